/** Longest description of a structure, UTF-16 units. */
const MAX_STRUCTURE = 500;

/** Elements looked at, at most. */
const MAX_ELEMENTS = 400;

/**
 * Describes the structure below an element for a bug report: tags, classes and roles, outermost first, and no text, id,
 * address or link. Elements that `isForeign` (a mail's own markup) are left out with all in them.
 */
export function structureOf(root: Element, isForeign: (element: Element) => boolean = () => false): string {
  let described = '';
  const waiting: Element[] = [root];
  for (let index = 0; index < waiting.length && index < MAX_ELEMENTS; index++) {
    const element = waiting[index] as Element;
    if (isForeign(element)) continue;
    const name = nameOf(element);
    if (described.length + name.length + 1 > MAX_STRUCTURE) break;
    if (!/^(script|style|link|meta)$/.test(name)) described += described === '' ? name : ` ${name}`;
    for (const child of element.children) {
      if (waiting.length >= MAX_ELEMENTS) break;
      waiting.push(child);
    }
  }
  return described;
}

function nameOf(element: Element): string {
  const classes = [...element.classList].filter((name) => /^[\w-]{1,20}$/.test(name)).slice(0, 4);
  const role = element.getAttribute('role');
  const tag = element.localName.slice(0, 30);
  return [tag, ...classes].join('.') + (role && /^[a-z]{1,20}$/.test(role) ? `[${role}]` : '');
}

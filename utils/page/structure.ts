/** Longest description of a structure, UTF-16 units. */
const MAX_STRUCTURE = 2_000;

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
  const classes = [...element.classList].flatMap((name) => classOf(name) ?? []).slice(0, 4);
  const role = element.getAttribute('role');
  const tag = /^[a-z][a-z0-9-]{0,29}$/.test(element.localName) ? element.localName : CUT;
  return [tag, ...new Set(classes)].join('.') + (role && /^[a-z]{1,20}$/.test(role) ? `[${role}]` : '');
}

/** Stands for a name that says nothing of the page's design and may say something of what is in it. */
const CUT = '*';

/** A class as the site's authors wrote it. What was made by a machine, a hash or somebody's id, is cut. */
function classOf(name: string): string | undefined {
  if (!/^[\w-]{1,20}$/.test(name)) return undefined;
  const isMade = (name.match(/\d/g)?.length ?? 0) > 2 || /(?:^|[_-])(?=[a-z]*\d)[\da-z]{6,}(?:$|[_-])/i.test(name);
  return isMade ? CUT : name;
}

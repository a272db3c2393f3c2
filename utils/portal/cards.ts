import { isPassedOver } from './pieces';
import { MAX_ROWS } from './readList';
import { type Basis, type Found, rowIn } from './rowIn';

/** Finds applications that are drawn as cards or lines: elements beside each other of the same kind, each with a title. */

/** Most elements of a page that are looked at for lists in them. */
const MAX_ELEMENTS = 5_000;
/** Most items that are tried: a page has other things beside each other than applications. */
const MAX_ITEMS = 1_500;

const IS_ITEM = /^(?:li|div|article|section|a|dl)$/;

/** What may be a list of one where there surely is a list. */
const isLine = (item: Element | undefined): boolean => /^(?:li|article)$/.test(item?.localName ?? '');

/** The elements in another one; of very many the first. */
function childrenOf(parent: Element): Element[] {
  const children: Element[] = [];
  for (let child = parent.firstElementChild; child && children.length < MAX_ELEMENTS; child = child.nextElementSibling)
    children.push(child);
  return children;
}

/** Items beside each other of the same kind; terms with their definitions may be alone, and a line of what surely is a list. */
function groupsIn(children: readonly Element[], basis: Basis): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const child of children) {
    if (!IS_ITEM.test(child.localName) || isPassedOver(child)) continue;
    const kind = `${child.localName}|${child.getAttribute('role') ?? ''}`;
    const group = groups.get(kind);
    if (group) group.push(child);
    else groups.set(kind, [child]);
  }
  return [...groups.values()].filter(
    ([first, second]) => second || first?.localName === 'dl' || (basis === 'listed' && isLine(first)),
  );
}

/**
 * Reads all lists of cards below an element.
 * @param isPart true for a part of the page with a list in it: no card, and neither is what stands beside it
 */
export function readCards(root: Element, basis: Basis, isPart: (item: Element) => boolean): Found[] {
  const rows: Found[] = [];
  let tried = 0;
  const waiting: Element[] = [root];
  for (let index = 0; index < waiting.length; index++) {
    const children = childrenOf(waiting[index] as Element);
    const taken = new Set<Element>();
    for (const group of groupsIn(children, basis)) {
      if (rows.length >= MAX_ROWS || tried >= MAX_ITEMS) return rows.slice(0, MAX_ROWS);
      if (group.some(isPart)) continue;
      tried += group.length;
      const found = group.slice(0, MAX_ROWS).map((item): Found => {
        const row = rowIn(item, basis);
        return { item, row: row?.words && row };
      });
      if (!isList(found)) continue;
      rows.push(...found);
      for (const item of group) taken.add(item);
    }
    for (const child of children) {
      if (waiting.length >= MAX_ELEMENTS) break;
      if (!taken.has(child) && child.localName !== 'table' && !isPassedOver(child)) waiting.push(child);
    }
  }
  return rows.slice(0, MAX_ROWS);
}

/** Not all with the same name: 'View details' is no role. One alone must have terms for what stands where, or lead somewhere. */
function isList(found: readonly Found[]): boolean | undefined {
  const rows = found.filter(({ row }) => row);
  const names = rows.map(({ row }) => JSON.stringify(row?.role ? [row.role, row.company] : row?.words));
  if (rows.length > 1) return new Set(names).size > 1;
  const [{ item, row } = {}] = rows;
  return row?.words?.some(({ of }) => of) || (row?.basis === 'listed' && row.jobUrl !== undefined && isLine(item));
}

import { isPassedOver } from './pieces';
import { MAX_ROWS } from './readList';
import { type Basis, type Row, rowIn } from './rowIn';

/** Finds applications that are drawn as cards or lines: elements beside each other of the same kind, each with a title. */

/** Most elements of a page that are looked at for lists in them. */
const MAX_ELEMENTS = 5_000;
/** Most items that are tried: a page has other things beside each other than applications. */
const MAX_ITEMS = 1_500;

const IS_ITEM = /^(?:li|div|article|section|a|dl)$/;

/** The elements in another one; of very many the first. */
function childrenOf(parent: Element): Element[] {
  const children: Element[] = [];
  for (let child = parent.firstElementChild; child && children.length < MAX_ELEMENTS; child = child.nextElementSibling)
    children.push(child);
  return children;
}

/** Items beside each other of the same kind; terms with their definitions may be alone. */
function groupsIn(children: readonly Element[]): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const child of children) {
    if (!IS_ITEM.test(child.localName) || isPassedOver(child)) continue;
    const kind = `${child.localName}|${child.getAttribute('role') ?? ''}`;
    const group = groups.get(kind);
    if (group) group.push(child);
    else groups.set(kind, [child]);
  }
  return [...groups.values()].filter((group) => group.length > 1 || group[0]?.localName === 'dl');
}

/** Reads all lists of cards below an element. */
export function readCards(root: Element, basis: Basis): Row[] {
  const rows: Row[] = [];
  let tried = 0;
  const waiting: Element[] = [root];
  for (let index = 0; index < waiting.length; index++) {
    const children = childrenOf(waiting[index] as Element);
    const taken = new Set<Element>();
    for (const group of groupsIn(children)) {
      if (rows.length >= MAX_ROWS || tried >= MAX_ITEMS) return rows.slice(0, MAX_ROWS);
      tried += group.length;
      const found = group.slice(0, MAX_ROWS).flatMap((item) => {
        const row = rowIn(item, basis);
        return row?.words ? { item, row } : [];
      });
      if (!isList(found.map(({ row }) => row))) continue;
      rows.push(...found.map(({ row }) => row));
      for (const item of group) taken.add(item);
    }
    for (const child of children) {
      if (waiting.length >= MAX_ELEMENTS) break;
      if (!taken.has(child) && child.localName !== 'table' && !isPassedOver(child)) waiting.push(child);
    }
  }
  return rows.slice(0, MAX_ROWS);
}

/** Not all with the same name: 'View details' is no role. One alone must have terms for what stands where. */
const isList = (rows: readonly Row[]): boolean =>
  rows.length > 1
    ? new Set(rows.map(({ role, company, words }) => (role && `${role}|${company}`) || JSON.stringify(words))).size > 1
    : rows[0]?.words?.some(({ of }) => of !== undefined) === true;

/**
 * The rows that a link of a known form leads from: each is the widest element without another such link in it.
 * @param link its first group is the application's id
 */
export function readLinked(root: Element, link: RegExp, basis: Basis): Row[] {
  const idOf = (element: Element): string | undefined => link.exec(element.getAttribute('href') ?? '')?.[1];
  const rows = new Map<string, Row>();
  for (const element of root.getElementsByTagName('a')) {
    if (rows.size >= MAX_ROWS) break;
    const id = idOf(element);
    if (id === undefined || rows.has(id) || isPassedOver(element)) continue;
    const row = rowIn(
      itemOf(element, root, (other) => (idOf(other) ?? id) === id),
      basis,
    );
    if (row) rows.set(id, { ...row, rowId: id.slice(0, 200) });
  }
  return [...rows.values()];
}

/** A list of one has no neighbour that ends it: its element is at most as many levels up. */
const MAX_UP = 5;

function itemOf(link: Element, root: Element, isOwn: (link: Element) => boolean): Element {
  let item = link;
  for (let up = 0; up < MAX_UP; up++) {
    const parent = item.parentElement;
    if (!parent || parent === root || /^(?:li|tr|article)$/.test(item.localName)) break;
    if (/^(?:main|body|ul|ol|table|tbody|section)$/.test(parent.localName)) break;
    if (![...parent.getElementsByTagName('a')].every(isOwn)) break;
    item = parent;
  }
  return item;
}

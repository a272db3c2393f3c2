import { isPassedOver } from './pieces';
import { MAX_ROWS } from './readList';
import { type Found, rowIn } from './rowIn';

/**
 * The rows that a link of a known form leads from, and which surely are the person's: each is the widest element without another
 * such link in it.
 * @param link its first group is the application's id
 */
export const linkedBy =
  (link: RegExp) =>
  (root: Element): Found[] => {
    const idOf = (element: Element): string | undefined => link.exec(element.getAttribute('href') ?? '')?.[1];
    const rows = new Map<string, Found>();
    for (const element of root.getElementsByTagName('a')) {
      if (rows.size >= MAX_ROWS) break;
      const id = idOf(element);
      if (id === undefined || rows.has(id) || isPassedOver(element)) continue;
      const item = itemOf(element, root, (other) => (idOf(other) ?? id) === id);
      const row = rowIn(item, 'listed');
      rows.set(id, { item, row: row && { ...row, rowId: id.slice(0, 200) } });
    }
    const found = [...rows.values()].filter(({ row }) => row);
    // Few of many: it is drawn in another way.
    return 2 * found.length < rows.size ? [] : found;
  };

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

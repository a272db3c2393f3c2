import { JOINT } from './layout';
import { isPassedOver, piecesOf } from './pieces';
import { MAX_ROWS, wordsOf } from './readList';
import { type Basis, type Found, isLink, linkOf, type Row, type Word } from './rowIn';

/** Finds applications in tables: what stands in each cell, with the heading of its column. */

/** Most cells of a row; most pieces of a cell. */
const MAX_CELLS = 30;
const MAX_PIECES = 12;

const TABLES = 'table,[role="table"],[role="grid"],[role="treegrid"]';
const ROWS = 'tr,[role="row"]';
const IS_CELL = /^(?:cell|gridcell|columnheader|rowheader)$/;
/** Where tables for small windows name the column in each cell. */
const HEADED = ['data-label', 'data-title', 'data-th', 'data-header'];

const cellsOf = (row: Element): Element[] =>
  [...row.children]
    .filter((cell) => /^t[hd]$/.test(cell.localName) || IS_CELL.test(cell.getAttribute('role') ?? ''))
    .slice(0, MAX_CELLS);

const isHeading = (cell: Element): boolean =>
  (cell.localName === 'th' && cell.getAttribute('scope') !== 'row') || cell.getAttribute('role') === 'columnheader';

/** The words of a heading: what stands first, for there may be a sentence on sorting behind it. */
function headingOf(cell: Element): string | undefined {
  const holder = [cell, ...cell.querySelectorAll('*')].find((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && wordsOf(node.textContent ?? '')),
  );
  return wordsOf(holder?.textContent ?? '')?.slice(0, 100);
}

/** What stands in a cell, line by line; of steps the one that it is at. */
function wordsIn(cell: Element): string | undefined {
  const current = cell.querySelector('[aria-current]:not([aria-current="false"])');
  const pieces = piecesOf(current ?? cell, MAX_PIECES);
  return pieces && wordsOf(pieces.map(({ text }) => text).join(JOINT));
}

/** Reads all tables below an element. */
export function readTables(root: Element, basis: Basis): Found[] {
  const rows: Found[] = [];
  for (const table of [...root.querySelectorAll(TABLES)].slice(0, 100)) {
    if (rows.length >= MAX_ROWS) break;
    // What holds a table is made for the looks.
    if (!table.querySelector(TABLES) && !isPassedOver(table)) rows.push(...readTable(table, basis));
  }
  return rows.slice(0, MAX_ROWS);
}

function readTable(table: Element, basis: Basis): Found[] {
  const lines = [...table.querySelectorAll(ROWS)].slice(0, 2 * MAX_ROWS);
  const [first] = lines;
  const isHeaded = first && (first.parentElement?.localName === 'thead' || cellsOf(first).every(isHeading));
  // Old pages head their tables with common cells: whether these are headings their words tell.
  const headings = first ? cellsOf(first).map(headingOf) : [];
  return (isHeaded ? lines.slice(1) : lines).flatMap((line) => {
    const cells = cellsOf(line);
    if (cells.length < 2 || isPassedOver(line) || line.matches('thead *')) return [];
    // A row of another width stands under other headings.
    const isUnder = headings.length === cells.length && line !== first;
    return { item: line, row: readLine(line, cells, isUnder ? headings : [], basis) };
  });
}

function readLine(
  line: Element,
  cells: Element[],
  headings: readonly (string | undefined)[],
  basis: Basis,
): Row | undefined {
  const named = cells.find((cell) => cell.matches('th[scope="row"],[role="rowheader"]'));
  const links = [...line.getElementsByTagName('a')].filter(
    (link) => isLink(link) && !isPassedOver(link) && wordsOf(link.textContent ?? ''),
  );
  const title = named ?? (links.length === 1 ? links[0] : undefined);
  const role = title && piecesOf(title, MAX_PIECES)?.[0]?.text;
  const words = cells.flatMap((cell, index): Word[] => {
    const text = wordsIn(cell);
    const own = HEADED.map((name) => cell.getAttribute(name)).find((name) => name);
    const of = wordsOf(own ?? headings[index] ?? '')?.slice(0, 100);
    // The title's own cell counts where it has a heading: 'Company' means that it is no role.
    if (text === undefined || (of === undefined && title && cell.contains(title))) return [];
    return [of === undefined ? { text } : { of, text }];
  });
  return words.length === 0 ? undefined : { ...(role && { role }), ...linkOf(line, title), label: '', basis, words };
}

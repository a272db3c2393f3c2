import type { StatusReading } from '@/utils/reading';
import { readCards } from './cards';
import { postingFinder, postingsIn } from './postings';
import { type ListOptions, MAX_ROWS, wordsOf } from './readList';
import type { Found, Row } from './rowIn';
import { readTables } from './tables';

/**
 * Finds lists of applications in a page of no known design, by its structure alone: tables, cards, terms with their definitions.
 * It knows no language, so that a page pays for little; whether a row is an application, and what its words mean, is decided
 * where the labels of all languages are: see `settle`.
 */

/** Which part of a page is the list, where its address does not say it. */
export interface Scope {
  /** Whether a heading is the list's own. */
  isTitle: (heading: Element) => boolean;
  /** What of some rows is in the list, by the headings around them. */
  pick: (found: readonly Found[], headings: readonly Element[]) => readonly Found[];
}

export interface AnyListOptions extends ListOptions {
  /** Where to look; the body when absent. */
  root?: Element;
  /** Finds the rows that surely are the person's; where there are any no other ones are looked for. */
  own?: ((root: Element) => Found[]) | undefined;
  /** True where the address says that the page lists applications. */
  isListed?: boolean;
  /** The part of the page that counts; all of it when absent. */
  scope?: Scope | undefined;
}

/** What may be an application, each once; `[]` where nothing in the page looks like one. */
export function anyList(document: Document, options: AnyListOptions): StatusReading[] {
  const root = options.root ?? document.body;
  if (!root) return [];
  const found = unequal(rowsIn(root, options));
  const { site, url, language } = options;
  const postingOf = postingFinder(found.length === 0 ? [] : postingsIn(document), document.baseURI);
  const rows = new Map<string, StatusReading>();
  for (const row of found) {
    if (rows.size >= MAX_ROWS) break;
    const posting = postingOf(row);
    const company = row.company ?? posting?.company;
    const requisition = row.requisition ?? posting?.requisition;
    const reading: StatusReading = {
      kind: 'status',
      site,
      url,
      ...(language && { interfaceLanguage: language }),
      ...row,
      ...(company && { company }),
      ...(requisition && { requisition }),
    };
    // Drawn twice, for wide and for narrow windows: the one that says more stands. What neither company nor link names may be two.
    const isTold = row.role && (company ?? row.jobUrl);
    const name = row.rowId ?? JSON.stringify([company, row.jobUrl, row.role, requisition, !isTold && row.words]);
    const before = rows.get(name);
    if ((before?.words?.length ?? -1) < (row.words?.length ?? 0)) rows.set(name, reading);
  }
  return [...rows.values()];
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** Most headings of a page that are looked at. */
const MAX_HEADINGS = 1_500;

/** The headings of a page, in their order; those of menus are none. */
const headingsIn = ({ body }: Document): Element[] =>
  [...body.querySelectorAll(HEADINGS)]
    .slice(0, MAX_HEADINGS)
    .filter((heading) => !heading.closest('nav,dialog,[hidden]'));

/** All rows of a page, each with the heading that it stands under. */
function rowsIn(root: Element, { own, isListed, scope }: AnyListOptions): Row[] {
  const sure = own?.(root) ?? [];
  if (sure.length > 0) return sure.flatMap(({ row }) => row ?? []);
  const all = headingsIn(root.ownerDocument);
  const titles = scope ? all.filter(scope.isTitle) : [];
  if (scope && titles.length === 0) return [];
  const basis = isListed ? 'listed' : 'shape';
  const cards = readCards(root, basis, (item) => titles.some((title) => item.contains(title)));
  const found = [...readTables(root, basis), ...cards];
  // What is headed in a row is its own. A heading alone may be drawn like a row as well.
  const isOwn = (heading: Element): boolean =>
    found.some(({ item, row }) => (row ?? item.textContent !== heading.textContent) && item.contains(heading));
  const headings = all.filter((heading) => !isOwn(heading));
  return (scope?.pick(found, headings) ?? found).flatMap(({ item, row }) => {
    // Of what stands beside the list it is none.
    const over = headings.findLast(
      (heading) =>
        heading.compareDocumentPosition(item) & 4 && (heading.closest('aside,section,article')?.contains(item) ?? true),
    );
    return row ? { ...row, under: wordsOf(over?.textContent ?? '') ?? '' } : [];
  });
}

/** An id that several different rows share names none of them. */
function unequal(rows: readonly Row[]): Row[] {
  const names = new Map<string, Set<string | undefined>>();
  for (const { rowId, role } of rows) {
    if (rowId !== undefined) names.set(rowId, (names.get(rowId) ?? new Set()).add(role));
  }
  return rows.map(({ rowId, ...row }) =>
    rowId !== undefined && names.get(rowId)?.size === 1 ? { ...row, rowId } : row,
  );
}

import type { StatusReading } from '@/utils/reading';
import { readCards, readLinked } from './cards';
import { postingFor, postingsIn } from './postings';
import { type ListOptions, MAX_ROWS } from './readList';
import type { Row } from './rowIn';
import { readTables } from './tables';

/**
 * Finds lists of applications in a page of no known design, by its structure alone: tables, cards, terms with their definitions.
 * It knows no language, so that a page pays for little; whether a row is an application, and what its words mean, is decided
 * where the labels of all languages are: see `settle`.
 */

export interface AnyListOptions extends ListOptions {
  /** Where to look; the body when absent. */
  root?: Element;
  /** The form of the links that lead to an application of the person's; its first group is the id. Such a row surely is one. */
  link?: RegExp | undefined;
}

/** What may be an application, each once; `[]` where nothing in the page looks like one. */
export function anyList(document: Document, options: AnyListOptions): StatusReading[] {
  const { site, url, language, link } = options;
  const root = options.root ?? document.body;
  if (!root) return [];
  const linked = link ? readLinked(root, link, 'listed') : [];
  const found = linked.length > 0 ? linked : unequal([...readTables(root, 'shape'), ...readCards(root, 'shape')]);
  const postings = found.length === 0 ? [] : postingsIn(document);
  const rows = new Map<string, StatusReading>();
  for (const row of found) {
    if (rows.size >= MAX_ROWS) break;
    const posting = postingFor(postings, row, document.baseURI);
    const company = row.company ?? posting?.company;
    const requisition = row.requisition ?? posting?.requisition;
    const reading: StatusReading = {
      kind: 'status',
      site,
      url,
      ...(language ? { interfaceLanguage: language } : {}),
      ...row,
      ...(company ? { company } : {}),
      ...(requisition ? { requisition } : {}),
    };
    // Drawn twice, for wide and for narrow windows: the one that says more stands.
    const name = row.rowId ?? JSON.stringify([company, row.role, requisition, row.role ? '' : row.words]);
    const before = rows.get(name);
    if ((before?.words?.length ?? -1) < (row.words?.length ?? 0)) rows.set(name, reading);
  }
  return [...rows.values()];
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

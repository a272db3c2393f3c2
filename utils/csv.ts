import Papa from 'papaparse';
import type { EventKind } from '@/utils/entry';
import type { History } from '@/utils/history';

/** The applications as a table that any spreadsheet opens: one line each. */

/** The columns in their order, by the words of the catalogue. */
export const csvColumns = [
  'company',
  'role',
  'status',
  'stage',
  'applied',
  'newest',
  'rejected',
  'contact',
  'address',
  'source',
  'happened',
  'feedback',
  'well',
  'improve',
  'actions',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** The words of the table, in the language of the interface. */
export interface CsvWords {
  columns: Record<CsvColumn, string>;
  kinds: Record<EventKind, string>;
  stages: Record<NonNullable<History['stage']>, string>;
  /** A day as `2026-05-04`, which every spreadsheet sorts. */
  day: (at: number) => string;
}

/**
 * What a spreadsheet may take for a formula, https://owasp.org/www-community/attacks/CSV_Injection: its first sign, also as a
 * full-width one and behind blanks or line ends that a spreadsheet drops. Such a cell gets an apostrophe in front.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r\n|%]/u;

/** Makes the table, with the mark that tells Excel it is UTF-8 and line ends as RFC 4180 has them. */
export function toCsv(histories: readonly History[], words: CsvWords): string {
  const rows = histories.map((history) => rowOf(history, words));
  const fields = csvColumns.map((column) => words.columns[column]);
  const table = Papa.unparse({ fields, data: rows }, { quotes: true, newline: '\r\n', escapeFormulae: FORMULA });
  return `\uFEFF${table}\r\n`;
}

function rowOf(history: History, { kinds, stages, day }: CsvWords): string[] {
  const { company, role, status, stage, events, rejection, person, postmortem, retrospective } = history;
  const dayOf = (at: number | undefined): string => (at === undefined ? '' : day(at));
  const applied = events.find(({ entry }) => entry.kind === 'applied' || entry.kind === 'received');
  const lines = (all: readonly string[] = []): string => all.join('\n');
  const cells: Record<CsvColumn, string> = {
    company: company ?? '',
    role: role ?? '',
    status: status ? kinds[status] : '',
    stage: stage ? stages[stage] : '',
    applied: dayOf(applied?.entry.at),
    newest: dayOf(events.at(-1)?.entry.at),
    rejected: dayOf(rejection?.entry.at),
    contact: person?.name ?? '',
    address: person?.address ?? '',
    source: [...new Set(events.map(({ entry }) => entry.source.site))].join(' '),
    happened: postmortem?.happened ?? '',
    feedback: lines(history.feedback.map(({ text }) => text ?? '')),
    well: lines(retrospective?.well),
    improve: lines(retrospective?.improve),
    actions: lines(history.actions.map(({ entry }) => `${entry.cue}: ${entry.response}`)),
  };
  return csvColumns.map((column) => cells[column]);
}

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

/** What a spreadsheet takes for the start of a formula, https://owasp.org/www-community/attacks/CSV_Injection; also full-width. */
const SIGN = String.raw`[=+\-@＝＋－＠|%]`;
/** What a spreadsheet may drop in front of it, or show nothing for: blanks, what is ignorable, quotes. */
const UNSEEN = String.raw`[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800"]*`;

/** At the start of a cell; one that begins with a tab or a line end is not trusted either. */
const AT_START = new RegExp(`^(?=${UNSEEN}${SIGN}|[\t\r\n])`, 'u');

/**
 * Within a cell, where a spreadsheet begins a new one that splits by semicolons or tabs, as Excel does in German: then our
 * quotes stand behind a comma, not at the start of a cell, and hold nothing together.
 */
const WITHIN = new RegExp(`(?<=[\r\n\t;])(?=${UNSEEN}${SIGN})`, 'gu');

/** Control characters but tabs and line ends: some programs drop them, some end the cell there. */
const CONTROL = /[^\P{Cc}\t\r\n]/gu;

/** The words of a cell with an apostrophe before whatever would become a formula. */
const harmless = (words: string): string => words.replace(CONTROL, ' ').replace(AT_START, "'").replace(WITHIN, "'");

/** Makes the table, with the mark that tells Excel it is UTF-8 and line ends as RFC 4180 has them. */
export function toCsv(histories: readonly History[], words: CsvWords): string {
  const rows = histories.map((history) => rowOf(history, words));
  const fields = csvColumns.map((column) => harmless(words.columns[column]));
  const table = Papa.unparse({ fields, data: rows }, { quotes: true, newline: '\r\n' });
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
  return csvColumns.map((column) => harmless(cells[column]));
}

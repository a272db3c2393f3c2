import { dayOf } from '@/components/days';

/** A file made on this machine, handed to the browser's downloads. */

/** What can be had as a file: `json` is complete, `sealed` too, behind a password; `csv` is a table to look at. */
export type FileKind = 'json' | 'sealed' | 'csv';

const endings: Record<FileKind, string> = { json: '.json', sealed: '-sealed.json', csv: '.csv' };
const types: Record<FileKind, string> = { json: 'application/json', sealed: 'application/json', csv: 'text/csv' };

/** The name of an export of that day, for example `rebound-2026-05-04.json`. */
export const dayName = (kind: FileKind, now: number): string => `rebound-${dayOf(now)}${endings[kind]}`;

/** How long a browser may take to begin reading the file, in ms. */
const KEEP_FOR = 60_000;

/**
 * Offers a file as a download, through a link of the page: it needs no permission, and nobody says what becomes of it.
 * Returns its name.
 */
export function download(kind: FileKind, file: Blob, now: number): string {
  const url = URL.createObjectURL(new Blob([file], { type: types[kind] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = dayName(kind, now);
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_FOR);
  return link.download;
}

import * as v from 'valibot';
import { entrySchema } from '@/utils/entry';
import { entriesIn, withDatabase } from './database';
import type { Export } from './exportFile';
import { ready } from './guard';
import { inTurn, theMedium } from './medium';
import { asLines, decodeSheet, encodeSheet, headOf } from './sheet';
import { EXPORT_VERSION, type Imported, merge } from './transfer';

/**
 * The log of each day, kept for a while beside the copy. The copy follows every write at once; a backup is written once, and no
 * later fault reaches it. Merging one brings back what is missing and leaves alone what was deleted or changed on purpose.
 */

/** So many days are kept. */
const KEPT = 14;

const nameOf = (day: string): string => `backup-${day}`;
const dayOf = (name: string): string | undefined => /^backup-(\d{4}-\d\d-\d\d)$/.exec(name)?.[1];

/** A backup as the settings page lists it. */
export interface Backup {
  /** `2026-05-04`. */
  day: string;
  entries: number;
}

const headSchema = v.object({
  version: v.number(),
  count: v.number(),
  settings: v.optional(v.record(v.string(), v.unknown())),
});

/**
 * Keeps the log of this day, unless there is one already or the log is empty; then drops the oldest beyond those that are kept.
 * @param day in local time, `2026-05-04`
 * @returns whether one was made. Rejects where the medium or the database does.
 */
export async function backUp(day: string, settings?: Record<string, unknown>): Promise<boolean> {
  // Not within our turn: what was lost comes back from the copy in a turn of its own.
  await ready();
  // Read and written in one turn: a log that is deleted meanwhile is not written after all.
  return inTurn(async () => {
    const made = await theMedium().read(nameOf(day));
    // An empty file is what a writer leaves that died.
    if (made && headOf(made)) return false;
    const entries = await withDatabase((db) => entriesIn(db.transaction('entries').store));
    if (entries.length === 0) return false;
    const head = { version: EXPORT_VERSION, count: entries.length, settings };
    await theMedium().write(nameOf(day), await encodeSheet(head, asLines(entries)));
    for (const old of (await days()).slice(KEPT)) await theMedium().remove(nameOf(old));
    return true;
  });
}

/** Days with a backup, the newest first. */
const days = async (): Promise<string[]> =>
  (await theMedium().list())
    .flatMap((name) => dayOf(name) ?? [])
    .sort()
    .reverse();

/**
 * What is kept, the newest first, as the heads of the files say it; `undefined` where the medium is refused.
 * @param known those that were read before: they are written once and not looked at again
 */
export async function backups(known: readonly Backup[] = []): Promise<Backup[] | undefined> {
  const found = await days().catch(() => undefined);
  if (!found) return undefined;
  const read: Backup[] = [];
  // One after the other: each may be as long as the log.
  for (const day of found) {
    const backup = known.find((one) => one.day === day) ?? (await describe(day));
    if (backup) read.push(backup);
  }
  return read;
}

/** `undefined` where even the head of the file is damaged. */
async function describe(day: string): Promise<Backup | undefined> {
  const bytes = await bytesOf(day);
  const head = v.safeParse(headSchema, bytes && headOf(bytes));
  return head.success ? { day, entries: head.output.count } : undefined;
}

/** The file of a day; `undefined` where there is none, or none that can be read. */
const bytesOf = (day: string): Promise<Uint8Array | undefined> =>
  theMedium()
    .read(nameOf(day))
    .catch(() => undefined);

/** What could be read of a backup. */
export interface ReadBackup extends Export {
  /** So many of its entries could not. */
  missing: number;
}

/** The backup of a day as an export; `undefined` where there is none, or none that can be read. */
export async function readBackup(day: string): Promise<ReadBackup | undefined> {
  const bytes = await bytesOf(day);
  const sheet = bytes && (await decodeSheet(bytes));
  const head = v.safeParse(headSchema, sheet?.head);
  if (!sheet || !head.success) return undefined;
  const entries = sheet.lines.flatMap((line) => {
    const parsed = v.safeParse(entrySchema, line);
    return parsed.success ? [parsed.output] : [];
  });
  const { version, count, settings } = head.output;
  return { format: 'rebound', version, entries, settings, missing: Math.max(0, count - entries.length) };
}

/** Merges the backup of a day into the log; `undefined` where it cannot be read. Throws `LogError`. */
export async function restoreBackup(
  day: string,
): Promise<(Pick<Imported, 'added' | 'changed' | 'known'> & Pick<ReadBackup, 'missing'>) | undefined> {
  const backup = await readBackup(day);
  const merged = backup && (await merge(backup.entries));
  return merged && { ...merged, missing: backup.missing };
}

import * as v from 'valibot';
import { type Entry, entrySchema, isEvent, isShallow, MAX_TIME, sameKey, sameOf } from '@/utils/entry';
import { isSameThing, wins } from '@/utils/merge';
import { placeEntries } from '@/utils/place';
import { type Filed, isUnwritten, togetherEntries } from '@/utils/together';
import { announceChange } from './changes';
import { commit, type Writing } from './commit';
import { connectedEntries } from './connected';
import { type Export, fromFile, type ReadProblem } from './exportFile';
import { allEntries } from './index';
import { mayWrite, snapshotElsewhere } from './stop';

/** The log as a file and back. */

/**
 * Raised with every change to the entries that an older Rebound could not read. Files of every version so far are read.
 * - 1: the first.
 * - 2: the kind `forget`, for what was learned. Without it an older Rebound would learn again what was forgotten.
 * - 3: entries that are moved, merged, split, deleted and edited one by one; notes, nudges; drafts that are gone.
 * - 4: what portals' lists tell: the kind `changed`, labels, what was past when it was first seen.
 */
export const EXPORT_VERSION = 4;

/** Everything: confirmed, unconfirmed, dismissed, taken back, half written. Throws `LogError`. */
export async function exportLog(settings?: Record<string, unknown>): Promise<Export> {
  return { format: 'rebound', version: EXPORT_VERSION, entries: await allEntries(), settings };
}

/** Whether a failure has stopped all writing, and a snapshot on the second medium does not end that now. Never rejects. */
export const isStopped = (): Promise<boolean> =>
  mayWrite().then(
    () => false,
    () => true,
  );

/** Says that an export has reached a file of the person's: after a failure the log may be written again. */
export const exportIsKept = (): Promise<void> => snapshotElsewhere();

/** Why a file cannot be imported. */
export type ImportProblem = ReadProblem | 'newer' | 'cancelled';

/** What an import did, in entries. `unreadable` ones were left out; the rest was taken all the same. */
export interface Imported {
  added: number;
  /** Were there, with older words: put right. */
  changed: number;
  known: number;
  unreadable: number;
  settings?: Record<string, unknown> | undefined;
}

export interface Watching {
  /** How far it is, 0 to 1. */
  onProgress?: ((part: number) => void) | undefined;
  /** Ends it; nothing has happened then. */
  signal?: AbortSignal | undefined;
}

/** So many entries are looked at before somebody else has a turn. */
const AT_ONCE = 2_000;

/** The parts of an import that go into reading the file and into looking at the entries, about; the rest writes them. */
const READING = 0.1;
const LOOKING = 0.1;

/** No clock is that far ahead, epoch ms: what is said after it needs room to be newer. */
const LAST_LOGGED = MAX_TIME - 1e12;

/** An entry whose time is none is older than all others, not newer for ever. */
const timed = (entry: Entry): Entry => (entry.loggedAt > LAST_LOGGED ? { ...entry, loggedAt: 0 } : entry);

class Cancelled extends Error {}
const isCancelled = (cause: unknown): boolean =>
  cause instanceof Cancelled || (cause instanceof Error && cause.cause instanceof Cancelled);

/** What was read from a file. */
interface ReadLog extends Pick<Imported, 'unreadable' | 'settings'> {
  entries: Entry[];
}

/**
 * Reads what a file holds of a log.
 * @param file a file, or its text
 * @returns a problem, when the file cannot be read, is none of ours, of a newer Rebound, or was cancelled
 */
export async function readLog(file: Blob | string, watching: Watching = {}): Promise<ReadLog | ImportProblem> {
  const entries = new Map<string, Entry>();
  try {
    const blob = typeof file === 'string' ? new Blob([file]) : file;
    const read = await fromFile(blob, (part) => pass(watching, part * READING));
    if (typeof read === 'string') return read;
    if (read.version > EXPORT_VERSION) return 'newer';
    let readable = 0;
    for (const [index, raw] of read.entries.entries()) {
      if (index % AT_ONCE === 0) await pass(watching, READING + (index / read.entries.length) * LOOKING);
      const parsed = v.safeParse(entrySchema, raw);
      if (!parsed.success) continue;
      readable += 1;
      const entry = timed(parsed.output);
      const before = entries.get(entry.id);
      if (!before || wins(entry, before)) entries.set(entry.id, entry);
    }
    // Nested deeper than any of ours, they could not even be handed on.
    const settings = isShallow(read.settings) ? read.settings : undefined;
    return { entries: [...entries.values()], unreadable: read.entries.length - readable, settings };
  } catch (cause) {
    if (isCancelled(cause)) return 'cancelled';
    throw cause;
  }
}

/**
 * Merges a file into the log, all or nothing: see `merge.ts`. Importing the same file again changes nothing.
 * @returns a problem, as {@link readLog}. Throws `LogError`.
 */
export async function importLog(file: Blob | string, watching: Watching = {}): Promise<Imported | ImportProblem> {
  const read = await readLog(file, watching);
  if (typeof read === 'string') return read;
  const { entries, unreadable, settings } = read;
  const from = READING + LOOKING;
  const onProgress = (part: number): void => watching.onProgress?.(from + part * (1 - from));
  const merged = await merge(entries, { ...watching, onProgress });
  return merged ? { ...merged, unreadable, ...(settings ? { settings } : {}) } : 'cancelled';
}

/** Tells how far it is, and lets others have a turn. Rejects with {@link Cancelled}. */
async function pass({ onProgress, signal }: Watching, part: number): Promise<void> {
  onProgress?.(part);
  await new Promise((resolve) => setTimeout(resolve));
  if (signal?.aborted) throw new Cancelled();
}

/** Merges entries in one transaction; `undefined` when it was cancelled: then nothing has happened. Throws `LogError`. */
export async function merge(
  entries: readonly Entry[],
  { onProgress, signal }: Watching = {},
): Promise<Pick<Imported, 'added' | 'changed' | 'known'> | undefined> {
  const count = { added: 0, changed: 0, known: 0 };
  const apart: FiledApart = new Map();
  let joined = 0;
  try {
    await commit('strict', async ({ store, put }) => {
      // Ids alone: asking for each entry whether it is there costs as much as writing it.
      const there = new Set(await store.getAllKeys());
      let last: Promise<void> | undefined;
      let before: Promise<void> | undefined;
      let first: { cause: unknown } | undefined;
      /** Waits for a write, and so for all that were asked for before it. What failed first is what went wrong. */
      const settle = async (write: Promise<void> | undefined): Promise<void> => {
        await write?.catch(() => undefined);
        if (first) throw first.cause;
      };
      for (const [index, entry] of entries.entries()) {
        const known = there.has(entry.id) ? await store.get(entry.id) : undefined;
        if (known && isEvent(known) && isEvent(entry) && known.applicationId !== entry.applicationId)
          noteFiled(apart, entry.id, [known, entry]);
        noteTogether(apart, entry);
        if (known && !(isSameThing(entry, known) && wins(entry, known))) count.known += 1;
        else {
          count[known ? 'changed' : 'added'] += 1;
          last = put(entry, known);
          last.catch((cause: unknown) => {
            first ??= { cause };
          });
        }
        if (index % AT_ONCE !== AT_ONCE - 1) continue;
        // The database writes these while the next ones are made ready.
        await settle(before);
        before = last;
        onProgress?.(index / entries.length);
        if (signal?.aborted) throw new Cancelled();
      }
      await settle(last);
      if (signal?.aborted) throw new Cancelled();
      if (count.added + count.changed > 0 || apart.size > 0) joined = await bringTogether({ store, put }, apart);
    });
  } catch (cause) {
    if (isCancelled(cause)) return undefined;
    throw cause;
  }
  if (count.added + count.changed + joined > 0) announceChange();
  return count;
}

/** By event: where browsers filed it, and when first, by application. */
type FiledApart = Map<string, Map<string, Filed>>;

function noteFiled(apart: FiledApart, eventId: string, filed: readonly Filed[]): void {
  const known = apart.get(eventId) ?? new Map<string, Filed>();
  for (const { applicationId, loggedAt } of filed) {
    const before = known.get(applicationId);
    if (!before || loggedAt < before.loggedAt) known.set(applicationId, { applicationId, loggedAt });
  }
  apart.set(eventId, known);
}

/** What browsers have come to by themselves says where they had filed an event. */
function noteTogether(apart: FiledApart, entry: Entry): void {
  const eventId = entry.kind === 'merge' || entry.kind === 'move' ? sameOf(entry) : undefined;
  if (eventId !== undefined) noteFiled(apart, eventId, [entry]);
}

/** The keys of all that browsers have come to by themselves. */
const allTogether = () => IDBKeyRange.bound(sameKey(''), sameKey('\uffff'));

/**
 * Brings together what belongs together since both browsers have it, see `together.ts`; what was brought together before is
 * looked at once more, because the file may say where it belongs. Returns how many entries that took.
 */
async function bringTogether({ store, put }: Writing, apart: FiledApart): Promise<number> {
  for (const entry of await store.index('keys').getAll(allTogether())) noteTogether(apart, entry);
  if (apart.size === 0) return 0;
  const filedIn = [...apart.values()].flatMap((filed) => [...filed.keys()]);
  const placed = placeEntries(await connectedEntries(store, filedIn));
  let count = 0;
  for (const [eventId, filed] of apart) {
    const event = await store.get(eventId);
    if (!event || !isEvent(event)) continue;
    for (const together of togetherEntries(event, [...filed.values()], placed)) {
      const known = await store.get(together.entry.id);
      // Where the person took it back it stays so: that is about this entry, whatever it leads to.
      if (!isUnwritten(together, known)) continue;
      // With its fields in the order that every entry has: `wins` compares the words.
      await put(v.parse(entrySchema, together.entry), known);
      count += 1;
    }
  }
  return count;
}

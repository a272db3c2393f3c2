import type { Entry } from '@/utils/entry';
import { announceChange } from './changes';
import {
  appendToCopy,
  forgetCopy,
  hasMark,
  readCopy,
  readWitness,
  removeMark,
  setMark,
  type Written,
  writeSnapshot,
} from './copy';
import {
  closeDatabase,
  type Database,
  forgetUsualPlace,
  LogError,
  nameOf,
  type Story,
  startAnew,
  whenTerminated,
  withDatabase,
} from './database';
import { emptySum, isSameSum, type Sum, sumOf, type Witness, withEntry } from './sum';

/**
 * Watches over the database: what it holds is held against its witness before it is used, what is lost comes back from the
 * copy, and after a failure nothing is written to it before a snapshot elsewhere has succeeded.
 */

/** Keeps the witness once more, on a third medium; both may reject. */
export interface WitnessKeeper {
  read: () => Promise<Witness | undefined>;
  write: (witness: Witness | undefined) => Promise<void>;
}

let keeper: WitnessKeeper = { read: async () => undefined, write: async () => undefined };

/** Where the witness is kept beside the copy; call it before the log is used. */
export function keepWitnessIn(other: WitnessKeeper): void {
  keeper = other;
}

/** What the second medium and the third are worth at the moment: a failing one is told, and stops nobody. */
export interface Health {
  /** The copy could not be read or written the last time. */
  copy: 'good' | 'failing';
  witness: 'good' | 'failing';
}
let health: Health = { copy: 'good', witness: 'good' };
export const healthOfMedia = (): Health => health;

/** Does something on the second medium; `undefined` and a word in {@link Health} where that fails. */
async function onCopy<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  return onMedium('copy', work);
}

async function onMedium<Result>(which: keyof Health, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    const result = await work();
    health = { ...health, [which]: 'good' };
    return result;
  } catch {
    health = { ...health, [which]: 'failing' };
    return undefined;
  }
}

let checked: Promise<void> | undefined;

/**
 * Resolves once the database was held against its witness, and what was missing has come back. Once in a life of this
 * context. Throws {@link LogError} where the database does not open.
 */
export function ready(): Promise<void> {
  checked ??= check().catch((cause: unknown) => {
    checked = undefined;
    throw cause;
  });
  return checked;
}

/** Lets go of the database, and checks anew when it is used again. */
export async function closeLog(): Promise<void> {
  checked = undefined;
  stoppedBy = undefined;
  await closeDatabase();
}

const newer = (a: Witness | undefined, b: Witness | undefined): Witness | undefined =>
  (a?.seq ?? -1) >= (b?.seq ?? -1) ? a : b;

async function check(): Promise<void> {
  if (await onCopy(() => hasMark('erasing'))) await eraseAll();
  const [copied, remembered] = await Promise.all([onCopy(readWitness), onMedium('witness', () => keeper.read())]);
  const own = await orRebuilt(stateOf);
  // Without a witness the copy itself says what there was.
  const seen = newer(copied, remembered) ?? (own ? undefined : (await onCopy(readCopy))?.witness);
  if (!seen || (own && own.seq > seen.seq) || (own && own.seq === seen.seq && isSameSum(own, seen))) {
    // The copy may lag behind: killed between the two, or failing for a while.
    if (own && own.seq > (copied?.seq ?? 0)) void snapshot().catch(() => undefined);
    return;
  }
  await restore(own ? 'shorter' : 'empty', seen, own);
}

/** What the database says it holds; `undefined` where it holds nothing, whatever it says. */
async function stateOf(db: Database): Promise<Witness | undefined> {
  const tx = db.transaction(['entries', 'state']);
  const [state, first] = await Promise.all([
    tx.objectStore('state').get('witness'),
    // One key: counting them all takes longer, the longer the log.
    tx.objectStore('entries').getAllKeys(undefined, 1),
  ]);
  if (first.length === 0) return undefined;
  if (state) return state;
  // Entries that nobody has counted yet.
  const counted = { seq: 1, ...sumOf(await tx.objectStore('entries').getAll()) };
  await db.put('state', counted, 'witness');
  return counted;
}

/**
 * Brings back from the copy what the database does not have, and tells of it.
 * @param seen what the log should come to
 */
async function restore(found: Story['found'], seen: Witness, own: Witness | undefined): Promise<void> {
  const copy = await onCopy(readCopy);
  await withDatabase(async (db) => {
    const tx = db.transaction(['entries', 'state', 'stories'], 'readwrite', { durability: 'strict' });
    const now = await tx.objectStore('state').get('witness');
    // Another context may have been faster.
    if (now && now.seq > seen.seq) return tx.done;
    let sum: Sum = own ?? emptySum;
    let isMissing = sum.count < seen.count;
    for (const entry of copy?.entries ?? []) {
      const known = await tx.objectStore('entries').get(entry.id);
      if (known && !(entry.kind === 'draft' && known.loggedAt < entry.loggedAt)) continue;
      if (!known) isMissing = true;
      if (known) sum = withEntry(sum, known, -1);
      sum = withEntry(sum, entry, 1);
      await tx.objectStore('entries').put(entry);
    }
    await tx.objectStore('state').put({ ...sum, seq: Math.max(seen.seq, own?.seq ?? 0) + 1 }, 'witness');
    const story: Story = { id: crypto.randomUUID(), at: Date.now(), found, had: seen.count, back: sum.count };
    if (isMissing) await tx.objectStore('stories').put(story);
    return tx.done;
  });
  await snapshot().catch(() => undefined);
  announceChange();
}

/** Reads from the database, once it was checked. Throws {@link LogError}. */
export async function reading<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  await ready();
  return orRebuilt(work);
}

/** How browsers say that a database is broken for good. */
const brokenFor = ['UnknownError', 'NotReadableError', 'DataError'];
const isBroken = (cause: unknown): boolean => cause instanceof LogError && brokenFor.includes(nameOf(cause.cause));

/** How long a disk that was busy gets, in ms. */
const BREATH = 300;

/** Works on the database; one that stays broken is replaced by the copy first, but only by a copy that is whole. */
async function orRebuilt<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  try {
    return await withDatabase(work);
  } catch (cause) {
    if (!isBroken(cause)) throw cause;
  }
  await new Promise((resolve) => setTimeout(resolve, BREATH));
  try {
    return await withDatabase(work);
  } catch (cause) {
    const copy = isBroken(cause) ? await onCopy(readCopy) : undefined;
    if (!copy?.isWhole) throw cause;
  }
  await rebuild();
  return withDatabase(work);
}

/** Replaces a database that cannot be read by what the copy has. */
async function rebuild(): Promise<void> {
  await startAnew();
  const seen = await onCopy(readWitness);
  if (seen) await restore('unreadable', seen, undefined);
}

/**
 * Writes the whole log to the copy. Where the database turns out not to hold what it says, the copy is left as it is and
 * what is missing is brought back from it. Rejects where the copy or the database fails.
 */
export async function snapshot(): Promise<void> {
  let found: { witness: Witness; entries: Entry[] } | undefined;
  const isWritten = await writeSnapshot(async () => {
    found = await withDatabase(async (db) => {
      const tx = db.transaction(['entries', 'state']);
      const [witness, entries] = await Promise.all([
        tx.objectStore('state').get('witness'),
        tx.objectStore('entries').getAll(),
      ]);
      return { witness: witness ?? { seq: 0, ...emptySum }, entries };
    });
    return isSameSum(found.witness, sumOf(found.entries)) ? found : undefined;
  });
  health = { ...health, copy: 'good' };
  if (isWritten || !found) return;
  const { witness, entries } = found;
  await restore('shorter', witness, { seq: witness.seq, ...sumOf(entries) });
}

/** Copies what was just written. Never rejects: the database has it. */
export async function followUp(written: Written): Promise<void> {
  const [wants] = await Promise.all([
    onCopy(() => appendToCopy(written)),
    onMedium('witness', () => keeper.write(written.witness)),
  ]);
  if (wants) await onCopy(snapshot);
}

/** In this context, the failure after which nothing may be written. */
let stoppedBy: LogError | undefined;

/** How browsers say that the medium failed, rather than what was asked of it. */
const mediumFaults = [
  'QuotaExceededError',
  'UnknownError',
  'AbortError',
  'NotReadableError',
  'NoModificationAllowedError',
];

/** Remembers that the database has failed. Chromium has been seen to lose all of it after the next writes that succeed. */
export async function stopAfter(cause: unknown): Promise<void> {
  if (!(cause instanceof LogError) || cause.failure === 'closed' || cause.failure === 'newer') return;
  if (!mediumFaults.includes(nameOf(cause.cause))) return;
  stoppedBy = cause;
  await onCopy(() => setMark('stopped'));
}

// A connection that the browser ends by itself is such a failure, also where no write was under way.
whenTerminated(() => void stopAfter(new LogError('failed', new DOMException('', 'UnknownError'))));

/** Lets the next write pass only when nothing stopped it, or a snapshot has succeeded since. Throws {@link LogError}. */
export async function mayWrite(): Promise<void> {
  if (!stoppedBy && !(await onCopy(() => hasMark('stopped')))) return;
  try {
    await snapshot();
    await removeMark('stopped');
    stoppedBy = undefined;
  } catch (cause) {
    throw stoppedBy ?? new LogError(nameOf(cause) === 'QuotaExceededError' ? 'full' : 'failed', cause);
  }
}

/** The log has reached a file of the person's: that is a snapshot elsewhere as well. */
export async function snapshotElsewhere(): Promise<void> {
  stoppedBy = undefined;
  await onCopy(() => removeMark('stopped'));
}

/** What happened to the log and was not yet read, the newest first. */
export const stories = async (): Promise<Story[]> => {
  await ready();
  return withDatabase(async (db) => (await db.getAll('stories')).sort((a, b) => b.at - a.at));
};

/** The person has read it. */
export const forgetStory = (id: string): Promise<void> => withDatabase((db) => db.delete('stories', id));

/** Deletes everything in every medium. Killed half-way it goes on with the next {@link ready}. Throws {@link LogError}. */
export async function eraseAll(): Promise<void> {
  await onCopy(() => setMark('erasing'));
  await withDatabase(async (db) => {
    const tx = db.transaction(['entries', 'state', 'stories'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      tx.objectStore('entries').clear(),
      tx.objectStore('state').clear(),
      tx.objectStore('stories').clear(),
    ]);
    await tx.done;
  });
  stoppedBy = undefined;
  await forgetUsualPlace();
  await onMedium('witness', () => keeper.write(undefined));
  await onCopy(forgetCopy);
}

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
  entriesIn,
  forgetUsualPlace,
  LogError,
  nameOf,
  type Story,
  startAnew,
  whenTerminated,
  withDatabase,
} from './database';
import { asking, noteHealth, writing } from './health';
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

/** Whether a log is what was seen of it, or has been written to since. */
const isAsSeen = (own: Witness, seen: Witness): boolean =>
  own.seq > seen.seq || (own.seq === seen.seq && isSameSum(own, seen));

async function check(): Promise<void> {
  if (await asking('copy', () => hasMark('erasing'))) await eraseAll();
  const [copied, remembered] = await Promise.all([asking('copy', readWitness), asking('witness', () => keeper.read())]);
  const own = await orRebuilt(stateOf);
  // Without a witness the copy itself says what there was.
  const seen = newer(copied, remembered) ?? (own ? undefined : (await asking('copy', readCopy))?.witness);
  if (!seen || (own && isAsSeen(own, seen))) return;
  await restore(own ? 'shorter' : 'empty', seen);
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
  const counted = { seq: 1, ...sumOf(await entriesIn(tx.objectStore('entries'))) };
  await db.put('state', counted, 'witness');
  return counted;
}

/**
 * Brings back from the copy what the database does not have, and tells of it.
 * @param seen what the log should come to
 */
async function restore(found: Story['found'], seen: Witness): Promise<void> {
  const copy = await asking('copy', readCopy);
  await withDatabase(async (db) => {
    const tx = db.transaction(['entries', 'state', 'stories'], 'readwrite', { durability: 'strict' });
    // Another context may have written since we looked, or have brought it back: what counts is what is here now.
    const [now, held] = await Promise.all([
      tx.objectStore('state').get('witness'),
      entriesIn(tx.objectStore('entries')).then(sumOf),
    ]);
    if (now && isSameSum(now, held) && isAsSeen(now, seen)) return tx.done;
    let sum: Sum = held;
    let isMissing = sum.count < seen.count;
    for (const entry of copy?.entries ?? []) {
      const known = await tx.objectStore('entries').get(entry.id);
      if (known && !(entry.kind === 'draft' && known.loggedAt < entry.loggedAt)) continue;
      if (!known) isMissing = true;
      if (known) sum = withEntry(sum, known, -1);
      sum = withEntry(sum, entry, 1);
      await tx.objectStore('entries').put(entry);
    }
    await tx.objectStore('state').put({ ...sum, seq: Math.max(seen.seq, now?.seq ?? 0) + 1 }, 'witness');
    const story: Story = { id: crypto.randomUUID(), at: Date.now(), found, had: seen.count, back: sum.count };
    if (isMissing) await tx.objectStore('stories').put(story);
    return tx.done;
  });
  await writing('copy', snapshot);
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
    const copy = isBroken(cause) ? await asking('copy', readCopy) : undefined;
    if (!copy?.isWhole) throw cause;
  }
  await rebuild();
  return withDatabase(work);
}

/** Replaces a database that cannot be read by what the copy has. */
async function rebuild(): Promise<void> {
  await startAnew();
  const seen = await asking('copy', readWitness);
  if (seen) await restore('unreadable', seen);
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
      const witness = await tx.objectStore('state').get('witness');
      const entries = await entriesIn(tx.objectStore('entries'));
      return { witness: witness ?? { seq: 0, ...emptySum }, entries };
    });
    return isSameSum(found.witness, sumOf(found.entries)) ? found : undefined;
  });
  noteHealth('copy', 'good');
  if (isWritten || !found) return;
  await restore('shorter', found.witness);
}

/**
 * Has the copy catch up where it lags behind: somebody was killed between the two, or it failed for a while. For a context
 * that lives long enough; the next write does it as well. Never rejects.
 */
export async function catchUp(): Promise<void> {
  await ready().catch(() => undefined);
  const [own, copied] = await Promise.all([
    withDatabase((db) => db.get('state', 'witness')).catch(() => undefined),
    asking('copy', readWitness),
  ]);
  if (own && own.seq > (copied?.seq ?? 0)) await writing('copy', snapshot);
}

/** Copies what was just written. Never rejects: the database has it. */
export async function followUp(written: Written): Promise<void> {
  const [wants] = await Promise.all([writing('copy', () => appendToCopy(written)), rememberWitness(written.witness)]);
  if (wants) await writing('copy', snapshot);
}

/** Keeps the witness on the third medium; for one that a worker came to, which has not got that medium. Never rejects. */
export async function rememberWitness(witness: Witness | undefined): Promise<void> {
  await writing('witness', () => keeper.write(witness));
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
  await writing('copy', () => setMark('stopped'));
}

// A connection that the browser ends by itself is such a failure, also where no write was under way.
whenTerminated(() => void stopAfter(new LogError('failed', new DOMException('', 'UnknownError'))));

/** Lets the next write pass only when nothing stopped it, or a snapshot has succeeded since. Throws {@link LogError}. */
export async function mayWrite(): Promise<void> {
  if (!stoppedBy && !(await asking('copy', () => hasMark('stopped')))) return;
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
  await writing('copy', () => removeMark('stopped'));
}

/** What happened to the log and was not yet read, the newest first. */
export const stories = async (): Promise<Story[]> => {
  await ready();
  return withDatabase(async (db) => (await db.getAll('stories')).sort((a, b) => b.at - a.at));
};

/** The person has read it. Throws {@link LogError}. */
export async function forgetStory(id: string): Promise<void> {
  await withDatabase((db) => db.delete('stories', id));
  announceChange();
}

/**
 * Deletes everything in every medium. Killed half-way it goes on with the next {@link ready}. Throws {@link LogError}.
 * @returns whether the copy is gone for sure: a browser that refuses the second medium does not let us look
 */
export async function eraseAll(): Promise<boolean> {
  await writing('copy', () => setMark('erasing'));
  await withDatabase(async (db) => {
    const stores = ['entries', 'state', 'stories', 'folder'] as const;
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    await Promise.all(stores.map((store) => tx.objectStore(store).clear()));
    await tx.done;
  });
  stoppedBy = undefined;
  await forgetUsualPlace();
  await rememberWitness(undefined);
  const isGone = await writing('copy', async () => {
    await forgetCopy();
    return true;
  });
  return isGone ?? false;
}

import { announceChange } from './changes';
import { type Copied, readCopy, readWitness, type Whole, writeSnapshot } from './copy';
import { type Database, entriesIn, LogError, nameOf, type Story, startAnew, withDatabase } from './database';
import { finishErasing } from './erase';
import { asking, noteHealth, writing } from './health';
import { theKeeper } from './keeper';
import { emptySum, isSameSum, type Sum, sumOf, type Witness, withEntry } from './sum';

/** Between database and copy: what the one has lost comes back from the other, and a snapshot never has less than there was. */

/** The number of the newest write that this context knows of: a database with a lower one is not the one it was. */
let lastSeq = 0;

/** This context has seen that write, or knows of none any more (0). */
export function noteSeq(seq: number): void {
  lastSeq = seq;
}

/** Whether a database whose newest write is this one may be the one that was checked. */
export const isKnownOf = (witness: Witness | undefined): boolean => (witness?.seq ?? 0) >= lastSeq;

/** Whether a log is what was seen of it, or has been written to since. */
export const isAsSeen = (own: Witness, seen: Witness): boolean =>
  own.seq > seen.seq || (own.seq === seen.seq && isSameSum(own, seen));

/** What the database says it holds: `own` is absent where it holds nothing, whatever it says. */
export interface State {
  own: Witness | undefined;
  /** Everything was deleted, and some other medium may still have it. */
  isErased: boolean;
}

export async function stateOf(db: Database): Promise<State> {
  const tx = db.transaction(['entries', 'state']);
  const [state, erased, first] = await Promise.all([
    tx.objectStore('state').get('witness'),
    tx.objectStore('state').get('erased'),
    // One key: counting them all takes longer, the longer the log.
    tx.objectStore('entries').getAllKeys(undefined, 1),
  ]);
  const isErased = erased !== undefined;
  if (first.length === 0) return { own: undefined, isErased };
  if (state) return { own: state, isErased };
  // Entries that nobody has counted yet.
  const counted = { seq: 1, ...sumOf(await entriesIn(tx.objectStore('entries'))) };
  await db.put('state', counted, 'witness');
  return { own: counted, isErased };
}

/** How long a disk that was busy gets, in ms. */
const BREATH = 300;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, BREATH));

/** The copy, asked for twice where it cannot be read at first. */
async function readCopyPatiently(): Promise<Copied | undefined> {
  const first = await asking('copy', readCopy);
  if (first && (first.isWhole || !first.isUnread)) return first;
  await breathe();
  return (await asking('copy', readCopy)) ?? first;
}

/**
 * Brings back from the copy what the database does not have, and tells of it.
 * @param seen what the log should come to
 */
export async function restore(found: Story['found'], seen: Witness): Promise<void> {
  const copy = await readCopyPatiently();
  await withDatabase(async (db) => {
    const tx = db.transaction(['entries', 'state', 'stories'], 'readwrite', { durability: 'strict' });
    // Another context may have written since we looked, or have brought it back: what counts is what is here now.
    const [now, entries] = await Promise.all([
      tx.objectStore('state').get('witness'),
      entriesIn(tx.objectStore('entries')),
    ]);
    const held = new Map(entries.map((entry) => [entry.id, entry]));
    const before = sumOf(entries);
    let sum: Sum = before;
    const back = (copy?.entries ?? []).filter((entry) => {
      const known = held.get(entry.id);
      return !known || (entry.kind === 'draft' && known.loggedAt < entry.loggedAt);
    });
    if (back.length === 0 && now && isSameSum(now, before) && isAsSeen(now, seen)) {
      lastSeq = now.seq;
      return tx.done;
    }
    for (const entry of back) {
      const known = held.get(entry.id);
      if (known) sum = withEntry(sum, known, -1);
      sum = withEntry(sum, entry, 1);
      await tx.objectStore('entries').put(entry);
    }
    lastSeq = Math.max(seen.seq, now?.seq ?? 0) + 1;
    await tx.objectStore('state').put({ ...sum, seq: lastSeq }, 'witness');
    if (sum.count < seen.count && (!copy || copy.isUnread)) await tx.objectStore('state').put(seen, 'owed');
    const had = Math.max(seen.count, sum.count);
    const story: Story = { id: crypto.randomUUID(), at: Date.now(), found, had, back: sum.count };
    if (before.count < had) await tx.objectStore('stories').put(story);
    return tx.done;
  });
  await writing('copy', copyAll);
  announceChange();
}

/** How browsers say that a database is broken for good. */
const brokenFor = ['UnknownError', 'NotReadableError'];

/** Chromium keeps large values in files of their own: such a file is gone. */
const isLostValue = (cause: unknown): boolean =>
  ['DataError', 'NotFoundError'].includes(nameOf(cause)) && /large IndexedDB value/i.test(String(cause));

const isBroken = (cause: unknown): boolean =>
  cause instanceof LogError && (brokenFor.includes(nameOf(cause.cause)) || isLostValue(cause.cause));

/** Works on the database; one that stays broken is replaced by the copy first, but only by a copy that has all of it. */
export async function orRebuilt<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  try {
    return await withDatabase(work);
  } catch (cause) {
    if (!isBroken(cause)) throw cause;
  }
  await breathe();
  try {
    return await withDatabase(work);
  } catch (cause) {
    if (!isBroken(cause) || !(await isReplaceable())) throw cause;
  }
  await startAnew();
  const seen = await asking('copy', readWitness);
  if (seen) await restore('unreadable', seen);
  return withDatabase(work);
}

/** Whether the copy has all that anybody knows of: the third medium tells of writes that the copy may have missed. */
async function isReplaceable(): Promise<boolean> {
  const [copy, remembered] = await Promise.all([asking('copy', readCopy), asking('witness', () => theKeeper().read())]);
  return copy?.isWhole === true && Math.max(remembered?.seq ?? 0, lastSeq) <= (copy.witness?.seq ?? 0);
}

/** Writes the whole log to the copy; resolves to what the log says of itself where it turns out to have lost something. */
async function copyAll(): Promise<Witness | undefined> {
  let found: (Whole & { isErased: boolean }) | undefined;
  const isWritten = await writeSnapshot(async () => {
    found = await withDatabase(async (db) => {
      const tx = db.transaction(['entries', 'state']);
      const state = tx.objectStore('state');
      const [witness, owed, erased] = await Promise.all([state.get('witness'), state.get('owed'), state.get('erased')]);
      const entries = await entriesIn(tx.objectStore('entries'));
      const isOwed = owed !== undefined;
      return { witness: witness ?? { seq: 0, ...emptySum }, entries, isOwed, isErased: erased !== undefined };
    });
    if (found.isErased) throw new DOMException('What was deleted is still in the copy.', 'InvalidStateError');
    return isSameSum(found.witness, sumOf(found.entries)) ? found : undefined;
  });
  if (!isWritten) return found?.witness;
  if (found?.isOwed) await withDatabase((db) => db.delete('state', 'owed'));
  return undefined;
}

/**
 * Writes the whole log to the copy. Where the database turns out to have lost something, the copy is left as it is and what
 * is missing is brought back from it. Rejects where the copy or the database fails.
 */
export async function snapshot(): Promise<void> {
  if ((await withDatabase(stateOf)).isErased) await finishErasing();
  const short = await copyAll();
  noteHealth('copy', 'good');
  if (short) await restore('shorter', short);
}

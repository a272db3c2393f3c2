import { announceChange } from './changes';
import { appendToCopy, hasMark, readCopy, readWitness, type Written } from './copy';
import { closeDatabase, type Database, LogError, type Story, whenGone, withDatabase } from './database';
import { eraseAll, finishErasing } from './erase';
import { asking, writing } from './health';
import { rememberWitness, theKeeper } from './keeper';
import { isAsSeen, noteSeq, orRebuilt, restore, snapshot, stateOf } from './rescue';
import { forgetStop, stopAfter } from './stop';
import type { Witness } from './sum';

/**
 * Watches over the database: what it holds is held against its witness before it is used, what is lost comes back from the
 * copy, and after a failure nothing is written to it before a snapshot elsewhere has succeeded.
 */

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

/** Has the database checked anew before it is used again. */
export function checkAnew(): void {
  checked = undefined;
  noteSeq(0);
}

/** Lets go of the database, and checks anew when it is used again. */
export async function closeLog(): Promise<void> {
  checkAnew();
  forgetStop();
  await closeDatabase();
}

const newer = (a: Witness | undefined, b: Witness | undefined): Witness | undefined =>
  (a?.seq ?? -1) >= (b?.seq ?? -1) ? a : b;

async function check(): Promise<void> {
  // What was seen before what is there: somebody may write in between.
  const [isErasing, copied, remembered] = await Promise.all([
    asking('copy', () => hasMark('erasing')),
    asking('copy', readWitness),
    asking('witness', () => theKeeper().read()),
  ]);
  const { own, isErased } = await orRebuilt(stateOf);
  if (isErasing || isErased) {
    // What the other media say is of the log that was deleted.
    await (isErased ? finishErasing() : eraseAll());
    return;
  }
  // Without a witness the copy itself says what there was.
  const seen = newer(copied, remembered) ?? (own ? undefined : (await asking('copy', readCopy))?.witness);
  if (seen && !(own && isAsSeen(own, seen))) await restore(own ? 'shorter' : 'empty', seen);
  else noteSeq(own?.seq ?? 0);
}

/** Reads from the database, once it was checked. Throws {@link LogError}. */
export async function reading<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  await ready();
  return orRebuilt(work);
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
  noteSeq(written.witness.seq);
  const [wants] = await Promise.all([writing('copy', () => appendToCopy(written)), rememberWitness(written.witness)]);
  if (wants) await writing('copy', snapshot);
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

// A connection that the browser ends by itself is a failure, also where no write was under way.
whenGone((isFault) => {
  checkAnew();
  if (isFault) void stopAfter(new LogError('failed', new DOMException('', 'UnknownError')));
});

/** Deletes everything, see {@link eraseAll}. */
export async function deleteLog(): Promise<boolean> {
  const isGone = await eraseAll();
  forgetStop();
  noteSeq(0);
  return isGone;
}

import type { Entry } from '@/utils/entry';
import { type Written, writtenOf } from './copy';
import { type EntryStore, LogError, type Transaction, withDatabase } from './database';
import { checkAnew, followUp, ready } from './guard';
import { isKnownOf } from './rescue';
import { mayWrite, stopAfter } from './stop';
import { emptySum, withEntry, withWords } from './sum';

/** The one way into the database: one transaction, counted, and copied to the second medium before it counts as done. */

/** What a write may do. It must wait for nothing but the database: a transaction ends when nobody asks it for anything. */
export interface Writing {
  store: EntryStore;
  /** `before`: the entry that it replaces. */
  put: (entry: Entry, before?: Entry | undefined) => Promise<void>;
}

/**
 * Writes all that `work` puts, or nothing. `strict`: only done when it is on the disk, for what a person typed or said.
 * Throws `LogError`; whatever `work` itself throws.
 * @param onCommitted called once the database has it, before the next write has its turn
 */
export async function commit<Result>(
  durability: 'strict' | 'relaxed',
  work: (writing: Writing) => Promise<Result>,
  onCommitted: () => void = () => undefined,
): Promise<Result> {
  const { result, written } = await attempt(durability, work, onCommitted).catch((cause: unknown) => {
    if (!(cause instanceof AnotherLog)) throw cause;
    checkAnew();
    return attempt(durability, work, onCommitted);
  });
  if (written) await followUp(written);
  return result;
}

/** What is there is not the log that was checked: the browser has put an empty one in its place, or all was deleted. */
class AnotherLog extends Error {}

async function attempt<Result>(
  durability: 'strict' | 'relaxed',
  work: (writing: Writing) => Promise<Result>,
  onCommitted: () => void,
): Promise<{ result: Result; written: Written | undefined }> {
  await ready();
  await mayWrite();
  try {
    return await withDatabase(async (db) => {
      const tx = db.transaction(['entries', 'state', 'stories'], 'readwrite', { durability });
      try {
        const done = await writeIn(tx, work);
        await tx.done;
        onCommitted();
        return done;
      } catch (cause) {
        // What was asked for before the failure must not happen after all.
        tx.done.catch(() => undefined);
        try {
          tx.abort();
        } catch {
          // It has ended already.
        }
        throw cause;
      }
    });
  } catch (cause) {
    if (cause instanceof LogError && cause.cause instanceof AnotherLog) throw cause.cause;
    await stopAfter(cause);
    throw cause;
  }
}

async function writeIn<Result>(tx: Transaction, work: (writing: Writing) => Promise<Result>) {
  const store = tx.objectStore('entries');
  const before = await tx.objectStore('state').get('witness');
  if (!isKnownOf(before)) throw new AnotherLog();
  let sum = before ?? { seq: 0, ...emptySum };
  /** As JSON, by id: counted and copied in the same words. */
  const put = new Map<string, string>();
  const result = await work({
    store,
    async put(entry, replaced) {
      if (replaced) sum = { ...sum, ...withEntry(sum, replaced, -1) };
      const words = JSON.stringify(entry);
      sum = { ...sum, ...withWords(sum, words, 1) };
      put.set(entry.id, words);
      await store.put(entry);
    },
  });
  if (put.size === 0) return { result, written: undefined };
  const witness = { ...sum, seq: sum.seq + 1 };
  // Whether it could be written the transaction says at its end.
  tx.objectStore('state')
    .put(witness, 'witness')
    .catch(() => undefined);
  return { result, written: writtenOf(witness, put.values()) };
}

import { forgetCopy, removeMark, setMark } from './copy';
import { forgetUsualPlace, withDatabase } from './database';
import { writing } from './health';
import { theKeeper } from './keeper';
import { emptySum } from './sum';

/**
 * Deleting the log in every medium, also where one of them refuses for a while: from the moment on at which the database is
 * empty, whatever the others have is not the log any more.
 */

/**
 * Deletes everything in every medium. Killed half-way it goes on with the next {@link ready}; what cannot be begun is not
 * done later. Throws {@link LogError}.
 * @returns whether the copy is gone for sure: a browser that refuses the second medium does not let us look
 */
export async function eraseAll(): Promise<boolean> {
  await writing('copy', () => setMark('erasing'));
  try {
    await withDatabase(async (db) => {
      const stores = ['entries', 'state', 'stories', 'folder'] as const;
      const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
      await Promise.all(stores.map((store) => tx.objectStore(store).clear()));
      await tx.objectStore('state').put({ seq: 0, ...emptySum }, 'erased');
      await tx.done;
    });
  } catch (cause) {
    await writing('copy', () => removeMark('erasing'));
    throw cause;
  }
  await forgetUsualPlace();
  return finishErasing();
}

/** Deletes what the other media still have of a log that was deleted; resolves to whether nothing is left there. */
export async function finishErasing(): Promise<boolean> {
  const done = await Promise.all([
    writing('witness', async () => {
      await theKeeper().write(undefined);
      return true;
    }),
    writing('copy', async () => {
      await forgetCopy();
      return true;
    }),
  ]);
  if (!done.every((isDone) => isDone)) return false;
  await withDatabase((db) => db.delete('state', 'erased'));
  return true;
}

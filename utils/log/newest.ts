import type { Entry, EntryKind } from '@/utils/entry';
import type { EntryStore } from './database';

/** The newest entries of a kind: their cost is that of what is asked for, not of the log. */

const rangeOf = (kind: EntryKind, before = Number.POSITIVE_INFINITY): IDBKeyRange =>
  IDBKeyRange.bound([kind, Number.NEGATIVE_INFINITY], [kind, before], false, true);

/**
 * The newest of a kind, newest first.
 * @param most how many
 * @param before only what happened before that, epoch ms
 */
export async function newestOf(store: EntryStore, kind: EntryKind, most: number, before?: number): Promise<Entry[]> {
  const found: Entry[] = [];
  let cursor = await store.index('kindAt').openCursor(rangeOf(kind, before), 'prev');
  while (cursor && found.length < most) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

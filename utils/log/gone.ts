import type { EntryKind } from '@/utils/entry';
import { type Gone, goneOf, hidingKinds } from '@/utils/gone';
import { placeEntries } from '@/utils/place';
import { connectedEntries } from './connected';
import type { EntryStore } from './database';
import { reading } from './guard';

/** What left the journal, by the keys of what takes away: what it costs is what is asked for, not how long the log is. */

const rangeOf = (kind: EntryKind): IDBKeyRange => IDBKeyRange.bound([kind], [kind, []]);

/** Whether anything was ever deleted or said not to count: then there may be something to bring back. */
export const hasGone = (): Promise<boolean> =>
  reading(async (db) => {
    const index = db.transaction('entries').store.index('kindAt');
    const keys = await Promise.all(hidingKinds.map((kind) => index.getKey(rangeOf(kind))));
    return keys.some((key) => key !== undefined);
  });

/** The applications with the newest entries of a kind. `since`: none that is newer was left out, epoch ms. */
async function newestWith(store: EntryStore, kind: EntryKind, most: number): Promise<{ ids: string[]; since: number }> {
  const ids = new Set<string>();
  let cursor = await store.index('kindAt').openKeyCursor(rangeOf(kind), 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    if (ids.size === most && !ids.has(cursor.key[2])) return { ids: [...ids], since: cursor.key[1] };
    ids.add(cursor.key[2]);
  }
  return { ids: [...ids], since: Number.NEGATIVE_INFINITY };
}

/**
 * The applications that left the journal last, newest first, and whether these are all. Throws `LogError`.
 * @param most how many at most
 */
export const newestGone = (most: number): Promise<{ gone: Gone[]; isAll: boolean }> =>
  reading(async (db) => {
    const { store } = db.transaction('entries');
    // Most of what is deleted or dismissed is a line of an application that stands: further back, until there are enough.
    for (let asked = most; ; asked *= 2) {
      const found = await Promise.all(hidingKinds.map((kind) => newestWith(store, kind, asked)));
      const entries = await connectedEntries(store, new Set(found.flatMap(({ ids }) => ids)));
      const since = Math.max(...found.map((one) => one.since));
      const gone = [...placeEntries(entries).byApplication]
        .flatMap(([applicationId, own]) => goneOf(applicationId, own) ?? [])
        .filter(({ at }) => at > since)
        .sort((a, b) => b.at - a.at);
      if (gone.length >= most || since === Number.NEGATIVE_INFINITY)
        return { gone: gone.slice(0, most), isAll: since === Number.NEGATIVE_INFINITY && gone.length <= most };
    }
  });

import { type Gone, goneOf, hidingKinds } from '@/utils/gone';
import { placeEntries } from '@/utils/place';
import { connectedEntries } from './connected';
import { reading } from './guard';
import { newestWith, rangeOf } from './newest';

/** What left the journal, by the keys of what takes away: what it costs is what is asked for, not how long the log is. */

/** Whether anything was ever deleted or said not to count: then there may be something to bring back. */
export const hasGone = (): Promise<boolean> =>
  reading(async (db) => {
    const index = db.transaction('entries').store.index('kindAt');
    const keys = await Promise.all(hidingKinds.map((kind) => index.getKey(rangeOf(kind))));
    return keys.some((key) => key !== undefined);
  });

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
      const entries = await connectedEntries(store, new Set(found.flatMap(({ ids }) => [...ids])));
      const since = Math.max(...found.map((one) => one.since));
      const gone = [...placeEntries(entries).byApplication]
        .flatMap(([applicationId, own]) => goneOf(applicationId, own) ?? [])
        .filter(({ at }) => at > since)
        .sort((a, b) => b.at - a.at);
      if (gone.length >= most || since === Number.NEGATIVE_INFINITY)
        return { gone: gone.slice(0, most), isAll: since === Number.NEGATIVE_INFINITY && gone.length <= most };
    }
  });

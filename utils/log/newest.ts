import type { IDBPIndex, StoreNames } from 'idb';
import type { Entry, EntryKind } from '@/utils/entry';
import { eventKinds } from '@/utils/entry';
import { foldLog, type History } from '@/utils/history';
import { connectedEntries } from './connected';
import type { EntryStore, Schema } from './database';
import { reading } from './guard';
import { takeIn } from './write';

/** The newest of the log: what it costs is what is asked for, not how long the log is. */

/** All entries of a kind in the index `kindAt`. */
export const rangeOf = (kind: EntryKind): IDBKeyRange => IDBKeyRange.bound([kind], [kind, []]);

type KindAt = IDBPIndex<Schema, ArrayLike<StoreNames<Schema>>, 'entries', 'kindAt', IDBTransactionMode>;
/** A place in the index `kindAt`; with the entry itself where that was read as well. */
interface Found {
  key: Schema['entries']['indexes']['kindAt'];
  primaryKey: string;
  value?: Entry;
}
/** What Chrome can since 141, and Firefox will (bug 1927945): many entries backwards, at once. */
interface AtOnce {
  getAllRecords?: (options: { query: IDBKeyRange; count: number; direction: 'prev' }) => Promise<Found[]>;
}

/** The last of a range, last first. @param most how many at most */
async function lastOf(index: KindAt & AtOnce, range: IDBKeyRange, most: number): Promise<Found[]> {
  if (index.getAllRecords) return index.getAllRecords({ query: range, count: most, direction: 'prev' });
  const found: Found[] = [];
  let cursor = await index.openKeyCursor(range, 'prev');
  while (cursor && found.length < most) {
    found.push({ key: cursor.key, primaryKey: cursor.primaryKey });
    cursor = await cursor.continue();
  }
  return found;
}

/** The newest entries of a kind, newest first. @param most how many at most */
export async function newestOf(store: EntryStore, kind: EntryKind, most: number): Promise<Entry[]> {
  const found = await lastOf(store.index('kindAt'), rangeOf(kind), most);
  const entries = await Promise.all(found.map(({ value, primaryKey }) => value ?? store.get(primaryKey)));
  return entries.filter((entry) => entry !== undefined);
}

/** The applications with the newest entries of a kind. */
interface NewestWith {
  ids: Set<string>;
  /** When the newest entry was of those left out, epoch ms; minus infinity where none was. */
  since: number;
}

/** Finds these. @param most how many applications at most */
export async function newestWith(store: EntryStore, kind: EntryKind, most: number): Promise<NewestWith> {
  const ids = new Set<string>();
  let range = rangeOf(kind);
  for (;;) {
    const found = await lastOf(store.index('kindAt'), range, most + 1);
    for (const { key } of found) {
      if (ids.size === most && !ids.has(key[2])) return { ids, since: key[1] };
      ids.add(key[2]);
    }
    const last = found[most];
    if (!last) return { ids, since: Number.NEGATIVE_INFINITY };
    // What has the same key is of the same application.
    range = IDBKeyRange.bound([kind], last.key, false, true);
  }
}

/** Beside news: what makes an application one to go on with, or to be seen in another place than it was. */
const worked: readonly EntryKind[] = [
  'feedback',
  'changed',
  'draft',
  'action',
  'edit',
  'move',
  'merge',
  'split',
  'undo',
];

/** How much of the log is wanted, in applications. */
export interface Window {
  /** With the newest rejections; a quarter as many that were worked on last come with them. */
  rejections: number;
  /** With the newest news of every other kind. */
  others: number;
  /** Whatever their age. */
  also?: Iterable<string> | undefined;
}

/** The part of the log that is recent. */
interface Recent {
  /** Newest first, see `foldLog`. */
  histories: History[];
  /** That is all there is of what was wanted. */
  isAll: boolean;
}

/** Reads what is recent. Throws `LogError`. */
export async function recent({ rejections, others, also = [] }: Window): Promise<Recent> {
  await takeIn();
  return reading(async (db) => {
    const { store } = db.transaction('entries');
    const kinds = eventKinds.filter((kind) => kind !== 'rejected' && others > 0);
    const alsoWorked = rejections > 0 ? worked : [];
    const news = await Promise.all([
      newestWith(store, 'rejected', rejections),
      ...kinds.map((kind) => newestWith(store, kind, others)),
    ]);
    const work = await Promise.all(alsoWorked.map((kind) => newestWith(store, kind, Math.ceil(rejections / 4))));
    const ids = new Set([...[...news, ...work].flatMap((one) => [...one.ids]), ...also]);
    // With whatever was split off or moved away from them.
    const histories = foldLog(await connectedEntries(store, ids));
    return { histories, isAll: news.every(({ since }) => since === Number.NEGATIVE_INFINITY) };
  });
}

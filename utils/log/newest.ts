import type { Entry, EntryKind } from '@/utils/entry';
import { eventKinds } from '@/utils/entry';
import { foldLog, type History } from '@/utils/history';
import { connectedEntries } from './connected';
import type { EntryStore } from './database';
import { reading } from './guard';
import { takeIn } from './write';

/** The newest of the log: what it costs is what is asked for, not how long the log is. */

/** All entries of a kind in the index `kindAt`. */
export const rangeOf = (kind: EntryKind): IDBKeyRange => IDBKeyRange.bound([kind], [kind, []]);

/** The newest entries of a kind, newest first. @param most how many at most */
export async function newestOf(store: EntryStore, kind: EntryKind, most: number): Promise<Entry[]> {
  const found: Entry[] = [];
  let cursor = await store.index('kindAt').openCursor(rangeOf(kind), 'prev');
  while (cursor && found.length < most) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/** The applications with the newest entries of a kind. */
interface NewestWith {
  ids: Set<string>;
  /** When the newest entry was that was left out, epoch ms; minus infinity where none was. */
  since: number;
}

/** Finds these. @param most how many applications at most */
export async function newestWith(store: EntryStore, kind: EntryKind, most: number): Promise<NewestWith> {
  const ids = new Set<string>();
  // Keys alone: they name the application.
  let cursor = await store.index('kindAt').openKeyCursor(rangeOf(kind), 'prev');
  while (cursor && ids.size < most) {
    ids.add(cursor.key[2]);
    cursor = await cursor.continue();
  }
  return { ids, since: cursor ? cursor.key[1] : Number.NEGATIVE_INFINITY };
}

/** Beside news: what makes an application one to go on with, or to be seen in another place than it was. */
const worked: readonly EntryKind[] = ['feedback', 'draft', 'action', 'edit', 'move', 'merge', 'split', 'undo'];

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
    const news = await Promise.all([
      newestWith(store, 'rejected', rejections),
      ...kinds.map((kind) => newestWith(store, kind, others)),
    ]);
    const work = await Promise.all(worked.map((kind) => newestWith(store, kind, Math.ceil(rejections / 4))));
    const ids = new Set([...[...news, ...work].flatMap((one) => [...one.ids]), ...also]);
    // With whatever was split off or moved away from them.
    const histories = foldLog(await connectedEntries(store, ids));
    return { histories, isAll: news.every(({ since }) => since === Number.NEGATIVE_INFINITY) };
  });
}

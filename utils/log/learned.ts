import type { Entry, EntryKind } from '@/utils/entry';
import { foldLearned, type Learned, teachingKinds } from '@/utils/learned';
import type { EntryStore } from './database';
import { reading } from './guard';
import { newestOf } from './newest';

/** So many answers of a kind teach: what was said before them has been said again, or is years ago. */
const MOST_ANSWERS = 1_000;

/** What the log has taught. Reads the entries that teach and those they are about, not the whole log. Throws `LogError`. */
export const learned = (): Promise<Learned> =>
  reading(async (db) => {
    const { store } = db.transaction('entries');
    const said = (await Promise.all(teachingKinds.map((kind) => teaching(store, kind)))).flat();
    const about = await Promise.all(
      said.map(async (entry): Promise<(Entry | undefined)[]> => {
        if (entry.kind === 'edit') return store.index('applicationId').getAll(entry.applicationId);
        return entry.kind === 'confirm' || entry.kind === 'dismiss' ? [await store.get(entry.target)] : [];
      }),
    );
    const found = [...said, ...about.flat()].filter((entry) => entry !== undefined);
    return foldLearned([...new Map(found.map((entry) => [entry.id, entry])).values()]);
  });

const teaching = (store: EntryStore, kind: EntryKind): Promise<Entry[]> => newestOf(store, kind, MOST_ANSWERS);

import type { Entry } from '@/utils/entry';
import { foldLearned, type Learned, teachingKinds } from '@/utils/learned';
import { reading } from './guard';

/** What the log has taught. Reads the entries that teach and those they are about, not the whole log. Throws `LogError`. */
export const learned = async (): Promise<Learned> => {
  return reading(async (db) => {
    const { store } = db.transaction('entries');
    const said = (await Promise.all(teachingKinds.map((kind) => store.index('kind').getAll(kind)))).flat();
    const about = await Promise.all(
      said.map(async (entry): Promise<(Entry | undefined)[]> => {
        if (entry.kind === 'edit') return store.index('applicationId').getAll(entry.applicationId);
        return entry.kind === 'confirm' || entry.kind === 'dismiss' ? [await store.get(entry.target)] : [];
      }),
    );
    const found = [...said, ...about.flat()].filter((entry) => entry !== undefined);
    return foldLearned([...new Map(found.map((entry) => [entry.id, entry])).values()]);
  });
};

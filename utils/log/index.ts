import * as v from 'valibot';
import { type DraftSubject, draftId, type Entry, type EventEntry, entrySchema, isEvent } from '@/utils/entry';
import { foldHistory, foldLog, type History } from '@/utils/history';
import { placeNews } from '@/utils/identity';
import { needsKnownApplication, type UnplacedEvent } from '@/utils/record';
import { clearAside, listAside, putAside } from './aside';
import { announceChange } from './changes';
import { withDatabase } from './database';

/** The log: the only place that knows IndexedDB. Everything it takes in is parsed; what it gives out is trusted. */

export { watchLog } from './changes';
export { closeDatabase, LogError } from './database';

/**
 * Adds what a person said or wrote, durably, all or nothing; an entry whose id is there already is left as it is, except
 * a draft, which is replaced by a newer one. `dropDrafts` removes drafts in the same transaction: their words are now
 * in the entries. Throws `LogError`; where the page has a second medium the words are put aside first, and added with
 * the next call that succeeds.
 */
export async function add(entries: readonly Entry[], dropDrafts: readonly string[] = []): Promise<void> {
  const parsed = entries.map((entry) => v.parse(entrySchema, entry));
  try {
    await write(parsed, dropDrafts);
  } catch (cause) {
    putAside(parsed);
    throw cause;
  }
}

async function write(entries: readonly Entry[], dropDrafts: readonly string[]): Promise<void> {
  const aside = listAside();
  await withDatabase(async (db) => {
    const tx = db.transaction('entries', 'readwrite', { durability: 'strict' });
    for (const entry of [...aside, ...entries]) {
      const known = await tx.store.get(entry.id);
      if (!known || (entry.kind === 'draft' && entry.loggedAt >= known.loggedAt)) await tx.store.put(entry);
    }
    for (const id of dropDrafts) await tx.store.delete(id);
    await tx.done;
  });
  clearAside([...aside, ...entries]);
  announceChange();
}

/** Keeps half-written words; writing again replaces them. Throws `LogError`, see {@link add}. */
export function keepDraft(
  applicationId: string,
  about: DraftSubject,
  content: Record<string, unknown>,
  now: number,
): Promise<void> {
  const id = draftId(applicationId, about);
  return add([{ kind: 'draft', id, applicationId, at: now, loggedAt: now, about, content }]);
}

/** What came of recording an event: the application it belongs to, and whether it was new to the log. */
export interface Recorded {
  entry: EventEntry;
  history: History;
  isNew: boolean;
}

/**
 * Records an event once: finds its application, or starts one, in the same transaction that writes it, so that two tabs
 * that report the same mail, or a worker that died and is asked again, make one entry.
 * @returns `undefined` when it means something only about an application we do not know
 */
export async function record(event: UnplacedEvent): Promise<Recorded | undefined> {
  const recorded = await withDatabase(async (db) => {
    const tx = db.transaction('entries', 'readwrite');
    const index = tx.store.index('applicationId');
    const known = await tx.store.get(event.id);
    let found: Recorded | undefined;
    if (known && isEvent(known)) {
      const own = await index.getAll(known.applicationId);
      found = { entry: known, history: foldHistory(known.applicationId, own), isNew: false };
    } else {
      const sharing = await Promise.all(event.keys.map((key) => tx.store.index('keys').getAll(key)));
      const ids = [...new Set(sharing.flat().map((entry) => entry.applicationId))];
      const all = await Promise.all(ids.map(async (id) => ({ id, own: await index.getAll(id) })));
      const histories = all.map(({ id, own }) => foldHistory(id, own));
      const placed = placeNews(
        event,
        histories.filter((history) => !history.deleted && history.events.length > 0),
      );
      if (placed !== undefined || !needsKnownApplication.includes(event.kind)) {
        const applicationId = placed ?? `application:${event.id}`;
        const entry = v.parse(entrySchema, { ...event, applicationId }) as EventEntry;
        await tx.store.add(entry);
        const own = all.find(({ id }) => id === applicationId)?.own ?? [];
        found = { entry, history: foldHistory(applicationId, [...own, entry]), isNew: true };
      }
    }
    await tx.done;
    return found;
  });
  if (recorded?.isNew) announceChange();
  return recorded;
}

/** Every entry, in the order of ids. */
export const allEntries = (): Promise<Entry[]> => withDatabase((db) => db.getAll('entries'));

/** Every application that stands, newest first. */
export const histories = async (): Promise<History[]> => foldLog(await allEntries());

/** One application; `undefined` when the log has nothing of it. */
export async function historyOf(applicationId: string): Promise<History | undefined> {
  const own = await withDatabase((db) => db.getAllFromIndex('entries', 'applicationId', applicationId));
  return own.length === 0 ? undefined : foldHistory(applicationId, own);
}

/** One entry by its id; `undefined` when there is none. */
export const entryById = (id: string): Promise<Entry | undefined> => withDatabase((db) => db.get('entries', id));

/** Deletes everything, for good. Throws `LogError`. */
export async function deleteEverything(): Promise<void> {
  await withDatabase((db) => db.clear('entries'));
  clearAside(listAside());
  announceChange();
}

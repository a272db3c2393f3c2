import * as v from 'valibot';
import { type DraftSubject, draftId, type Entry, type EventEntry, entrySchema, isEvent } from '@/utils/entry';
import { foldHistory, foldLog, type History } from '@/utils/history';
import { placeNews } from '@/utils/identity';
import { needsKnownApplication, type UnplacedEvent } from '@/utils/record';
import { clearAside, forgetAside, listAside, putAside } from './aside';
import { announceChange, type Changed } from './changes';
import { type EntryStore, withDatabase } from './database';

/** The log: the only place that knows IndexedDB. Everything it takes in is parsed; what it gives out is trusted. */

export { type Changed, watchLog } from './changes';
export { closeDatabase, LogError } from './database';

/**
 * Adds what a person said or wrote, durably, all or nothing; an entry whose id is there already is left as it is, except
 * a draft, which is replaced by a newer one. `dropDrafts` removes drafts in the same transaction: their words are now
 * in the entries. Throws `LogError`; then nothing of it is kept anywhere: what was called failed never happens later.
 */
export async function add(entries: readonly Entry[], dropDrafts: readonly string[] = []): Promise<void> {
  await write(
    entries.map((entry) => v.parse(entrySchema, entry)),
    dropDrafts,
  );
}

async function write(entries: readonly Entry[], dropDrafts: readonly string[]): Promise<void> {
  let aside: Entry[] = [];
  const changed = new Set<string>();
  await withDatabase(async (db) => {
    const tx = db.transaction('entries', 'readwrite', { durability: 'strict' });
    // Listed once it is our turn: what the write before us took in, and perhaps dropped, waits no more.
    await tx.store.getKey('');
    aside = listAside();
    for (const entry of [...aside, ...entries]) {
      changed.add(entry.applicationId);
      const known = await tx.store.get(entry.id);
      if (!known || (entry.kind === 'draft' && entry.loggedAt >= known.loggedAt)) await tx.store.put(entry);
    }
    for (const id of dropDrafts) {
      const dropped = await tx.store.get(id);
      if (dropped) changed.add(dropped.applicationId);
      await tx.store.delete(id);
    }
    await tx.done;
  });
  clearAside([...aside, ...entries]);
  const isWords = [...aside, ...entries].every(({ kind }) => kind === 'draft');
  announceChange(isWords ? changed : undefined);
}

/**
 * Keeps half-written words; writing again replaces them. Throws `LogError`; where the page has a second medium the words
 * are put aside first, and added with the next call that succeeds.
 */
export async function keepDraft(
  applicationId: string,
  about: DraftSubject,
  content: Record<string, unknown>,
  now: number,
): Promise<void> {
  const id = draftId(applicationId, about);
  try {
    await add([{ kind: 'draft', id, applicationId, at: now, loggedAt: now, about, content }]);
  } catch (cause) {
    keepDraftAside(applicationId, about, content, now);
    throw cause;
  }
}

/**
 * Keeps half-written words at once, without waiting for the database: a page that closes takes its transactions with it.
 * The next reading of the log takes them in.
 */
export function keepDraftAside(
  applicationId: string,
  about: DraftSubject,
  content: Record<string, unknown>,
  now: number,
): void {
  const id = draftId(applicationId, about);
  putAside([{ kind: 'draft', id, applicationId, at: now, loggedAt: now, about, content }]);
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
      const candidates = await sharing(tx.store, event.keys);
      const placed = placeNews(
        event,
        candidates.map(({ history }) => history),
      );
      if (placed !== undefined || !needsKnownApplication.includes(event.kind)) {
        const applicationId = placed ?? `application:${event.id}`;
        const entry = v.parse(entrySchema, { ...event, applicationId }) as EventEntry;
        await tx.store.add(entry);
        const own = candidates.find(({ history }) => history.applicationId === applicationId)?.entries ?? [];
        found = { entry, history: foldHistory(applicationId, [...own, entry]), isNew: true };
      }
    }
    await tx.done;
    return found;
  });
  if (recorded?.isNew) announceChange();
  return recorded;
}

/** The standing applications that share a key, with their entries. */
async function sharing(store: EntryStore, keys: readonly string[]): Promise<{ history: History; entries: Entry[] }[]> {
  const found = await Promise.all(keys.map((key) => store.index('keys').getAll(key)));
  const ids = [...new Set(found.flat().map((entry) => entry.applicationId))];
  const all = await Promise.all(
    ids.map(async (id) => {
      const entries = await store.index('applicationId').getAll(id);
      return { history: foldHistory(id, entries), entries };
    }),
  );
  return all.filter(({ history }) => !history.deleted && history.events.length > 0);
}

/** Whether a standing application shares one of these keys; see `keysOf`. */
export const isKnown = (keys: readonly string[]): Promise<boolean> =>
  withDatabase(async (db) => (await sharing(db.transaction('entries').store, keys)).length > 0);

/** Every entry, in the order of ids. */
export const allEntries = (): Promise<Entry[]> => withDatabase((db) => db.getAll('entries'));

/**
 * Takes in what waits aside before the log is read for a person: nobody types over words that are not on the screen.
 * What still cannot be written goes on waiting; the reading itself says what is wrong.
 */
async function takeIn(): Promise<void> {
  if (listAside().length > 0) await write([], []).catch(() => undefined);
}

/** Every application that stands, newest first; of those with these ids alone where ids are given. */
export async function histories(among?: Changed): Promise<History[]> {
  await takeIn();
  return foldLog(await (among ? entriesOf(among) : allEntries()));
}

const entriesOf = (applicationIds: ReadonlySet<string>): Promise<Entry[]> =>
  withDatabase(async (db) => {
    const index = db.transaction('entries').store.index('applicationId');
    return (await Promise.all([...applicationIds].map((id) => index.getAll(id)))).flat();
  });

/** One application; `undefined` when the log has nothing of it. */
export async function historyOf(applicationId: string): Promise<History | undefined> {
  await takeIn();
  const own = await withDatabase((db) => db.getAllFromIndex('entries', 'applicationId', applicationId));
  return own.length === 0 ? undefined : foldHistory(applicationId, own);
}

/** One entry by its id; `undefined` when there is none. */
export async function entryById(id: string): Promise<Entry | undefined> {
  await takeIn();
  return withDatabase((db) => db.get('entries', id));
}

/** Deletes everything, for good. Throws `LogError`. */
export async function deleteEverything(): Promise<void> {
  await withDatabase((db) => db.clear('entries'));
  forgetAside();
  announceChange();
}

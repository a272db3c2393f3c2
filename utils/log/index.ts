import * as v from 'valibot';
import { type DraftSubject, draftId, type Entry, type EventEntry, entrySchema, isEvent, rowOf } from '@/utils/entry';
import { foldHistory, foldLog, type History } from '@/utils/history';
import { aliasKeys, placeNews } from '@/utils/identity';
import { placeEntries } from '@/utils/place';
import { needsKnownApplication, type UnplacedEvent } from '@/utils/record';
import type { LoggedRow } from '@/utils/rows';
import { forgetAside, putAside } from './aside';
import { announceChange, type Changed } from './changes';
import { commit, type Writing } from './commit';
import { connectedEntries } from './connected';
import { type EntryStore, entriesIn } from './database';
import { deleteLog, reading } from './guard';
import { add, takeIn } from './write';

/** The log: the only place that knows IndexedDB. Everything it takes in is parsed; what it gives out is trusted. */

export { type Changed, watchLog } from './changes';
export { LogError, type Story } from './database';
export { catchUp, closeLog, forgetStory, stories } from './guard';
export { type Health, healthOfMedia, watchHealth } from './health';
export { keepWitnessIn } from './keeper';
export { keepCopyIn } from './medium';
export { recent, type Window } from './newest';
export { parseWitness, type Witness } from './sum';
export { add } from './write';

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
    // Whoever shows these words shows older ones, or none.
    announceChange([applicationId]);
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
  // What a person told is on the disk before they hear that it is kept; a mail can be read again.
  const durability = event.source.site === 'hand' || event.source.site === 'paste' ? 'strict' : 'relaxed';
  const recorded = await commit(durability, (writing) => recordIn(writing, event));
  if (recorded?.isNew) announceChange();
  return recorded;
}

async function recordIn({ store, put }: Writing, event: UnplacedEvent): Promise<Recorded | undefined> {
  const known = await store.get(event.id);
  if (known && isEvent(known)) {
    const { entries, root } = await applicationIn(store, known.applicationId, known.id);
    return { entry: known, history: foldHistory(root, entries), isNew: false };
  }
  const { histories: sharers, entries } = await sharingOrAlias(store, event.keys);
  const { applicationId: placed, candidates } = placeNews(event, sharers);
  // What the person told, or has in their own list, is theirs.
  const isTold = event.source.site === 'hand' || rowOf(event) !== undefined;
  if (placed === undefined && !isTold && needsKnownApplication.includes(event.kind)) return undefined;
  const applicationId = placed ?? `application:${event.id}`;
  const asked = candidates.length > 0 ? { candidates } : {};
  const entry = v.parse(entrySchema, { ...event, ...asked, applicationId }) as EventEntry;
  await put(entry);
  const own = placeEntries(entries).byApplication.get(applicationId) ?? [];
  return { entry, history: foldHistory(applicationId, [...own, entry]), isNew: true };
}

/** So many rows are written in one transaction: a first look is long, and who reads the log meanwhile waits for no more than these. */
const ROWS_AT_ONCE = 50;

/**
 * Records what is new in rows of a portal's list, each within one transaction: two tabs that show the list log it once. Those before one
 * that cannot be written are kept; throws `LogError`.
 * @returns for each row what was logged now, oldest first; else what was logged of it last; `[]` where that is nothing
 */
export async function recordRows(rows: readonly LoggedRow[]): Promise<Recorded[][]> {
  const done: Recorded[][] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const recorded = await commit('relaxed', async (writing) => {
      const part: Recorded[][] = [];
      for (const row of rows.slice(from, from + ROWS_AT_ONCE)) part.push(await recordRowIn(writing, row));
      return part;
    });
    if (recorded.flat().some(({ isNew }) => isNew)) announceChange();
    done.push(...recorded);
  }
  return done;
}

async function recordRowIn(writing: Writing, { key, eventsOf }: LoggedRow): Promise<Recorded[]> {
  const logged = (await writing.store.index('keys').getAll(key))
    .filter(isEvent)
    // What says that the person applied has no label: it stands before the row.
    .filter(({ id }) => !id.endsWith(':applied'))
    .sort((a, b) => a.loggedAt - b.loggedAt || (a.id < b.id ? -1 : 1));
  const previous = logged.at(-1);
  const events = eventsOf(previous, logged);
  const done: (Recorded | undefined)[] = [];
  for (const event of events.length > 0 || !previous ? events : [previous]) done.push(await recordIn(writing, event));
  return done.filter((one) => one !== undefined);
}

/**
 * The application that an id leads to, which may have become part of another one.
 * @param entryId the application is where this entry of it stands now
 */
async function applicationIn(store: EntryStore, applicationId: string, entryId?: string) {
  const { byApplication, rootOf } = placeEntries(await connectedEntries(store, [applicationId]));
  const holds = (own: Entry[]): boolean => own.some(({ id }) => id === entryId);
  const moved = entryId !== undefined && [...byApplication].find(([, own]) => holds(own))?.[0];
  const root = moved || rootOf(applicationId);
  return { root, entries: byApplication.get(root) ?? [] };
}

/** The standing applications that share a key, and all entries that these are folded from. */
async function sharing(
  store: EntryStore,
  keys: readonly string[],
): Promise<{ histories: History[]; entries: Entry[] }> {
  const found = await Promise.all(keys.map((key) => store.index('keys').getAll(key)));
  const entries = await connectedEntries(store, new Set(found.flat().map((entry) => entry.applicationId)));
  return { histories: foldLog(entries).filter((history) => history.keys.some((key) => keys.includes(key))), entries };
}

/** {@link sharing}, and those of other names that the person said a company goes by. */
async function sharingOrAlias(store: EntryStore, keys: readonly string[]): ReturnType<typeof sharing> {
  const found = await sharing(store, keys);
  const aliases = aliasKeys(keys, found.histories);
  return aliases.length === 0 ? found : sharing(store, [...keys, ...aliases]);
}

/** Whether a standing application shares one of these keys; see `keysOf`. */
export const isKnown = async (keys: readonly string[]): Promise<boolean> => {
  return reading(async (db) => (await sharing(db.transaction('entries').store, keys)).histories.length > 0);
};

/** Every entry, in the order of ids. */
export const allEntries = async (): Promise<Entry[]> => {
  return reading((db) => entriesIn(db.transaction('entries').store));
};

/** Every application that stands, newest first; of those with these ids alone where ids are given. */
export async function histories(among?: Changed): Promise<History[]> {
  await takeIn();
  if (!among) return foldLog(await allEntries());
  const entries = await reading((db) => connectedEntries(db.transaction('entries').store, among));
  const { rootOf } = placeEntries(entries);
  const roots = new Set([...among].map(rootOf));
  return foldLog(entries).filter(({ applicationId }) => roots.has(applicationId));
}

/** Entries of one application with those that were merged or moved into it, in no order; `[]` when the log has none of it. */
export async function entriesOf(applicationId: string): Promise<Entry[]> {
  await takeIn();
  return reading(async (db) => (await applicationIn(db.transaction('entries').store, applicationId)).entries);
}

/** One application, or the one that it is part of by now; `undefined` when the log has nothing of it. */
export async function historyOf(applicationId: string): Promise<History | undefined> {
  await takeIn();
  const { root, entries } = await reading((db) => applicationIn(db.transaction('entries').store, applicationId));
  return entries.length === 0 ? undefined : foldHistory(root, entries);
}

/** One entry by its id; `undefined` when there is none, or a draft whose words are gone. */
export async function entryById(id: string): Promise<Entry | undefined> {
  await takeIn();
  const entry = await reading((db) => db.get('entries', id));
  return entry?.kind === 'draft' && entry.gone ? undefined : entry;
}

/**
 * Deletes everything, for good, on every medium. Throws `LogError`.
 * @returns whether the copy is gone for sure, a browser that refuses the second medium does not let us look
 */
export async function deleteEverything(): Promise<boolean> {
  const isGone = await deleteLog();
  forgetAside();
  announceChange();
  return isGone;
}

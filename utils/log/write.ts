import * as v from 'valibot';
import { type Entry, type EntryOf, entrySchema, isEvent, MAX_TIME } from '@/utils/entry';
import { placeEntries } from '@/utils/place';
import { clearAside, isOvertaken, listAside } from './aside';
import { announceChange } from './changes';
import { commit, type Writing } from './commit';
import { connectedEntries } from './connected';
import type { EntryStore } from './database';

/** What a person said or wrote, on its way into the log. */

/**
 * Adds what a person said or wrote, durably, all or nothing; an entry whose id is there already is left as it is, except
 * a draft, which is replaced. It is newer than what the person had before them, also where that came from a clock that is
 * ahead: `loggedAt` is raised then. `dropDrafts` removes drafts in the same transaction: their words are now in the
 * entries. Throws `LogError`; then nothing of it is kept anywhere: what was called failed never happens later.
 */
export async function add(entries: readonly Entry[], dropDrafts: readonly string[] = []): Promise<void> {
  await write(
    entries.map((entry) => v.parse(entrySchema, entry)),
    dropDrafts,
  );
}

/**
 * Takes in what waits aside before the log is read for a person: nobody types over words that are not on the screen.
 * What still cannot be written goes on waiting; the reading itself says what is wrong.
 */
export async function takeIn(): Promise<void> {
  if (listAside().length > 0) await write([], []).catch(() => undefined);
}

async function write(entries: readonly Entry[], dropDrafts: readonly string[]): Promise<void> {
  let aside: Entry[] = [];
  const changed = new Set<string>();
  const writeAll = async ({ store, put }: Writing): Promise<void> => {
    // Listed once it is our turn: what the write before us took in, and perhaps dropped, waits no more.
    aside = listAside();
    const newer = await newerThanKnown(store, entries);
    for (const entry of [...aside, ...entries.filter((one) => !isOvertaken(one, aside))]) {
      changed.add(entry.applicationId);
      const known = await store.get(entry.id);
      if (!known) await put(newer(entry));
      else if (entry.kind === 'draft' && (entries.includes(entry) || isNewer(entry, known)))
        await put(after(entry, known), known);
    }
    for (const id of dropDrafts) {
      for (const dropped of await draftsLike(store, id)) {
        changed.add(dropped.applicationId);
        await put(after({ ...dropped, content: {}, gone: true, loggedAt: Date.now() }, dropped), dropped);
      }
    }
  };
  await commit('strict', writeAll, () => clearAside([...aside, ...entries]));
  const isWords = [...aside, ...entries].every(({ kind }) => kind === 'draft');
  announceChange(isWords ? changed : undefined);
}

/** Whether words that waited aside are newer than those that are kept: no time that is still to come was ever seen here. */
const isNewer = (waiting: Entry, { loggedAt }: Entry): boolean => waiting.loggedAt >= loggedAt || loggedAt > Date.now();

/** An entry as the newer one of two. */
const after = <Kind extends Entry>(entry: Kind, { loggedAt }: Pick<Entry, 'loggedAt'>): Kind => ({
  ...entry,
  loggedAt: Math.min(MAX_TIME, Math.max(entry.loggedAt, loggedAt + 1)),
});

/**
 * What makes entries newer than all that their applications have: answers, corrections and documents count by their time.
 * An event does not: of two notes of it the earliest counts.
 */
async function newerThanKnown(store: EntryStore, entries: readonly Entry[]): Promise<(entry: Entry) => Entry> {
  const said = new Set<Entry>(entries.filter((entry) => !isEvent(entry) && entry.kind !== 'draft'));
  const applications = new Set([...said].map(({ applicationId }) => applicationId));
  const known = applications.size === 0 ? [] : await connectedEntries(store, applications);
  const newest = known.reduce((time, { loggedAt }) => Math.max(time, loggedAt), Number.NEGATIVE_INFINITY);
  return (entry) => (said.has(entry) && entry.loggedAt < newest ? after(entry, { loggedAt: newest }) : entry);
}

/** A draft, and those of the same subject in applications that were merged with its own. */
async function draftsLike(store: EntryStore, id: string): Promise<EntryOf<'draft'>[]> {
  const draft = await store.get(id);
  if (draft?.kind !== 'draft') return [];
  const { applicationId, about } = draft;
  const connected = placeEntries(await connectedEntries(store, [applicationId]));
  const own = connected.byApplication.get(connected.rootOf(applicationId)) ?? [draft];
  return own.filter((entry) => entry.kind === 'draft').filter((entry) => entry.about === about && !entry.gone);
}

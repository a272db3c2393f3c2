import { type Entry, type EntryOf, type EventChange, type EventEntry, isEvent } from '@/utils/entry';

/** What a person put right by hand: events as they are by now, and the list of what was done. */

/** Kinds that change what stood there. */
const changeKinds = ['confirm', 'dismiss', 'edit', 'delete', 'move', 'split', 'merge'] as const;

/** Something a person did to what stood there, to be taken back. */
export interface Change {
  entry: EntryOf<(typeof changeKinds)[number]>;
  /** The event it was done to, as that stood before; absent for the whole application, and for one that is elsewhere now. */
  about?: EventEntry | undefined;
  /** The ids of what took it back, to be taken back in their turn; empty while it stands. */
  undoneBy: readonly string[];
}

/** What a change says: an empty field is not known, an absent one says nothing. */
const said = (change: EventChange): Partial<EventEntry> =>
  Object.fromEntries(
    Object.entries(change)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, value === '' ? undefined : value]),
  );

/** Events as they were put right, in the same order. @param edits those that stand */
export function corrected(events: readonly EventEntry[], edits: readonly EntryOf<'edit'>[]): EventEntry[] {
  const changes = Map.groupBy(
    edits.filter(({ to }) => to).sort((a, b) => a.loggedAt - b.loggedAt),
    ({ target }) => target,
  );
  return events.map((event): EventEntry => {
    const own = changes.get(event.id);
    return own ? own.reduce((before, { to }) => Object.assign(before, to && said(to)), { ...event }) : event;
  });
}

const isChange = (entry: Entry): entry is Change['entry'] => (changeKinds as readonly string[]).includes(entry.kind);

/**
 * What was done to an application, newest first.
 * @param entries all of it, also what was taken back
 * @param undone the ids of what was; see `undoneIds`
 */
export function changesOf(entries: readonly Entry[], undone: ReadonlySet<string>): Change[] {
  const changes = entries.filter(isChange);
  if (changes.length === 0) return [];
  const undos = entries.filter((entry) => entry.kind === 'undo').filter(({ id }) => !undone.has(id));
  const undoneBy = Map.groupBy(undos, ({ target }) => target);
  const before = standingBefore(new Map(entries.filter(isEvent).map((event) => [event.id, event])), changes, undone);
  return changes
    .map((entry) => ({
      entry,
      about: before.get(entry.id),
      undoneBy: (undoneBy.get(entry.id) ?? []).map(({ id }) => id),
    }))
    .sort((a, b) => b.entry.loggedAt - a.entry.loggedAt || (a.entry.id < b.entry.id ? 1 : -1));
}

/** By change: the event that it was done to, as that stood before. */
function standingBefore(
  events: ReadonlyMap<string, EventEntry>,
  changes: readonly Change['entry'][],
  undone: ReadonlySet<string>,
): Map<string, EventEntry> {
  const before = new Map<string, EventEntry>();
  const targeted = Map.groupBy(changes, (entry) => ('target' in entry ? entry.target : undefined));
  for (const [target, own] of targeted) {
    const event = target === undefined ? undefined : events.get(target);
    if (!event) continue;
    let stands = event;
    /** Of one moment: none of them was before the other. */
    let next = event;
    let at = Number.NEGATIVE_INFINITY;
    for (const entry of own.sort((a, b) => a.loggedAt - b.loggedAt)) {
      if (entry.loggedAt > at) stands = next;
      at = entry.loggedAt;
      before.set(entry.id, stands);
      if (entry.kind === 'edit' && !undone.has(entry.id)) next = corrected([next], [entry])[0] ?? next;
    }
  }
  return before;
}

import { type Entry, type EntryOf, type EventChange, type EventEntry, isEvent } from '@/utils/entry';
import { byLogged } from '@/utils/order';

/** What a person put right by hand: events as they are by now, and the list of what was done. */

/** Kinds that change what stood there, and what the person wrote or decided beside it. */
const changeKinds = [
  'confirm',
  'dismiss',
  'later',
  'edit',
  'delete',
  'move',
  'split',
  'merge',
  'postmortem',
  'request',
  'retrospective',
  'action',
  'progress',
  'repeat',
  'note',
] as const;

/** Something a person did to what stood there, to be taken back. */
export interface Change {
  entry: EntryOf<(typeof changeKinds)[number]>;
  /** The event it was done to, as that stood before; absent for the whole application, and for one that is elsewhere now. */
  about?: EventEntry | undefined;
  /** The words of the person's it was done to, as these stood before: a note, or an action item. */
  words?: EntryOf<'note' | 'action'> | undefined;
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
  const changes = Map.groupBy(edits.filter(({ to }) => to).sort(byLogged), ({ target }) => target);
  return events.map((event): EventEntry => {
    const own = changes.get(event.id);
    return own ? own.reduce((before, { to }) => Object.assign(before, to && said(to)), { ...event }) : event;
  });
}

/** Notes as they were put right, oldest first. @param edits those that stand */
export function correctedNotes(
  notes: readonly EntryOf<'note'>[],
  edits: readonly EntryOf<'edit'>[],
): EntryOf<'note'>[] {
  const newest = new Map(edits.toSorted(byLogged).map(({ target, to }) => [target, to?.text]));
  return notes.map((note) => ({ ...note, text: newest.get(note.id) ?? note.text })).sort((a, b) => a.at - b.at);
}

const isWords = (entry: Entry): entry is EntryOf<'note' | 'action'> => entry.kind === 'note' || entry.kind === 'action';

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
  const events = new Map(entries.filter(isEvent).map((event) => [event.id, event]));
  const words = new Map(entries.filter(isWords).map((entry) => [entry.id, entry]));
  const eventBefore = standingBefore(events, changes, undone, (event, edit) => corrected([event], [edit])[0] ?? event);
  const wordsBefore = standingBefore(words, changes, undone, (own, edit) =>
    own.kind === 'note' ? (correctedNotes([own], [edit])[0] ?? own) : own,
  );
  return changes
    .filter((entry) => !isPartOfDecision(entry, words))
    .map((entry) => ({
      entry,
      about: eventBefore.get(entry.id),
      words: wordsBefore.get(entry.id),
      undoneBy: (undoneBy.get(entry.id) ?? []).map(({ id }) => id),
    }))
    .sort((a, b) => byLogged(b.entry, a.entry));
}

/** By change: what it was done to, as that stood before. @param correct puts it right as an edit says */
function standingBefore<Target extends Entry>(
  targets: ReadonlyMap<string, Target>,
  changes: readonly Change['entry'][],
  undone: ReadonlySet<string>,
  correct: (target: Target, edit: EntryOf<'edit'>) => Target,
): Map<string, Target> {
  const before = new Map<string, Target>();
  const byTarget = Map.groupBy(changes, (entry) => ('target' in entry ? entry.target : undefined));
  for (const [id, own] of byTarget) {
    const target = id === undefined ? undefined : targets.get(id);
    if (!target) continue;
    let stands = target;
    /** Of one moment: none of them was before the other. */
    let next = target;
    let at = Number.NEGATIVE_INFINITY;
    for (const entry of own.toSorted(byLogged)) {
      if (entry.loggedAt > at) stands = next;
      at = entry.loggedAt;
      before.set(entry.id, stands);
      if (entry.kind === 'edit' && !undone.has(entry.id)) next = correct(next, entry);
    }
  }
  return before;
}

/** To act on nothing is an action item without words, dropped at once: one decision, told once. */
function isPartOfDecision(entry: Entry, words: ReadonlyMap<string, EntryOf<'note' | 'action'>>): boolean {
  const action = entry.kind === 'progress' ? words.get(entry.target) : undefined;
  return action?.kind === 'action' && action.cue === '' && action.response === '';
}

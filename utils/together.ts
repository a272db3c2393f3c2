import { type Entry, type EntryOf, type EventEntry, intoKey, sameKey } from '@/utils/entry';
import { shortKey } from '@/utils/hash';
import type { Placed } from '@/utils/place';

/**
 * The same mail, filed in different applications by two browsers: one had seen an earlier mail of them and the other had
 * not. The event can stand in one only. What was written, said and told in the other must not stay behind, so the two
 * become one: by entries that every browser comes to by itself, that are listed with what was changed, and that can be undone.
 */

/** Longest part of such an entry's id, in UTF-16 units; there are two, and an id has at most 400. */
const MAX_PART = 190;

/** What both browsers call the entry that brings an application to where an event of it stands. */
const togetherId = (eventId: string, applicationId: string): string =>
  `same:${shortKey(eventId, MAX_PART)}:${shortKey(applicationId, MAX_PART)}`;

/** Where browsers filed an event, and when the first of them did. */
export type Filed = Pick<EventEntry, 'applicationId' | 'loggedAt'>;

/** What brings two applications together. */
export interface Together {
  entry: EntryOf<'merge'> | EntryOf<'move'>;
  /** False where nothing is to be brought together: it is not written then, but one that is written is kept true. */
  isNeeded: boolean;
}

/**
 * What brings together the applications that an event was filed in: the same, whichever of them met first, and whenever the
 * person said where it belongs.
 * @param event as it stands from now on
 * @param filed all that are known by now, each once
 * @param placed these applications with all that they are connected with, the entries of every browser
 */
export function togetherEntries(
  event: EventEntry,
  filed: readonly Filed[],
  { movesOf }: Pick<Placed, 'movesOf'>,
): Together[] {
  const moves = movesOf(event.id).filter(({ id }) => !isOwnDoing(id));
  const into = moves.at(-1)?.into ?? event.applicationId;
  const isThere = (applicationId: string): boolean =>
    applicationId === into || moves.some((move) => move.into === into && move.applicationId === applicationId);
  // Where it stands by itself the event says; of the others what is written here is all that remembers them.
  const home = { applicationId: event.applicationId, loggedAt: event.loggedAt };
  const others = filed.filter(({ applicationId }) => applicationId !== home.applicationId);
  return [home, ...others].map(({ applicationId, loggedAt }) => {
    const id = togetherId(event.id, applicationId);
    const keys = [intoKey(into), sameKey(event.id)];
    const said = { id, applicationId, into, keys, at: loggedAt, loggedAt };
    // Where the person said to which application it belongs, they also said that it is not one with the others.
    const entry: Together['entry'] =
      moves.length > 0 ? { kind: 'move', ...said, target: event.id } : { kind: 'merge', ...said };
    return { entry, isNeeded: applicationId === home.applicationId ? !isThere(applicationId) : applicationId !== into };
  });
}

/** Whether an entry is one that browsers come to by themselves. */
const isOwnDoing = (id: string): boolean => id.startsWith('same:');

/** Whether it has to be written: it is not yet, or says something else by now. */
export const isUnwritten = ({ entry, isNeeded }: Together, known: Entry | undefined): boolean =>
  known === undefined
    ? isNeeded
    : known.kind !== entry.kind || known.into !== entry.into || known.loggedAt !== entry.loggedAt;

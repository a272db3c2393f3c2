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

/** Where and when a browser filed an event. */
export type Filed = Pick<EventEntry, 'applicationId' | 'loggedAt'>;

/**
 * What brings together the applications that an event was filed in: the same, whichever of them met first.
 * @param event as it stands from now on
 * @param filed all that are known by now, each once
 * @param placed these applications with all that they are connected with, the entries of every browser
 */
export function togetherEntries(
  event: EventEntry,
  filed: readonly Filed[],
  { movesOf }: Pick<Placed, 'movesOf'>,
): Arranged[] {
  const moves = movesOf(event.id);
  const into = moves.at(-1)?.into ?? event.applicationId;
  // Those that it was moved out of to there are brought together by that.
  const there = new Set([into, ...moves.filter((move) => move.into === into).map((move) => move.applicationId)]);
  return filed
    .filter(({ applicationId }) => !there.has(applicationId))
    .map(({ applicationId, loggedAt }): Arranged => {
      const id = togetherId(event.id, applicationId);
      const said = { id, applicationId, into, at: loggedAt, loggedAt };
      // Where the person said to which application it belongs, they also said that it is not one with the others.
      return moves.length > 0
        ? { kind: 'move', ...said, keys: [intoKey(into)], target: event.id }
        : { kind: 'merge', ...said, keys: [intoKey(into), sameKey(event.id)] };
    });
}

type Arranged = EntryOf<'merge'> | EntryOf<'move'>;

/** Whether what brings two applications together has to be written: once is enough, but it leads to where the event stands. */
export const isNews = (entry: Arranged, known: Entry | undefined): boolean =>
  !known || (entry.kind === 'merge' && known.kind === 'merge' && entry.into !== known.into);

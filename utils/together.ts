import { type Entry, type EventEntry, intoKey, sameKey } from '@/utils/entry';
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

/**
 * What brings together the applications that an event was filed in.
 * @param event as it stands from now on
 * @param filed the event as each of the two browsers has it
 * @param placed these applications with all that they are connected with, both browsers' entries
 */
export function togetherEntries(
  event: EventEntry,
  filed: readonly EventEntry[],
  { movesOf }: Pick<Placed, 'movesOf'>,
): Entry[] {
  const moves = movesOf(event.id);
  const into = moves.at(-1)?.into ?? event.applicationId;
  // Those that it was moved out of to there are brought together by that.
  const there = new Set([into, ...moves.filter((move) => move.into === into).map((move) => move.applicationId)]);
  return filed
    .filter(({ applicationId }) => !there.has(applicationId))
    .map(({ applicationId, loggedAt }): Entry => {
      const id = togetherId(event.id, applicationId);
      const said = { id, applicationId, into, at: loggedAt, loggedAt };
      // Where the person said to which application it belongs, they also said that it is not one with the others.
      return moves.length > 0
        ? { kind: 'move', ...said, keys: [intoKey(into)], target: event.id }
        : { kind: 'merge', ...said, keys: [intoKey(into), sameKey(event.id)] };
    });
}

import { type Entry, intoKey } from '@/utils/entry';
import type { History } from '@/utils/history';

/** What a person says about where news belongs: as entries, and as the applications that are meant. */

/** The part of a history that says what stands in it. */
type Standing = Pick<History, 'applicationId' | 'events'>;

interface Said {
  /** Made by whoever asks, so that asking twice is saying it once. */
  id: string;
  /** The application that is given something. */
  into: string;
}

const placed = ({ id, into }: Said, applicationId: string, now: number) => ({
  id,
  applicationId,
  into,
  keys: [intoKey(into)],
  at: now,
  loggedAt: now,
});

/** A whole application is part of another one. @param now epoch ms */
export const mergeEntry = (said: Said, applicationId: string, now: number): Entry => ({
  kind: 'merge',
  ...placed(said, applicationId, now),
});

/**
 * An event belongs to another application, or stays in its own, which settles whether it does. An application with no
 * other event goes along whole: what was written about it stays with the event.
 * @param from where the event stands. @param now epoch ms
 */
export function belongsEntry(said: Said & { eventId: string }, from: Standing, now: number): Entry {
  const { applicationId, events } = from;
  const isAll = events.every(({ entry }) => entry.id === said.eventId);
  if (isAll && said.into !== applicationId) return mergeEntry(said, applicationId, now);
  return { kind: 'move', ...placed(said, applicationId, now), target: said.eventId };
}

/** An event becomes an application of its own, `into`. @param from where it stands. @param now epoch ms */
export const splitEntry = (said: Said & { eventId: string }, from: Standing, now: number): Entry => ({
  kind: 'split',
  ...placed(said, from.applicationId, now),
  targets: [said.eventId],
});

/** The merges that stand in an application, newest first: what it was put together from. */
export const mergesOf = ({ applicationId, changes }: Pick<History, 'applicationId' | 'changes'>) =>
  changes
    .filter(({ undoneBy }) => undoneBy.length === 0)
    .flatMap(({ entry }) => (entry.kind === 'merge' && entry.applicationId !== applicationId ? [entry] : []));

/** The application that an id leads to: itself, or the one that it is part of by now. `undefined`: it is gone. */
export function standingIn(histories: readonly History[], applicationId: string): History | undefined {
  const isPart = (history: History): boolean =>
    mergesOf(history).some((merge) => merge.applicationId === applicationId);
  return histories.find((history) => history.applicationId === applicationId) ?? histories.find(isPart);
}

/**
 * The applications that open news of a history may as well belong to, as they stand by now.
 * @returns `[]` where nothing is open, or none of them stands any more: then there is nothing to ask
 */
export function candidatesOf(history: History, histories: readonly History[]): History[] {
  const standing = (history.question?.candidates ?? []).flatMap((id) => standingIn(histories, id) ?? []);
  return [...new Set(standing)].filter(({ applicationId }) => applicationId !== history.applicationId);
}

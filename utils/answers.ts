import type { Entry } from '@/utils/entry';

/** What a person says to an event, as entries. */

/** `reject`: what says something else is a no. */
export const eventAnswers = ['confirm', 'dismiss', 'later', 'reject'] as const;
export type EventAnswer = (typeof eventAnswers)[number];

/** Nine in the morning of the day after `now`, local time, epoch ms: when what was put off comes back. */
export function tomorrowMorning(now: number): number {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(9, 0, 0, 0);
  return morning.getTime();
}

interface Answered {
  /** Made by whoever asks, so that asking twice is answering once. */
  id: string;
  applicationId: string;
  eventId: string;
  answer: EventAnswer;
}

/** Makes the entry of an answer. @param now epoch ms */
export function answerEntry({ id, applicationId, eventId, answer }: Answered, now: number): Entry {
  const remark = { id, applicationId, target: eventId, at: now, loggedAt: now };
  if (answer === 'later') return { kind: 'later', ...remark, until: tomorrowMorning(now) };
  if (answer === 'reject') return { kind: 'edit', ...remark, keys: [], to: { kind: 'rejected' } };
  return { kind: answer, ...remark };
}

/** Makes the entries that take others back. @param now epoch ms */
export function undoEntries(
  undo: { id: string; applicationId: string; targets: readonly string[] },
  now: number,
): Entry[] {
  return undo.targets.map((target) => ({
    kind: 'undo',
    id: `${undo.id}:${target}`,
    applicationId: undo.applicationId,
    target,
    at: now,
    loggedAt: now,
  }));
}

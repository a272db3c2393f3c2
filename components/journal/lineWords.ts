import { dayOf, momentOf } from '@/components/days';
import type { Stage } from '@/utils/detection/detection';
import type { EventChange, EventEntry, EventKind } from '@/utils/entry';

/** A line of the timeline that is put right by hand: from an event to words, and from words to what they change. */

export type LineWords = {
  kind: EventKind;
  /** As a date field has it. */
  day: string;
  /** Empty: not known. */
  stage: Stage | '';
  /** The number of the interview; empty: not known. */
  round: string;
  text: string;
  /** A few words beside a line that the person added; absent for any other. */
  few: string | undefined;
  /** Where it belongs: empty for where it stands, else a value of {@link placeOf}. */
  place: string;
};

/** The words to start with. */
export const lineWords = ({ kind, at, stage, round, text, subject, source }: EventEntry): LineWords => ({
  kind,
  day: dayOf(at),
  stage: stage ?? '',
  round: round === undefined ? '' : String(round),
  text: text ?? '',
  few: source.site === 'hand' ? (subject ?? '') : undefined,
  place: '',
});

/** Kinds that do not say by themselves how far it had come. */
const staged: readonly EventKind[] = ['interview', 'rejected', 'withdrawn', 'closed'];

/** Which fields a line has, by what it is, and by what it already says. */
export const fieldsOf = ({ kind, stage }: LineWords, start: LineWords) => ({
  stage: staged.includes(kind) || stage !== '' || start.stage !== '',
  round: kind === 'interview',
  text: kind === 'feedback',
  few: start.few !== undefined && kind !== 'feedback',
});

/** Rounds that can be chosen; a line may have a later one already. */
export const roundsFor = ({ round }: LineWords): string[] => {
  const usual = Array.from({ length: 9 }, (_, index) => String(index + 1));
  return round === '' || usual.includes(round) ? usual : [...usual, round];
};

/** Why a day cannot be taken. */
export type DayMistake = 'whenMissing' | 'whenFuture';

/** What is wrong with the day, if somebody changed it. @param now epoch ms */
export function dayMistake({ day }: LineWords, start: LineWords, now: number): DayMistake | undefined {
  if (day === start.day) return undefined;
  if (momentOf(day, now) === undefined) return 'whenMissing';
  return day > dayOf(now) ? 'whenFuture' : undefined;
}

/** Kinds that come after a decision, even on the same day. */
const after: readonly EventKind[] = ['rejected', 'feedback'];

/**
 * What the words change; `undefined` where they say the same as before.
 * @param now epoch ms. @param decidedAt when another line's rejection came, epoch ms
 */
export function changeOf(
  words: LineWords,
  start: LineWords,
  now: number,
  decidedAt: number | undefined,
): EventChange | undefined {
  const { kind, day, stage, round, text, few } = words;
  const has = fieldsOf(words, start);
  const at = day === start.day ? undefined : momentOf(day, now, after.includes(kind) ? undefined : decidedAt);
  const change: EventChange = {
    ...(kind === start.kind ? {} : { kind }),
    ...(at === undefined ? {} : { at }),
    ...(has.stage && stage !== start.stage ? { stage } : {}),
    ...(has.round && round !== start.round ? { round: round === '' ? '' : Number(round) } : {}),
    ...(has.few && few !== start.few ? { subject: few?.trim() } : {}),
    ...(has.text && text !== start.text ? { text: text.trim() } : {}),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/** Where a line can go, as the value of a choice: an application of its own, or another one. */
export const OWN = 'own';
export const placeOf = (applicationId: string): string => `to:${applicationId}`;

/** The application that a place names; `undefined` for the other places. */
export const applicationAt = (place: string): string | undefined =>
  place.startsWith('to:') ? place.slice('to:'.length) : undefined;

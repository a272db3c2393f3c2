import * as v from 'valibot';
import { dayOf, minuteOf, momentOf, timeOfMinute } from '@/components/days';
import { type Person, stages } from '@/utils/detection/detection';
import { type EventChange, type EventEntry, type EventKind, eventKinds } from '@/utils/entry';

/** A line of the timeline that is put right by hand: from an event to words, and from words to what they change. */

const wordsSchema = v.object({
  kind: v.picklist(eventKinds),
  /** As a date field has it. */
  day: v.string(),
  /** Empty: not known. */
  stage: v.picklist(['', ...stages]),
  /** The number of the interview; empty: not known. */
  round: v.string(),
  /** The interview's own date, as a field for date and time has it; empty: not known. */
  when: v.string(),
  /** Whom it is with, as {@link peopleWords} has it. */
  attendees: v.string(),
  text: v.string(),
  /** A few words beside a line that the person added; absent for any other. */
  few: v.fallback(v.optional(v.string()), undefined),
  /** Where it belongs: empty for where it stands, else a value of {@link placeOf}. */
  place: v.string(),
});
type Read = v.InferOutput<typeof wordsSchema>;
export type LineWords = Omit<Read, 'few'> & { few: string | undefined };

/** Words that come back from a draft; `undefined` for what is none. */
export function readLineWords(kept: unknown): LineWords | undefined {
  const read = v.safeParse(wordsSchema, kept);
  return read.success ? { ...read.output, few: read.output.few } : undefined;
}

/** People as they are written in one field: 'Ada Example <ada@acme.example>, Ben Muster'. */
export const peopleWords = (people: readonly Person[]): string =>
  people.map(({ name, address }) => (address && address !== name ? `${name} <${address}>` : name)).join(', ');

/** The most people that an interview is with. */
const MOST_PEOPLE = 20;

/** The people that stand in such a field; what is beyond {@link MOST_PEOPLE} is left out. */
export const peopleIn = (words: string): Person[] =>
  words
    .split(/[,;\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, MOST_PEOPLE)
    .map((one) => {
      const [, name = '', address = ''] = /^([^<>]*)<([^<>]+)>$/u.exec(one) ?? [];
      return address.trim() === '' ? { name: one } : { name: name.trim() || address.trim(), address: address.trim() };
    });

/** The words to start with. */
export const lineWords = ({
  kind,
  at,
  stage,
  round,
  when,
  attendees = [],
  text,
  subject,
  source,
}: EventEntry): LineWords => ({
  kind,
  day: dayOf(at),
  stage: stage ?? '',
  round: round === undefined ? '' : String(round),
  when: when === undefined ? '' : minuteOf(when),
  attendees: peopleWords(attendees),
  text: text ?? '',
  few: source.site === 'hand' ? (subject ?? '') : undefined,
  place: '',
});

/** Kinds that do not say by themselves how far it had come. */
const staged: readonly EventKind[] = ['interview', 'rejected', 'withdrawn', 'closed'];

/** Which fields a line has, by what it is, and by what it already says. */
export const fieldsOf = ({ kind, stage }: LineWords, start: LineWords) => ({
  stage: staged.includes(kind) || stage !== '' || start.stage !== '',
  /** Its number, its date, and whom it is with. */
  round: kind === 'interview',
  text: kind === 'feedback',
  few: start.few !== undefined && kind !== 'feedback',
});

/** Rounds that can be chosen; a line may have a later one already. */
export const roundsFor = ({ round }: Pick<LineWords, 'round'>): string[] => {
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
  const { kind, day, stage, round, when, attendees, text, few } = words;
  const has = fieldsOf(words, start);
  const at = day === start.day ? undefined : momentOf(day, now, after.includes(kind) ? undefined : decidedAt);
  const change: EventChange = {
    ...(kind === start.kind ? {} : { kind }),
    ...(at === undefined ? {} : { at }),
    ...(has.stage && stage !== start.stage ? { stage } : {}),
    ...(has.round && round !== start.round ? { round: round === '' ? '' : Number(round) } : {}),
    ...(has.round && when !== start.when ? { when: timeOfMinute(when) ?? '' } : {}),
    ...(has.round && attendees.trim() !== start.attendees ? { attendees: peopleIn(attendees) } : {}),
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

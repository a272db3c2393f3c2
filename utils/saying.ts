import { type Status, statusOf } from '@/utils/detection/status';
import type { EventEntry, EventKind } from '@/utils/entry';
import { withoutAgo } from '@/utils/page/relativeDate';
import { JOINT } from '@/utils/portal/layout';
import { wordsOf } from '@/utils/portal/readList';
import type { StatusReading } from '@/utils/reading';

/** What a row of a portal's list says, and whether that is what it said before: in other words or another language, too. */

export interface Saying {
  kind: EventKind;
  /** Its words as they are written, without what counts from today; absent where it has none. */
  label: string | undefined;
  /** It stands among what has ended. */
  isEnded: boolean;
  /** The language of the page (BCP 47), where it says so. */
  language: string | undefined;
  /** The same for the same words. */
  text: string;
}

/** A number of something, such as '23 applicants', 'Over 100 applicants': not one of several, nor one of a part, as in 'Round 1 interview'. */
const COUNT =
  /(?<=^|^(?:over|more than|über|mehr als|plus de|más de) )\p{Nd}+(?:[.,]\p{Nd}+)*\+?(?= ?\p{L}{2}\P{Nd}*$)/u;

/** What is listed among the ended ones says something else than among those under way; how many others applied is no part of it. */
function textOf(label: string | undefined, isEnded: boolean): string {
  const words = (label ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const parts = words.split(JOINT).map((part) => (statusOf(part) === 'changed' ? part.replace(COUNT, '') : part));
  return `${parts.join(JOINT)}${isEnded ? '|ended' : ''}`;
}

/** The label without dates: these are no part of what it says, and 'two weeks ago' is another one at every visit. */
const plainLabel = (label: string, language: string | undefined): string =>
  label
    .split(JOINT)
    .map((part) => withoutAgo(part, language))
    .filter((part) => wordsOf(part) !== undefined)
    .join(JOINT);

/** What counts most where a row says several things. */
const rank: readonly Status[] = [
  'rejected',
  'offer',
  'withdrawn',
  'interview',
  'assessment',
  'closed',
  'viewed',
  'received',
];

/** A part that says no without a word of who said it, in the languages whose labels have such a one. */
const IS_DECLINED =
  /(?:^| · )(?:declined|abgelehnt|refus[ée]e?|rechazad[oa]|recusad[oa]|rifiutat[oa]|afgewezen|geweigerd|odrzucon[eay]|avböjd|avböjt)(?= · |$)/i;

/**
 * What a label says, which may have several parts; `undefined` where one of them is not known and may say more, where an offer
 * stands beside an end, and where an interview stands beside 'Declined' alone: either may be the person's.
 */
function statusIn(label: string): Status | undefined {
  const whole = statusOf(label);
  if (whole !== 'changed') return whole;
  const said = label.split(JOINT).map((part) => statusOf(part));
  const isBeside = (one: Status, ...others: Status[]): boolean =>
    said.includes(one) && others.some((other) => said.includes(other));
  if (isBeside('offer', 'rejected', 'withdrawn', 'closed')) return undefined;
  if (isBeside('interview', 'rejected') && IS_DECLINED.test(label)) return undefined;
  const known = rank.find((status) => said.includes(status));
  const isUnsure = said.includes('changed') && (known === undefined || known === 'viewed' || known === 'received');
  return isUnsure ? undefined : known;
}

const kindOf: Record<Status, EventKind> = {
  rejected: 'rejected',
  received: 'applied',
  viewed: 'viewed',
  assessment: 'assessment',
  interview: 'interview',
  offer: 'offer',
  withdrawn: 'withdrawn',
  closed: 'closed',
};

/** What happened, as far as a label says it. */
function kindIn(label: string | undefined): EventKind | undefined {
  const status = label === undefined ? undefined : statusIn(label);
  return status && kindOf[status];
}

/** What says how it ended: such a row is rightly among the ended ones. */
const endings: readonly EventKind[] = ['rejected', 'offer', 'withdrawn', 'closed'];

/** @param wasEnded whether it stood among what has ended: a page that does not say so changes nothing of that */
export function sayingOf(row: StatusReading, wasEnded: boolean): Saying {
  const language = row.interfaceLanguage;
  const label = plainLabel(row.label, language) || undefined;
  const isEnded = row.isActive === false || (row.isActive === undefined && wasEnded);
  // A page that confirms it was sent may word that as it likes.
  const said = row.basis === 'sent' ? 'applied' : kindIn(label);
  // A row without a status was applied for; one that ended in words that do not say how has changed.
  const isUnclear = isEnded && !(said && endings.includes(said));
  const kind = isUnclear ? 'changed' : (said ?? (label === undefined ? 'applied' : 'changed'));
  return { kind, label, isEnded, language, text: textOf(label, isEnded) };
}

/** Of these there may be several rounds, each in words of its own. */
const inRounds: readonly EventKind[] = ['assessment', 'interview', 'offer'];

const numbersIn = (text: string): string => (text.match(/\p{Nd}+/gu) ?? []).join();

/** Whether a row says what was logged of it: in the same words, or in others that are known to mean the same. */
export function isSaidBy({ kind, label, isEnded, language, text }: Saying, event: EventEntry): boolean {
  const before = textOf(event.label, event.ended === true);
  if (text === before) return true;
  if (kind !== event.kind) return false;
  if (inRounds.includes(kind)) return isOtherLanguage(language, event) && numbersIn(text) === numbersIn(before);
  if (kind !== 'changed') return true;
  const known = kindIn(label);
  return known !== undefined && known === kindIn(event.label) && isEnded === (event.ended === true);
}

/**
 * Whether a row may say what it said last, in a language of the page that was another one then: its words are not known, and
 * nothing else is new. Nobody is asked about it: after the site's language was changed it would be every row.
 */
export const isReworded = ({ kind, isEnded, language }: Saying, last: EventEntry): boolean =>
  kind === 'changed' &&
  last.label !== undefined &&
  isEnded === (last.ended === true) &&
  isOtherLanguage(language, last);

/** Whether a page is in another language than the one that told an event; false where either is not known. */
export const isOtherLanguage = (language: string | undefined, { pageLanguage }: EventEntry): boolean =>
  language !== undefined && pageLanguage !== undefined && mainPart(language) !== mainPart(pageLanguage);

/** 'en' and 'en-GB' word a status alike. */
const mainPart = (language: string): string | undefined => language.toLowerCase().split('-')[0];

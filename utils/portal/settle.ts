import { type Status, statusOf } from '@/utils/detection/status';
import { parseLocalDate } from '@/utils/page/localDate';
import { withoutAgo } from '@/utils/page/relativeDate';
import type { StatusReading } from '@/utils/reading';
import { isBadge } from './badges';
import { meaningOf } from './headings';
import { JOINT } from './layout';
import { isListTitle } from './listTitles';
import { headsOthers } from './otherLists';
import { headsApplications, standingOf } from './standing';
import { beginningOf, understood } from './understood';

/**
 * Decides what the words in a row mean that was found by its structure alone: by the headings they stand under, and for the
 * status by the labels that are known. Nothing is guessed: what is in doubt is absent, and so is the row.
 */

/** A status is a few words, and not a number. */
const mayBeLabel = (text: string): boolean =>
  text.length <= 60 && text.split(' ').length <= 8 && /\p{L}{2}/u.test(text);

/** A heading reads like a row, and so does a tab or a filter: its name is a status. */
const isNoRole = (role: string): boolean =>
  meaningOf(role) !== undefined || statusOf(role) !== 'changed' || isListTitle(role);

/** A row with its status. */
export interface SettledRow extends StatusReading {
  /** The other words of the row that may be one, where its place is not known. Whether they are, only a later look tells. */
  others?: readonly string[];
}

/**
 * The row with its status; one that a site's description has read is as it was.
 * @returns `undefined` for what is no application as far as its words tell
 */
export function settle(row: StatusReading): SettledRow | undefined {
  const { words = [], basis, marked, under, ...plain } = row;
  if (basis === undefined || basis === 'sent') return row;
  if (under && headsOthers(under)) return undefined;
  const { said, rest, isHeaded } = understood(words);
  const { label: status, ...fields } = said;
  const role = fields.role ?? (row.role === fields.company ? undefined : row.role);
  if (role === undefined || isNoRole(role)) return undefined;
  const settled: StatusReading = { ...plain, ...fields, role };
  // 'Job matches' heads other jobs; with a company beside it it is what somebody works on.
  if (headsOthers(role) && !isNamed(settled)) return undefined;
  const texts = [...(status === undefined ? [] : [status]), ...words.map(({ text }) => text)];
  const standing = basis === 'listed' ? texts.find(standingOf) : undefined;
  const isEnded = standing !== undefined && standingOf(standing) === 'ended';
  // On a page of which nobody knows that it lists applications a status alone may be one of anything: orders, tickets.
  if (status !== undefined && status !== standing && (row.site !== 'page' || isHeaded))
    return { ...settled, label: status, ...(isEnded ? { isActive: false } : {}) };
  const isSure = standing !== undefined || fields.applied !== undefined || isListed(row, settled);
  const context: Context = { ...row, applied: fields.applied };
  const known = status === undefined ? labelIn(rest, marked, context) : knownIn([status], context);
  const asked = isSure && basis === 'listed' ? unknownIn(marked, settled) : undefined;
  // That it was sent says nothing of what came of it.
  const telling = known?.status === 'received' && (isEnded || asked !== undefined) ? undefined : known;
  if (isEnded) return { ...settled, label: telling?.part ?? asked ?? standing, isActive: false };
  // That a job was looked at, or is closed, says of no application.
  const isOfPosting = telling !== undefined && OF_POSTING.includes(telling.status) && !isSure && row.site !== 'page';
  const label = isOfPosting ? undefined : (telling?.part ?? asked);
  if (label === undefined && !(basis === 'listed' && isSure)) return undefined;
  const others = rest.filter(
    (text) => unknownIn(text, settled) && isSteady(text, settled) && text !== role && text !== label,
  );
  return {
    ...settled,
    basis,
    label: label ?? '',
    ...(standing === undefined ? {} : { isActive: true }),
    ...(basis === 'listed' ? { others } : {}),
  };
}

/** Whether a row is an application by its place, whatever it says: under the list's heading, and as one is made up. */
function isListed(
  { site, basis, under, words = [], interfaceLanguage }: StatusReading,
  settled: StatusReading,
): boolean {
  if (basis !== 'listed') return false;
  // It leads to an application, or the person chooses.
  if (under === undefined || site === 'page') return true;
  const { jobUrl } = settled;
  if (under === '') return isNamed(settled) && jobUrl !== undefined;
  const isDated = (text: string): boolean => parseLocalDate(text, interfaceLanguage) !== undefined;
  return (
    headsApplications(under) && (isNamed(settled) || (jobUrl !== undefined && words.some(({ text }) => isDated(text))))
  );
}

/** Whether more than a role is known of it, as of few things but jobs. */
const isNamed = ({ company, rowId, requisition, jobUrl }: StatusReading): boolean =>
  (company ?? rowId ?? requisition) !== undefined || hasNumber(jobUrl);

/** Whether a link has a number in it, as those to postings do and those of menus do not. */
const hasNumber = (link: string | undefined): boolean =>
  link !== undefined && URL.canParse(link) && /\d{3}/.test(new URL(link).pathname + new URL(link).search);

const OF_POSTING: readonly Status[] = ['viewed', 'closed'];

type Context = Pick<StatusReading, 'site' | 'applied' | 'interfaceLanguage'>;
interface Known {
  part: string;
  status: Status;
}

/** The known label of a row: the one in the status's own place, where that says more than that it was sent. */
function labelIn(rest: readonly string[], marked: string | undefined, context: Context): Known | undefined {
  const own = marked === undefined ? undefined : knownIn([marked], context);
  return own && own.status !== 'received' ? own : knownIn(rest, context);
}

/** '23 applicants', and not '2. Gespräch'. */
const IS_COUNT = /^\p{Nd}+(?:[.,]\p{Nd}+)*\+? \p{L}/u;

/** Words that may be a label nobody knows, such as those in the status's own place: the person is asked. */
function unknownIn(marked: string | undefined, { company, interfaceLanguage }: StatusReading): string | undefined {
  if (marked === undefined || marked === company || isBadge(marked) || IS_COUNT.test(marked) || standingOf(marked))
    return undefined;
  const isTime = beginningOf(marked) !== undefined || parseLocalDate(marked, interfaceLanguage) !== undefined;
  return !isTime && !meaningOf(marked) && mayBeLabel(withoutAgo(marked, interfaceLanguage)) ? marked : undefined;
}

/** Whether words stay while nothing happens: not those that count from today, or count down. 'Phase 2' and 'Step 2 of 5' are none. */
const isSteady = (text: string, { interfaceLanguage }: StatusReading): boolean =>
  withoutAgo(text, interfaceLanguage) === text && (!/\p{Nd}/u.test(text) || / \p{Nd}{1,2}$/u.test(text));

/** The one known label among some words; `undefined` where there is none, or where two say different things. */
function knownIn(words: readonly string[], { site, applied, interfaceLanguage }: Context): Known | undefined {
  const known = words
    .flatMap((text) => text.split(JOINT))
    .filter((part) => mayBeLabel(part) && !isBadge(part))
    .map((part) => ({ part, status: statusOf(withoutAgo(part, interfaceLanguage)) }))
    .filter((one): one is Known => one.status !== 'changed')
    // Among LinkedIn's jobs are saved ones.
    .filter(({ status }) => site !== 'linkedin' || !OF_POSTING.includes(status));
  // When it was sent is no contradiction to what came of it.
  const later = known.filter(
    ({ part, status }) => part !== applied && !(status === 'received' && /\p{Nd}/u.test(part)),
  );
  const telling = later.length > 0 ? later : known;
  return new Set(telling.map(({ status }) => status)).size === 1 ? telling[0] : undefined;
}

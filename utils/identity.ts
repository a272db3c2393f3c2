import type { Detection } from '@/utils/detection/detection';
import { isNoReply } from '@/utils/detection/senders';
import { type EventEntry, rowOf, sameOf } from '@/utils/entry';
import { greatest, least } from '@/utils/extremes';
import type { History } from '@/utils/history';
import { companyKey, companyKeys, fold, mayBeShort, roleKey } from '@/utils/names';
import type { MailReading } from '@/utils/reading';

/** Which application a piece of news belongs to. An unknown company is never a key: it would merge strangers. */

const DAY = 86_400_000;

/** News of the same application is rarely further apart than this, in days. */
const SAME_APPLICATION_DAYS = 365;

/** A rejection told again (by mail, then on a portal) arrives within this many days; later it is another application. */
const SAME_REJECTION_DAYS = 14;

/** The keys that an application is found by through its company's name. */
export const companyIndexKeys = (company: string): string[] => companyKeys(company).map((key) => `company:${key}`);

/** The key that an application is found by through the number of its posting. */
export const requisitionKey = (requisition: string): string => `requisition:${fold(requisition)}`;

/** What an application can be found by, from a reading of it. */
export function keysOf(
  reading: MailReading,
  detection: Pick<Detection, 'company' | 'requisition' | 'person'>,
): string[] {
  const keys: string[] = [];
  if (reading.threadId) keys.push(`thread:${reading.site}:${reading.threadId}`);
  if (detection.requisition) keys.push(requisitionKey(detection.requisition));
  if (detection.company) keys.push(...companyIndexKeys(detection.company));
  const address = reading.from?.address;
  if (address && !reading.own && !isNoReply(address)) keys.push(`person:${address.toLowerCase()}`);
  return keys;
}

/** So many digits, and two employers hardly give the same number to their postings by chance: many count from 1, or from 1000. */
const TELLING_DIGITS = 5;
/** The same for two postings of one role. */
const TELLING_WITH_ROLE = 4;

/** The digits of the longest number of a posting that both have; `undefined` where they have none in common. */
const sharedDigits = (news: News, history: History): number | undefined =>
  greatest(
    news.keys
      .filter((key) => key.startsWith('requisition:') && history.keys.includes(key))
      // A year is no number of a posting: 'REQ-2026-001'.
      .map((key) => (key.replace(/(?<!\p{Nd})20\p{Nd}{2}(?!\p{Nd})/gu, '').match(/\p{Nd}/gu) ?? []).length),
  );

/** Whether a company may be the one of an application, spelled in another way. */
function isRespelled(news: News, history: History): boolean {
  const [here, there] = [companyKeys(news.company ?? ''), history.companies.flatMap(companyKeys)];
  return here.some((one) => there.some((other) => mayBeShort(one, other) || mayBeShort(other, one)));
}

/** Every key of the names that a company goes by in an application. */
const keysOfCompany = (names: readonly string[]): Set<string> => new Set(names.flatMap(companyKeys));

const sameCompany = (news: News, history: History): boolean => {
  const known = keysOfCompany(history.companies);
  return news.company !== undefined && companyKeys(news.company).some((key) => known.has(key));
};

const sameRole = (news: News, history: History): boolean =>
  news.role !== undefined && history.role !== undefined && roleKey(news.role) === roleKey(history.role);

/**
 * The other names that the company of some news goes by, as a person said: in an application they merged names of two, or put
 * one name right. What two mails called it says nothing: an agency's mail names itself and its client.
 * @param sharers histories that share a key with the news, in any order
 * @returns the keys that applications under these names are found by; `[]` where nobody said so
 */
export function aliasKeys(keys: readonly string[], sharers: readonly History[]): string[] {
  const names = sharers.filter(isSaidToBeOne).map(({ companies }) => companies.flatMap(companyIndexKeys));
  const known = names.filter((own) => own.some((key) => keys.includes(key))).flat();
  return [...new Set(known)].filter((key) => !keys.includes(key));
}

const isSaidToBeOne = ({ changes }: History): boolean =>
  changes.some(
    ({ entry, undoneBy }) =>
      undoneBy.length === 0 &&
      ((entry.kind === 'merge' && sameOf(entry) === undefined) || (entry.kind === 'edit' && Boolean(entry.company))),
  );

/** Whether one name is the other with words added: 'Engineer' and 'Senior engineer'. An unknown one fits any. */
const within = (a: string | undefined, b: string | undefined, key: (name: string) => string): boolean => {
  if (a === undefined || b === undefined) return true;
  const [one, other] = [` ${key(a)} `, ` ${key(b)} `];
  return one.includes(other) || other.includes(one);
};

type News = Pick<EventEntry, 'kind' | 'at' | 'company' | 'role' | 'requisition' | 'keys' | 'undated'>;

/** News that ends an application or crowns it: it must not land on another one of the same recruiter's. */
const decisions: readonly News['kind'][] = ['rejected', 'offer'];

/** Where news belongs. */
export interface Placement {
  /** Absent: it begins an application of its own. */
  applicationId?: string | undefined;
  /** Then, the applications it may as well belong to, the newest first: only the person knows. */
  candidates: string[];
}

/** The most applications that anybody is asked about at once. */
const MOST_CANDIDATES = 5;

/**
 * Finds the application that `news` belongs to.
 * @param sharers histories that share a key with it, in any order
 */
export function placeNews(news: News, sharers: readonly History[]): Placement {
  // A row of a portal's list is one application, however it is worded.
  const row = rowOf(news);
  const inRow = sharers.filter((history) => row !== undefined && history.keys.includes(row));
  const own = [...inRow].sort((a, b) => newestAt(b) - newestAt(a))[0];
  if (own && !isAnewInRow(news, own)) return placedAt(own);
  const candidates = sharers.filter((history) => !isOtherPosting(news, history));
  const has = (history: History, prefix: string): boolean =>
    history.keys.some((key) => key.startsWith(prefix) && news.keys.includes(key));
  const compatible = candidates.filter((history) => !contradicts(news, history));

  // The mails of one conversation word company and role now longer, now shorter.
  const wordedAlike = candidates.filter(
    (history) =>
      (history.companies.length === 0 || history.companies.some((name) => within(news.company, name, companyKey))) &&
      within(news.role, history.role, roleKey),
  );
  for (const fitting of [compatible, wordedAlike]) {
    const inThread = fitting.filter((history) => has(history, 'thread:'));
    if (inThread.length === 1) return placedAt(inThread[0]);
  }

  const inTime = candidates.filter((history) => isCurrent(news, history));
  const current = compatible.filter((history) => inTime.includes(history));
  const isTelling = (history: History): boolean => (sharedDigits(news, history) ?? 0) >= TELLING_DIGITS;
  // A small number alone is anybody's.
  const isNumbered = (history: History): boolean => {
    const digits = sharedDigits(news, history);
    if (digits === undefined || sameCompany(news, history)) return digits !== undefined;
    return digits >= (sameRole(news, history) ? TELLING_WITH_ROLE : TELLING_DIGITS);
  };
  // One number and one role: two employers may have both alike, as may an agency and its client.
  const postings = inTime.filter((history) => sharedDigits(news, history) !== undefined && sameRole(news, history));
  const respelled = postings.filter((history) => isRespelled(news, history));
  for (const found of [
    current.filter(isNumbered),
    respelled.filter(isTelling),
    current.filter((history) => sameCompany(news, history) && sameRole(news, history)),
    current.filter((history) => sameCompany(news, history) && !isRowOfAnother(news, history)),
    // An agency's recruiter speaks for many companies: who wrote does not say whose decision it is.
    current.filter((history) => !decisions.includes(news.kind) && has(history, 'person:')),
  ]) {
    // What came to an end before goes after what is open.
    const open = found.filter((history) => !endedBefore(news, history));
    if (open.length === 1) return placedAt(open[0]);
    if (found.length === 1) return placedAt(found[0]);
    if (found.length > 1) return unsure(found);
  }
  const aliases = aliasKeys(news.keys, sharers);
  // Under another name of the company it may be the same, and may be the mail of another part of it.
  const isAlias = (history: History): boolean =>
    history.keys.some((key) => aliases.includes(key)) && within(news.role, history.role, roleKey);
  const mayBe = [...wordedAlike, ...respelled, ...postings.filter(isTelling)];
  return unsure(inTime.filter((history) => mayBe.includes(history) || isAlias(history)));
}

const placedAt = (history: History | undefined): Placement => ({
  applicationId: history?.applicationId,
  candidates: [],
});

const newestAt = (history: History): number => history.events.at(-1)?.entry.at ?? 0;

const unsure = (found: readonly History[]): Placement => ({
  candidates: [...found]
    .sort((a, b) => newestAt(b) - newestAt(a))
    .slice(0, MOST_CANDIDATES)
    .map(({ applicationId }) => applicationId),
});

/**
 * Whether a row may well be another application than one that was turned down without a word of the role: it stands in the list as
 * one that goes on. A row that was turned down is taken for that one.
 */
const isRowOfAnother = (news: News, history: History): boolean =>
  rowOf(news) !== undefined &&
  news.role !== undefined &&
  history.role === undefined &&
  history.rejection !== undefined &&
  news.kind !== 'rejected';

/** A company or role that both sides state and that is not the same. */
function contradicts(news: News, history: History): boolean {
  const isOtherCompany = news.company !== undefined && history.companies.length > 0 && !sameCompany(news, history);
  return isOtherCompany || (news.role !== undefined && history.role !== undefined && !sameRole(news, history));
}

/**
 * Whether somebody applied anew, weeks after it was decided, in a row that its names alone make one: `rowKey` without an id ends in
 * the role.
 */
function isAnewInRow(news: News, history: History): boolean {
  if (news.kind !== 'applied' || !rowOf(news)?.endsWith(`|${roleKey(news.role ?? '')}`)) return false;
  const last = history.events.findLast(({ entry }) => entry.kind === 'rejected' || ends.includes(entry.kind));
  return last !== undefined && news.at - last.entry.at > SAME_REJECTION_DAYS * DAY && !isCurrent(news, history);
}

/** Whether both have numbers of their postings, and none in common. */
function isOtherPosting(news: News, history: History): boolean {
  const [one, other] = [news.keys, history.keys].map((keys) => keys.filter((key) => key.startsWith('requisition:')));
  return Boolean(one?.length && other?.length && !one.some((key) => other.includes(key)));
}

/** What ends an application, beside a rejection. */
const ends: readonly News['kind'][] = ['withdrawn', 'closed', 'declined', 'accepted'];
/** What an application begins with. */
const begins: readonly News['kind'][] = ['applied', 'received'];

/** Whether an application had come to such an end when the news came. */
const endedBefore = (news: News, history: History): boolean =>
  history.events.some(({ entry }) => ends.includes(entry.kind) && entry.at < news.at) &&
  !history.events.some(({ entry }) => begins.includes(entry.kind) && entry.at > lastEnd(history));

const lastEnd = (history: History): number =>
  history.events.findLast(({ entry }) => ends.includes(entry.kind))?.entry.at ?? Number.POSITIVE_INFINITY;

/** Near enough in time, and not decided before the news came: after a decision it is a new application. */
function isCurrent(news: News, history: History): boolean {
  const times = history.events.map((event) => event.entry.at);
  const distance = least(times.map((time) => Math.abs(time - news.at)));
  if (distance === undefined || distance > SAME_APPLICATION_DAYS * DAY) return false;
  if (begins.includes(news.kind) && endedBefore(news, history)) return false;
  // Told again and again, it is the last time that counts.
  const decided = history.rejection && history.events.findLast(({ entry }) => entry.kind === 'rejected')?.entry.at;
  if (decided === undefined || news.at <= decided || news.kind === 'feedback') return true;
  // A list that says without a date what is known tells nothing new, unless the person applied once more.
  if (news.undated) return !history.events.some(({ entry }) => begins.includes(entry.kind) && entry.at > decided);
  return news.kind === 'rejected' && news.at - decided <= SAME_REJECTION_DAYS * DAY;
}

import type { Detection } from '@/utils/detection/detection';
import { withoutLegalForm } from '@/utils/detection/legalForm';
import { isNoReply } from '@/utils/detection/senders';
import { trackers } from '@/utils/detection/trackers';
import { type EventEntry, rowOf, sameOf } from '@/utils/entry';
import { least } from '@/utils/extremes';
import type { History } from '@/utils/history';
import type { MailReading } from '@/utils/reading';

/** Which application a piece of news belongs to. An unknown company is never a key: it would merge strangers. */

const DAY = 86_400_000;

/** News of the same application is rarely further apart than this, in days. */
const SAME_APPLICATION_DAYS = 365;

/** A rejection told again (by mail, then on a portal) arrives within this many days; later it is another application. */
const SAME_REJECTION_DAYS = 14;

const legalForms =
  /(?<![\p{L}\p{N}])(?:gmbh|mbh|ag|se|kg|kgaa|ohg|ug|e ?v|inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|company|sa|s a|sas|sarl|sl|s l|slu|srl|s r l|spa|s p a|bv|b v|nv|n v|ab|aps|as|oy|oyj|sp z o o|pty|pte|kk)(?![\p{L}\p{N}])/gu;

/** Letters with a stroke or joined ones, that are no letter with a mark: 'Ørsted' is written 'Orsted' as well. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const fold = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const trackerNames = new Set(trackers.map(({ name }) => fold(name)));

/** Without the system that sends for it: 'Acme via Greenhouse', but not 'Learning through Play'. */
function withoutTracker(company: string): string {
  const [, name, sender] = /^(.*\S)\s+(?:via|through|über)\s+(.+)$/iu.exec(company) ?? [];
  return name !== undefined && trackerNames.has(fold(sender ?? '')) ? name : company;
}

/** A company's name for comparing: no case, accents, punctuation, legal form or tracking system. 'Beispiel GmbH & Co. KG' -> 'beispiel'. */
export function companyKey(company: string): string {
  const folded = fold(withoutTracker(company));
  return folded.replace(legalForms, ' ').replace(/\s+/g, ' ').trim() || folded;
}

/** Letters that are written as two where they are missing: 'Müller' and 'Mueller' are one name. */
const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' };

/** All the ways a company's name is compared by: {@link companyKey}, with its umlauts spelled out, without a legal form of any country. */
export function companyKeys(company: string): string[] {
  const spelled = company
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøåæ]/g, (letter) => spelledOut[letter] ?? letter);
  return [...new Set([company, spelled, withoutLegalForm(company), withoutLegalForm(spelled)].map(companyKey))];
}

/** Words of roles that are often written short. */
const longForms: Record<string, string> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  eng: 'engineer',
  engr: 'engineer',
  mgr: 'manager',
  dev: 'developer',
  swe: 'software engineer',
  assoc: 'associate',
  asst: 'assistant',
};

/**
 * A role's name for comparing: gender marks go, short forms are written out, seniority and 'C++' stay.
 * 'Sr. Entwickler (m/w/d)' -> 'senior entwickler'.
 */
export function roleKey(role: string): string {
  return fold(
    role
      .replace(/(?<=\p{L})\+\+/gu, 'plusplus')
      .replace(/(?<=\p{L})#/gu, 'sharp')
      .replace(/\(?\b[mwfdxhn](?:\s*[/|]\s*[mwfdxhn]){1,3}\b\)?|[*:_/](?:in|innen)\b/gi, ' '),
  )
    .split(' ')
    .map((word) => longForms[word] ?? word)
    .join(' ');
}

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
  if (inRow.length > 0) return placedAt([...inRow].sort((a, b) => newestAt(b) - newestAt(a))[0]);
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

  const current = compatible.filter((history) => isCurrent(news, history));
  for (const fits of [
    (history: History) => has(history, 'requisition:'),
    (history: History) => sameCompany(news, history) && sameRole(news, history),
    (history: History) => sameCompany(news, history) && !isRowOfAnother(news, history),
    // An agency's recruiter speaks for many companies: who wrote does not say whose decision it is.
    (history: History) => !decisions.includes(news.kind) && has(history, 'person:'),
  ]) {
    const found = current.filter(fits);
    // What came to an end before goes after what is open.
    const open = found.filter((history) => !endedBefore(news, history));
    if (open.length === 1) return placedAt(open[0]);
    if (found.length === 1) return placedAt(found[0]);
    if (found.length > 1) return unsure(found);
  }
  const inTime = candidates.filter((history) => isCurrent(news, history));
  const aliases = aliasKeys(news.keys, sharers);
  // Under another name of the company it may be the same, and may be the mail of another part of it.
  const isAlias = (history: History): boolean =>
    history.keys.some((key) => aliases.includes(key)) && within(news.role, history.role, roleKey);
  return unsure(inTime.filter((history) => wordedAlike.includes(history) || isAlias(history)));
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

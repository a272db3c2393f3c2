import type { Detection } from '@/utils/detection/detection';
import { isNoReply } from '@/utils/detection/senders';
import type { EventEntry } from '@/utils/entry';
import type { History } from '@/utils/history';
import type { Reading } from '@/utils/reading';

/** Which application a piece of news belongs to. An unknown company is never a key: it would merge strangers. */

const DAY = 86_400_000;

/** News of the same application is rarely further apart than this, in days. */
const SAME_APPLICATION_DAYS = 365;

/** A rejection told again (by mail, then on a portal) arrives within this many days; later it is another application. */
const SAME_REJECTION_DAYS = 14;

const legalForms =
  /\b(?:gmbh|mbh|ag|se|kg|kgaa|ohg|ug|e ?v|inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|company|sa|s a|sas|sarl|sl|s l|slu|srl|s r l|spa|s p a|bv|b v|nv|n v|ab|aps|as|oy|oyj|sp z o o|pty|pte|kk)\b/g;

const fold = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A company's name for comparing: no case, accents, punctuation or legal form. 'Beispiel GmbH & Co. KG' -> 'beispiel'. */
export function companyKey(company: string): string {
  const folded = fold(company);
  return folded.replace(legalForms, ' ').replace(/\s+/g, ' ').trim() || folded;
}

/** A role's name for comparing: gender marks go, seniority stays. 'Senior Entwickler (m/w/d)' -> 'senior entwickler'. */
export function roleKey(role: string): string {
  return fold(role.replace(/\(?\b[mwfdxhn](?:\s*[/|]\s*[mwfdxhn]){1,3}\b\)?|[*:_/](?:in|innen)\b/gi, ' '));
}

/** What an application can be found by, from a reading of it. */
export function keysOf(reading: Reading, detection: Pick<Detection, 'company' | 'requisition' | 'person'>): string[] {
  const keys: string[] = [];
  if (reading.threadId) keys.push(`thread:${reading.site}:${reading.threadId}`);
  if (detection.requisition) keys.push(`requisition:${fold(detection.requisition)}`);
  if (detection.company) keys.push(`company:${companyKey(detection.company)}`);
  const address = reading.from?.address;
  if (address && !reading.own && !isNoReply(address)) keys.push(`person:${address.toLowerCase()}`);
  return keys;
}

const differ = (a: string | undefined, b: string | undefined, key: (name: string) => string): boolean =>
  a !== undefined && b !== undefined && key(a) !== key(b);

const same = (a: string | undefined, b: string | undefined, key: (name: string) => string): boolean =>
  a !== undefined && b !== undefined && key(a) === key(b);

/** Whether one name is the other with words added: 'Engineer' and 'Senior engineer'. An unknown one fits any. */
const within = (a: string | undefined, b: string | undefined, key: (name: string) => string): boolean => {
  if (a === undefined || b === undefined) return true;
  const [one, other] = [` ${key(a)} `, ` ${key(b)} `];
  return one.includes(other) || other.includes(one);
};

type News = Pick<EventEntry, 'kind' | 'at' | 'company' | 'role' | 'requisition' | 'keys'>;

/** News that ends an application or crowns it: it must not land on another one of the same recruiter's. */
const decisions: readonly News['kind'][] = ['rejected', 'offer'];

/**
 * Finds the application that `news` belongs to.
 * @param candidates histories that share a key with it, in any order
 * @returns the application's id; `undefined` when none fits or several fit equally well: then it is a new one
 */
export function placeNews(news: News, candidates: readonly History[]): string | undefined {
  const has = (history: History, prefix: string): boolean =>
    history.keys.some((key) => key.startsWith(prefix) && news.keys.includes(key));
  const compatible = candidates.filter((history) => !contradicts(news, history));

  // The mails of one conversation word company and role now longer, now shorter.
  const wordedAlike = candidates.filter(
    (history) => within(news.company, history.company, companyKey) && within(news.role, history.role, roleKey),
  );
  for (const fitting of [compatible, wordedAlike]) {
    const inThread = fitting.filter((history) => has(history, 'thread:'));
    if (inThread.length === 1) return inThread[0]?.applicationId;
  }

  const current = compatible.filter((history) => isCurrent(news, history));
  for (const fits of [
    (history: History) => has(history, 'requisition:'),
    (history: History) => same(news.company, history.company, companyKey) && same(news.role, history.role, roleKey),
    (history: History) => same(news.company, history.company, companyKey),
    // An agency's recruiter speaks for many companies: who wrote does not say whose decision it is.
    (history: History) => !decisions.includes(news.kind) && has(history, 'person:'),
  ]) {
    const found = current.filter(fits);
    if (found.length === 1) return found[0]?.applicationId;
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** A company or role that both sides state and that is not the same. */
function contradicts(news: News, history: History): boolean {
  return differ(news.company, history.company, companyKey) || differ(news.role, history.role, roleKey);
}

/** Near enough in time, and not decided before the news came: after a decision it is a new application. */
function isCurrent(news: News, history: History): boolean {
  const times = history.events.map((event) => event.entry.at);
  const distance = Math.min(...times.map((time) => Math.abs(time - news.at)));
  if (distance > SAME_APPLICATION_DAYS * DAY) return false;
  const decided = history.rejection?.entry.at;
  if (decided === undefined || news.at <= decided || news.kind === 'feedback') return true;
  return news.kind === 'rejected' && news.at - decided <= SAME_REJECTION_DAYS * DAY;
}

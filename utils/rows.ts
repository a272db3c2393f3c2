import type { EventEntry } from '@/utils/entry';
import { hash, shortKey } from '@/utils/hash';
import { companyIndexKeys, requisitionKey } from '@/utils/identity';
import { companyKey, roleKey } from '@/utils/names';
import { JOINT } from '@/utils/portal/layout';
import { wordsOf } from '@/utils/portal/readList';
import type { SettledRow } from '@/utils/portal/settle';
import type { StatusReading } from '@/utils/reading';
import type { UnplacedEvent } from '@/utils/record';
import { timesOf } from '@/utils/rowTimes';
import { isOtherLanguage, isReworded, isSaidBy, type Saying, sayingOf } from '@/utils/saying';

/**
 * From a row of a portal's list to what the log keeps. The log remembers the last label that was seen of a row, so that a
 * change is noticed where no mail ever came; the first look fills in the past.
 */

const DAY = 86_400_000;

/** What a list that is seen for the first time says of the last days is news all the same. */
const NEWS_DAYS = 14;

/** Longest key of a row, in UTF-16 units: ids of applications and answers put their own words before it. */
const MAX_KEY = 200;

const isWord = (text: string | undefined): text is string => text !== undefined && wordsOf(text) !== undefined;

/** Where each employer has a host of its own, or its part of one, and numbers its postings for itself. */
const TENANTS = ['page', 'workday', 'icims', 'taleo', 'oracle', 'successfactors'];

const addressIn = (url: string | undefined): URL | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url) : undefined;

/** The employer's part of an address where several share a host: `wd5.myworkdaysite.com/recruiting/acme`, `?company=acme`. */
const partOf = ({ pathname, searchParams }: URL): string =>
  (/\/recruiting\/[^/]+/.exec(pathname)?.[0] ?? '') + (searchParams.get('company') ?? '').toLowerCase();

/** The host, with the employer's part of it: the page may have lost that in a step of its own, a link of the row's still has it. */
function tenantOf({ site, url, jobUrl }: StatusReading): string {
  const [page, posting] = [addressIn(url), addressIn(jobUrl)];
  if (!page) return '';
  // Of a page that the person pointed at nobody knows what the parameters of its links mean.
  const isBeside = site !== 'page' && posting?.host === page.host;
  return page.host + (partOf(page) || (isBeside ? partOf(posting) : ''));
}

/** Parameters that name a posting; what else stands in an address may be another one at every visit. */
const NAMES_POSTING =
  /^(?:id|jk|jid|gh_jid|job|jobreq|req|requisition|posting|vacancy|application|(?:career[-_]?)?(?:job|req|requisition|posting|position|vacancy|opening|application)(?:[-_]?req)?[-_]?(?:id|no|nr|num|number|key|code|slug))$/i;

/** The address of a posting as far as it names it; empty where there is none. One that confirms it was sent is its own. */
function postingAt({ jobUrl, url, basis }: StatusReading): string {
  const address = addressIn(jobUrl ?? (basis === 'sent' ? url : undefined));
  if (!address) return '';
  const { host, pathname, searchParams } = address;
  const naming = [...searchParams].filter(([name]) => NAMES_POSTING.test(name)).sort();
  const path = `${host}${pathname.replace(/\/+$/, '')}`;
  return naming.length === 0 ? path : `${path}?${new URLSearchParams(naming)}`;
}

/** Whether a row is known by an id, a number or its company, and not by its role or its link alone. */
const isNamed = ({ rowId, requisition, company }: StatusReading): boolean => [rowId, requisition, company].some(isWord);

/**
 * What a row is found by, at every visit. `undefined` for one that nothing names: it is not logged.
 * Without an id of the site's it is the role with its company; two equal ones are taken for one. Without a company either it is
 * the role with where it leads, see {@link knownRows}.
 */
export function rowKey(row: StatusReading): string | undefined {
  const { rowId, requisition, company, role } = row;
  const site = TENANTS.includes(row.site) ? `${row.site}:${tenantOf(row)}` : row.site;
  if (isWord(rowId)) return shortKey(`row:${site}:${rowId}`, MAX_KEY);
  if (isWord(requisition)) return shortKey(`row:${site}:${requisitionKey(requisition)}`, MAX_KEY);
  if (!isWord(role)) return undefined;
  const named = `${isWord(company) ? companyKey(company) : postingAt(row)}|${roleKey(role)}`;
  return shortKey(`row:${site}:${named}`, MAX_KEY);
}

/** A row of which is known which application it is. */
export interface KnownRow {
  row: SettledRow;
  key: string;
  /** Another row of the page has the same key: two applications for one role, of which each says something else. */
  isShared: boolean;
}

/**
 * Which application each row of a page is. An unknown company is no key: a row that neither an id nor a company names is known by
 * its link, where no other row has that, and without one by its role, where no other row has that.
 * @param rows all that the page has of the roles in them, settled
 * @returns in the same order; `undefined` for what nobody can tell apart
 */
export function knownRows(rows: readonly (SettledRow | undefined)[]): (KnownRow | undefined)[] {
  const keys = rows.map((row) => row && rowKey(row));
  const roles = rows.map((row) => row && `${row.site}|${roleKey(row.role ?? '')}`);
  // One application that is drawn twice says the same twice.
  const sayings = rows.map((row) => row && JSON.stringify([row.label, row.isActive]));
  const isMany = varietyOf(keys, sayings);
  const isManyRoles = varietyOf(
    roles,
    rows.map((row, index) => (row && (isNamed(row) || postingAt(row) !== '') ? keys[index] : sayings[index])),
  );
  return rows.map((row, index) => {
    const key = keys[index];
    if (!row || key === undefined) return undefined;
    const isShared = isMany(key);
    if (!isNamed(row) && (isShared || (postingAt(row) === '' && isManyRoles(roles[index])))) return undefined;
    return { row, key, isShared };
  });
}

type Texts = readonly (string | undefined)[];

/** Tells which of some names stand for several things. */
function varietyOf(names: Texts, things: Texts): (name: string | undefined) => boolean {
  const of = new Map<string | undefined, Set<string | undefined>>();
  for (const [index, name] of names.entries()) of.set(name, (of.get(name) ?? new Set()).add(things[index]));
  return (name) => (of.get(name)?.size ?? 0) > 1;
}

/** Two views of a list that show two applications of one name are looked at within so many days. */
const TURN_DAYS = 7;
/** What a row said so long ago it may say again. */
const MEMORY_DAYS = 182;

/** What was logged of a row, oldest first, and where it stands in its page. */
interface Known {
  logged: readonly EventEntry[];
  isShared: boolean;
  now: number;
  appliedAt: number | undefined;
}

/**
 * Whether a row without an id of the site's says what another application of that name says: two of them are one row, which says
 * now this and now that. It does say again what it said before, where that comes back after a while.
 */
function isInTurn(saying: Saying, previous: EventEntry, { logged, isShared, now, appliedAt }: Known): boolean {
  const before = logged.filter((event) => isSaidBy(saying, event));
  const last = before.at(-1);
  if (!last || isShared) return last !== undefined;
  const isAnew = appliedAt !== undefined && appliedAt > last.loggedAt;
  if (isAnew || now - last.loggedAt > MEMORY_DAYS * DAY) return false;
  const gaps = [previous.loggedAt - last.loggedAt, now - previous.loggedAt];
  return before.length > 1 || gaps.some((gap) => gap <= TURN_DAYS * DAY);
}

/** The most of unknown words that are told as a status. */
const MAX_REPLACED = 3;

/**
 * Of a row whose status is not known: where words stand in the place of others, or of the status that was known, these are what it says
 * now. Words that are only gone, or only new beside all the others, say nothing of it.
 */
function withReplaced(row: SettledRow, previous: EventEntry): StatusReading {
  const { others } = row;
  const { label, beside } = previous;
  const saying = sayingOf(row, false);
  // In another language all words are other ones.
  if (!others || !beside || saying.kind !== 'applied' || isOtherLanguage(saying.language, previous)) return row;
  const here = others.map(hash);
  const isGone = beside.some((word) => !here.includes(word)) || (label !== undefined && label !== saying.label);
  const replaced = others.filter((_, index) => !beside.includes(here[index] ?? '') && others[index] !== label);
  return isGone && replaced.length > 0 ? { ...row, label: replaced.slice(0, MAX_REPLACED).join(JOINT) } : row;
}

/**
 * What is new in a row; one of an unknown design is settled before, see `settle`.
 * @param previous what was logged of this row last; `undefined` at the first look
 * @param now epoch ms
 * @param logged all that was logged of this row, oldest first
 * @param isShared see {@link KnownRow}
 * @returns oldest first; `[]` where it says what it said before, or nothing
 */
export function eventsOfRow(
  row: SettledRow,
  previous: EventEntry | undefined,
  now: number,
  logged: readonly EventEntry[] = [],
  isShared = false,
): UnplacedEvent[] {
  const key = rowKey(row);
  if (key === undefined) return [];
  const saying = sayingOf(previous ? withReplaced(row, previous) : row, previous?.ended === true);
  const { kind, label, isEnded } = saying;
  const { changedAt, ...times } = timesOf(row, kind, now);
  // Where the page confirms that it was sent, that was just now.
  const appliedAt = row.basis === 'sent' ? now : times.appliedAt;
  if (previous) {
    // What it said in a language that we do not know it in counts beside what it is known to have said.
    const known = logged.findLast(({ reworded }) => !reworded) ?? previous;
    if (isSaidBy(saying, previous) || isSaidBy(saying, known)) return [];
    if (!isWord(row.rowId) && isInTurn(saying, previous, { logged, isShared, now, appliedAt })) return [];
    // Words that were taken for its status are gone: that is no news of it.
    if (row.basis === 'listed' && label === undefined && !isEnded) return [];
    // That one applied is how it began. A posting's own page does not say what came after, and neither does the date of it.
    const isAnew = appliedAt !== undefined && appliedAt > previous.loggedAt;
    if (kind === 'applied' && (label === undefined || (row.basis === 'listed' && !isAnew))) return [];
  }
  const dated = kind === 'applied' ? (appliedAt ?? changedAt) : changedAt;
  const at = dated ?? now;
  // What nobody dates came after the application at least.
  const since = dated ?? appliedAt;
  const isPast = previous === undefined && (since === undefined || now - since > NEWS_DAYS * DAY);
  const keys = [
    key,
    ...(isWord(row.requisition) ? [requisitionKey(row.requisition)] : []),
    ...(isWord(row.company) ? companyIndexKeys(row.company) : []),
  ];
  const common = {
    loggedAt: now,
    source: { site: row.site, url: row.jobUrl ?? row.url },
    company: isWord(row.company) ? row.company.trim() : undefined,
    role: isWord(row.role) ? row.role.trim() : undefined,
    requisition: isWord(row.requisition) ? row.requisition.trim() : undefined,
    keys,
  };
  const before = previous?.id ?? '';
  const event: UnplacedEvent = {
    ...common,
    id: `${key}:${hash(`${before}\n${saying.text}`)}`,
    kind,
    at,
    confidence: kind === 'changed' ? 0.5 : 1,
    label,
    ...(isEnded ? { ended: true as const } : {}),
    evidence: label === undefined ? [] : [label],
    ...(row.others ? { beside: row.others.map(hash) } : {}),
    ...(row.interfaceLanguage ? { pageLanguage: row.interfaceLanguage } : {}),
    ...(previous && isReworded(saying, previous) ? { reworded: true as const } : {}),
    ...(dated === undefined && previous === undefined ? { undated: true as const } : {}),
    ...(isPast ? { past: true as const } : {}),
  };
  const isBeginning = previous === undefined && kind !== 'applied' && appliedAt !== undefined;
  if (!isBeginning) return [event];
  const applied: UnplacedEvent = {
    ...common,
    id: `${key}:applied`,
    kind: 'applied',
    at: Math.min(appliedAt, at),
    confidence: 1,
    evidence: [],
    past: true,
  };
  return [applied, event];
}

/** What the log asks for to record a row: see `recordRows`. */
export const newsOfRow = (
  { row, key, isShared }: KnownRow,
  now: number,
): { key: string; eventsOf: (previous: EventEntry | undefined, logged: readonly EventEntry[]) => UnplacedEvent[] } => ({
  key,
  eventsOf: (previous, logged) => eventsOfRow(row, previous, now, logged, isShared),
});

import { type Status, statusOf } from '@/utils/detection/status';
import type { EventEntry, EventKind } from '@/utils/entry';
import { hash, shortKey } from '@/utils/hash';
import { companyIndexKeys, companyKey, requisitionKey, roleKey } from '@/utils/identity';
import { withoutAgo } from '@/utils/page/relativeDate';
import { JOINT } from '@/utils/portal/layout';
import { wordsOf } from '@/utils/portal/readList';
import type { StatusReading } from '@/utils/reading';
import type { UnplacedEvent } from '@/utils/record';
import { timesOf } from '@/utils/rowTimes';

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

/** The host, with the employer's part where several share one: `wd5.myworkdaysite.com/recruiting/acme`, `?company=acme`. */
function tenantOf(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return '';
  const { host, pathname, searchParams } = new URL(url);
  return host + (/\/recruiting\/[^/]+/.exec(pathname)?.[0] ?? '') + (searchParams.get('company') ?? '').toLowerCase();
}

/**
 * What a row is found by, at every visit. `undefined` for one that nothing names: it is not logged.
 * Without an id of the site's it is the role with its company; two equal ones are taken for one.
 */
export function rowKey(row: StatusReading): string | undefined {
  const { rowId, requisition, company, role } = row;
  const site = TENANTS.includes(row.site) ? `${row.site}:${tenantOf(row.url)}` : row.site;
  if (isWord(rowId)) return shortKey(`row:${site}:${rowId}`, MAX_KEY);
  if (isWord(requisition)) return shortKey(`row:${site}:${requisitionKey(requisition)}`, MAX_KEY);
  if (!isWord(role)) return undefined;
  const named = `${isWord(company) ? companyKey(company) : ''}|${roleKey(role)}`;
  return shortKey(`row:${site}:${named}`, MAX_KEY);
}

/** A number of something, such as '23 applicants': not one that ends the words, as in 'Stage 2'. */
const COUNT = /\p{Nd}+(?:[.,]\p{Nd}+)*\+?(?= ?\p{L}{2})/gu;

/**
 * What a row says, for comparing: what is listed among the ended ones says something else than among those under way, and how
 * many others applied is no part of it.
 */
function sayingOf({ label, ended }: Pick<EventEntry, 'label' | 'ended'>): string {
  const words = (label ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const parts = words.split(JOINT).map((part) => (statusOf(part) === 'changed' ? part.replace(COUNT, '') : part));
  return `${parts.join(JOINT)}${ended ? '|ended' : ''}`;
}

/** The label without dates: these are no part of what it says, and 'two weeks ago' is another one at every visit. */
const plainLabel = (label: string, language: string | undefined): string =>
  label
    .split(JOINT)
    .map((part) => withoutAgo(part, language))
    .filter(isWord)
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

/**
 * What a label says, which may have several parts; `undefined` where one of them is not known and may say more, and where an
 * offer stands beside a no: it may be the person's ('Offer · Declined').
 */
function statusIn(label: string): Status | undefined {
  const whole = statusOf(label);
  if (whole !== 'changed') return whole;
  const said = label.split(JOINT).map((part) => statusOf(part));
  if (said.includes('offer') && said.includes('rejected')) return undefined;
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

/** What happened, as far as a row says it. A page that confirms it was sent may word that as it likes. */
function saidBy({ basis }: StatusReading, label: string | undefined): EventKind | undefined {
  const status = label === undefined ? undefined : statusIn(label);
  return basis === 'sent' ? 'applied' : status && kindOf[status];
}

/** What says how it ended: such a row is rightly among the ended ones. */
const endings: readonly EventKind[] = ['rejected', 'offer', 'withdrawn', 'closed'];

/**
 * What is new in a row; one of an unknown design is settled before, see `settle`.
 * @param previous what was logged of this row last; `undefined` at the first look
 * @param now epoch ms
 * @param logged all that was logged of this row
 * @returns oldest first; `[]` where it says what it said before, or nothing
 */
export function eventsOfRow(
  row: StatusReading,
  previous: EventEntry | undefined,
  now: number,
  logged: readonly EventEntry[] = [],
): UnplacedEvent[] {
  const key = rowKey(row);
  if (key === undefined) return [];
  const plain = plainLabel(row.label, row.interfaceLanguage);
  const label = plain === '' ? undefined : plain;
  // Where the page does not say it stands as it did.
  const isEnded = row.isActive === false || (row.isActive === undefined && previous?.ended === true);
  const saying = sayingOf({ label, ended: isEnded || undefined });
  if (previous && saying === sayingOf(previous)) return [];
  // Without an id of the site's two applications for one role are one row, which says now this and now that.
  if (!isWord(row.rowId) && logged.some((event) => saying === sayingOf(event))) return [];
  // Words that were taken for its status are gone: that is no news of it.
  if (previous && row.basis === 'listed' && label === undefined && !isEnded) return [];
  const said = saidBy(row, label);
  // A row without a status was applied for; one that ended in words that do not say how has changed.
  const kind: EventKind =
    isEnded && !(said && endings.includes(said)) ? 'changed' : (said ?? (label === undefined ? 'applied' : 'changed'));
  // That one applied is how it began. A posting's own page says so in other words than the list, or after it said more.
  if (kind === 'applied' && previous && (label === undefined || previous.kind === 'applied')) return [];

  const times = timesOf(row, kind, now);
  // Where the page confirms that it was sent, that was just now.
  const appliedAt = row.basis === 'sent' ? now : times.appliedAt;
  const { changedAt } = times;
  const known = kind === 'applied' ? (appliedAt ?? changedAt) : changedAt;
  const at = known ?? now;
  // What nobody dates came after the application at least.
  const since = known ?? appliedAt;
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
    id: `${key}:${hash(`${before}\n${saying}`)}`,
    kind,
    at,
    confidence: kind === 'changed' ? 0.5 : 1,
    label,
    ...(isEnded ? { ended: true as const } : {}),
    evidence: label === undefined ? [] : [label],
    ...(known === undefined && previous === undefined ? { undated: true as const } : {}),
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

import type { EventEntry } from '@/utils/entry';
import { hash } from '@/utils/hash';
import { companyIndexKeys, requisitionKey } from '@/utils/identity';
import { JOINT } from '@/utils/portal/layout';
import type { SettledRow } from '@/utils/portal/settle';
import type { StatusReading } from '@/utils/reading';
import type { UnplacedEvent } from '@/utils/record';
import { isWord, type KnownRow, rowKey } from '@/utils/rowKey';
import { timesOf } from '@/utils/rowTimes';
import { isOtherLanguage, isReworded, isSaidBy, type Saying, sayingOf } from '@/utils/saying';

/**
 * From a row of a portal's list to what the log keeps. The log remembers the last label that was seen of a row, so that a
 * change is noticed where no mail ever came; the first look fills in the past.
 */

const DAY = 86_400_000;

/** What a list that is seen for the first time says of the last days is news all the same. */
const NEWS_DAYS = 14;

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
 * @param isShared see `KnownRow`
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

/** A row on its way into the log. */
export interface LoggedRow {
  /** See `rowKey`. */
  key: string;
  /** What is new, from what was logged of the row last, and from all that was; see {@link eventsOfRow}. */
  eventsOf: (previous: EventEntry | undefined, logged: readonly EventEntry[]) => readonly UnplacedEvent[];
}

/** What the log asks for to record a row. @param now epoch ms */
export const newsOfRow = ({ row, key, isShared }: KnownRow, now: number): LoggedRow => ({
  key,
  eventsOf: (previous, logged) => eventsOfRow(row, previous, now, logged, isShared),
});

import { statusOf } from '@/utils/detection/status';
import type { EventKind } from '@/utils/entry';
import { parseLocalDate } from '@/utils/page/localDate';
import { parseAgo, withoutAgo } from '@/utils/page/relativeDate';
import { JOINT } from '@/utils/portal/layout';
import { wordsOf } from '@/utils/portal/readList';
import type { StatusReading } from '@/utils/reading';

/** When what a row of a portal's list says was: as a number, as a date, or as how long ago. */

const DAY = 86_400_000;

/** One of the lines that say a time. */
interface Part {
  text: string;
  status: ReturnType<typeof statusOf>;
  /** Whether its day has been. That of an interview is yet to come, and that of words nobody knows may be. */
  isPast: boolean;
}

function partsOf(words: string | undefined, { label, interfaceLanguage }: StatusReading): Part[] {
  const lines = label.split(JOINT);
  return (words?.split(JOINT) ?? [])
    .filter((text) => wordsOf(text) !== undefined)
    .map((text) => {
      const status = statusOf(withoutAgo(text, interfaceLanguage));
      const isUnknown = status === 'changed' && lines.includes(text);
      return { text, status, isPast: !isUnknown && status !== 'interview' && status !== 'assessment' };
    });
}

/** The first time that is said. `undefined` for what is none or yet to come. */
function timeIn(parts: readonly Part[], language: string | undefined, now: number): number | undefined {
  for (const { text, isPast } of parts) {
    const at = past(parseLocalDate(text, language) ?? parseAgo(text, language, now, isPast)?.at, now);
    if (at !== undefined) return at;
  }
  return undefined;
}

const past = (at: number | undefined, now: number): number | undefined =>
  at !== undefined && at > 0 && at <= now + DAY ? Math.min(at, now) : undefined;

/**
 * When the person applied, and when the row came to say what it says; `undefined` where it does not tell. Where all its lines
 * are handed on as those of the application, each is a time of what it says: 'Applied 1w ago · Application viewed 10h ago'.
 * @param kind what the row says
 * @param now epoch ms
 */
export function timesOf(
  row: StatusReading,
  kind: EventKind,
  now: number,
): { appliedAt: number | undefined; changedAt: number | undefined } {
  const language = row.interfaceLanguage;
  const lines = partsOf(row.applied, row);
  const own = lines.filter(({ status }) => status === 'received');
  const unknown = lines.filter(({ status }) => status === 'changed');
  const later = lines.filter(({ status }) => status === kind && status !== 'changed');
  return {
    appliedAt: past(row.appliedAt, now) ?? timeIn([...own, ...unknown], language, now),
    changedAt: past(row.changedAt, now) ?? timeIn([...partsOf(row.changed, row), ...later], language, now),
  };
}

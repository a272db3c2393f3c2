/** Days as a date field has them ('2026-05-04') and times in the log (epoch ms), in local time. */

const HOUR = 3_600_000;

const two = (part: number): string => String(part).padStart(2, '0');

/** The day of a time. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The noon of a day, which stays the same day across a change of the clock; `undefined` for a day that is not whole. */
function noonOf(day: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return undefined;
  const noon = new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3]), 12).getTime();
  return dayOf(noon) === day ? noon : undefined;
}

/** A time as a field for date and time has it: '2026-05-04T14:30'. */
export function minuteOf(at: number): string {
  const date = new Date(at);
  return `${dayOf(at)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The time in such a field, epoch ms; `undefined` where it holds none. */
export function timeOfMinute(minute: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(minute) ? new Date(minute).getTime() : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** A time on that day: now when it is today, else its noon; a day to come is not refused here. */
export const timeOfDay = (day: string, now: number): number | undefined => (day === dayOf(now) ? now : noonOf(day));

/**
 * The moment that stands for a day somebody remembers: its noon, but never after `now`, and on the day of the decision
 * just before it, because what is told afterwards happened before.
 * @param decidedAt when the rejection came, epoch ms
 * @returns epoch ms; `undefined` when the field holds no day
 */
export function momentOf(day: string, now: number, decidedAt?: number): number | undefined {
  const noon = noonOf(day);
  if (noon === undefined) return undefined;
  if (decidedAt !== undefined && noon >= decidedAt && day === dayOf(decidedAt)) return decidedAt - 60_000;
  return day === dayOf(now) ? Math.min(noon, now) : noon;
}

/** This evening at seven; three hours from now when that is past already. Epoch ms. */
export function tonight(now: number): number {
  const evening = new Date(now).setHours(19, 0, 0, 0);
  return evening > now ? evening : now + 3 * HOUR;
}

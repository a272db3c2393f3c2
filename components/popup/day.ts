/** A day as a date field has it ('2026-05-04', local time) and a time in the log (epoch ms). */

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The local day of a time. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/**
 * A time on that day: now when it is today, else its noon, which stays the same day across a change of the clock.
 * `undefined` for a day that is not whole; a day to come is not refused here.
 */
export function timeOfDay(day: string, now: number): number | undefined {
  if (day === dayOf(now)) return now;
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return undefined;
  const date = new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3]), 12);
  return dayOf(date.getTime()) === day ? date.getTime() : undefined;
}

/** Days as a date field writes them, and the hours a person puts things off to. Local time throughout. */

const HOUR = 3_600_000;

const two = (part: number): string => String(part).padStart(2, '0');

/** The day of a moment (epoch ms) as a date field has it: `2026-03-09`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The moment that stands for a day somebody remembers: its noon, but never after `now`, and on the day of the decision
 * just before it, because what is told afterwards happened before.
 * @param day as a date field has it
 * @param decidedAt when the rejection came, epoch ms
 * @returns epoch ms; `undefined` when the field holds no day
 */
export function momentOf(day: string, now: number, decidedAt?: number): number | undefined {
  const noon = new Date(`${day}T12:00:00`).getTime();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(noon)) return undefined;
  if (decidedAt !== undefined && noon >= decidedAt && day === dayOf(decidedAt)) return decidedAt - 60_000;
  return day === dayOf(now) ? Math.min(noon, now) : noon;
}

/** This evening at seven; three hours from now when that is past already. Epoch ms. */
export function tonight(now: number): number {
  const evening = new Date(now).setHours(19, 0, 0, 0);
  return evening > now ? evening : now + 3 * HOUR;
}

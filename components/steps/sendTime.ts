// When a feedback request is best sent: the next working morning, within a few days.

const DAY = 86_400_000;

/** After this many days it is late, though never too late. */
const LATE_AFTER_DAYS = 7;

export type SendTime = 'tomorrow' | 'monday' | 'now' | 'late';

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getDay());

/** @param rejectedAt epoch ms. @param now epoch ms; the weekday is that of the local time. */
export function sendTime(rejectedAt: number, now: number): SendTime {
  const days = (now - rejectedAt) / DAY;
  if (days > LATE_AFTER_DAYS) return 'late';
  if (days >= 1) return isWeekend(now) ? 'monday' : 'now';
  return isWeekend(now + DAY) ? 'monday' : 'tomorrow';
}

/** How many words a text has, in any script that parts them with spaces. */
export const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

import { parseLocalDate } from '@/utils/page/localDate';
import type { MailReading } from '@/utils/reading';

const HOUR_MS = 3_600_000;

/**
 * When a mail was sent, epoch ms. Its id often knows it to the millisecond, the page to the minute and in words.
 * @returns `undefined` where neither says it in a way we can read
 */
export function sentAt({ sent, at, interfaceLanguage }: MailReading): number | undefined {
  const shown = sent === undefined ? undefined : parseLocalDate(sent, interfaceLanguage);
  if (shown === undefined || at === undefined) return shown ?? at;
  // A day for time zones; what differs by more is not the same mail's time, and the page is what the person sees.
  return Math.abs(shown - at) <= 26 * HOUR_MS ? at : shown;
}

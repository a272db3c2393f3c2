import { wakeAt } from '@/utils/browser/alarm';
import { showBadge } from '@/utils/browser/badge';
import { due } from '@/utils/due';
import { histories } from '@/utils/log';

/**
 * Shows how much waits, and has the browser wake us when more will: what was put off comes back by itself. A log that
 * does not open leaves the badge as it is. @param now epoch ms
 */
export async function refreshBadge(now: number): Promise<void> {
  try {
    const all = await histories();
    await showBadge(due(all, now).length);
    const later = all.flatMap(({ laterUntil }) => (laterUntil !== undefined && laterUntil > now ? [laterUntil] : []));
    if (later.length > 0) await wakeAt(Math.min(...later));
  } catch {
    // The popup tells why the log does not open; a badge cannot.
  }
}

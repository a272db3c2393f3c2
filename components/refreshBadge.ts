import { wakeAt } from '@/utils/browser/alarm';
import { showBadge } from '@/utils/browser/badge';
import { due, nextReturn } from '@/utils/due';
import { recent } from '@/utils/log';
import { RECENT } from './recentWindow';

/**
 * Shows on the icon how much waits, and has the browser wake us when more will: what was put off comes back by itself,
 * wherever it was put off. A log that does not open leaves both as they are. @param now epoch ms
 */
export async function refreshBadge(now: number): Promise<void> {
  try {
    const { histories } = await recent(RECENT);
    await showBadge(due(histories, now).length);
    const at = nextReturn(histories, now);
    if (at !== undefined) await wakeAt(at);
  } catch {
    // The popup tells why the log does not open; a badge cannot.
  }
}

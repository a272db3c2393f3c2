import { wakeAt } from '@/utils/browser/alarm';
import { showBadge } from '@/utils/browser/badge';
import { due, nextReturn } from '@/utils/due';
import type { History } from '@/utils/history';
import { recent } from '@/utils/log';
import { RECENT } from './recentWindow';

/** Reads what is recent, and shows it: see {@link showDue}. A log that does not open leaves the icon as it is. @param now epoch ms */
export async function refreshBadge(now: number): Promise<void> {
  try {
    await showDue((await recent(RECENT)).histories, now);
  } catch {
    // The popup tells why the log does not open; a badge cannot.
  }
}

/**
 * Shows on the icon how much waits, and has the browser wake us when more will: what was put off comes back by itself,
 * wherever it was put off.
 * @param histories those of {@link RECENT}
 * @param now epoch ms
 */
export async function showDue(histories: readonly History[], now: number): Promise<void> {
  await showBadge(due(histories, now).length);
  const at = nextReturn(histories, now);
  if (at !== undefined) await wakeAt(at);
}

import { wakeAt } from '@/utils/browser/alarm';
import { showBadge } from '@/utils/browser/badge';
import { due, nextReturn } from '@/utils/due';
import type { History } from '@/utils/history';

/**
 * Shows on the icon how much waits, and has the browser wake us when more will: what was put off comes back by itself,
 * wherever it was put off. Call it after every reading of the whole log. @param now epoch ms
 */
export async function showDue(histories: readonly History[], now: number): Promise<void> {
  await showBadge(due(histories, now).length);
  const at = nextReturn(histories, now);
  if (at !== undefined) await wakeAt(at);
}

import { dayOf } from '@/components/days';
import { readSettings } from '@/utils/browser/settings';
import { catchUp } from '@/utils/log';
import { backUp } from '@/utils/log/backups';
import { exchange } from '@/utils/log/folder';

/**
 * Keeps the log of the day, and exchanges it with the folder that the person picked, where the browser lets us without
 * asking. What fails is tried again when it comes round; the settings page says how it stands. @param now epoch ms
 */
export async function keepBackups(now: number): Promise<void> {
  await catchUp();
  // The log is worth keeping without them.
  const settings = await readSettings().catch(() => undefined);
  await Promise.all([backUp(dayOf(now), settings), exchange(settings)].map((work) => work.catch(() => undefined)));
}

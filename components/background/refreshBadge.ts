import { showDue } from '@/components/showDue';
import { histories } from '@/utils/log';

/** Reads the log for the badge and the alarm. A log that does not open leaves both as they are. @param now epoch ms */
export async function refreshBadge(now: number): Promise<void> {
  try {
    await showDue(await histories(), now);
  } catch {
    // The popup tells why the log does not open; a badge cannot.
  }
}

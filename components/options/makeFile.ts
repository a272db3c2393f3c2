import { dayOf } from '@/components/days';
import { readSettings } from '@/utils/browser/settings';
import type { Catalogue } from '@/utils/i18n';
import { histories } from '@/utils/log';
import { toFile } from '@/utils/log/exportFile';
import { seal } from '@/utils/log/seal';
import { exportLog } from '@/utils/log/transfer';

/** The files that a person can have of the log. All of it throws `LogError`. */

export interface Made {
  file: Blob;
  /** Entries; in a table applications. */
  count: number;
  /** The browser did not give the settings: the file is without them. */
  lacksSettings?: boolean;
}

/** Everything: the entries and the settings. */
export async function makeJson(): Promise<Made> {
  // Where the browser's storage is broken, a file of the log is wanted more than ever.
  const settings = await readSettings().catch(() => undefined);
  const exported = await exportLog(settings && { ...settings });
  return { file: toFile(exported), count: exported.entries.length, lacksSettings: settings === undefined };
}

/** Everything, which only the password opens. */
export async function makeSealed(password: string): Promise<Made> {
  const made = await makeJson();
  return { ...made, file: await seal(made.file, password) };
}

/** A line for each application; it is no copy of the log. What makes it is loaded when it is asked for. */
export async function makeTable({ common, options }: Catalogue): Promise<Made> {
  const [{ toCsv }, all] = await Promise.all([import('@/utils/csv'), histories()]);
  const words = { columns: options.log.columns, kinds: common.kinds, stages: common.stages, day: dayOf };
  return { file: new Blob([toCsv(all, words)]), count: all.length };
}

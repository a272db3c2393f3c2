import { dayOf } from '@/components/days';
import { readSettings } from '@/utils/browser/settings';
import type { Catalogue } from '@/utils/i18n';
import { histories } from '@/utils/log';
import { seal } from '@/utils/log/seal';
import { exportIsKept, exportLog } from '@/utils/log/transfer';

/** The files that a person can have of the log. All of it throws `LogError`. */

export interface Made {
  text: string;
  /** Entries; in a table applications. */
  count: number;
  /** To be called once the file is handed over. */
  onKept?: (() => Promise<void>) | undefined;
}

/** Everything: the entries and the settings. */
export async function makeJson(): Promise<Made> {
  const exported = await exportLog({ ...(await readSettings()) });
  return { text: JSON.stringify(exported, undefined, 2), count: exported.entries.length, onKept: exportIsKept };
}

/** Everything, which only the password opens. */
export async function makeSealed(password: string): Promise<Made> {
  const made = await makeJson();
  return { ...made, text: await seal(made.text, password) };
}

/** A line for each application; it is no copy of the log. What makes it is loaded when it is asked for. */
export async function makeTable({ common, options }: Catalogue): Promise<Made> {
  const [{ toCsv }, all] = await Promise.all([import('@/utils/csv'), histories()]);
  const words = { columns: options.log.columns, kinds: common.kinds, stages: common.stages, day: dayOf };
  return { text: toCsv(all, words), count: all.length };
}

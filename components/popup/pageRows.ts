import type { EventKind } from '@/utils/entry';
import { type Recorded, recordRow } from '@/utils/log';
import { settle } from '@/utils/portal/settle';
import type { StatusReading } from '@/utils/reading';
import { eventsOfRow, rowKey } from '@/utils/rows';

/** Applications found in a page that the person pointed at, on their way into the log. */

export interface PageRow {
  /** Names it among the others. */
  key: string;
  row: StatusReading;
  /** What it would be logged as. */
  kind: EventKind;
}

/** What of the rows in a page counts as an application, each once, in their order. */
export function understoodRows(rows: readonly StatusReading[], now: number): PageRow[] {
  const found = new Map<string, PageRow>();
  for (const read of rows) {
    const row = settle(read);
    const key = row && rowKey(row);
    const kind = row && eventsOfRow(row, undefined, now).at(-1)?.kind;
    if (row && key !== undefined && kind && !found.has(key)) found.set(key, { key, row, kind });
  }
  return [...found.values()];
}

/** Logs rows as the person chose. Resolves to what is new in the log, oldest first. Throws `LogError`. */
export async function logRows(rows: readonly PageRow[], now: number): Promise<Recorded[]> {
  const done: Recorded[] = [];
  for (const { key, row } of rows) {
    done.push(...(await recordRow(key, (previous, logged) => eventsOfRow(row, previous, now, logged))));
  }
  return done.filter(({ isNew }) => isNew);
}

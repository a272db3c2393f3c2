import { undoEntries } from '@/utils/answers';
import type { EventKind } from '@/utils/entry';
import { add, type Recorded, recordRows } from '@/utils/log';
import { settle } from '@/utils/portal/settle';
import type { StatusReading } from '@/utils/reading';
import { type KnownRow, knownRows } from '@/utils/rowKey';
import { eventsOfRow, newsOfRow } from '@/utils/rows';
import { hidersOf } from './logPaste';

/** Applications found in a page that the person pointed at, on their way into the log. */

export interface PageRow extends KnownRow {
  /** What it would be logged as. */
  kind: EventKind;
  /** False where no words of the page say that it is an application. */
  isProposed: boolean;
}

/** What of the rows in a page counts as an application, each once, in their order. */
export function understoodRows(rows: readonly StatusReading[], now: number): PageRow[] {
  const found = new Map<string, PageRow>();
  for (const known of knownRows(rows.map(settle))) {
    const kind = known && eventsOfRow(known.row, undefined, now).at(-1)?.kind;
    if (!known || !kind || found.has(known.key)) continue;
    const isPosting = known.row.basis === 'listed' && known.row.label === '';
    found.set(known.key, { ...known, kind, isProposed: kind !== 'changed' && !isPosting });
  }
  return [...found.values()];
}

/**
 * Logs rows as the person chose; what was taken back before stands again. Resolves to what is new in the log, oldest first. Throws
 * `LogError`.
 */
export async function logRows(rows: readonly PageRow[], now: number): Promise<Recorded[]> {
  const done: Recorded[] = [];
  for (const recorded of (await recordRows(rows.map((row) => newsOfRow(row, now)))).flat()) {
    if (recorded.isNew || (await restore(recorded, now))) done.push(recorded);
  }
  return done;
}

/** Takes back what took an event out of the log. Resolves to whether there was such a thing. */
async function restore({ entry }: Recorded, now: number): Promise<boolean> {
  const targets = await hidersOf(entry);
  if (targets.length === 0) return false;
  await add(undoEntries({ id: crypto.randomUUID(), applicationId: entry.applicationId, targets }, now));
  return true;
}

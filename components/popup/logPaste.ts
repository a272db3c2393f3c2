import { answerEntry, undoEntries } from '@/utils/answers';
import type { Entry } from '@/utils/entry';
import { allEntries, type Recorded, record } from '@/utils/log';
import type { UnplacedEvent } from '@/utils/record';

/** A pasted mail on its way into the log. */
export interface PasteLogged {
  recorded: Recorded;
  /** What says that the person stands behind it; still to be added. */
  entries: Entry[];
  /** The ids that take it all back. */
  undoTargets: string[];
}

/**
 * Records the event of a pasted mail and makes its confirmation: who pastes a mail and logs it has decided. A mail that
 * was logged and taken back before stands again.
 * @returns `undefined` when it means something only about an application that is not known. Throws `LogError`.
 */
export async function logPaste(event: UnplacedEvent, now: number): Promise<PasteLogged | undefined> {
  const recorded = await record(event);
  if (!recorded) return undefined;
  const { entry, isNew } = recorded;
  const { applicationId } = entry;
  const id = crypto.randomUUID();
  const confirm = answerEntry({ id, applicationId, eventId: entry.id, answer: 'confirm' }, now);
  const restored = isNew ? [] : undoEntries({ id, applicationId, targets: await undosOf(entry.id) }, now);
  const entries = [...restored, confirm];
  return { recorded, entries, undoTargets: [...entries.map((made) => made.id), ...(isNew ? [entry.id] : [])] };
}

/** The entries that took an event back. */
async function undosOf(eventId: string): Promise<string[]> {
  const all = await allEntries();
  return all.filter((entry) => entry.kind === 'undo' && entry.target === eventId).map((entry) => entry.id);
}

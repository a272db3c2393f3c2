import { answerEntry, undoEntries } from '@/utils/answers';
import type { Entry, EventEntry } from '@/utils/entry';
import { companyIndexKeys } from '@/utils/identity';
import { entriesOf, type Recorded, record } from '@/utils/log';
import type { UnplacedEvent } from '@/utils/record';

/** A pasted mail on its way into the log. */
export interface PasteLogged {
  recorded: Recorded;
  /** What says that the person stands behind it; still to be added. */
  entries: Entry[];
  /** The ids that take it all back. */
  undoTargets: string[];
}

/** Company and role as the person corrected them; empty: not known, absent: left as it was understood. */
export interface Said {
  company?: string | undefined;
  role?: string | undefined;
}

/**
 * Records the event of a pasted mail and makes its confirmation: who pastes a mail and logs it has decided. A mail that
 * was logged before stands again, when it was taken back or its application deleted.
 * @param said what the person put right in what was understood; counts also where the mail is known
 * @returns `undefined` when it means something only about an application that is not known. Throws `LogError`.
 */
export async function logPaste(event: UnplacedEvent, now: number, said: Said = {}): Promise<PasteLogged | undefined> {
  const recorded = await record(event);
  if (!recorded) return undefined;
  const { entry, isNew } = recorded;
  const { applicationId } = entry;
  const id = crypto.randomUUID();
  const confirm = answerEntry({ id, applicationId, eventId: entry.id, answer: 'confirm' }, now);
  const restored = isNew ? [] : undoEntries({ id, applicationId, targets: await hidersOf(entry) }, now);
  const edits = isNew ? [] : editsOf(said, recorded, now);
  const entries = [...restored, confirm, ...edits];
  return { recorded, entries, undoTargets: [...entries.map((made) => made.id), ...(isNew ? [entry.id] : [])] };
}

/** The entries that took an event back or deleted its application. */
export async function hidersOf({ id, applicationId }: EventEntry): Promise<string[]> {
  const hides = (entry: Entry): boolean =>
    entry.kind === 'undo' ? entry.target === id : entry.kind === 'delete' && (entry.target ?? id) === id;
  return (await entriesOf(applicationId)).filter(hides).map((entry) => entry.id);
}

/** The correction as an entry; none where it says what is known. */
function editsOf({ company, role }: Said, { entry, history }: Recorded, now: number): Entry[] {
  const differs = (word: string | undefined, known = ''): string | undefined => (word === known ? undefined : word);
  const change = { company: differs(company, history.company), role: differs(role, history.role) };
  if (change.company === undefined && change.role === undefined) return [];
  const keys = change.company ? companyIndexKeys(change.company) : [];
  const { applicationId } = entry;
  return [{ kind: 'edit', id: crypto.randomUUID(), applicationId, at: now, loggedAt: now, ...change, keys }];
}

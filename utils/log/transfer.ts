import * as v from 'valibot';
import { type Entry, entrySchema } from '@/utils/entry';
import { add, allEntries } from './index';

/** The log as a file and back. */

/**
 * Raised with every change to the entries that an older Rebound could not read. Files of every version so far are read.
 * - 1: the first.
 * - 2: the kind `forget`, for what was learned. Without it an older Rebound would learn again what was forgotten.
 */
const EXPORT_VERSION = 2;

export interface Export {
  format: 'rebound';
  version: number;
  entries: Entry[];
}

/** Everything in the log: confirmed, unconfirmed, dismissed, taken back, half written. */
export const exportLog = async (): Promise<Export> => ({
  format: 'rebound',
  version: EXPORT_VERSION,
  entries: await allEntries(),
});

const fileSchema = v.object({
  format: v.literal('rebound'),
  version: v.number(),
  entries: v.array(v.unknown()),
});

/** Why a file cannot be imported. */
export type ImportProblem = 'not-json' | 'not-rebound' | 'newer';

/** What an import did, in entries. `unreadable` ones were left out; the rest was taken all the same. */
export interface Imported {
  added: number;
  known: number;
  unreadable: number;
}

/**
 * Merges a file into the log: facts that are there already stay, a draft gives way to a newer one. Importing the same
 * file again changes nothing.
 * @returns a problem, when the file is none of ours or of a newer Rebound. Throws `LogError`.
 */
export async function importLog(file: string): Promise<Imported | ImportProblem> {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    return 'not-json';
  }
  const read = v.safeParse(fileSchema, json);
  if (!read.success) return 'not-rebound';
  if (read.output.version > EXPORT_VERSION) return 'newer';
  const parsed = read.output.entries.map((entry) => v.safeParse(entrySchema, entry));
  const entries = parsed.flatMap((result) => (result.success ? [result.output] : []));
  const before = new Set((await allEntries()).map((entry) => entry.id));
  await add(entries);
  const added = new Set(entries.map((entry) => entry.id).filter((id) => !before.has(id))).size;
  return { added, known: entries.length - added, unreadable: parsed.length - entries.length };
}

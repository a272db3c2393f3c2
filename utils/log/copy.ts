import * as v from 'valibot';
import { type Entry, entrySchema } from '@/utils/entry';
import { inTurn, theMedium } from './medium';
import { asLines, decodeSheet, encodeSheet, type Sheet } from './sheet';
import { isSameSum, parseWitness, sumOf, type Witness } from './sum';

/**
 * The log once more, on the second medium: two snapshots, written in turn, and for every write since the older of them a
 * file with what it changed. The newest snapshot that is whole and what was written after it is the log; should it be
 * damaged, the other one is.
 *
 * `witness` says what the log came to after the newest write. `stopped` is there while nothing may be written to the database,
 * `erasing` while everything is being deleted.
 */

const SNAPSHOTS = ['snapshot-a', 'snapshot-b'] as const;
const tailName = (seq: number): string => `tail-${String(seq).padStart(12, '0')}`;
const seqOfTail = (name: string): number | undefined => {
  const [, digits] = /^tail-(\d{12})$/.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/**
 * What Chromium leaves of a file whose writer died half-way, for ever: `witness.crswap`, `witness.1.crswap`. Marks are not
 * among them, which are written out of turn.
 */
const isLeftover = (name: string): boolean =>
  /\.crswap$/.test(name) && ['witness', 'snapshot-', 'tail-'].some((start) => name.startsWith(start));

/** What one write changed. */
export interface Written {
  /** What the log comes to after it. */
  witness: Witness;
  /** Each entry as JSON. */
  put: readonly string[];
}

/** The witness; `undefined` where there is none, or none that can be read. Rejects where the medium is refused. */
export async function readWitness(): Promise<Witness | undefined> {
  const bytes = await theMedium().read('witness');
  const sheet = bytes && (await decodeSheet(bytes));
  return witnessOf(sheet);
}

const writeWitness = async (witness: Witness): Promise<void> =>
  theMedium().write('witness', await encodeSheet({ witness }, []));

/** Writes made before a snapshot is due: for each entry of the log a few, so that a long log is rarely written anew. */
const isSnapshotDue = (tails: number, count: number): boolean => tails > Math.max(64, count / 200);

/**
 * Copies what a write changed. Resolves to whether the copy wants a snapshot now: it has missed a write, or has become long.
 * Rejects where the medium does.
 */
export function appendToCopy({ witness, put }: Written): Promise<boolean> {
  return inTurn(async () => {
    const known = (await readWitness())?.seq ?? 0;
    await theMedium().write(tailName(witness.seq), await encodeSheet({ seq: witness.seq }, put));
    // Whoever made a write may have died before it was copied, or with an empty file in its place. A snapshot will have it;
    // should we die before that one, the witness goes on saying that something is missing.
    for (let seq = known + 1; seq < witness.seq; seq++) if (!(await readSheet(tailName(seq)))?.isWhole) return true;
    // Another context may have been faster with a later one.
    if (known < witness.seq) await writeWitness(witness);
    const tails = (await theMedium().list()).filter((name) => seqOfTail(name) !== undefined);
    return isSnapshotDue(tails.length, witness.count);
  });
}

/**
 * Writes a snapshot over the older of the two, and forgets the writes that the other one has as well and what the dead left.
 * @param read gives the log as it is when it is its turn; `undefined` where that is not as it should be: nothing is written
 */
export function writeSnapshot(
  read: () => Promise<{ witness: Witness; entries: readonly Entry[] } | undefined>,
): Promise<boolean> {
  return inTurn(async () => {
    const found = await read();
    if (!found) return false;
    const { witness, entries } = found;
    const [a, b] = await Promise.all(SNAPSHOTS.map(readSheet));
    const seqs = [seqOf(a), seqOf(b)] as const;
    const [name, kept] = seqs[0] <= seqs[1] ? ([SNAPSHOTS[0], seqs[1]] as const) : ([SNAPSHOTS[1], seqs[0]] as const);
    await theMedium().write(name, await encodeSheet({ witness }, asLines(entries)));
    const before = await readWitness();
    if ((before?.seq ?? 0) <= witness.seq) await writeWitness(witness);
    for (const file of await theMedium().list()) {
      const seq = seqOfTail(file);
      // Whoever wrote them is gone: it is our turn.
      if ((seq !== undefined && seq <= kept) || isLeftover(file)) await theMedium().remove(file);
    }
    return true;
  });
}

const readSheet = async (name: string): Promise<Sheet | undefined> => {
  // What cannot be read at all is as good as damaged.
  const bytes = await theMedium()
    .read(name)
    .catch(() => undefined);
  return bytes && decodeSheet(bytes);
};

/** The number of the write that a snapshot is of; -1 for one that is not there or not whole. */
const seqOf = (sheet: Sheet | undefined): number => (sheet?.isWhole ? (witnessOf(sheet)?.seq ?? -1) : -1);

/** The log as the copy has it. */
export interface Copied {
  entries: Entry[];
  /** Whether that is all the witness tells of. */
  isWhole: boolean;
  /** What there should be: where nobody has said, what there is. Absent where there is no copy. */
  witness?: Witness | undefined;
}

/** Reads the copy, as much of it as can be read. Rejects only where the medium is refused. */
export async function readCopy(): Promise<Copied> {
  const names = await theMedium().list();
  const sheets = await Promise.all(SNAPSHOTS.map(readSheet));
  // The newest whole one. Without a whole one everything that is legible, the older first.
  const inOrder = sheets.filter((sheet) => sheet !== undefined).sort((x, y) => seqOf(x) - seqOf(y));
  const newest = inOrder.at(-1);
  const isSound = newest !== undefined && seqOf(newest) >= 0;
  const log = new Map<string, Entry>();
  for (const sheet of isSound ? [newest] : inOrder) for (const line of sheet.lines) putLine(log, line);
  const from = isSound ? seqOf(newest) : -1;
  let last = from;
  for (const name of names.sort()) {
    const seq = seqOfTail(name);
    if (seq === undefined || seq <= from) continue;
    last = seq;
    for (const line of (await readSheet(name))?.lines ?? []) putLine(log, line);
  }
  const entries = [...log.values()];
  const sum = sumOf(entries);
  const said = await readWitness().catch(() => undefined);
  const isWhole = said !== undefined && isSameSum(said, sum);
  if (entries.length === 0 && !said) return { entries, isWhole };
  return { entries, witness: said ?? { seq: Math.max(last, 0), ...sum }, isWhole };
}

const witnessOf = (sheet: Sheet | undefined): Witness | undefined => parseWitness(sheet?.head['witness']);

function putLine(log: Map<string, Entry>, line: unknown): void {
  const read = v.safeParse(entrySchema, line);
  if (read.success) log.set(read.output.id, read.output);
}

/** Whether a mark is there: `stopped` or `erasing`. */
export const hasMark = async (mark: 'stopped' | 'erasing'): Promise<boolean> =>
  (await theMedium().read(mark)) !== undefined;

export const setMark = (mark: 'stopped' | 'erasing'): Promise<void> =>
  theMedium().write(mark, [new TextEncoder().encode(mark)]);

export const removeMark = (mark: 'stopped' | 'erasing'): Promise<void> => theMedium().remove(mark);

/** Deletes the copy; the mark `erasing` goes last. */
export function forgetCopy(): Promise<void> {
  return inTurn(async () => {
    for (const name of await theMedium().list()) if (name !== 'erasing') await theMedium().remove(name);
    await theMedium().remove('erasing');
  });
}

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
  /** The file with it: made while the database is still at it. */
  file: Promise<Uint8Array[]>;
}

/** A write for the copy. @param put each entry as JSON */
export const writtenOf = (witness: Witness, put: Iterable<string>): Written => ({
  witness,
  file: encodeSheet({ seq: witness.seq }, put),
});

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
export function appendToCopy({ witness, file }: Written): Promise<boolean> {
  return inTurn(async () => {
    const known = (await readWitness())?.seq ?? 0;
    await theMedium().write(tailName(witness.seq), await file);
    // Whoever made a write may have died before it was copied, or with an empty file in its place. A snapshot will have it;
    // should we die before that one, the witness goes on saying that something is missing.
    for (let seq = known + 1; seq < witness.seq; seq++) {
      const missed = await readSheet(tailName(seq)).catch(() => undefined);
      if (!missed?.isWhole) return true;
    }
    // Another context may have been faster with a later one.
    if (known < witness.seq) await writeWitness(witness);
    const tails = (await theMedium().list()).filter((name) => seqOfTail(name) !== undefined);
    return isSnapshotDue(tails.length, witness.count);
  });
}

/** The log as it is. */
export interface Whole {
  witness: Witness;
  entries: readonly Entry[];
  /** Something of it is in the copy alone, which could not be read when it was to be brought back. */
  isOwed: boolean;
}

/**
 * Writes a snapshot over the older of the two, and forgets the writes that the other one has as well and what the dead left.
 * Rejects where something is owed and a file of the copy cannot be read: it may hold what nobody else does.
 * @param read gives the log as it is when it is its turn; `undefined` where that is not as it should be
 * @returns whether it was written. Not where the copy has what the log does not, or tells of later writes: the log only
 *   grows, so that it is the log that has lost something
 */
export function writeSnapshot(read: () => Promise<Whole | undefined>): Promise<boolean> {
  return inTurn(async () => {
    const found = await read();
    if (!found) return false;
    const { witness, entries, isOwed } = found;
    const before = await readWitness();
    const pieces = await readPieces();
    if (isOwed && pieces.some(({ isUnread }) => isUnread))
      throw new DOMException('The copy is not to be read.', 'NotReadableError');
    if ((before?.seq ?? 0) > witness.seq || hasMore(pieces, entries)) return false;
    const [a, b] = SNAPSHOTS.map((name) => pieces.find((piece) => piece.name === name)?.seq ?? -1) as [number, number];
    const [name, kept] = a <= b ? ([SNAPSHOTS[0], b] as const) : ([SNAPSHOTS[1], a] as const);
    await theMedium().write(name, await encodeSheet({ witness }, asLines(entries)));
    await writeWitness(witness);
    for (const file of await theMedium().list()) {
      const seq = seqOfTail(file);
      // Whoever wrote them is gone: it is our turn.
      if ((seq !== undefined && seq <= kept) || isLeftover(file)) await theMedium().remove(file);
    }
    return true;
  });
}

/** Whether the copy has an entry that the log has not. */
function hasMore(pieces: readonly Piece[], entries: readonly Entry[]): boolean {
  const own = new Set<unknown>(entries.map(({ id }) => id));
  const isStrange = (line: unknown): boolean => !own.has((line as { id?: unknown } | null)?.id);
  return pieces.some(({ sheet }) => sheet?.lines.some((line) => isStrange(line) && v.is(entrySchema, line)));
}

/** A file of the copy that holds entries. */
interface Piece {
  name: string;
  /** The number of the write that it brings the log to; -1 for a snapshot that is not whole. */
  seq: number;
  /** Absent where nothing in it is legible. */
  sheet: Sheet | undefined;
  /** The browser did not give it to us: it may be whole. */
  isUnread: boolean;
}

/** All of them, in the order in which they were true. Rejects where the medium is refused. */
async function readPieces(): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const name of await theMedium().list()) {
    const tail = seqOfTail(name);
    if (tail === undefined && !SNAPSHOTS.some((snapshot) => snapshot === name)) continue;
    try {
      const sheet = await readSheet(name);
      pieces.push({ name, seq: tail ?? seqOf(sheet), sheet, isUnread: false });
    } catch {
      pieces.push({ name, seq: tail ?? -1, sheet: undefined, isUnread: true });
    }
  }
  return pieces.sort((x, y) => x.seq - y.seq);
}

const readSheet = async (name: string): Promise<Sheet | undefined> => {
  const bytes = await theMedium().read(name);
  return bytes && decodeSheet(bytes);
};

/** The number of the write that a snapshot is of; -1 for one that is not there or not whole. */
const seqOf = (sheet: Sheet | undefined): number => (sheet?.isWhole ? (witnessOf(sheet)?.seq ?? -1) : -1);

/** The log as the copy has it. */
export interface Copied {
  entries: Entry[];
  /** Whether that is all the witness tells of. */
  isWhole: boolean;
  /** Something of it was there and could not be read: it may be read another time. */
  isUnread: boolean;
  /** What there should be: where nobody has said, what there is. Absent where there is no copy. */
  witness?: Witness | undefined;
}

/** Reads the copy, as much of it as can be read: the log only grows, so that all of it counts. Rejects only where the medium is refused. */
export async function readCopy(): Promise<Copied> {
  const pieces = await readPieces();
  const log = new Map<string, Entry>();
  for (const { sheet } of pieces) for (const line of sheet?.lines ?? []) putLine(log, line);
  const entries = [...log.values()];
  const sum = sumOf(entries);
  const said = await readWitness().catch(() => undefined);
  const isWhole = said !== undefined && isSameSum(said, sum);
  const isUnread = pieces.some((piece) => piece.isUnread);
  if (entries.length === 0 && !said) return { entries, isWhole, isUnread };
  return { entries, witness: said ?? { seq: Math.max(pieces.at(-1)?.seq ?? 0, 0), ...sum }, isWhole, isUnread };
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

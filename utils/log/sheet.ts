import * as v from 'valibot';

/**
 * How the copy writes a file: a line of JSON that says what follows, then lines of JSON in chunks, each with its SHA-256.
 * A damaged chunk costs its own lines alone.
 */

export interface Sheet {
  head: Record<string, unknown>;
  /** Every line of the chunks that are whole, parsed. */
  lines: unknown[];
  /** False where a chunk is damaged or missing. */
  isWhole: boolean;
}

/** About how long a chunk is, in UTF-16 units of its lines. */
const CHUNK = 1_000_000;

const headSchema = v.looseObject({ chunks: v.array(v.object({ length: v.number(), sha256: v.string() })) });

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

const sha256 = async (bytes: Uint8Array): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** The parts of the file, in order. `lines` are values as JSON. */
export async function encodeSheet(head: object, lines: Iterable<string>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let waiting = '';
  const flush = (): void => {
    if (waiting !== '') chunks.push(encoder.encode(waiting));
    waiting = '';
  };
  for (const line of lines) {
    waiting += `${line}\n`;
    if (waiting.length >= CHUNK) flush();
  }
  flush();
  const described = await Promise.all(
    chunks.map(async (chunk) => ({ length: chunk.length, sha256: await sha256(chunk) })),
  );
  return [encoder.encode(`${JSON.stringify({ ...head, chunks: described })}\n`), ...chunks];
}

/** Entries as the lines of a sheet. */
export function* asLines(entries: Iterable<object>): Iterable<string> {
  for (const entry of entries) yield JSON.stringify(entry);
}

/** The first line of what {@link encodeSheet} wrote, and where it ends; `undefined` where it is damaged. */
function firstLineOf(bytes: Uint8Array) {
  const end = bytes.indexOf(10);
  const read = v.safeParse(headSchema, parse(bytes.subarray(0, Math.max(end, 0))));
  if (!read.success) return undefined;
  const { chunks, ...head } = read.output;
  return { head, chunks, end };
}

/** What a sheet says of itself, without its lines; `undefined` where that is damaged. Never throws. */
export const headOf = (bytes: Uint8Array): Sheet['head'] | undefined => firstLineOf(bytes)?.head;

/** Reads what {@link encodeSheet} wrote; `undefined` where even the first line is damaged. Never throws. */
export async function decodeSheet(bytes: Uint8Array): Promise<Sheet | undefined> {
  const first = firstLineOf(bytes);
  if (!first) return undefined;
  const { head, chunks, end } = first;
  const lines: unknown[] = [];
  let isWhole = true;
  let at = end + 1;
  for (const { length, sha256: wanted } of chunks) {
    const chunk = bytes.subarray(at, at + length);
    at += length;
    if ((await sha256(chunk)) !== wanted) isWhole = false;
    else for (const line of decoder.decode(chunk).split('\n')) if (line !== '') lines.push(JSON.parse(line));
  }
  return { head, lines, isWhole };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

import * as v from 'valibot';
import type { Entry } from '@/utils/entry';

/**
 * The log as a file of its own form: JSON with one entry a line, so that neither the writer nor the reader ever has all of it
 * in one string, which browsers end at some 500 MB. Whatever else is JSON is read in one piece.
 */

/** Files of another form are refused beyond it, in bytes: as a text and as what is read from it they take ten times that. */
const MOST_AT_ONCE = 2 ** 28;

/** About how long a part of the file is, in UTF-16 units. */
const PART = 1_000_000;

export interface Export {
  format: 'rebound';
  version: number;
  entries: Entry[];
  /** What the person chose, by the names of `browser/settings.ts`. */
  settings?: Record<string, unknown> | undefined;
}

/** The file. */
export function toFile({ format, version, entries, settings }: Export): Blob {
  const parts: Blob[] = [];
  let waiting = `{"format":${JSON.stringify(format)},"version":${version},"entries":[\n`;
  for (const [index, entry] of entries.entries()) {
    waiting += `${JSON.stringify(entry)}${index < entries.length - 1 ? ',' : ''}\n`;
    if (waiting.length < PART) continue;
    parts.push(new Blob([waiting]));
    waiting = '';
  }
  const end = settings ? `],"settings":${JSON.stringify(settings)}}\n` : ']}\n';
  return new Blob([...parts, waiting, end], { type: 'application/json' });
}

/** What a file holds, none of it looked at but what frames it. */
export interface FileContent {
  version: number;
  entries: unknown[];
  settings?: Record<string, unknown> | undefined;
}

/** Why a file cannot be read. `unopened`: the browser could not; `too-big`: it does not fit into memory. */
export type ReadProblem = 'not-json' | 'not-rebound' | 'unopened' | 'too-big';

const settingsSchema = v.optional(v.record(v.string(), v.unknown()));
const fileSchema = v.object({
  format: v.literal('rebound'),
  version: v.number(),
  entries: v.array(v.unknown()),
  settings: settingsSchema,
});
/** The last line of our own form. */
const endSchema = v.object({ entries: v.pipe(v.array(v.unknown()), v.length(0)), settings: settingsSchema });

const FIRST_LINE = /^\uFEFF?\{"format":"rebound","version":(\d+),"entries":\[\r?\n/;

/** So many UTF-16 units are read before somebody else has a turn. */
const AT_ONCE = 4_000_000;

/**
 * Reads a file of either form. Rejects with nothing but what `onPart` throws.
 * @param onPart waited for now and then, with how far it is, 0 to 1
 */
export async function fromFile(
  file: Blob,
  onPart: (part: number) => Promise<void> = async () => undefined,
): Promise<FileContent | ReadProblem> {
  let ended: { cause: unknown } | undefined;
  const onRead = (units: number): Promise<void> =>
    onPart(Math.min(units / file.size, 1)).catch((cause: unknown) => {
      ended = { cause };
      throw cause;
    });
  try {
    const [, version] = FIRST_LINE.exec(await file.slice(0, 200).text()) ?? [];
    const content = version === undefined ? undefined : await byLine(file, Number(version), onRead);
    if (content) return content;
    // Somebody may have laid it out anew. One of ours that is as long as this was cut off.
    if (file.size > MOST_AT_ONCE) return version === undefined ? 'too-big' : 'not-json';
    return await inOnePiece(file);
  } catch (cause) {
    if (ended) throw ended.cause;
    // What does not fit into memory, browsers say so.
    return cause instanceof RangeError ? 'too-big' : 'unopened';
  }
}

/** `undefined` where the file is not what its first line says. */
async function byLine(
  file: Blob,
  version: number,
  onRead: (units: number) => Promise<void>,
): Promise<FileContent | undefined> {
  const entries: unknown[] = [];
  let end: v.InferOutput<typeof endSchema> | undefined;
  let last: string | undefined;
  for await (const line of linesOf(file, onRead)) {
    // The comma that is missing behind an entry says that it is the last.
    const isDone = entries.length > 0 && !last?.endsWith(',');
    if (end) {
      if (line.trim() !== '') return undefined;
    } else if (last !== undefined && line.startsWith(']')) {
      const read = v.safeParse(endSchema, parse(`{"entries":[${line}`));
      if (!read.success || !(isDone || entries.length === 0)) return undefined;
      end = read.output;
    } else if (last !== undefined) {
      const entry = isDone ? undefined : parse(line.replace(/,$/, ''));
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
    last = line;
  }
  return end && { version, entries, settings: end.settings };
}

/** The lines of a file, without their ends. */
async function* linesOf(file: Blob, onRead: (units: number) => Promise<void>): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let [read, told] = [0, 0];
  // A line comes in many pieces where it is long; it is put together once.
  let pieces: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const [piece = '', ...more] = value.split('\n');
      pieces.push(piece);
      for (const next of more) {
        yield pieces.join('').replace(/\r$/, '');
        pieces = [next];
      }
      read += value.length;
      if (read - told < AT_ONCE) continue;
      told = read;
      await onRead(read);
    }
    yield pieces.join('');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function inOnePiece(file: Blob): Promise<FileContent | ReadProblem> {
  const json = parse((await file.text()).replace(/^\uFEFF/, ''));
  if (json === undefined) return 'not-json';
  const found = v.safeParse(fileSchema, json);
  if (!found.success) return 'not-rebound';
  const { version, entries, settings } = found.output;
  return { version, entries, settings };
}

/** `undefined` for what is no JSON. */
function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

import type { LogFailure } from '@/utils/failure';
import { LogError, nameOf } from './database';
import { rememberWitness } from './keeper';
import { isUsualMedium, type Medium, theMedium } from './medium';
import type { SealProblem } from './seal';
import type { Witness } from './sum';
import type { Imported, ImportProblem, Watching } from './transfer';

/** Imports a file in a worker: a long one takes half a minute, in which the page goes on listening to its person. */

/** The script of the worker, see `answerImport.ts`. */
const SCRIPT = '/importer.js';

/** Why a file cannot be imported, from the first look at it on. */
export type FileProblem = ImportProblem | SealProblem;

/** What the worker is asked; after that it may hear `cancel`. */
export interface Asked {
  file: Blob;
  /** For a sealed file. */
  password?: string | undefined;
  /** The copy is where only the page can reach it: the worker asks for it, see {@link CopyAsked}. */
  asksForCopy: boolean;
}

/** What the worker asks of the page's medium, under a number that the answer has too. */
export interface CopyAsked {
  ask: number;
  method: keyof Medium;
  /** What the method is given. */
  given: unknown[];
}
export type CopyAnswered = { ask: number; result: unknown } | { ask: number; refusal: string };

/** What the worker says. The witness is kept by the page: a worker has no way to that medium. */
export type Told =
  | { copy: CopyAsked }
  | { witness: Witness | undefined }
  | { isOpened: true }
  | { progress: number }
  | { outcome: Imported | FileProblem }
  | { failure: LogFailure };

export interface Importing extends Watching {
  password?: string | undefined;
  /** The password was the right one. */
  onOpened?: (() => void) | undefined;
}

/** Merges a file into the log, as `importLog` does. Rejects with `LogError`. */
export async function importFile(
  file: Blob,
  { password, onOpened, onProgress, signal }: Importing = {},
): Promise<Imported | FileProblem> {
  const worker = new Worker(SCRIPT);
  let remembering: Promise<void> = Promise.resolve();
  const finished = new Promise<Imported | FileProblem>((resolve, reject) => {
    worker.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
      if ('copy' in told) void answerCopy(told.copy).then((answer) => worker.postMessage(answer));
      else if ('witness' in told) remembering = rememberWitness(told.witness);
      else if ('isOpened' in told) onOpened?.();
      else if ('progress' in told) onProgress?.(told.progress);
      else if ('outcome' in told) resolve(told.outcome);
      else reject(new LogError(told.failure, undefined));
    });
    worker.addEventListener('error', ({ error }) => reject(new LogError('failed', error)));
  });
  signal?.addEventListener('abort', () => worker.postMessage('cancel'));
  worker.postMessage({ file, password, asksForCopy: !isUsualMedium() } satisfies Asked);
  try {
    return await finished;
  } finally {
    await remembering;
    worker.terminate();
  }
}

/** Does on the page's medium what the worker asks for. */
async function answerCopy({ ask, method, given }: CopyAsked): Promise<CopyAnswered> {
  try {
    const work = theMedium()[method] as (...given: unknown[]) => Promise<unknown>;
    return { ask, result: await work(...given) };
  } catch (cause) {
    return { ask, refusal: nameOf(cause) };
  }
}

import { LogError } from './database';
import type { Asked, CopyAnswered, FileProblem, Told } from './importFile';
import { keepWitnessIn } from './keeper';
import { keepCopyIn, type Medium } from './medium';
import { unseal } from './seal';
import { type Imported, importLog } from './transfer';

/** The worker's half of `importFile.ts`. */

/** Answers the page that made this worker, once. Call it while the worker starts. */
export function answerImport(): void {
  const say = (told: Told): void => self.postMessage(told);
  const cancelling = new AbortController();
  keepWitnessIn({ read: async () => undefined, write: async (witness) => say({ witness }) });
  self.addEventListener('message', ({ data }: MessageEvent<Asked | CopyAnswered | 'cancel'>) => {
    if (data === 'cancel') return cancelling.abort();
    if ('ask' in data) return answers.get(data.ask)?.(data);
    if (data.asksForCopy) keepCopyIn(askedOf(say));
    importAsked(data, say, cancelling.signal)
      .then((outcome) => say({ outcome }))
      .catch((cause) => say({ failure: cause instanceof LogError ? cause.failure : 'failed' }));
  });
}

/** Who waits for an answer of the page, by its number. */
const answers = new Map<number, (answer: CopyAnswered) => void>();
let asks = 0;

/** The page's medium. */
function askedOf(say: (told: Told) => void): Medium {
  const asking =
    <Method extends keyof Medium>(method: Method): Medium[Method] =>
    (...given: unknown[]) =>
      new Promise<never>((resolve, reject) => {
        asks += 1;
        const ask = asks;
        answers.set(ask, (answer) => {
          answers.delete(ask);
          if ('refusal' in answer) reject(new DOMException('The page could not do that.', answer.refusal));
          else resolve(answer.result as never);
        });
        say({ copy: { ask, method, given } });
      });
  return { read: asking('read'), write: asking('write'), remove: asking('remove'), list: asking('list') };
}

/** A sealed file is one string, which V8 ends at so many bytes; the log within is a third of it or less. */
const MOST_SEALED = 2 ** 29 - 32;

async function importAsked(
  { file, password }: Pick<Asked, 'file' | 'password'>,
  say: (told: Told) => void,
  signal: AbortSignal,
): Promise<Imported | FileProblem> {
  const onProgress = (progress: number): void => say({ progress });
  if (password === undefined) return importLog(file, { onProgress, signal });
  if (file.size > MOST_SEALED) return 'too-big';
  let words: string;
  try {
    words = await file.text();
  } catch (cause) {
    // What does not fit into memory, browsers say so.
    return cause instanceof RangeError ? 'too-big' : 'unopened';
  }
  const opened = await unseal(words, password);
  if (typeof opened === 'string') return opened;
  say({ isOpened: true });
  return importLog(opened, { onProgress, signal });
}

import { LogError } from './database';
import { keepWitnessIn } from './guard';
import type { Asked, FileProblem, Told } from './importFile';
import { unseal } from './seal';
import { type Imported, importLog } from './transfer';

/** The worker's half of `importFile.ts`. */

/** Answers the page that made this worker, once. Call it while the worker starts. */
export function answerImport(): void {
  const say = (told: Told): void => self.postMessage(told);
  const cancelling = new AbortController();
  keepWitnessIn({ read: async () => undefined, write: async (witness) => say({ witness }) });
  self.addEventListener('message', ({ data }: MessageEvent<Asked | 'cancel'>) => {
    if (data === 'cancel') return cancelling.abort();
    importAsked(data, say, cancelling.signal).then(
      (outcome) => say({ outcome }),
      (cause) => say({ failure: cause instanceof LogError ? cause.failure : 'failed' }),
    );
  });
}

async function importAsked(
  { file, password }: Asked,
  say: (told: Told) => void,
  signal: AbortSignal,
): Promise<Imported | FileProblem> {
  try {
    let words: string;
    try {
      words = await file.text();
    } catch (cause) {
      if (cause instanceof RangeError) throw cause;
      return 'unopened';
    }
    if (password !== undefined) {
      const opened = await unseal(words, password);
      if (typeof opened === 'string') return opened;
      words = opened.words;
      say({ isOpened: true });
    }
    return await importLog(words, { onProgress: (progress) => say({ progress }), signal });
  } catch (cause) {
    // What does not fit into memory, browsers say so.
    if (cause instanceof RangeError) return 'too-big';
    throw cause;
  }
}

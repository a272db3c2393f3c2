import { awaited } from './points';
import type { FromWorker, StorageCall } from './words';

/**
 * The browser's own storage as a worker has it: workers have none, so the page is asked. It stands in for the polyfill where
 * this worker is bundled, so that the log's copy in Firefox is written by the code that writes it in the extension.
 */

const page = globalThis as unknown as Pick<Worker, 'postMessage'>;
const answers = new Map<number, PromiseWithResolvers<never>>();
let asks = 0;

const ask = (call: StorageCall): Promise<never> => {
  asks += 1;
  const answer = Promise.withResolvers<never>();
  answers.set(asks, answer);
  page.postMessage({ say: 'storage', ask: asks, call } satisfies FromWorker);
  return awaited(answer.promise);
};

/** Takes in what the page answers. */
export function storageAnswers(own: number, value: unknown, failure: string | undefined): void {
  const answer = answers.get(own);
  answers.delete(own);
  if (failure === undefined) answer?.resolve(value as never);
  else answer?.reject(new Error(failure));
}

export default {
  storage: {
    local: {
      get: (key: string): Promise<Record<string, unknown>> => ask({ name: 'get', value: key }),
      set: (values: Record<string, unknown>): Promise<void> => ask({ name: 'set', value: values }),
      remove: (key: string): Promise<void> => ask({ name: 'remove', value: key }),
    },
  },
};

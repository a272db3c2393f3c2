import { storedFiles } from '@/utils/browser/files';
import { catchUp, keepCopyIn, keepWitnessIn, parseWitness, type Witness } from '@/utils/log';
import { eventOf } from '@/utils/record';
import type { Told } from './mails';
import { stopAtPoint, waiting } from './points';
import browser, { storageAnswers } from './storage';
import { ways } from './unprotected';
import { look, type Verdict } from './verdict';
import type { FromWorker, ToWorker, Way } from './words';

/** A worker that plays the background: it records the mails it is told of, and can be ended at any moment. */

const page = globalThis as unknown as Pick<Worker, 'postMessage'>;
const say = (word: FromWorker): void => page.postMessage(word);
let way: Way = 'ours';

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.say) {
    case 'begin':
      return begin(data);
    case 'record':
      return answer(data.ask, () => recordAll(data.mails));
    case 'rest':
      return answer(data.ask, rest);
    case 'look':
      return answer(data.ask, () => look(data.wanted));
    case 'storage':
      return storageAnswers(data.ask, data.value, data.failure);
  }
});

function begin({ life, way: wanted, stopAt, isAsleep }: Extract<ToWorker, { say: 'begin' }>): void {
  way = wanted;
  // Held until the very end: whoever gets this lock knows that nothing of us goes on.
  void navigator.locks.request(life, () => {
    say({ say: 'begun' });
    return new Promise(() => undefined);
  });
  if (stopAt !== undefined) stopAtPoint(stopAt, () => say({ say: 'now' }));
  if (!isAsleep) void catchUp();
}

function answer(ask: number, work: () => Promise<Verdict | undefined>): void {
  work().then(
    (verdict) => say({ say: 'answer', ask, verdict }),
    (cause: unknown) => say({ say: 'refusal', ask, why: String(cause) }),
  );
}

/** Does what the background does with what it understood. */
async function recordAll(mails: readonly Told[]): Promise<undefined> {
  for (const { reading, detection } of mails) {
    const event = eventOf(reading, detection, Date.now());
    if (event) await ways[way](event);
  }
}

/** Resolves once nothing is under way, also what nobody waits for. */
async function rest(): Promise<undefined> {
  for (let calm = 0; calm < 3; calm = waiting() === 0 ? calm + 1 : 0) await new Promise((go) => setTimeout(go, 1));
}

// As `startLog` has it, which asks for more of the browser than a worker can have.
if (import.meta.env.FIREFOX) keepCopyIn(storedFiles);
const { local } = browser.storage;
const readWitness = async (): Promise<Witness | undefined> => parseWitness((await local.get('witness'))['witness']);
keepWitnessIn({
  read: readWitness,
  write: async (witness) => {
    if (!witness) return local.remove('witness');
    const kept = await readWitness();
    if ((kept?.seq ?? 0) < witness.seq) await local.set({ witness });
  },
});

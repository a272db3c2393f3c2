import type { Browser } from 'webextension-polyfill';
import type { Told } from './mails';
import type { Verdict, Wanted } from './verdict';
import type { FromWorker, StorageCall, ToWorker, Way } from './words';

/** One life of a background, as the page sees it: asked, and ended at any moment. */
export interface Background {
  /** Records mails. Resolves to false where it died before it answered, as a message to it would say. */
  record: (mails: Told[]) => Promise<boolean>;
  rest: () => Promise<boolean>;
  /** What it finds in the log. Rejects where it dies meanwhile. */
  look: (wanted: Wanted) => Promise<Verdict>;
  /** Whether somebody waits for its answer. */
  isBusy: () => boolean;
  /** Resolves when it has stopped at its await point. */
  stopped: Promise<void>;
  /** Ends it, now. */
  end: () => void;
}

/** Both browsers have it in the extension's pages, with promises. */
declare const chrome: Pick<Browser, 'storage'>;

/** What the storage was asked for and has not answered: the worker may be gone by then. */
const underWay = new Set<Promise<unknown>>();

/** Asks the storage for a worker. */
async function askStorage({ name, value }: StorageCall): Promise<unknown> {
  const { local } = chrome.storage;
  const asked: Promise<unknown> =
    name === 'set' ? local.set(value) : name === 'get' ? local.get(value) : local.remove(value);
  underWay.add(asked);
  return asked.finally(() => underWay.delete(asked));
}

/** Every life that was begun in this page, by the lock that it holds. */
const lives: string[] = [];

/**
 * Starts a life; resolves when it listens.
 * @param stopAt the await point at which it stops for good, from 1 on
 * @param isAsleep it asks for nothing before it is told something
 */
export async function begin(way: Way, stopAt?: number, isAsleep = false): Promise<Background> {
  const worker = new Worker('worker.js');
  const life = `life-${crypto.randomUUID()}`;
  const asked = new Map<number, (answer: Extract<FromWorker, { say: 'answer' | 'refusal' }> | undefined) => void>();
  let asks = 0;
  let isOver = false;
  const say = (word: ToWorker): void => worker.postMessage(word);
  const ask = (word: (number: number) => ToWorker) =>
    new Promise<Verdict | boolean>((resolve, reject) => {
      if (isOver) return resolve(false);
      asks += 1;
      const own = asks;
      asked.set(own, (answer) => {
        asked.delete(own);
        if (answer?.say === 'refusal') reject(new Error(`The log refused: ${answer.why}`));
        else resolve(answer?.verdict ?? answer !== undefined);
      });
      say(word(own));
    });

  const begun = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  worker.addEventListener('error', ({ message }) => begun.reject(new Error(message)));
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    switch (data.say) {
      case 'begun':
        return begun.resolve();
      case 'now':
        return stopped.resolve();
      case 'storage':
        return void askStorage(data.call).then(
          (value) => say({ say: 'storage', ask: data.ask, value, failure: undefined }),
          (cause: unknown) => say({ say: 'storage', ask: data.ask, value: undefined, failure: String(cause) }),
        );
      default:
        return asked.get(data.ask)?.(data);
    }
  });
  say({ say: 'begin', life, way, stopAt, isAsleep });
  await begun.promise;
  lives.push(life);

  return {
    record: async (mails) => Boolean(await ask((own) => ({ say: 'record', ask: own, mails }))),
    rest: async () => Boolean(await ask((own) => ({ say: 'rest', ask: own }))),
    async look(wanted) {
      const verdict = await ask((own) => ({ say: 'look', ask: own, wanted }));
      if (typeof verdict === 'boolean') throw new Error('The background died while it looked.');
      return verdict;
    },
    isBusy: () => asked.size > 0,
    stopped: stopped.promise,
    end() {
      isOver = true;
      worker.terminate();
      for (const hear of [...asked.values()]) hear(undefined);
    },
  };
}

/** Resolves when everyone who was ended is really gone: a browser takes its time. */
async function allGone(): Promise<void> {
  for (const life of lives.splice(0)) await navigator.locks.request(life, () => undefined);
  await Promise.allSettled(underWay);
}

/** Makes the log as after the installation. Every life must have been ended. */
export async function forgetAll(): Promise<void> {
  await allGone();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('rebound');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
  const files = await navigator.storage.getDirectory();
  await files.removeEntry('rebound', { recursive: true }).catch((cause: DOMException) => {
    if (cause.name !== 'NotFoundError') throw cause;
  });
  await chrome.storage.local.clear();
}

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Entry } from '@/utils/entry';
import { add, allEntries, closeLog } from '@/utils/log';
import { NOON } from '../make';
import { newBrowser, start, type TestBrowser } from './browsers';

/**
 * A log that grew, and what strikes it: disks that roll back, garble or refuse, databases that go or do not open.
 */

export const MANY = 1_200;

export const refused = new DOMException('no', 'SecurityError');

export const noteOf = (index: number): Entry => ({
  kind: 'note',
  id: `note:${index}`,
  applicationId: `application:${index % 100}`,
  at: NOON + index,
  loggedAt: NOON + index,
  text: `Word ${index}, written on a bad day.`,
});

/** A browser with {@link MANY} entries; made once, copied for each test: it takes a while. */
let grown: Promise<TestBrowser> | undefined;
async function grow(): Promise<TestBrowser> {
  const browser = newBrowser();
  await start(browser);
  // Rare enough that the oldest writes are in a snapshot, the newest beside it.
  for (let index = 0; index < MANY - 200; index += 100)
    await add(Array.from({ length: 100 }, (_, at) => noteOf(index + at)));
  for (let index = MANY - 200; index < MANY; index++) await add([noteOf(index)]);
  await closeLog();
  return browser;
}

/** Everything in a database of the browser, read and written past the log. */
export async function raw<Result>(browser: TestBrowser, work: (tx: IDBTransaction) => Result): Promise<Result> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = browser.database.open('rebound');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  const result = work(tx);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
  return result;
}
export const rawAll = async (browser: TestBrowser, store: string): Promise<unknown[]> =>
  (await raw(browser, (tx) => tx.objectStore(store).getAll())).result;

async function copyOf(browser: TestBrowser): Promise<TestBrowser> {
  const copy = newBrowser();
  for (const [name, bytes] of browser.files.files) copy.files.files.set(name, bytes.slice());
  copy.settings.witness = browser.settings.witness;
  await start(copy);
  await allEntries().catch(() => undefined);
  await closeLog();
  const [entries, states] = [await rawAll(browser, 'entries'), await rawAll(browser, 'state')];
  await raw(copy, (tx) => {
    for (const name of ['entries', 'state', 'stories']) tx.objectStore(name).clear();
    for (const entry of entries) tx.objectStore('entries').put(entry);
    for (const state of states) tx.objectStore('state').put(state, 'witness');
  });
  copy.files.files.clear();
  for (const [name, bytes] of browser.files.files) copy.files.files.set(name, bytes.slice());
  return copy;
}

/** Gives each test of a file a browser of its own, with a log that grew one write at a time; `take` gets it. */
export function eachWithGrown(take: (own: TestBrowser) => void): void {
  beforeEach(async () => {
    grown ??= grow();
    take(await copyOf(await grown));
  });
  afterEach(async () => {
    await closeLog();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

export const loseDatabase = async (browser: TestBrowser): Promise<void> => {
  browser.database = newBrowser().database;
};
/** As Chromium rolls a truncated store file back: the last writes have not happened, and the count says so too. */
export const rollBack = (browser: TestBrowser, writes: number): Promise<void> =>
  raw(browser, (tx) => {
    for (let index = MANY - writes; index < MANY; index++) tx.objectStore('entries').delete(`note:${index}`);
    const reading = tx.objectStore('state').get('witness');
    reading.onsuccess = () => {
      const { seq, ...sum } = reading.result;
      tx.objectStore('state').put({ ...sum, seq: seq - writes, count: MANY - writes }, 'witness');
    };
  });
export function damage(browser: TestBrowser, name: string, at = 0.5): void {
  const bytes = browser.files.files.get(name);
  if (!bytes) throw new Error(`There is no ${name}.`);
  const place = Math.floor(bytes.length * at);
  bytes[place] = (bytes[place] ?? 0) ^ 0x55;
}
export const tails = (browser: TestBrowser): string[] =>
  [...browser.files.files.keys()].filter((name) => name.startsWith('tail-')).sort();
export const newestSnapshot = (browser: TestBrowser): string => {
  const seqOf = (name: string): number =>
    Number(/"seq":(\d+)/.exec(new TextDecoder().decode(browser.files.files.get(name)?.subarray(0, 200)))?.[1] ?? -1);
  return seqOf('snapshot-a') > seqOf('snapshot-b') ? 'snapshot-a' : 'snapshot-b';
};

/** As Chromium where the list of the database's files is gone: it neither opens nor goes away, at no start. */
export function failForEver(browser: TestBrowser): void {
  const refuse = (): never => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  };
  browser.database = { ...browser.database, open: refuse, deleteDatabase: refuse } as never;
}

/** Opening fails so many times, as on a disk that is busy or broken. */
export function failOpening(browser: TestBrowser, times: number, name: string): void {
  const { database } = browser;
  let left = times;
  browser.database = new Proxy(database, {
    get(target, key) {
      if (key === 'deleteDatabase') {
        left = Math.min(left, times === Number.POSITIVE_INFINITY ? left : 0);
      }
      if (key !== 'open') return Reflect.get(target, key)?.bind(target);
      return (...args: Parameters<IDBFactory['open']>) => {
        if (left <= 0) return target.open(...args);
        left -= 1;
        throw new DOMException('no', name);
      };
    },
  });
}

import { IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '@/utils/entry';
import {
  add,
  allEntries,
  catchUp,
  closeLog,
  deleteEverything,
  entryById,
  forgetStory,
  healthOfMedia,
  histories,
  keepDraft,
  record,
  stories,
  watchHealth,
  watchLog,
} from '@/utils/log';
import { listAside } from '@/utils/log/aside';
import type { Story } from '@/utils/log/database';
import { snapshot } from '@/utils/log/rescue';
import { event, NOON, unplaced } from '../make';
import { newBrowser, start, type TestBrowser } from './browsers';

/**
 * What happens to disks and browsers, and what the log makes of it. Each disaster strikes a log of {@link MANY} entries
 * that were acknowledged; then the browser starts again.
 */

const MANY = 1_200;

/** Every test has a browser of its own, with a log that grew one write at a time. */
let own: TestBrowser;
const refused = new DOMException('no', 'SecurityError');

const noteOf = (index: number): Entry => ({
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
async function raw<Result>(browser: TestBrowser, work: (tx: IDBTransaction) => Result): Promise<Result> {
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
const rawAll = async (browser: TestBrowser, store: string): Promise<unknown[]> =>
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

beforeEach(async () => {
  grown ??= grow();
  own = await copyOf(await grown);
});
afterEach(async () => {
  await closeLog();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const loseDatabase = async (browser: TestBrowser): Promise<void> => {
  browser.database = newBrowser().database;
};
/** As Chromium rolls a truncated store file back: the last writes have not happened, and the count says so too. */
const rollBack = (browser: TestBrowser, writes: number): Promise<void> =>
  raw(browser, (tx) => {
    for (let index = MANY - writes; index < MANY; index++) tx.objectStore('entries').delete(`note:${index}`);
    const reading = tx.objectStore('state').get('witness');
    reading.onsuccess = () => {
      const { seq, ...sum } = reading.result;
      tx.objectStore('state').put({ ...sum, seq: seq - writes, count: MANY - writes }, 'witness');
    };
  });
function damage(browser: TestBrowser, name: string, at = 0.5): void {
  const bytes = browser.files.files.get(name);
  if (!bytes) throw new Error(`There is no ${name}.`);
  const place = Math.floor(bytes.length * at);
  bytes[place] = (bytes[place] ?? 0) ^ 0x55;
}
const tails = (browser: TestBrowser): string[] =>
  [...browser.files.files.keys()].filter((name) => name.startsWith('tail-')).sort();
const newestSnapshot = (browser: TestBrowser): string => {
  const seqOf = (name: string): number =>
    Number(/"seq":(\d+)/.exec(new TextDecoder().decode(browser.files.files.get(name)?.subarray(0, 200)))?.[1] ?? -1);
  return seqOf('snapshot-a') > seqOf('snapshot-b') ? 'snapshot-a' : 'snapshot-b';
};

/** As Chromium where the list of the database's files is gone: it neither opens nor goes away, at no start. */
function failForEver(browser: TestBrowser): void {
  const refuse = (): never => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  };
  browser.database = { ...browser.database, open: refuse, deleteDatabase: refuse } as never;
}

/** Opening fails so many times, as on a disk that is busy or broken. */
function failOpening(browser: TestBrowser, times: number, name: string): void {
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

interface Disaster {
  name: string;
  strike: (browser: TestBrowser) => Promise<void> | void;
  /** What the story says of how the database was found; absent where nothing was lost. */
  found?: Story['found'];
  /** Fewest entries that are there again; all when absent. */
  least?: number;
  /** What is told about the media that go on failing. */
  health?: Partial<ReturnType<typeof healthOfMedia>>;
}

const disasters: Disaster[] = [
  { name: 'the database is gone', strike: loseDatabase, found: 'empty' },
  {
    name: 'every entry is gone, the count is not',
    strike: (browser) => raw(browser, (tx) => tx.objectStore('entries').clear()).then(() => undefined),
    found: 'empty',
  },
  { name: 'the last write was rolled back', strike: (browser) => rollBack(browser, 1), found: 'shorter' },
  { name: 'the last 150 writes were rolled back', strike: (browser) => rollBack(browser, 150), found: 'shorter' },
  {
    name: 'the count is gone, the entries are not',
    strike: (browser) => raw(browser, (tx) => tx.objectStore('state').clear()).then(() => undefined),
  },
  { name: 'the database opens at the second attempt', strike: (browser) => failOpening(browser, 1, 'UnknownError') },
  {
    name: 'the database is broken and does not open until it is made anew',
    strike: (browser) => failOpening(browser, 3, 'UnknownError'),
    found: 'unreadable',
  },
  {
    name: 'the database is gone, and the newest snapshot damaged',
    strike: async (browser) => {
      damage(browser, newestSnapshot(browser));
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the newest snapshot cut off',
    strike: async (browser) => {
      const name = newestSnapshot(browser);
      browser.files.files.set(name, browser.files.files.get(name)?.slice(0, 500) ?? new Uint8Array());
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the newest snapshot deleted',
    strike: async (browser) => {
      browser.files.files.delete(newestSnapshot(browser));
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the older snapshot deleted',
    strike: async (browser) => {
      browser.files.files.delete(newestSnapshot(browser) === 'snapshot-a' ? 'snapshot-b' : 'snapshot-a');
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the newest write damaged in the copy',
    strike: async (browser) => {
      damage(browser, tails(browser).at(-1) ?? '', 0.9);
      await loseDatabase(browser);
    },
    found: 'empty',
    least: MANY - 1,
  },
  {
    name: 'the database is gone, and one write missing in the copy',
    strike: async (browser) => {
      browser.files.files.delete(tails(browser).at(-3) ?? '');
      await loseDatabase(browser);
    },
    found: 'empty',
    least: MANY - 1,
  },
  {
    name: 'the database is gone, and the witness damaged',
    strike: async (browser) => {
      damage(browser, 'witness', 0.2);
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the witness deleted',
    strike: async (browser) => {
      browser.files.files.delete('witness');
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database and both witnesses are gone',
    strike: async (browser) => {
      browser.files.files.delete('witness');
      browser.settings.witness = undefined;
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the storage of the browser broken',
    strike: async (browser) => {
      browser.settings.broken = true;
      await loseDatabase(browser);
    },
    found: 'empty',
    health: { witness: 'failing' },
  },
  {
    name: 'the storage of the browser is broken',
    strike: (browser) => {
      browser.settings.broken = true;
    },
    health: { witness: 'failing' },
  },
  { name: 'every file of the copy is gone', strike: (browser) => browser.files.files.clear() },
  {
    name: 'every file of the copy is damaged',
    strike: (browser) => {
      for (const name of browser.files.files.keys()) damage(browser, name, 0.1);
    },
  },
  {
    name: 'the file system is refused',
    strike: (browser) => {
      browser.files.refusal = refused;
    },
    health: { copy: 'failing' },
  },
  {
    name: 'killed after the database had it and before the copy did',
    strike: (browser) => {
      for (const name of tails(browser).slice(-5)) browser.files.files.delete(name);
      browser.files.files.delete('witness');
      browser.settings.witness = undefined;
    },
  },
];

const words = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => (entry.kind === 'note' ? entry.text : []));

describe('after a disaster', () => {
  it.each(disasters)('$name', async ({ strike, found, least = MANY, health }) => {
    await strike(own);
    await start(own);
    const back = await allEntries();
    expect(back.length).toBeGreaterThanOrEqual(least);
    expect(least).toBeGreaterThanOrEqual(MANY * 0.999);
    const wanted = new Set(Array.from({ length: MANY }, (_, index) => words([noteOf(index)])[0]));
    expect(words(back).filter((word) => wanted.has(word)).length).toBe(back.length);
    const told = await stories();
    expect(told.map((story) => story.found)).toEqual(found ? [found] : []);
    if (found) expect(told[0]).toMatchObject({ back: back.length });
    // Life goes on, and is copied again.
    await add([event({ id: 'after' })]);
    expect(healthOfMedia()).toMatchObject(health ?? { copy: 'good', witness: 'good' });
    await start(own);
    expect((await allEntries()).length).toBe(back.length + 1);
    if (!health) {
      await loseDatabase(own);
      await start(own);
      expect((await allEntries()).length).toBe(back.length + 1);
    }
  });

  it('is noticed only by whoever looks: a log without a second medium loses all of it in silence', async () => {
    own.files.files.clear();
    own.settings.witness = undefined;
    await loseDatabase(own);
    await start(own);
    expect(await allEntries()).toEqual([]);
    expect(await stories()).toEqual([]);
  });

  it('that took every medium but the settings, says what there was', async () => {
    own.files.files.clear();
    await loseDatabase(own);
    await start(own);
    expect(await allEntries()).toEqual([]);
    expect(await stories()).toMatchObject([{ found: 'empty', had: MANY, back: 0 }]);
  });

  it('that nobody sees at the start, is found when the next snapshot is written', async () => {
    await start(own);
    await raw(own, (tx) => tx.objectStore('entries').delete('note:7'));
    for (let index = 0; index < 65; index++) await add([event({ id: `e${index}` })]);
    expect(await entryById('note:7')).toMatchObject({ text: words([noteOf(7)])[0] });
    expect(await stories()).toMatchObject([{ found: 'shorter' }]);
  });
});

describe('a writer that died', () => {
  it.each([
    ['nothing', undefined],
    ['an empty file', new Uint8Array()],
  ])(
    'left %s for a copy of its write, and the next one died before the snapshot: whoever lives longer makes it',
    async (_, left) => {
      const browser = newBrowser();
      await start(browser);
      await add([noteOf(1)]);
      const { write } = browser.files;
      let dead = 'tail-';
      vi.spyOn(browser.files, 'write').mockImplementation(async (name, parts) => {
        if (!name.startsWith(dead)) return write(name, parts);
        if (left) browser.files.files.set(name, left);
        throw new DOMException('killed', 'AbortError');
      });
      await add([noteOf(2)]);
      dead = 'snapshot-';
      await add([noteOf(3)]);
      await add([noteOf(4)]);
      vi.restoreAllMocks();

      await start(browser);
      await catchUp();
      await loseDatabase(browser);
      await start(browser);
      expect(await allEntries()).toHaveLength(4);
    },
  );

  it('leaves half-written files in Chromium: the next snapshot takes them away', async () => {
    await start(own);
    const before = [...own.files.files.keys()];
    for (const name of ['witness.crswap', 'witness.1.crswap', 'snapshot-a.crswap', 'tail-000000000007.crswap'])
      own.files.files.set(name, new Uint8Array(9));
    await snapshot();
    expect([...own.files.files.keys()].filter((name) => !before.includes(name))).toEqual([]);
    expect(await allEntries()).toHaveLength(MANY);
  });
});

describe('while it happens', () => {
  const put = () => vi.spyOn(IDBObjectStore.prototype, 'put');

  it.each([1, 2, 3, 4])('the write number %d fails: nothing of it is kept, and nothing else is lost', async (k) => {
    await start(own);
    await allEntries();
    const { prototype } = IDBObjectStore;
    const real = prototype.put;
    let calls = 0;
    put().mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof real>) {
      calls += 1;
      if (calls === k) throw new DOMException('no', 'QuotaExceededError');
      return real.apply(this, args);
    });
    const three = ['x', 'y', 'z'].map((id) => event({ id }));
    await expect(add(three)).rejects.toMatchObject({ failure: 'full' });
    vi.restoreAllMocks();
    await start(own);
    expect(await allEntries()).toHaveLength(MANY);
    await add(three);
    expect(await allEntries()).toHaveLength(MANY + 3);
  });

  it('the disk is full, then freed, and at the next start the database is empty: all that was acknowledged is there', async () => {
    await start(own);
    await allEntries();
    put().mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    own.files.refusal = new DOMException('no', 'QuotaExceededError');
    await expect(add([event({ id: 'lost' })])).rejects.toMatchObject({ failure: 'failed' });
    // Still full: the database is not asked again before a snapshot has succeeded.
    const asked = put().mock.calls.length;
    await expect(add([event({ id: 'lost' })])).rejects.toThrow();
    expect(put().mock.calls.length).toBe(asked);
    vi.restoreAllMocks();
    await expect(add([event({ id: 'lost' })])).rejects.toThrow();
    own.files.refusal = undefined;
    for (const id of ['one', 'two', 'three']) await add([event({ id })]);
    await loseDatabase(own);
    await start(own);
    const ids = (await allEntries()).map(({ id }) => id);
    expect(ids).toHaveLength(MANY + 3);
    expect(ids).not.toContain('lost');
    expect(await stories()).toMatchObject([{ found: 'empty', had: MANY + 3, back: MANY + 3 }]);
  });

  it('a failure is remembered by the next life of the background', async () => {
    await start(own);
    await allEntries();
    const failing = put().mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(record(unplaced())).rejects.toThrow();
    failing.mockRestore();
    await start(own);
    own.files.write = async () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    await expect(record(unplaced())).rejects.toMatchObject({ failure: 'full' });
    expect(await allEntries()).toHaveLength(MANY);
  });

  it('neither the database nor the files are to be had, as in private windows: it is said, and typed words wait', async () => {
    own.files.refusal = refused;
    own.settings.broken = true;
    failOpening(own, Number.POSITIVE_INFINITY, 'InvalidStateError');
    await start(own);
    await expect(histories()).rejects.toMatchObject({ failure: 'closed' });
    const heard = vi.fn();
    const stop = watchLog(heard);
    await expect(keepDraft('a', 'postmortem', { happened: 'I waited' }, NOON)).rejects.toMatchObject({
      failure: 'closed',
    });
    // Every surface is told to show them.
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(new Set(['a'])));
    stop();
    expect(listAside()).toMatchObject([{ content: { happened: 'I waited' } }]);
  });

  it('a broken database whose copy is not whole is left as it is', async () => {
    damage(own, newestSnapshot(own));
    damage(own, newestSnapshot(own) === 'snapshot-a' ? 'snapshot-b' : 'snapshot-a', 0.7);
    const { database } = own;
    failOpening(own, Number.POSITIVE_INFINITY, 'UnknownError');
    await start(own);
    await expect(allEntries()).rejects.toMatchObject({ failure: 'closed' });
    own.database = database;
    await start(own);
    expect(await allEntries()).toHaveLength(MANY);
  });

  it('the database neither opens nor goes away: the log moves into a bucket, and is there at every start', async () => {
    failForEver(own);
    own.buckets = new Map();
    await start(own);
    expect(await allEntries()).toHaveLength(MANY);
    expect(await stories()).toMatchObject([{ found: 'unreadable', had: MANY, back: MANY }]);
    await add([event({ id: 'moved' })]);
    await start(own);
    expect(await allEntries()).toHaveLength(MANY + 1);
    expect(await stories()).toHaveLength(1);
    expect(own.buckets.size).toBe(1);
    // Deleted is deleted, there too.
    await deleteEverything();
    await start(own);
    expect(await allEntries()).toEqual([]);
  });

  it('the database neither opens nor goes away, and no other does open: nothing moves', async () => {
    const { database } = own;
    failForEver(own);
    const { database: broken } = own;
    own.buckets = new Map();
    own.buckets.get = () => broken;
    await start(own);
    await expect(allEntries()).rejects.toMatchObject({ failure: 'closed' });
    expect([...own.buckets.keys()]).toEqual([]);
    own.database = database;
    await start(own);
    expect(await allEntries()).toHaveLength(MANY);
    expect(await stories()).toEqual([]);
  });

  it('the browser dies while what was lost is brought back: the next start does it', async () => {
    await loseDatabase(own);
    await start(own);
    const failing = put().mockImplementation(() => {
      throw new DOMException('killed', 'AbortError');
    });
    await expect(allEntries()).rejects.toThrow();
    failing.mockRestore();
    await start(own);
    expect(await allEntries()).toHaveLength(MANY);
    expect(await stories()).toMatchObject([{ found: 'empty', had: MANY, back: MANY }]);
  });
});

describe('a copy that fails', () => {
  it('is told to whoever watches, and when it is good again', async () => {
    await start(own);
    await allEntries();
    const heard: string[] = [];
    const end = watchHealth(({ copy }) => heard.push(copy));
    own.files.refusal = refused;
    await add([event()]);
    expect(healthOfMedia().copy).toBe('failing');
    own.files.refusal = undefined;
    await add([event({ id: 'x' })]);
    end();
    own.files.refusal = refused;
    await add([event({ id: 'y' })]);
    expect(heard).toEqual(['failing', 'good']);
  });

  it('at the start, while it lags behind, is told as well', async () => {
    own.files.write = async () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    await start(own);
    await add([event()]);
    await start(own);
    await add([]);
    await vi.waitFor(() => expect(healthOfMedia().copy).toBe('failing'));
  });
});

describe('a story', () => {
  it('is gone for every surface once somebody has read it', async () => {
    await loseDatabase(own);
    await start(own);
    const [told] = await stories();
    const heard = new Promise<void>((resolve) => {
      const end = watchLog(() => {
        end();
        resolve();
      });
    });
    await forgetStory(told?.id ?? '');
    await heard;
    expect(await stories()).toEqual([]);
    await start(own);
    expect(await stories()).toEqual([]);
  });
});

describe('another context', () => {
  it('writes the first mail while we look for what there was: nothing is missing, and nothing else is said', async () => {
    const browser = newBrowser();
    await start(browser);
    vi.resetModules();
    const other = await import('@/utils/log');
    (await import('@/utils/log/medium')).keepCopyIn(browser.files);
    // The database was empty when we looked; the copy, a moment later, is not.
    const { list } = browser.files;
    vi.spyOn(browser.files, 'list').mockImplementationOnce(async () => {
      await other.record(unplaced());
      return list();
    });
    expect(await stories()).toEqual([]);
    expect(await allEntries()).toHaveLength(1);
    expect(await rawAll(browser, 'state')).toMatchObject([{ seq: 1, count: 1 }]);
    await other.closeLog();
  });
});

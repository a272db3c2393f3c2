import { IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import {
  add,
  allEntries,
  deleteEverything,
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
import { event, NOON, unplaced } from '../make';
import { newBrowser, start, type TestBrowser } from './browsers';
import {
  damage,
  eachWithGrown,
  failForEver,
  failOpening,
  loseDatabase,
  MANY,
  newestSnapshot,
  rawAll,
  refused,
} from './grown';

/** What the log makes of a disaster while it runs, and what it says of it. */

let own: TestBrowser;
eachWithGrown((browser) => {
  own = browser;
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

import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { add, allEntries, catchUp, healthOfMedia, histories, record, stories } from '@/utils/log';
import { closeDatabase, withDatabase } from '@/utils/log/database';
import { event, NOON, unplaced } from '../make';
import { eachInItsOwn, start } from './browsers';

/** Two things go wrong at once, or for a moment only: the copy is never given up for less than it has. */

const own = eachInItsOwn();
const busy = (): DOMException => new DOMException('busy', 'NotReadableError');

const eventsOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => event({ id: `e${from + at}`, applicationId: `a${from + at}` }));

async function grow(count: number): Promise<void> {
  for (const one of eventsOf(0, count)) await add([one]);
}

const loseDatabase = (): void => {
  own().database = new IDBFactory();
};

describe('a database that is empty while the copy cannot be read', () => {
  it('gets its entries a moment later', async () => {
    await grow(200);
    loseDatabase();
    await start(own());
    vi.spyOn(own().files, 'list').mockRejectedValueOnce(busy());
    expect(await allEntries()).toHaveLength(200);
    expect(await stories()).toMatchObject([{ found: 'empty', had: 200, back: 200 }]);
  });

  it.each(['list', 'read'] as const)('gets them in the next life, where "%s" fails for longer', async (way) => {
    await grow(200);
    loseDatabase();
    await start(own());
    const read = own().files.read;
    const failing = vi.spyOn(own().files, way).mockImplementation(async (name?: string): Promise<never> => {
      if (way === 'list' || name?.startsWith('snapshot-')) throw busy();
      return read(name ?? '') as Promise<never>;
    });
    expect((await allEntries()).length).toBeLessThan(200);
    expect(await stories()).toMatchObject([{ found: 'empty', had: 200 }]);
    await add([event({ id: 'later' })]);
    expect(healthOfMedia().copy).toBe('failing');
    failing.mockRestore();

    await start(own());
    await catchUp();
    expect(await allEntries()).toHaveLength(201);
    loseDatabase();
    await start(own());
    expect(await allEntries()).toHaveLength(201);
  });
});

it('a file of the copy that nobody can read any more is written anew, while the database is whole', async () => {
  await grow(200);
  await start(own());
  const { read } = own().files;
  let isLost = true;
  vi.spyOn(own().files, 'read').mockImplementation(async (name) => {
    if (name === 'snapshot-a' && isLost) throw busy();
    return read(name);
  });
  const { write } = own().files;
  vi.spyOn(own().files, 'write').mockImplementation(async (name, parts) => {
    if (name === 'snapshot-a') isLost = false;
    return write(name, parts);
  });
  for (const one of eventsOf(200, 400)) await add([one]);
  expect(healthOfMedia().copy).toBe('good');
  expect(isLost).toBe(false);
  loseDatabase();
  await start(own());
  expect(await allEntries()).toHaveLength(400);
});

describe('a database that goes away under an open page', () => {
  /** Somebody deletes it, for whom we let go of it. */
  const deleteUnderUs = (): Promise<void> =>
    new Promise((resolve) => {
      own().database.deleteDatabase('rebound').onsuccess = () => resolve();
    });

  /** The browser throws the files away and ends the connection. */
  async function throwAway(): Promise<void> {
    const closed: unknown[] = [];
    const listen = vi.spyOn(IDBDatabase.prototype, 'addEventListener').mockImplementation((kind: string, listener) => {
      if (kind === 'close') closed.push(listener);
    });
    await closeDatabase();
    await withDatabase(async () => undefined);
    listen.mockRestore();
    loseDatabase();
    vi.stubGlobal('indexedDB', own().database);
    for (const listener of closed) (listener as () => void)();
  }

  it.each([
    ['the browser ended the connection', throwAway],
    ['somebody deleted it', deleteUnderUs],
  ])('is noticed: %s, and nothing is written over', async (_, strike) => {
    await grow(20);
    await strike();
    expect(await histories()).toHaveLength(20);
    expect(await stories()).toMatchObject([{ found: 'empty', had: 20, back: 20 }]);
    await add([event({ id: 'n', applicationId: 'n' })]);
    loseDatabase();
    await start(own());
    expect(await allEntries()).toHaveLength(21);
  });

  it('is noticed by the very write that would have been the first of a new one', async () => {
    await grow(20);
    const db = await withDatabase(async (open) => open);
    loseDatabase();
    vi.stubGlobal('indexedDB', own().database);
    // Nobody says so: the connection is simply no longer of use.
    db.close();
    await record(unplaced({ id: 'n', company: 'Nowhere', keys: ['company:nowhere'] }));
    expect(await allEntries()).toHaveLength(21);
    expect(await stories()).toMatchObject([{ found: 'empty', had: 20, back: 20 }]);
  });

  it('with a log of one entry as well', async () => {
    await record(unplaced({ id: 'm1', kind: 'received', company: 'Acme', at: NOON - 1_000 }));
    await throwAway();
    await record(unplaced({ id: 'm2', company: 'Acme' }));
    await start(own());
    expect((await allEntries()).map(({ id }) => id).sort()).toEqual(['m1', 'm2']);
  });
});

describe('a database that does not open', () => {
  /** The next tries to open it fail. */
  function failToOpen(name: string, times: number): void {
    const real = own().database;
    let left = times;
    vi.stubGlobal('indexedDB', {
      open: (...asked: [string, number]) => {
        if (left-- > 0) throw new DOMException('busy', name);
        return real.open(...asked);
      },
      deleteDatabase: (database: string) => real.deleteDatabase(database),
    });
  }

  it('is not replaced by a copy that has missed writes', async () => {
    await grow(5);
    const write = vi.spyOn(own().files, 'write').mockRejectedValue(new DOMException('no', 'QuotaExceededError'));
    await add(eventsOf(5, 10));
    write.mockRestore();
    await start(own());
    failToOpen('UnknownError', 2);
    await expect(allEntries()).rejects.toMatchObject({ failure: 'closed' });
    await start(own());
    expect(await allEntries()).toHaveLength(10);
    expect(await stories()).toEqual([]);
  });

  it.each([
    ['UnknownError', 'busy'],
    ['DataError', 'Failed to read large IndexedDB value'],
    ['NotFoundError', 'Failed to read large IndexedDB value'],
  ])('is replaced by one that has all: %s, %s', async (name, words) => {
    await grow(5);
    await start(own());
    vi.stubGlobal('indexedDB', {
      ...own().database,
      open: vi
        .fn(own().database.open.bind(own().database))
        .mockImplementationOnce(() => {
          throw new DOMException(words, name);
        })
        .mockImplementationOnce(() => {
          throw new DOMException(words, name);
        }),
      deleteDatabase: (database: string) => own().database.deleteDatabase(database),
    });
    expect(await allEntries()).toHaveLength(5);
    expect(await stories()).toMatchObject([{ found: 'unreadable', had: 5, back: 5 }]);
  });

  it('is left as it is where the fault is ours', async () => {
    await grow(5);
    await start(own());
    failToOpen('DataError', 1);
    await expect(allEntries()).rejects.toMatchObject({ failure: 'closed' });
    expect(await allEntries()).toHaveLength(5);
    expect(await stories()).toEqual([]);
  });
});

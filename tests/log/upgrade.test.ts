import { readFileSync } from 'node:fs';
import { IDBDatabase as FakeDatabase, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '@/utils/entry';
import { add, allEntries, histories, historyOf, stories } from '@/utils/log';
import { VERSION } from '@/utils/log/database';
import { EXPORT_VERSION, exportLog, importLog } from '@/utils/log/transfer';
import { event } from '../make';
import { eachInItsOwn, newBrowser, start, type TestBrowser } from './browsers';

/** Logs as every version before this one wrote them, frozen: `tests/fixtures/logs/`. */
const frozen = (name: string): { entries: Entry[] } =>
  JSON.parse(readFileSync(`tests/fixtures/logs/${name}.json`, 'utf8'));

const own = eachInItsOwn();

const opened = (browser: TestBrowser, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = browser.database.open('rebound', version);
    opening.onupgradeneeded = () => upgrade?.(opening.result);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

/** The database as version 1 made it. */
async function database1(browser: TestBrowser): Promise<IDBDatabase> {
  const db = await opened(browser, 1, (made) => {
    const entries = made.createObjectStore('entries', { keyPath: 'id' });
    for (const index of ['applicationId', 'kind', 'at']) entries.createIndex(index, index);
    entries.createIndex('keys', 'keys', { multiEntry: true });
  });
  const tx = db.transaction('entries', 'readwrite');
  for (const entry of frozen('database-1').entries) tx.objectStore('entries').put(entry);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  return db;
}

const byId = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a person sees of the frozen log, whatever version keeps it. */
async function expectTheirLog(): Promise<void> {
  const first = new Set(frozen('database-1').entries.map(({ id }) => id));
  expect(byId((await allEntries()).filter(({ id }) => first.has(id)))).toEqual(byId(frozen('database-1').entries));
  const [hexworth, larkfield] = await histories();
  expect(larkfield).toMatchObject({
    company: 'Larkfield Mühle',
    role: 'Baker (nights)',
    status: 'rejected',
    rejection: { standing: 'confirmed' },
    feedback: [{ text: 'Your loaf was good, the timing was not yet.' }],
    actions: [{ rehearsals: 1, state: 'open' }],
    repeat: { obstacle: 'A question about numbers' },
  });
  expect(hexworth).toMatchObject({ company: 'Hexworth Pumps', drafts: { postmortem: { about: 'postmortem' } } });
  expect(await historyOf('application:gmail:m12')).toMatchObject({ deleted: true });
}

describe('a log of version 1', () => {
  it('opens in this one with all that is in it, and tells no story', async () => {
    (await database1(own())).close();
    await expectTheirLog();
    expect(await stories()).toEqual([]);
    await add([event({ id: 'new' })]);
    await start(own());
    expect(await allEntries()).toHaveLength(frozen('database-1').entries.length + 1);
    own().database = newBrowser().database;
    await start(own());
    expect(await allEntries()).toHaveLength(frozen('database-1').entries.length + 1);
  });

  it('survives an upgrade that is killed at any step, and is upgraded the next time', async () => {
    const steps: [object, string][] = [
      [FakeDatabase.prototype, 'createObjectStore'],
      [IDBObjectStore.prototype, 'createIndex'],
      [IDBObjectStore.prototype, 'deleteIndex'],
      [IDBObjectStore.prototype, 'openCursor'],
      [IDBObjectStore.prototype, 'put'],
    ];
    let kills = 0;
    for (const [prototype, method] of steps) {
      for (let k = 1; ; k++) {
        const browser = newBrowser();
        await start(browser);
        (await database1(browser)).close();
        const real = (prototype as Record<string, (...args: unknown[]) => unknown>)[method];
        let calls = 0;
        const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
        const killing = vi.spyOn(methods, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
          calls += 1;
          if (calls === k) throw new DOMException('killed', 'AbortError');
          return real?.apply(this, args);
        });
        const failure = await allEntries().catch((cause: unknown) => cause);
        killing.mockRestore();
        if (calls < k) break;
        kills += 1;
        expect(failure).toMatchObject({ failure: 'closed' });
        const old = await opened(browser);
        expect(old.version).toBe(1);
        old.close();
        await start(browser);
        await expectTheirLog();
      }
    }
    expect(kills).toBeGreaterThanOrEqual(7);
  });

  it('that a page of the old version will not let go is said to be closed, and upgraded once it is let go', async () => {
    const old = await database1(own());
    await expect(allEntries()).rejects.toMatchObject({ failure: 'closed' });
    old.close();
    await expectTheirLog();
  }, 30_000);

  it('is upgraded although a page of the old version has it open, because that page gives way', async () => {
    const old = await database1(own());
    old.onversionchange = () => old.close();
    await expectTheirLog();
  });
});

describe('a log of a newer version', () => {
  it('is refused, and not touched', async () => {
    const newer = await opened(own(), VERSION + 1, (db) => db.createObjectStore('entries', { keyPath: 'id' }));
    const tx = newer.transaction('entries', 'readwrite');
    tx.objectStore('entries').put({ id: 'theirs', kind: 'something new' });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    newer.close();
    await expect(histories()).rejects.toMatchObject({ failure: 'newer' });
    await expect(add([event()])).rejects.toMatchObject({ failure: 'newer' });
    const again = await opened(own());
    expect(again.version).toBe(VERSION + 1);
    const reading = again.transaction('entries').objectStore('entries').getAll();
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    expect(reading.result).toEqual([{ id: 'theirs', kind: 'something new' }]);
    again.close();
  });

  it('makes an open page of ours give way', async () => {
    await add([event()]);
    const newer = await opened(own(), VERSION + 1);
    expect(newer.version).toBe(VERSION + 1);
    newer.close();
  });
});

describe('files of every version', () => {
  it.each(Array.from({ length: EXPORT_VERSION - 1 }, (_, index) => index + 1))(
    'version %d is read',
    async (version) => {
      const file = JSON.stringify(frozen(`export-${version}`));
      expect(await importLog(file)).toMatchObject({ added: frozen(`export-${version}`).entries.length, unreadable: 0 });
      await expectTheirLog();
      const again = JSON.stringify(await exportLog());
      await start(newBrowser());
      await importLog(again);
      await expectTheirLog();
    },
  );
});

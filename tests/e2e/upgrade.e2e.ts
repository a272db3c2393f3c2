import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { VERSION } from '@/utils/log/database';
import { entriesOf } from '../tour/log';
import { describeInBrowsers } from './setup';
import { says, wordsOf } from './surfaces';

/** A log of version 1, in the browser's own database: `tests/log/upgrade.test.ts` has each step of it. */

const { entries } = JSON.parse(readFileSync('tests/fixtures/logs/database-1.json', 'utf8')) as { entries: Entry[] };

describeInBrowsers('a log of version 1', (session) => {
  test('opens in this one as it was, and the page of the old one that holds it gives way', async () => {
    const old = await session.running.openExtensionPage('options.html');
    // One after the other in the browser's own queue: nobody can make the newer one in between.
    const gaveWay = await old.evaluate(async (written) => {
      indexedDB.deleteDatabase('rebound');
      const opening = indexedDB.open('rebound', 1);
      await new Promise((resolve, reject) => {
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('entries', { keyPath: 'id' });
          for (const index of ['applicationId', 'kind', 'at']) store.createIndex(index, index);
          store.createIndex('keys', 'keys', { multiEntry: true });
          for (const entry of written) store.put(entry);
        };
        opening.onsuccess = resolve;
        opening.onerror = () => reject(opening.error);
      });
      const page = globalThis as { gaveWay?: boolean };
      page.gaveWay = false;
      opening.result.onversionchange = () => {
        page.gaveWay = true;
        opening.result.close();
      };
      return page.gaveWay;
    }, entries as never[]);
    expect(gaveWay).toBe(false);

    const popup = await session.running.openExtensionPage('popup.html');
    await says(popup, 'Larkfield Mühle');
    expect(await wordsOf(popup)).not.toContain('restored');
    expect(await old.evaluate(() => (globalThis as { gaveWay?: boolean }).gaveWay)).toBe(true);
    const now = await entriesOf(popup);
    const byId = (some: readonly Entry[]) => [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(now)).toEqual(byId(entries));
    const versions = await popup.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
    expect(versions).toEqual([VERSION]);
  });
});

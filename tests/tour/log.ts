import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Entry } from '@/utils/entry';

/** The log as any tool can read it, by the names that DESIGN fixes; the settings and the badge beside it. */

/** Both browsers have it in the extension's pages, with promises. */
declare const chrome: Pick<Browser, 'action' | 'storage'>;

/**
 * Without the drafts whose words are gone. Empty while the extension has not made its database.
 * @param page one of the extension's own pages
 */
export const entriesOf = (page: Page): Promise<Entry[]> =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === 'rebound')) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rebound');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const entries = await new Promise<unknown[]>((resolve, reject) => {
      const reading = database.transaction('entries').objectStore('entries').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return (entries as Entry[]).filter((entry) => !(entry.kind === 'draft' && entry.gone));
  });

/** Empties every store of the database, where there is one. @param page one of the extension's own pages */
export const emptyDatabase = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === 'rebound')) return;
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('rebound');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        const clearing = opening.result.transaction(stores, 'readwrite');
        for (const store of stores) clearing.objectStore(store).clear();
        clearing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        clearing.onabort = () => reject(clearing.error);
      };
    });
  });

/**
 * Makes the log and the settings as they are after the installation, while nobody writes to the copy: who found the log empty
 * and the copy full would bring everything back.
 * @param page one of the extension's own pages
 */
export async function forget(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('rebound:copy', () => {
          held();
          return new Promise<void>((letGo) => Object.assign(globalThis, { letGo }));
        });
      }),
  );
  await page.evaluate(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    localStorage.clear();
    await chrome.action.setBadgeText({ text: '' });
    const files = await navigator.storage.getDirectory();
    await files.removeEntry('rebound', { recursive: true }).catch(() => undefined);
  });
  await emptyDatabase(page);
  await page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}

/**
 * Puts entries into the log, as if they had been there before; open pages do not hear of it.
 * @param page one of the extension's own pages, after the extension has made its database
 */
export const write = (page: Page, entries: readonly Entry[]): Promise<void> =>
  page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rebound');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('entries', 'readwrite');
          for (const entry of all) writing.objectStore('entries').put(entry);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    entries as Entry[],
  );

/** Writes settings as the extension keeps them, for example `{ language: 'de' }`. @param page one of its own pages */
export const choose = (page: Page, settings: Record<string, unknown>): Promise<void> =>
  page.evaluate((values) => chrome.storage.local.set(values), settings);

/** What stands on the extension's icon. @param page one of its own pages */
export const badgeOf = (page: Page): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

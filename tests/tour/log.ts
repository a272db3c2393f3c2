import type { Page } from 'puppeteer-core';
import type { Entry } from '@/utils/entry';

/** The log as any tool can read it, by the names that DESIGN fixes. */

/** @param page one of the extension's own pages. Empty while the extension has not made its database. */
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
    return entries as Entry[];
  });

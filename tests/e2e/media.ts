import type { Page } from 'puppeteer-core';
import { until } from '../browsers/waiting';
import { emptyDatabase } from '../tour/log';

/** What lies on each medium of the browser, and how it gets lost. All of it looks from one of the extension's own pages. */

interface Area {
  get(): Promise<Record<string, unknown>>;
  remove(names: string[]): Promise<void>;
}
declare const chrome: { storage: { local: Area; session: Area } };

/** Everything the extension keeps anywhere, by where it is. */
export const keptOf = (own: Page): Promise<Record<string, string[]>> =>
  own.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const { name = '', version } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of db.objectStoreNames) {
        const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
          const reading = db.transaction(store).objectStore(store).getAllKeys();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        if (keys.length > 0) kept[`IndexedDB ${name} ${store}`] = keys.map(String);
      }
      db.close();
    }
    const filesIn = async (folder: FileSystemDirectoryHandle): Promise<string[]> => {
      const names: string[] = [];
      for await (const one of folder.values()) {
        if (one.kind === 'file') names.push(one.name);
        else names.push(...(await filesIn(one as FileSystemDirectoryHandle)));
      }
      return names;
    };
    const areas = {
      files: await filesIn(await navigator.storage.getDirectory()),
      localStorage: Object.keys(localStorage),
      'storage.local': Object.keys(await chrome.storage.local.get()),
      'storage.session': Object.keys(await chrome.storage.session.get()),
    };
    for (const [area, names] of Object.entries(areas)) if (names.length > 0) kept[area] = names.sort();
    return kept;
  });

/** Waits until the second copy and both witnesses have caught up. @param entries how many the log has */
export const copied = (own: Page, entries: number): Promise<unknown> =>
  until('the copy', async () => {
    const { files = [] } = await keptOf(own);
    const { witness, copy = {} } = await own.evaluate(() => chrome.storage.local.get());
    // In Firefox the copy is among the settings, see `browser/files.ts`.
    const isThere = files.includes('witness') || 'witness' in (copy as object);
    if (!isThere || !witness) return undefined;
    return (witness as { count: number }).count === entries ? true : undefined;
  });

/** Empties the database as a browser does that loses it. @param also the second copy as well */
export async function loseDatabase(own: Page, also: 'the copy too' | 'the copy stays'): Promise<void> {
  await emptyDatabase(own);
  if (also === 'the copy stays') return;
  await own.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('rebound', { recursive: true }).catch(() => undefined);
    const names = Object.keys(await chrome.storage.local.get());
    await chrome.storage.local.remove(names.filter((name) => /^copy(?::|$)/.test(name)));
  });
}

/** Tells a story, as the log does after a loss. */
export const tell = (own: Page, story: { found: string; had: number; back: number; at: number }): Promise<void> =>
  own.evaluate(
    (told) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rebound');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('stories', 'readwrite');
          writing.objectStore('stories').put({ ...told, id: crypto.randomUUID() });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    story,
  );

/** Puts a file where the folder of the second copy has to be: the copy fails, in every context. In Chromium. */
export const blockCopy = (own: Page): Promise<void> =>
  own.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('rebound', { recursive: true }).catch(() => undefined);
    await root.getFileHandle('rebound', { create: true });
  });

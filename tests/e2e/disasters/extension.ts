import type { Page } from 'puppeteer-core';
import type { Entry } from '@/utils/entry';
import type { Story } from '@/utils/log';
import type { BrowserKind } from '../../browsers/find';
import { type WithPage, withPage } from '../../browsers/withPage';
import { waitFor } from '../../tour/page';
import { buildFor } from '../setup';
import type { Hands } from './inPage';

/** The built extension with one page more, which has the log's own code at hand; and the log as it lies in the database. */

/** The page that has the log's own code at hand. */
export const LOG_PAGE = 'inPage.html';

/** The extension that is built for a browser, with {@link LOG_PAGE} in it. */
export const makeExtension = (kind: BrowserKind): Promise<WithPage> =>
  withPage({ kind, extension: buildFor(kind), page: 'tests/e2e/disasters/inPage.ts' });

/** Calls one of {@link Hands} in {@link LOG_PAGE}. */
export async function call<Name extends keyof Hands>(
  page: Page,
  name: Name,
  ...given: Parameters<Hands[Name]>
): Promise<Awaited<ReturnType<Hands[Name]>>> {
  await waitFor(page, 'globalThis.hands');
  return page.evaluate(
    (which, words) => {
      const { hands } = globalThis as unknown as { hands: Record<string, (...words: unknown[]) => unknown> };
      return hands[which]?.(...(words as unknown[])) as never;
    },
    name,
    given as unknown[],
  );
}

export interface Found {
  entries: Entry[];
  stories: Story[];
}

/**
 * Reads the database past the log, wherever it is by now; `undefined` where it does not open.
 * @param page one of the extension's own pages
 */
export const readDatabase = (page: Page): Promise<Found | undefined> =>
  page.evaluate(async () => {
    interface Buckets {
      keys(): Promise<string[]>;
      open(name: string): Promise<{ indexedDB: IDBFactory }>;
    }
    const { storageBuckets: buckets } = navigator as Navigator & { storageBuckets?: Buckets };
    const moved = (await buckets?.keys())?.includes('rebound') ? await buckets?.open('rebound') : undefined;
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    try {
      const database = await done((moved?.indexedDB ?? indexedDB).open('rebound'));
      const tx = database.transaction(['entries', 'stories']);
      const [entries, stories] = await Promise.all([
        done(tx.objectStore('entries').getAll()),
        done(tx.objectStore('stories').getAll()),
      ]);
      database.close();
      return { entries, stories } as never;
    } catch {
      return undefined;
    }
  });

import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Entry } from '@/utils/entry';
import type { Story } from '@/utils/log';
import type { BrowserKind } from '../../browsers/find';
import { waitFor } from '../../tour/page';
import { buildFor } from '../setup';
import type { Hands } from './inPage';

/** The built extension with one page more, which has the log's own code at hand; and the log as it lies in the database. */

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Copies the build into a folder of its own, which whoever asked removes, and puts `log.html` into it. */
export async function makeExtension(kind: BrowserKind): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `rebound-extension-${kind}-`));
  await cp(buildFor(kind), folder, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    define: { 'import.meta.env.FIREFOX': String(kind === 'firefox') },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(new URL('inPage.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'log.js',
      },
    },
  });
  await writeFile(
    join(folder, 'log.html'),
    '<!doctype html><title>Log</title><script type="module" src="/log.js"></script>',
  );
  return folder;
}

/** Calls one of {@link Hands} in `log.html`. */
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

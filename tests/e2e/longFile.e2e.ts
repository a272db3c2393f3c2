import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { until } from '../browsers/waiting';
import { entriesOf } from '../tour/log';
import { press } from '../tour/steps';
import { importFile, withFile } from './files';
import { copied } from './media';
import { fileOf, looksRight, openOptions, umbra } from './optionsPage';
import { describeInBrowsers, type Session } from './setup';
import { focused, says, wordsOf } from './surfaces';

/** A file that is longer than anybody has. */

describeInBrowsers('a long log', (session) => {
  beforeAll(async () => {
    // The extension makes its database.
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  isLong(session);
});

/** A log as nobody has: a hundred thousand entries, in some forty megabytes. */
function longFile(): string {
  const { at } = umbra;
  const entries = Array.from({ length: 100_000 }, (_, index): Entry => {
    const base = { id: `long:${index}`, applicationId: `application:${index % 4_000}`, at: at - index, loggedAt: at };
    if (index % 4 === 0) return { ...umbra, ...base, company: `Company ${index % 4_000}`, keys: [] };
    return { kind: 'note', ...base, text: `Word ${index}: what I would say another time, and what I would leave out.` };
  });
  return fileOf(entries);
}

/** Notes from now on how long the page listens to nobody, and which file is chosen. */
const watchPauses = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched: Watched = { longest: 0, file: undefined };
    Object.assign(window, { watched });
    document.addEventListener(
      'change',
      ({ target }) => {
        watched.file = (target as HTMLInputElement).files?.[0];
      },
      { capture: true },
    );
    let last = performance.now();
    const tick = (): void => {
      const now = performance.now();
      watched.longest = Math.max(watched.longest, now - last);
      last = now;
      setTimeout(tick);
    };
    tick();
  });
interface Watched {
  longest: number;
  file: File | undefined;
}

/**
 * The longest pause since then, in ms; and as the control how long the page is away for merely parsing that file, which is
 * the least that an import on the page itself would take.
 */
const pausesOf = (page: Page): Promise<{ longest: number; parsing: number }> =>
  page.evaluate(async () => {
    const { longest, file } = (window as unknown as { watched: Watched }).watched;
    const words = (await file?.text()) ?? '';
    let parsing = 0;
    for (let round = 0; round < 3; round++) {
      const began = performance.now();
      JSON.parse(words);
      parsing = Math.max(parsing, performance.now() - began);
    }
    return { longest, parsing };
  });

const progressOf = (page: Page): Promise<number> => page.$eval('progress', (bar) => bar.value).catch(() => -1);

function isLong(session: Session): void {
  test('a file of 100,000 entries shows how far it is, can be stopped, and leaves the page to its person', async () => {
    const page = await openOptions(session);
    await withFile(
      longFile(),
      async (path) => {
        await importFile(page, path);
        await page.waitForSelector('::-p-aria([name="rebound-long.json is being imported."][role="progressbar"])');
        // Well into the writing: what is written by then has to go again.
        await until('a third of it', async () => ((await progressOf(page)) > 0.33 ? true : undefined), 60_000);
        await looksRight(session, page, 'importing');
        await press(page, 'Cancel');
        await says(page, 'Cancelled. Nothing was changed.');
        expect(await focused(page)).toBe('Import a file');
        expect(await entriesOf(session.own)).toEqual([]);

        await watchPauses(page);
        await importFile(page, path);
        const seen: number[] = [];
        await until(
          'the end',
          async () => {
            seen.push(await progressOf(page));
            return (await wordsOf(page)).includes('100,000 entries added.') ? true : undefined;
          },
          150_000,
        );
        const shown = seen.filter((part) => part >= 0);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(new Set(shown).size).toBeGreaterThan(10);
        const { longest, parsing } = await pausesOf(page);
        expect(longest).toBeLessThan(parsing);
        expect(await session.own.evaluate(countEntries)).toBe(100_000);
        await copied(session.own, 100_000);
      },
      { name: 'rebound-long.json' },
    );
  }, 300_000);
}

const countEntries = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('rebound');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('entries').objectStore('entries').count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });

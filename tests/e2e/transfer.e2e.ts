import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import { isSealed, seal } from '@/utils/log/seal';
import { until } from '../browsers/waiting';
import { choose, entriesOf, forget, write } from '../tour/log';
import { waitFor } from '../tour/page';
import { heading, press } from '../tour/steps';
import { importFile, offeredBy, typeInto, withFile } from './files';
import { copied, keptOf } from './media';
import { acme, fileOf, fillLog, looksRight, openOptions, some, umbra } from './optionsPage';
import { describeInBrowsers, type Session } from './setup';
import { draft, focused, POPUP, rejection, says, saysNoMore, wordsOf } from './surfaces';

/** The log out of the browser and back in. */

describeInBrowsers('the log', (session) => {
  beforeAll(async () => {
    // The extension makes its database.
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  goesOut(session);
  isAwaited(session);
  comesBack(session);
  isSealedAndOpened(session);
  isLong(session);
});

function goesOut(session: Session): void {
  describe('as a file', () => {
    test('is complete with the settings, and rebuilds the same histories elsewhere', async () => {
      await write(session.own, some);
      await choose(session.own, { siteModes: { gmail: 'panel' }, ownName: 'Sam Sample' });
      const before = await entriesOf(session.own);
      const page = await openOptions(session);
      const { name, text } = await offeredBy(page, 'Export as JSON');
      expect(name).toMatch(/^rebound-\d{4}-\d\d-\d\d\.json$/);
      await says(page, `${name} is on its way to your downloads, with ${before.length} entries.`);
      await looksRight(session, page, 'exported');
      const file = JSON.parse(text);
      expect(Object.keys(file)).toEqual(['format', 'version', 'entries', 'settings']);
      expect(file).toMatchObject({ format: 'rebound', version: expect.any(Number) });
      expect(file.entries).toEqual(JSON.parse(JSON.stringify(before)));
      expect(file.settings).toEqual({ siteModes: { gmail: 'panel' }, ownName: 'Sam Sample' });

      await forget(session.own);
      await withFile(text, async (path) => {
        await importFile(page, path);
        await says(page, `${before.length} entries added. Its settings came along where you had chosen nothing here.`);
        // The field follows what came along.
        await waitFor(page, `[...document.querySelectorAll('input')].some((one) => one.value === 'Sam Sample')`);
        expect(foldLog(await entriesOf(session.own))).toEqual(foldLog(before));
        await importFile(page, path);
        await says(page, `0 entries added, ${before.length} here already.`);
        await saysNoMore(page, 'Its settings came along');
      });
      const popup = await session.openOwn('popup.html', POPUP);
      await says(popup, 'Umbra Print said no to Writer.');
    });

    test('is a table for a spreadsheet, in the language of the interface, with a line for each application', async () => {
      const formula = rejection('=1+1 Ltd', 'Cook', 5);
      await write(session.own, [...some, formula]);
      const page = await openOptions(session);
      const { name, type, text } = await offeredBy(page, 'Export as a table');
      expect(name).toMatch(/^rebound-\d{4}-\d\d-\d\d\.csv$/);
      expect(type).toBe('text/csv');
      await says(page, `${name} is on its way to your downloads, with 3 applications.`);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const [head = [], ...lines] = Papa.parse<string[]>(text.slice(1).trimEnd()).data;
      expect(head.slice(0, 4)).toEqual(['Company', 'Role', 'Status', 'Furthest stage']);
      expect(lines.map(([company]) => company).sort()).toEqual(["'=1+1 Ltd", 'Acme Maps', 'Umbra Print']);
      expect(lines.every(([, , status]) => status === 'Rejection')).toBe(true);
    });

    test.skipIf(session.kind === 'firefox')('arrives in the downloads', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'rebound-downloads-'));
      try {
        await write(session.own, [umbra]);
        const page = await openOptions(session);
        const devtools = await page.createCDPSession();
        await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
        await press(page, 'Export as JSON');
        await says(page, 'is on its way to your downloads, with one entry.');
        const name = /rebound-[\d-]+\.json/.exec(await wordsOf(page))?.[0] ?? '';
        const text = await until('the download', () => readFile(join(folder, name), 'utf8').catch(() => undefined));
        expect(JSON.parse(text).entries).toHaveLength(1);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}

/** Has every write of this page to the second copy fail from now on, as on a full disk. */
const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  });

/** Has a write stop all writing, as a failure of the database does. In Chromium. */
const stopWriting = (own: Page): Promise<void> =>
  own.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('rebound', { create: true });
    const stream = await (await folder.getFileHandle('stopped', { create: true })).createWritable();
    await stream.close();
  });

function isAwaited(session: Session): void {
  // In Firefox the copy is in the browser's storage, which no page can make fail.
  describe.skipIf(session.kind === 'firefox')('after a failure, as a file', () => {
    const sentence = 'Until a copy is safe, nothing more is written to the log';
    const isStopped = async (): Promise<boolean> => ((await keptOf(session.own))['files'] ?? []).includes('stopped');

    test('counts once the person says that it is there', async () => {
      await fillLog(session, some);
      const page = await openOptions(session);
      await fillDisk(page);
      await stopWriting(session.own);
      await offeredBy(page, 'Export as a table');
      await says(page, 'applications.');
      expect(await wordsOf(page)).not.toContain(sentence);
      await offeredBy(page, 'Export as JSON');
      await says(page, sentence);
      expect(await isStopped()).toBe(true);
      await looksRight(session, page, 'export-awaited');
      await press(page, 'The file is saved');
      await says(page, 'The log can be written again.');
      await saysNoMore(page, sentence);
      expect(await focused(page)).toBe('Export as JSON');
      expect(await isStopped()).toBe(false);
      await looksRight(session, page, 'export-kept');
    });

    test('is not asked for where the second copy can be written again', async () => {
      await fillLog(session, some);
      const page = await openOptions(session);
      await stopWriting(session.own);
      await offeredBy(page, 'Export as JSON');
      await says(page, 'is on its way to your downloads');
      await until('writing', async () => ((await isStopped()) ? undefined : true));
      expect(await wordsOf(page)).not.toContain(sentence);
    });
  });
}

function comesBack(session: Session): void {
  describe('a file that is imported', () => {
    test('brings its settings only where nothing was chosen', async () => {
      await choose(session.own, { ownName: 'Kim Here', siteModes: { gmail: 'off' } });
      const page = await openOptions(session);
      const settings = { language: 'de', ownName: 'Sam Sample', siteModes: { gmail: 'panel' } };
      await withFile(fileOf([umbra], { settings }), async (path) => {
        await importFile(page, path);
        // The language was free.
        await says(page, 'Ein Eintrag kam dazu. Wo du hier noch nichts gewählt hattest');
      });
      const own = await session.own.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } };
        return chrome.storage.local.get();
      });
      expect(own).toMatchObject({ language: 'de', ownName: 'Kim Here', siteModes: { gmail: 'off' } });
      await looksRight(session, page, 'imported-german');
    });

    test('puts right what is older here, and says what it did with each entry', async () => {
      const older = draft(umbra.applicationId, 'postmortem', { happened: 'Half' });
      await write(session.own, [umbra, older]);
      const newer = { ...older, loggedAt: older.loggedAt + 1_000, content: { happened: 'Half a sentence' } };
      const page = await openOptions(session);
      await withFile(fileOf([umbra, newer, acme, { id: 'x', kind: 'wish', at: 1 }]), async (path) => {
        await importFile(page, path);
        await says(page, 'One entry added, 1 brought up to date, 1 here already, 1 unreadable and left out.');
      });
      expect(await entriesOf(session.own)).toContainEqual(newer);
      await looksRight(session, page, 'imported-unreadable');
    });

    test.each([
      ['no JSON', '{"format": "reb', 'This file is no JSON, or it is damaged. Nothing was changed.', undefined],
      [
        'of somebody else',
        '{"format": "other"}',
        'This file does not come from Rebound. Nothing was changed.',
        undefined,
      ],
      [
        'of a newer Rebound',
        '{"format":"rebound","version":999,"entries":[]}',
        'This file comes from a newer Rebound.',
        undefined,
      ],
      ['too big for the memory', '{', 'This file is too big to be read in one piece. Nothing was changed.', 2 ** 29],
    ])('and is %s gets its sentence, and changes nothing', async (_, text, sentence, size) => {
      await write(session.own, [umbra]);
      const before = await entriesOf(session.own);
      const page = await openOptions(session);
      await withFile(
        text,
        async (path) => {
          await importFile(page, path);
          await says(page, sentence);
        },
        size === undefined ? {} : { size },
      );
      expect(await entriesOf(session.own)).toEqual(before);
    });

    test('and cannot be read any more gets its sentence', async () => {
      const page = await openOptions(session);
      await page.evaluate(() => {
        // As a file on a stick that was pulled out.
        Blob.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
      });
      await withFile(fileOf([umbra]), async (path) => {
        await importFile(page, path);
        await says(page, 'This file could not be opened. Nothing was changed.');
      });
    });
  });
}

const PASSWORD = 'a quiet evening';

/** Whether the words of the password field can be read. */
const isShown = (page: Page): Promise<boolean> =>
  page.$eval('dialog input', (field) => (field as HTMLInputElement).type === 'text');

function isSealedAndOpened(session: Session): void {
  describe('a file with a password', () => {
    test('is asked for twice, holds no word in the clear, and opens elsewhere', async () => {
      await write(session.own, some);
      await choose(session.own, { ownName: 'Sam Sample' });
      const before = await entriesOf(session.own);
      const page = await openOptions(session);
      const { name, text } = await offeredBy(page, 'Export with a password ...', async () => {
        await heading(page, 'Export with a password');
        await says(page, 'Nobody can open the file without the password');
        expect(await focused(page)).toBe('Password');
        await looksRight(session, page, 'seal');
        await typeInto(page, 'Password', 'short');
        await press(page, 'Export the file');
        await says(page, 'This is shorter than 8 characters.');
        expect(await focused(page)).toBe('Password');
        await typeInto(page, 'Password', PASSWORD);
        await typeInto(page, 'Once more', 'another evening');
        await page.keyboard.press('Enter');
        await says(page, 'The two are not the same.');
        expect(await focused(page)).toBe('Once more');
        expect(await isShown(page)).toBe(false);
        await press(page, 'Show');
        expect(await isShown(page)).toBe(true);
        await looksRight(session, page, 'seal-different');
        await typeInto(page, 'Once more', PASSWORD);
        await press(page, 'Export the file');
      });
      expect(name).toMatch(/^rebound-\d{4}-\d\d-\d\d-sealed\.json$/);
      await says(page, `${name} is on its way to your downloads, with ${before.length} entries.`);
      expect(await page.$('dialog[open]')).toBeNull();
      expect(isSealed(text)).toBe(true);
      expect(text).not.toMatch(/entries|Acme|Sam/);

      await forget(session.own);
      await withFile(text, (path) => opensElsewhere(path, before), { name });
      // No password waits in the closed dialog.
      await press(page, 'Export with a password ...');
      expect(
        await page.$$eval('dialog[open] input', (all) => all.map((one) => (one as HTMLInputElement).value)),
      ).toEqual(['', '']);

      async function opensElsewhere(path: string, wanted: Entry[]): Promise<void> {
        await importFile(page, path);
        await heading(page, 'This file has a password');
        expect(await focused(page)).toBe('Password');
        await looksRight(session, page, 'unseal');
        await typeInto(page, 'Password', 'a loud morning');
        await page.keyboard.press('Enter');
        await says(page, 'This is not the password of this file. Nothing was changed; try again.');
        await until('the focus', async () => ((await focused(page)) === 'Password' ? true : undefined));
        // What was typed stays: one letter may be all that is wrong.
        expect(await page.$eval('dialog[open] input', (field) => (field as HTMLInputElement).value)).toBe(
          'a loud morning',
        );
        await looksRight(session, page, 'unseal-wrong');
        expect(await entriesOf(session.own)).toEqual([]);
        await typeInto(page, 'Password', PASSWORD);
        await press(page, 'Open and import');
        await says(page, `${wanted.length} entries added. Its settings came along`);
        expect(await page.$('dialog[open]')).toBeNull();
        expect(foldLog(await entriesOf(session.own))).toEqual(foldLog(wanted));
      }
    });

    test('that is damaged says so, and another copy can be chosen', async () => {
      const sealed = await (await seal(new Blob([fileOf(some)]), PASSWORD)).text();
      const at = sealed.indexOf('"content":"') + 20;
      const damaged = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      const page = await openOptions(session);
      await withFile(damaged, async (path) => {
        await importFile(page, path);
        await heading(page, 'This file has a password');
        await typeInto(page, 'Password', PASSWORD);
        await page.keyboard.press('Enter');
        await says(page, 'This file is damaged: no password opens it.');
        await looksRight(session, page, 'unseal-damaged');
        // Still there, for another try.
        expect(await page.$('dialog[open]')).not.toBeNull();
        await page.keyboard.press('Escape');
        await until('the dialog to close', async () => ((await page.$('dialog[open]')) ? undefined : true));
      });
      expect(await entriesOf(session.own)).toEqual([]);
      await withFile(sealed, async (path) => {
        await importFile(page, path);
        await heading(page, 'This file has a password');
        await typeInto(page, 'Password', PASSWORD);
        await page.keyboard.press('Enter');
        await says(page, `${some.length} entries added.`);
      });
    });
  });
}

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

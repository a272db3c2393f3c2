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
import { badgeOf, choose, entriesOf, forget, write } from '../tour/log';
import { waitFor } from '../tour/page';
import { fill, heading, press } from '../tour/steps';
import { importFile, offeredBy, typeInto, withFile } from './files';
import { wrongLooks } from './looks';
import { blockCopy, copied, keptOf, loseDatabase, tell } from './media';
import { describeInBrowsers, type Session } from './setup';
import {
  allSteps,
  draft,
  focused,
  invitation,
  PANEL,
  POPUP,
  rejection,
  says,
  saysNoMore,
  tabTo,
  wordsOf,
} from './surfaces';

/** The log out of the browser and back in, what the person hears when it was lost, and its end. */

const WIDE = { width: 900, height: 900 };
const openOptions = (session: Session): Promise<Page> => session.openOwn('options.html', WIDE);

const acme = rejection('Acme Maps', 'Designer', 30);
const umbra = rejection('Umbra Print', 'Writer', 3);
const some: Entry[] = [
  invitation('Acme Maps', 40),
  acme,
  ...allSteps(acme),
  umbra,
  draft(umbra.applicationId, 'postmortem', { happened: 'Half a sentence' }),
];
const fileOf = (entries: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ format: 'rebound', version: 3, entries, ...more });

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
  wasLost(session);
  isDeleted(session);
});

/** Nothing for axe, nothing sideways, in every look. */
async function looksRight(session: Session, page: Page, name: string, size = WIDE): Promise<void> {
  expect(await wrongLooks(session, page, name, { size })).toEqual({});
}

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

/** Fills the log as the extension does, so that its copy and its witnesses know. */
async function fillLog(session: Session, entries: readonly Entry[]): Promise<void> {
  const page = await openOptions(session);
  await withFile(fileOf(entries), async (path) => {
    await importFile(page, path);
    await says(page, `${entries.length} entries added.`);
  });
  await copied(session.own, entries.length);
  await page.close();
}

function wasLost(session: Session): void {
  describe('that the browser lost', () => {
    test('is back from the copy, and says so on every surface until somebody has read it', async () => {
      await fillLog(session, some);
      await loseDatabase(session.own, 'the copy stays');
      const told = `${some.length} of ${some.length} entries are back from Rebound's own copy.`;
      const popup = await session.openOwn('popup.html', POPUP);
      await says(popup, 'The browser had lost the log on');
      await says(popup, told);
      await says(popup, 'Umbra Print said no to Writer.');
      expect(await wordsOf(popup)).not.toContain('To the import');
      await looksRight(session, popup, 'story-back-popup', POPUP);
      const journal = await session.openOwn('sidepanel.html', PANEL);
      await says(journal, told);
      await looksRight(session, journal, 'story-back-journal', PANEL);
      const options = await openOptions(session);
      await says(options, told);
      expect(await entriesOf(session.own)).toHaveLength(some.length);

      await press(options, 'Understood');
      for (const page of [options, journal, popup]) await saysNoMore(page, told);
      expect(await options.evaluate(() => document.activeElement?.className)).toBe('rb-stories');
      const again = await session.openOwn('popup.html', POPUP);
      await says(again, 'Umbra Print said no to Writer.');
      expect(await wordsOf(again)).not.toContain(told);
    });

    test('with its copy is never taken for a beginning, and an exported file brings it back', async () => {
      await fillLog(session, some);
      await loseDatabase(session.own, 'the copy too');
      const told = `Rebound's own copy is gone as well: all ${some.length} entries are missing.`;
      const popup = await session.openOwn('popup.html', POPUP);
      await says(popup, told);
      await says(popup, 'An exported file or a backup brings back what is in it.');
      expect(await wordsOf(popup)).not.toContain('Nothing here yet');
      await looksRight(session, popup, 'story-lost-popup', POPUP);
      const journal = await session.openOwn('sidepanel.html', PANEL);
      await says(journal, told);
      await heading(journal, 'Rejections');
      expect(await wordsOf(journal)).not.toContain('Nothing here yet');
      await looksRight(session, journal, 'story-lost-journal', PANEL);

      const options = await openOptions(session);
      await press(options, 'To the import');
      expect(await focused(options)).toBe('Import a file');
      await looksRight(session, options, 'story-lost-options');
      await withFile(fileOf(some), async (path) => {
        await importFile(options, path);
        await says(options, `${some.length} entries added.`);
      });
      await says(journal, 'Umbra Print said no to Writer.');
      await journal.bringToFront();
      await press(journal, 'Understood');
      await saysNoMore(journal, told);
      await saysNoMore(options, told);
    });

    test('leads from the popup to the import', async () => {
      await tell(session.own, { found: 'empty', had: 12, back: 0, at: Date.now() });
      const known = new Set(await session.running.browser.pages());
      const popup = await session.openOwn('popup.html', POPUP);
      known.add(popup);
      await press(popup, 'To the import');
      const options = await until('the settings', async () => {
        for (const page of await session.running.browser.pages()) {
          if (known.has(page)) continue;
          if (await page.evaluate(() => location.pathname === '/options.html').catch(() => false)) return page;
        }
        return undefined;
      });
      await says(options, 'all 12 entries are missing.');
      await options.close();
    });

    test('in part, and more than once, is told in each surface in both languages', async () => {
      await write(session.own, some);
      const day = Date.UTC(2026, 10, 27, 12);
      await tell(session.own, { found: 'shorter', had: 1_204, back: 1_203, at: day });
      await tell(session.own, { found: 'unreadable', had: 1_204, back: 980, at: day - 86_400_000 });
      await tell(session.own, { found: 'empty', had: 1, back: 1, at: day - 2 * 86_400_000 });
      const sentences = {
        en: [
          "The browser had lost a part of the log on Nov 27, 2026. 1,203 of 1,204 entries are back from Rebound's own copy; one is missing.",
          'The browser could no longer read the log on Nov 26, 2026.',
          "980 of 1,204 entries are back from Rebound's own copy; 224 are missing.",
          "The one entry is back from Rebound's own copy.",
        ],
        de: [
          'Der Browser hatte am 27. Nov. 2026 einen Teil des Protokolls verloren. 1.203 von 1.204 Einträgen',
          'wieder da, einer fehlt.',
          '224 fehlen.',
          'Der eine Eintrag ist aus Rebounds eigener Kopie wieder da.',
        ],
      };
      const pages = [
        ['popup', await session.openOwn('popup.html', POPUP), POPUP],
        ['journal', await session.openOwn('sidepanel.html', PANEL), PANEL],
        ['options', await openOptions(session), WIDE],
      ] as const;
      for (const language of ['en', 'de'] as const) {
        await choose(session.own, { language });
        for (const [name, page, size] of pages) {
          await page.bringToFront();
          for (const sentence of sentences[language]) await says(page, sentence);
          await looksRight(session, page, `stories-${name}-${language}`, size);
        }
      }
    });

    // In Firefox the copy is in the browser's storage, which nothing blocks.
    test.skipIf(session.kind === 'firefox')(
      'may be lost the next time, where the copy fails: the settings say so',
      async () => {
        await write(session.own, [umbra]);
        await blockCopy(session.own);
        const page = await openOptions(session);
        await says(page, 'Rebound cannot write its second copy at the moment; export a file to be safe.');
        await looksRight(session, page, 'copy-failing');
        await forget(session.own);
        await withFile(fileOf([umbra]), (path) => importFile(page, path));
        const later = await openOptions(session);
        await says(later, 'Export as JSON');
        expect(await wordsOf(later)).not.toContain('cannot write its second copy');
      },
    );
  });
}

function isDeleted(session: Session): void {
  describe('that is deleted', () => {
    /** Something on every medium. */
    async function fillAll(): Promise<void> {
      await fillLog(session, some);
      await choose(session.own, { siteModes: { gmail: 'panel' }, ownName: 'Sam Sample' });
      await session.own.evaluate(async () => {
        localStorage.setItem('rebound:aside:odd', '{');
        interface Area {
          storage: { session: { set(values: object): Promise<void> } };
        }
        const { chrome } = globalThis as unknown as { chrome: Area };
        await chrome.storage.session.set({ journalTarget: { applicationId: 'a' } });
      });
      await tell(session.own, { found: 'empty', had: 3, back: 3, at: Date.now() });
      expect(Object.keys(await keptOf(session.own))).toEqual([
        'IndexedDB rebound entries',
        'IndexedDB rebound state',
        'IndexedDB rebound stories',
        // In Firefox the copy is in the browser's storage.
        ...(session.kind === 'firefox' ? [] : ['files']),
        'localStorage',
        'storage.local',
        'storage.session',
      ]);
    }

    test('is gone only after the typed word, from every medium, with the settings', async () => {
      await fillAll();
      const popup = await session.openOwn('popup.html', POPUP);
      await says(popup, 'Umbra Print');
      await until('the badge', async () => ((await badgeOf(session.own)) === '' ? undefined : true));
      const page = await openOptions(session);
      await says(page, 'entries are back');
      await press(page, 'Delete everything ...');
      await heading(page, 'Delete everything?');
      await says(page, 'The log, its second copy, the backups kept here and your settings go; this cannot be undone.');
      const isDisabled = () =>
        page.$$eval('dialog button', (all) =>
          all.some((one) => one.textContent?.includes('Delete for good') && (one as HTMLButtonElement).disabled),
        );
      expect(await isDisabled()).toBe(true);
      await fill(page, 'Type "delete" to go on', 'delet');
      expect(await isDisabled()).toBe(true);
      await page.keyboard.press('Enter');
      expect(await entriesOf(session.own)).toHaveLength(some.length);
      await page.keyboard.type('e');
      await press(page, 'Delete for good');
      await says(page, 'Everything is deleted.');
      expect(await keptOf(session.own)).toEqual({});
      expect(await badgeOf(session.own)).toBe('');
      // Neither the name in its field nor the story on top outlives it.
      await saysNoMore(page, 'entries are back');
      expect(await page.$$eval('input', (all) => all.filter((one) => one.value === 'Sam Sample').length)).toBe(0);
      await says(popup, 'Nothing here yet');
      await tabTo(page, 'Export as JSON');
      // What the surfaces do on hearing of it brings nothing back, nor does the next start.
      const fresh = await session.openOwn('popup.html', POPUP);
      await says(fresh, 'Nothing here yet');
      expect(await keptOf(session.own)).toEqual({});
    });

    test('is gone in German as well, down to the language', async () => {
      await fillAll();
      await choose(session.own, { language: 'de' });
      const page = await openOptions(session);
      await press(page, 'Alles löschen ...');
      await says(page, 'Das Protokoll, seine zweite Kopie, die Sicherungen hier und deine Einstellungen verschwinden');
      await looksRight(session, page, 'delete-german');
      await fill(page, 'Tippe „löschen“, um fortzufahren', 'löschen');
      await press(page, 'Endgültig löschen');
      await says(page, 'Alles ist gelöscht.');
      // The rest of the page is as after the installation.
      await heading(page, 'Settings');
      expect(await keptOf(session.own)).toEqual({});
    });

    test.skipIf(session.kind === 'firefox')(
      'is not said to be gone for sure where the copy cannot be reached',
      async () => {
        await write(session.own, [umbra]);
        await blockCopy(session.own);
        const page = await openOptions(session);
        await press(page, 'Delete everything ...');
        await fill(page, 'Type "delete" to go on', 'delete');
        await press(page, 'Delete for good');
        await says(page, 'The second copy could not be reached');
        await looksRight(session, page, 'deleted-unsure');
        // The database remembers that what is left there is not the log any more.
        expect(Object.keys(await keptOf(session.own))).toEqual(['IndexedDB rebound state', 'files']);
      },
    );
  });
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldLog } from '@/utils/history';
import { until } from '../browsers/waiting';
import { choose, entriesOf, forget, write } from '../tour/log';
import { waitFor } from '../tour/page';
import { press } from '../tour/steps';
import { importFile, offeredBy, withFile } from './files';
import { keptOf } from './media';
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

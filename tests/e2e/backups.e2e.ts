import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { until } from '../browsers/waiting';
import { entriesOf, write } from '../tour/log';
import { fill, press } from '../tour/steps';
import { blockCopy } from './media';
import { describeInBrowsers, type Session } from './setup';
import { axe, logged, NARROW, PANEL, rejection, says, shoot, sideways, wordsOf } from './surfaces';

/** Backups that are kept on the machine, and the folder that the person picks. */

/** Gives the page a folder to be picked: a real one, of the browser's own file system. */
const offerFolder = (page: Page, name: string): Promise<void> =>
  page.evaluate((folder) => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true }),
    });
  }, name);

/** The files of that folder, by name. */
const filesIn = (page: Page, name: string): Promise<Record<string, string>> =>
  page.evaluate(async (folder) => {
    const found: Record<string, string> = {};
    const place = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
    for await (const [file, handle] of place.entries())
      found[file] = await (await (handle as FileSystemFileHandle).getFile()).text();
    return found;
  }, name);

const putFile = (page: Page, folder: string, name: string, words: string): Promise<void> =>
  page.evaluate(
    async (...[place, file, text]) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(place, { create: true });
      const stream = await (await handle.getFileHandle(file, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    folder,
    name,
    words,
  );

/** Puts the backup of a day where the extension keeps it: among its files, in Firefox in the browser's storage. */
const putBackup = (session: Session, day: string, entry: Entry): Promise<void> =>
  session.own.evaluate(
    async (name, line, isStored) => {
      const encode = (words: string) => new TextEncoder().encode(words);
      const chunk = encode(`${line}\n`);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', chunk));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const head = { version: 3, count: 1, chunks: [{ length: chunk.length, sha256 }] };
      const bytes = encode(`${JSON.stringify(head)}\n${line}\n`);
      if (isStored) {
        const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
        const { copy = {} } = await local.get('copy');
        await local.set({ copy: { ...copy, [name]: ['copy:test'] }, 'copy:test': bytes });
        return;
      }
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('rebound', { create: true });
      const stream = await (await root.getFileHandle(name, { create: true })).createWritable();
      await stream.write(bytes);
      await stream.close();
    },
    `backup-${day}`,
    JSON.stringify(entry),
    session.kind === 'firefox',
  );

/** The names of the backups that are kept. */
const backupsOf = (session: Session): Promise<string[]> =>
  session.own.evaluate(async (isStored) => {
    const isBackup = (name: string) => name.startsWith('backup-');
    if (isStored) {
      const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
      return Object.keys((await local.get('copy')).copy ?? {}).filter(isBackup);
    }
    const found: string[] = [];
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('rebound', { create: true });
    for await (const [name] of root.entries()) if (isBackup(name)) found.push(name);
    return found;
  }, session.kind === 'firefox');

interface Area {
  get(name: string): Promise<{ copy?: Record<string, string[]> }>;
  set(values: object): Promise<void>;
}

describeInBrowsers('backups', (session) => {
  made(session);
  listed(session);
  folder(session);
});

function made(session: Session): void {
  describe('the background', () => {
    test('keeps the log of the day by itself when its hour comes round', async () => {
      await write(session.own, [rejection('Acme', 'Designer', 3)]);
      await session.running.killBackground();
      await session.own.evaluate(() => {
        const { alarms } = (globalThis as unknown as { chrome: Alarms }).chrome;
        return alarms.create('round', { when: Date.now() + 100 });
      });
      await until('the backup of today', async () => ((await backupsOf(session)).length ? true : undefined), 30_000);
      const page = await session.openOwn('options.html', PANEL);
      await says(page, 'one entry');
    });
  });
}

interface Alarms {
  alarms: { create(name: string, when: { when: number }): Promise<void> };
}

function listed(session: Session): void {
  describe('a backup', () => {
    test('is listed with its day, and brings back what is missing', async () => {
      const own = rejection('Acme', 'Designer', 3);
      await putBackup(session, '2026-05-04', own);
      const page = await session.openOwn('options.html', PANEL);
      await says(page, 'one entry');
      expect(await axe(page)).toEqual([]);
      await shoot(page, `backups-listed-${session.kind}`);
      await press(page, 'Bring back: May 4, 2026');
      await says(page, 'One entry is back.');
      await logged(session.own, 'rejected', ({ id }) => id === own.id);
      await press(page, 'Bring back: May 4, 2026');
      await says(page, 'Nothing was missing');
    });

    // In Firefox they are in the browser's storage, which nothing blocks.
    test.skipIf(session.kind === 'firefox')(
      'that the browser does not let us look for is not said to be none',
      async () => {
        await blockCopy(session.own);
        const page = await session.openOwn('options.html', PANEL);
        await says(page, 'The browser does not let Rebound at its backups at the moment; export a file to be safe.');
        expect(await wordsOf(page)).not.toContain('None yet');
        await shoot(page, 'backups-refused');
      },
    );
  });
}

function folder(session: Session): void {
  describe('a folder', () => {
    test('holds the log of this browser, and brings that of another one', async () => {
      const own = rejection('Acme', 'Designer', 3);
      await write(session.own, [own]);
      const page = await session.openOwn('options.html', NARROW);
      if (session.kind === 'firefox') {
        // Firefox has no picker: nothing is offered that cannot be had.
        await says(page, 'Backups');
        expect(await page.evaluate(() => document.body.innerText)).not.toContain('A folder of yours');
        return;
      }
      await offerFolder(page, 'picked');
      await press(page, 'Pick a folder ...');
      await says(page, 'In use: picked');
      const [name = '', words = ''] = Object.entries(await filesIn(page, 'picked'))[0] ?? [];
      expect(name).toMatch(/^rebound-[\w-]+\.json$/);
      expect(JSON.parse(words)).toMatchObject({ format: 'rebound', entries: [{ id: own.id }] });

      const theirs = rejection('Hexworth', 'Fitter', 5);
      await putFile(
        page,
        'picked',
        'rebound-theirs.json',
        JSON.stringify({ format: 'rebound', version: 3, entries: [theirs] }),
      );
      await putFile(page, 'picked', 'rebound-broken.json', '{"format":"reb');
      await putFile(page, 'picked', 'holiday.json', '{}');
      await press(page, 'Exchange now');
      await says(page, 'One entry came from your other browsers.');
      await says(page, 'rebound-broken.json');
      await logged(session.own, 'rejected', ({ id }) => id === theirs.id);
      const after = JSON.parse((await filesIn(page, 'picked'))[name] ?? '') as { entries: unknown[] };
      expect(after.entries).toHaveLength((await entriesOf(session.own)).length);
      expect(await axe(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      await shoot(page, 'backups-folder');

      await press(page, 'Exchange now');
      await says(page, 'Up to date.');
      await press(page, 'Delete everything ...');
      await says(page, 'and so does the whole log in your folder picked: they are the only way back.');
      expect(await axe(page)).toEqual([]);
      await shoot(page, 'backups-folder-delete');
      await press(page, 'Cancel');
      await press(page, 'Stop using it');
      await says(page, 'The files there stay.');
      expect(Object.keys(await filesIn(page, 'picked'))).toContain(name);
    });

    test.skipIf(session.kind === 'firefox')('is in use no longer once everything is deleted', async () => {
      await write(session.own, [rejection('Acme', 'Designer', 3)]);
      const page = await session.openOwn('options.html', NARROW);
      await offerFolder(page, 'kept');
      await press(page, 'Pick a folder ...');
      await says(page, 'In use: kept');
      const before = await filesIn(page, 'kept');
      await press(page, 'Delete everything ...');
      await fill(page, 'Type "delete" to go on', 'delete');
      await press(page, 'Delete for good');
      await says(page, 'Everything is deleted.');
      await says(page, 'Pick a folder ...');
      expect(await entriesOf(session.own)).toEqual([]);
      expect(await filesIn(page, 'kept')).toEqual(before);
    });
  });
}

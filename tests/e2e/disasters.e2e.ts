import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { common } from '@/utils/i18n/en/common';
import { popup as english } from '@/utils/i18n/en/popup';
import { EXPORT_VERSION } from '@/utils/log/transfer';
import { type BrowserKind, browserKinds } from '../browsers/find';
import { extensionId } from '../browsers/firefox';
import { launch, type Running } from '../browsers/launch';
import { until } from '../browsers/waiting';
import type { WithPage } from '../browsers/withPage';
import { waitFor } from '../tour/page';
import { fill, press } from '../tour/steps';
import { placesIn } from './disasters/damage';
import { type Disk, mountDisk } from './disasters/disk';
import { call, LOG_PAGE, makeExtension, readDatabase } from './disasters/extension';
import { type Disaster, disasters, forget, notes, type Profile } from './disasters/strikes';
import { rejection, says } from './surfaces';

/**
 * What happens to the files of a browser, and what is in the log when it starts again. Each disaster strikes a copy of one
 * profile, whose log grew in the real extension. Beside the log the same entries are in a plain database that nothing
 * watches over: where the log tells of a loss that one must have lost entries too, or the disaster was none.
 */

const REJECTIONS = 40;
const IMPORTED = 850;
const ADDED = 150;

// Each test has a browser of its own, which waits more than it works.
describe.concurrent.each(browserKinds)('disasters in %s', (kind) => {
  let extension: WithPage;
  let grown: Profile;
  const table: Record<string, unknown>[] = [];

  const profileIn = async (folder: string, acknowledged: Map<string, Entry>): Promise<Profile> => ({
    folder,
    places: await placesIn(kind, folder),
    acknowledged: new Map(acknowledged),
    start: () => start(kind, extension.folder, folder),
  });

  beforeAll(async () => {
    extension = await makeExtension(kind);
    const folder = await mkdtemp(join(tmpdir(), `rebound-grown-${kind}-`));
    const running = await start(kind, extension.folder, folder);
    const acknowledged = await grow(running, folder);
    await running.close();
    grown = await profileIn(folder, acknowledged);
  });
  afterAll(async () => {
    console.table(table);
    await extension?.remove();
    if (grown) await forget(grown.folder);
  });

  /** Lends a copy of the profile as it was when the browser was closed. */
  async function withProfile(work: (profile: Profile) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), `rebound-disaster-${kind}-`));
    try {
      await cp(grown.folder, folder, { recursive: true, verbatimSymlinks: true });
      await work(await profileIn(folder, grown.acknowledged));
    } finally {
      await forget(folder);
    }
  }

  /** Starts the browser on what is left, looks into the popup as a person does, and then into the database. */
  async function startAgain({ name, found, isSmall }: Omit<Disaster, 'strike'>, profile: Profile): Promise<void> {
    const running = await profile.start();
    try {
      const popup = await running.openExtensionPage('popup.html');
      await waitFor(popup, `document.body.textContent.includes(${JSON.stringify(english.rejections)})`, 20_000);
      expect(await popup.evaluate(() => document.body.textContent)).not.toContain(english.emptyTitle);
      const { entries, stories } = (await readDatabase(popup)) ?? { entries: [], stories: [] };
      const acknowledged = [...profile.acknowledged.values()];
      const back = entries.filter((entry) => isSame(entry, profile.acknowledged.get(entry.id))).length;
      const page = await running.openExtensionPage(LOG_PAGE);
      const plain = await call(page, 'countPlain');
      const told = stories.map((story) => story.found);
      table.push({ disaster: name, acknowledged: acknowledged.length, back, story: told.join(), plain });

      expect(back).toBeGreaterThanOrEqual(acknowledged.length * 0.999);
      if (!isSmall) expect(told).toHaveLength(found ? 1 : 0);
      for (const one of told) expect(found).toContain(one);
      for (const story of stories) expect(story.back).toBeGreaterThanOrEqual(story.had * 0.999);
      // What was typed in the journal the plain database never had.
      const plainHad = acknowledged.filter(({ kind }) => kind !== 'draft').length;
      if (found && !isSmall) expect(plain).toBeLessThan(plainHad * 0.999);
      // Life goes on, and the copy with it.
      const after = notes('after', 1);
      expect(await call(page, 'write', after)).toEqual({ written: after.map(({ id }) => id) });
      expect((await call(page, 'health')).copy).toBe('good');
    } finally {
      await running.close();
    }
  }

  for (const disaster of disasters[kind]) {
    test(disaster.name, () =>
      withProfile(async (profile) => {
        await disaster.strike(profile);
        await startAgain(disaster, profile);
        if (disaster.lasts) await startAgain({ ...disaster, name: `${disaster.name}; at the next start` }, profile);
      }),
    );
  }

  /** Lends a profile that lies on a disk of its own, as far as it is the extension's. */
  const withDisk = (context: TestContext, work: (profile: Profile, disk: Disk) => Promise<void>): Promise<void> =>
    withProfile(async (profile) => {
      const { database, copy, settings } = profile.places;
      const folders = kind === 'chromium' ? [database, copy, settings, 'Default/WebStorage'] : ['storage'];
      const disk = await mountDisk(profile.folder, folders, 16);
      if (!disk) return context.skip('No disk can be mounted here: that takes Linux, and root.');
      try {
        await work(profile, disk);
      } finally {
        await disk.unmount();
      }
    });

  test('the disk is full, a write fails, and with room again others succeed', (context) =>
    withDisk(context, async (profile, disk) => {
      const running = await profile.start();
      const page = await running.openExtensionPage(LOG_PAGE);
      disk.fill();
      const tight = notes('tight', 200);
      const { written, failure } = await call(page, 'write', tight);
      expect(failure).toMatch(/LogError: The log is (full|failed|closed)/);
      disk.free();
      const roomy = notes('roomy', 3);
      // In Firefox the first one finds the connection gone: a person presses 'Save' once more.
      for (let attempt = 0; attempt < 4 && !written.includes('note:roomy:2'); attempt++)
        written.push(...(await call(page, 'write', roomy)).written);
      expect(written).toContain('note:roomy:2');
      await running.close();
      for (const entry of [...tight, ...roomy])
        if (written.includes(entry.id)) profile.acknowledged.set(entry.id, entry);
      // Chromium loses the database then, though not always.
      const lost = { found: ['empty' as const, 'unreadable' as const], isSmall: true as const };
      const name = 'the disk is full while the log is written to';
      await startAgain({ name, ...(kind === 'chromium' ? lost : {}) }, profile);
    }));

  test('the disk is full when the browser starts', (context) =>
    withDisk(context, async (profile, disk) => {
      disk.fill();
      const running = await profile.start();
      const popup = await running.openExtensionPage('popup.html');
      const isSettled = `${JSON.stringify([english.rejections, common.tryAgain])}.some((one) => document.body.textContent.includes(one))`;
      await waitFor(popup, isSettled, 20_000);
      expect(await popup.evaluate(() => document.body.textContent)).not.toContain(english.emptyTitle);
      await running.close();
      disk.free();
      await startAgain({ name: 'the disk is full when the browser starts' }, profile);
    }));

  // Chromium has no such mode.
  test.runIf(kind === 'firefox')('the browser keeps no history: it is said, and what is typed stays', () =>
    withProfile(async (profile) => {
      await setPrivate(profile.folder, true);
      const running = await profile.start();
      const popup = await running.openExtensionPage('popup.html');
      await says(popup, common.failures.closed);
      await says(popup, english.privateMode);
      await press(popup, english.addByHand);
      await fill(popup, english.hand.company, 'Nimbus Works');
      await says(popup, common.failures.closed);
      await press(popup, common.save);
      await press(popup, common.back);
      await press(popup, english.half.goOn);
      const company = `[...document.querySelectorAll('input')].some(({ value }) => value === 'Nimbus Works')`;
      await waitFor(popup, company);
      await running.close();
      await setPrivate(profile.folder, false);
      await startAgain({ name: 'the browser kept no history for a while' }, profile);
    }),
  );
});

/** Sets Firefox to never remember history, with leave for the extension to run all the same; or back again. */
async function setPrivate(profile: string, isPrivate: boolean): Promise<void> {
  const line = 'user_pref("browser.privatebrowsing.autostart", true);\n';
  const preferences = join(profile, 'prefs.js');
  const others = (await readFile(preferences, 'utf8')).replaceAll(line, '');
  await writeFile(preferences, isPrivate ? `${line}${others}` : others);
  const leave = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
  const file = join(profile, 'extension-preferences.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), [extensionId]: leave }));
}

const start = (kind: BrowserKind, extension: string, profile: string): Promise<Running> =>
  // No mailbox: no mail is read here.
  launch({ browser: kind, extension, mailboxPort: 9, headless: true, profile });

const isSame = (entry: Entry, other: Entry | undefined): boolean => JSON.stringify(entry) === JSON.stringify(other);

/** Fills the log of a new profile by a file, one write at a time, and by typing. Gives what it has then, by ids. */
async function grow(running: Running, folder: string): Promise<Map<string, Entry>> {
  const imported = [
    ...Array.from({ length: REJECTIONS }, (_, index) => rejection(`Company ${index}`, 'Designer', index + 1)),
    ...notes('imported', IMPORTED - REJECTIONS),
  ];
  const file = join(folder, 'log.json');
  await writeFile(file, JSON.stringify({ format: 'rebound', version: EXPORT_VERSION, entries: imported }));
  const options = await running.openExtensionPage('options.html');
  const input = (await options.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await until('the import', async () =>
    (await readDatabase(options))?.entries.length === IMPORTED ? true : undefined,
  );

  const page = await running.openExtensionPage(LOG_PAGE);
  await call(page, 'makeFile');
  await call(page, 'addPlain', imported);
  expect((await call(page, 'write', notes('added', ADDED))).written).toHaveLength(ADDED);

  const journal = await running.openExtensionPage('sidepanel.html');
  await press(journal, common.saidNo('Company 0', 'Designer'));
  await fill(journal, 'What happened, as a camera would have seen it', 'They thanked me.');
  const all = await until('the typed words', async () => {
    const entries = (await readDatabase(journal))?.entries ?? [];
    return JSON.stringify(entries).includes('They thanked me.') ? entries : undefined;
  });
  expect(all).toHaveLength(IMPORTED + ADDED + 1);
  return new Map(all.map((entry) => [entry.id, entry]));
}

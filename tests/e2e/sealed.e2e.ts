import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import { isSealed, seal } from '@/utils/log/seal';
import { until } from '../browsers/waiting';
import { choose, entriesOf, forget, write } from '../tour/log';
import { heading, press } from '../tour/steps';
import { importFile, offeredBy, typeInto, withFile } from './files';
import { fileOf, looksRight, openOptions, some } from './optionsPage';
import { describeInBrowsers, type Session } from './setup';
import { focused, says } from './surfaces';

/** A file that only a password opens. */

describeInBrowsers('a sealed log', (session) => {
  beforeAll(async () => {
    // The extension makes its database.
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  isSealedAndOpened(session);
});

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

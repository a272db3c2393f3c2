import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/find';
import { launch, type Running } from '../browsers/launch';
import { until } from '../browsers/waiting';
import { startMailbox } from '../mailbox/server';
import { entriesOf } from '../tour/log';
import { addressOf, clickInPrompt, GMAIL, openConversation, waitFor } from '../tour/page';
import { fill, press } from '../tour/steps';
import { promptSaying, shownPrompts, troublesOf } from './prompts';
import { buildFor, describeInBrowsers, recentMails, type Session } from './setup';

/** What dies under way: the background, the browser, the extension itself. Nothing is lost, and nothing comes twice. */

const mailOf = (words: string) => {
  const mail = recentMails.find((one) => one.subject?.includes(words));
  if (!mail) throw new Error(`No sample mail has '${words}' in its subject.`);
  return mail;
};
const copperleaf = mailOf('R-20417');
const copperleafWords = 'Copperleaf Robotics said no to UI Engineer, Operator Console.';
const brueckner = mailOf('Brückner');
const bruecknerWords = 'Brückner Energie said no';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends the background again and again for that long, in ms: whatever is under way dies in its midst. */
async function killFor(running: Running, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    // A worker that is caught while it starts may outlive one attempt.
    await Promise.race([running.killBackground().catch(() => undefined), pause(300)]);
    await pause(20);
  }
}

const kindsOf = async (own: Page): Promise<string[]> => (await entriesOf(own)).map(({ kind }) => kind).sort();

describeInBrowsers('what dies', (session) => {
  backgroundDies(session);
  tabsCompete(session);
  extensionIsUpdated(session);
});

function backgroundDies(session: Session): void {
  describe('the background', () => {
    test('dies before and while a mail is read: the mail is logged once', async () => {
      await session.running.killBackground();
      const page = await session.open(`${GMAIL}#inbox`);
      const troubles = troublesOf(page);
      const killing = killFor(session.running, 900);
      await openConversation(page, copperleaf.threadId);
      await killing;
      await promptSaying(page, copperleafWords);
      expect(await kindsOf(session.own)).toEqual(['rejected']);
      expect(troubles).toEqual([]);
    });

    test('dies between the prompt and the click, and right after it: the answer is logged once', async () => {
      const page = await session.open(addressOf(copperleaf.threadId));
      const troubles = troublesOf(page);
      await promptSaying(page, copperleafWords);
      await session.running.killBackground();
      await clickInPrompt(page, 'Not a rejection');
      await promptSaying(page, 'It does not count as a rejection.');
      expect(await kindsOf(session.own)).toEqual(['dismiss', 'rejected']);

      await clickInPrompt(page, 'Undo');
      await killFor(session.running, 500);
      await promptSaying(page, 'Not a rejection');
      expect(await kindsOf(session.own)).toEqual(['dismiss', 'rejected', 'undo']);

      await clickInPrompt(page, 'Later');
      await killFor(session.running, 500);
      await promptSaying(page, 'until tomorrow morning');
      expect(await kindsOf(session.own)).toEqual(['dismiss', 'later', 'rejected', 'undo']);
      expect(troubles).toEqual([]);
    });
  });
}

function tabsCompete(session: Session): void {
  describe('tabs', () => {
    test('two windows that show the same mail at the same time log it once', async () => {
      const windows = await Promise.all([0, 1].map(() => session.running.browser.newPage({ type: 'window' })));
      try {
        await Promise.all(windows.map((page) => page.goto(addressOf(copperleaf.threadId))));
        await Promise.all(
          windows.map(async (page) => {
            await page.bringToFront();
            await promptSaying(page, copperleafWords);
          }),
        );
        expect(await kindsOf(session.own)).toEqual(['rejected']);
      } finally {
        for (const page of windows) await page.close();
      }
    });

    test('a tab in the background reads nothing until it is looked at', async () => {
      const hidden = await session.open(`${GMAIL}#inbox`);
      await session.own.bringToFront();
      await waitFor(hidden, 'document.hidden');
      await openConversation(hidden, copperleaf.threadId);
      await pause(1_000);
      expect(await shownPrompts(hidden)).toEqual([]);
      expect(await entriesOf(session.own)).toEqual([]);
      await hidden.bringToFront();
      await promptSaying(hidden, copperleafWords);
      expect(await kindsOf(session.own)).toEqual(['rejected']);
    });
  });
}

/** Chromium's own page about extensions, where an extension can be switched off; it also lets an unpacked one come back. */
async function openSettings(session: Session): Promise<Page> {
  const settings = await session.open('chrome://extensions');
  await settings.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: SettingsApi };
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  return settings;
}

interface SettingsApi {
  developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  runtime: { reload(): void };
}

/** Opens a page of an extension that is about to come back, for looking into the log. */
async function comeBack(session: Session): Promise<void> {
  session.own = await until('the extension to be back', () =>
    session.running.openExtensionPage('welcome.html').catch(() => undefined),
  );
}

/** Replaces the running extension by a new life of itself, as an update does. */
async function update(session: Session): Promise<void> {
  if (session.kind === 'firefox') {
    await session.running.browser.installExtension(buildFor('firefox'));
  } else {
    await openSettings(session);
    await session.own
      .evaluate(() => (globalThis as unknown as { chrome: SettingsApi }).chrome.runtime.reload())
      // Its own pages go with the old life, in the midst of this.
      .catch(() => undefined);
    await until('the old pages to close', () => (session.own.isClosed() ? true : undefined));
  }
  await comeBack(session);
}

function extensionIsUpdated(session: Session): void {
  describe('the extension', () => {
    test('is updated while a prompt stands: one prompt, and it works, without a reload', async () => {
      const page = await session.open(addressOf(copperleaf.threadId));
      const troubles = troublesOf(page);
      await promptSaying(page, copperleafWords);
      await page.$eval('rebound-prompt', (old) => old.setAttribute('data-old', ''));
      await update(session);
      await page.bringToFront();
      await waitFor(page, `document.querySelector('rebound-prompt:not([data-old])')`);
      await promptSaying(page, copperleafWords);
      await clickInPrompt(page, 'Not a rejection');
      await promptSaying(page, 'It does not count as a rejection.');

      await openConversation(page, brueckner.threadId);
      await promptSaying(page, bruecknerWords);
      // Gmail redraws around the mail: nobody puts an old prompt back.
      await page.evaluate(() => document.querySelector('div.aeF')?.append(document.createElement('i')));
      await pause(700);
      await promptSaying(page, bruecknerWords);
      expect(await kindsOf(session.own)).toEqual(['dismiss', 'rejected', 'rejected']);

      await page.reload();
      await promptSaying(page, bruecknerWords);
      expect(troubles).toEqual([]);
    });

    // Firefox ends a content script with its extension: a prompt it leaves behind answers nothing.
    test.skipIf(session.kind === 'firefox')(
      'is gone from under a prompt: the next click asks for a reload',
      async () => {
        const page = await session.open(addressOf(copperleaf.threadId));
        const troubles = troublesOf(page);
        await promptSaying(page, copperleafWords);
        const settings = await openSettings(session);
        const id = new URL(session.own.url()).host;
        const enable = (enabled: boolean) =>
          settings.evaluate(
            (own, to) => (globalThis as unknown as { chrome: SettingsApi }).chrome.management.setEnabled(own, to),
            id,
            enabled,
          );
        await enable(false);
        await page.bringToFront();
        await clickInPrompt(page, 'Not a rejection');
        await promptSaying(page, 'Rebound was updated. Reload this page to go on; nothing you wrote is lost.');
        await openConversation(page, brueckner.threadId);
        await pause(700);
        await settings.bringToFront();
        await enable(true);
        await comeBack(session);
        await page.bringToFront();
        await page.reload();
        await promptSaying(page, bruecknerWords);
        await openConversation(page, copperleaf.threadId);
        await promptSaying(page, copperleafWords);
        await clickInPrompt(page, 'Not a rejection');
        await promptSaying(page, 'It does not count as a rejection.');
        expect(await kindsOf(session.own)).toEqual(['dismiss', 'rejected', 'rejected']);
        expect(troubles).toEqual([]);
      },
    );
  });
}

describe.each(browserKinds)('the browser dies: %s', (kind) => {
  test('what was logged and what was typed a second ago is there again', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'rebound-survival-'));
    const mailbox = await startMailbox({ mails: [...recentMails] });
    const start = (): Promise<Running> =>
      launch({ browser: kind, extension: buildFor(kind), mailboxPort: mailbox.port, headless: true, profile });
    const field = 'What happened, as a camera would have seen it';
    let running = await start();
    try {
      await promptSaying(await running.openPage(addressOf(copperleaf.threadId)), copperleafWords);
      const journal = await running.openExtensionPage('sidepanel.html');
      await press(journal, copperleafWords);
      await fill(journal, field, 'They thanked me.');
      await pause(1_000);
      await running.kill();

      running = await start();
      const again = await running.openExtensionPage('sidepanel.html');
      expect(await kindsOf(again)).toEqual(['draft', 'rejected']);
      await press(again, copperleafWords);
      await waitFor(
        again,
        `[...document.querySelectorAll('textarea')].some((one) => one.value === 'They thanked me.')`,
      );
      await promptSaying(await running.openPage(addressOf(copperleaf.threadId)), copperleafWords);
      expect(await kindsOf(again)).toEqual(['draft', 'rejected']);
    } finally {
      await running.kill();
      await mailbox.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});

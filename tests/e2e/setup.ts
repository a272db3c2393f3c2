import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type BrowserKind, browserKinds } from '../browsers/find';
import { launch, type Running } from '../browsers/launch';
import { asOf, type SampleMail } from '../mailbox/mail';
import { mails } from '../mailbox/mails';
import { type Mailbox, type MailboxOptions, startMailbox } from '../mailbox/server';
import { forget } from '../tour/log';

/** What the end-to-end tests share: one real browser a file, with the built extension and the sample mailbox. */

const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Where the builds are; `REBOUND_OUTPUT` names another folder, for whoever builds while tests run. */
const output = process.env['REBOUND_OUTPUT'] ?? fileURLToPath(new URL('../../.output', import.meta.url));

/** The folder of the built extension for a browser. */
export const buildFor = (kind: BrowserKind): string => join(output, builds[kind]);

/** The sample mails as if the newest had come this week. */
export const recentMails: readonly SampleMail[] = asOf(mails, Date.now());

/** What a test has at hand. The browser is there from the first `beforeAll` on, not while tests are collected. */
export interface Session {
  kind: BrowserKind;
  running: Running;
  mailbox: Mailbox;
  /** One of the extension's own pages, open all the time: for looking into the log and the settings. */
  own: Page;
  /** Opens an address in a new tab, which is closed after the test. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages in a new tab, which is closed after the test. */
  openOwn(path: string, size?: { width: number; height: number }): Promise<Page>;
}

/**
 * Describes something once for each browser. Before each test the log and the settings are as after the installation.
 * @param options the mailbox; with {@link recentMails} when it names no mails
 */
export function describeInBrowsers(
  name: string,
  tests: (session: Session) => void,
  options: MailboxOptions = {},
): void {
  describe.each(browserKinds)(`${name} in %s`, (kind) => {
    const opened: Page[] = [];
    const session = {
      kind,
      async open(url: string) {
        const page = await session.running.openPage(url);
        opened.push(page);
        return page;
      },
      async openOwn(path: string, size?: { width: number; height: number }) {
        const page = await session.running.openExtensionPage(path);
        opened.push(page);
        if (size) await page.setViewport(size);
        return page;
      },
    } as Session;

    beforeAll(async () => {
      session.mailbox = await startMailbox({ mails: recentMails, ...options });
      session.running = await launch({
        browser: kind,
        extension: buildFor(kind),
        mailboxPort: session.mailbox.port,
        headless: true,
      });
      session.own = await session.running.openExtensionPage('welcome.html');
    });
    afterEach(async () => {
      for (const page of opened.splice(0)) await page.close().catch(() => {});
      await forget(session.own);
    });
    afterAll(async () => {
      await session.running?.close();
      await session.mailbox?.close();
    });

    tests(session);
  });
}

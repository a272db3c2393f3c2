import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from './chromium';
import type { BrowserKind } from './find';
import { launchFirefox } from './firefox';
import { ensureBrowser } from './install';
import { until } from './waiting';

/**
 * Starts a real browser with the extension in it, in which every https address leads to a server on this machine: to the sample
 * mailbox (`startMailbox`) or to pages of any site (`startPages`). Nothing else can be reached.
 */

export interface LaunchOptions {
  browser: BrowserKind;
  /** The built extension's folder, for example `.output/chrome-mv3`. */
  extension: string;
  /** The port of the server that is every site: the sample mailbox's, or that of `startPages`. */
  mailboxPort: number;
  headless: boolean;
  /** A profile to start on, made where it is not there and kept; a fresh one that goes with the browser when absent. */
  profile?: string;
  /** Window and page size in CSS pixels; 1280 by 900 when absent. */
  size?: { width: number; height: number };
}

export interface Running {
  browser: Browser;
  kind: BrowserKind;
  /** Opens a new tab, waits until its page has loaded, and brings it to the front. */
  openPage(url: string): Promise<Page>;
  /** Opens one of the extension's own pages in a new tab, for example `popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Has one of the extension's pages believe that the person likes it dark. In Firefox all pages do from then on. */
  darken(page: Page): Promise<void>;
  /** Ends the background worker (in Firefox: the event page) as the browser would; the next event starts it anew. */
  killBackground(): Promise<void>;
  /** Ends the browser as a crash would: nothing is flushed. A given profile stays and can be started on again. */
  kill(): Promise<void>;
  /** Closes the browser as a person would. */
  close(): Promise<void>;
}

/** What the launcher of one browser is given. */
export interface Start extends LaunchOptions {
  executable: string;
  profile: string;
  size: { width: number; height: number };
}

/** What the two browsers do each in their own way. */
export interface Started {
  browser: Browser;
  openExtensionPage(path: string): Promise<Page>;
  darken(page: Page): Promise<void>;
  killBackground(): Promise<void>;
}

const launchers: Record<BrowserKind, (start: Start) => Promise<Started>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

/**
 * Waits for the tab that the extension opens when it is installed, for a second and a half at the most: coming later,
 * it would cover the page under test, and pages in the background hardly move.
 */
async function firstTab(browser: Browser): Promise<void> {
  const tabs = () => browser.targets().filter((target) => target.type() === 'page').length;
  await until('the first tab', () => (tabs() > 1 ? true : undefined), 1_500).catch(() => {});
}

/** Starts the browser; see {@link LaunchOptions}. Rejects when there is none, or when it refuses the extension. */
export async function launch(options: LaunchOptions): Promise<Running> {
  const executable = ensureBrowser(options.browser);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), `rebound-${options.browser}-`)));
  const size = options.size ?? { width: 1280, height: 900 };
  const cleanUp = async () => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const started = await launchers[options.browser]({ ...options, executable, profile, size }).catch(async (error) => {
    await cleanUp();
    throw error;
  });
  const { browser } = started;
  await firstTab(browser);

  return {
    browser,
    kind: options.browser,
    async openExtensionPage(path) {
      const page = await started.openExtensionPage(path);
      await page.bringToFront();
      return page;
    },
    darken: started.darken,
    killBackground: started.killBackground,
    async openPage(url) {
      const page = await browser.newPage();
      if (options.headless) await page.setViewport(size);
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    async kill() {
      const child = browser.process();
      if (child && child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }
      await browser.disconnect().catch(() => {});
      // The driver puts the preferences of a given Firefox profile back: who starts on it again must not come in between.
      const isBusy = () => ['user.js', 'prefs.js'].some((file) => existsSync(join(profile, `${file}.puppeteer`)));
      await until('the preferences', () => (isBusy() ? undefined : true), 3_000).catch(() => {});
      await cleanUp();
    },
    async close() {
      await browser.close();
      await cleanUp();
    },
  };
}

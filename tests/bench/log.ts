import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch, type Running } from '../browsers/launch';
import { withPage } from '../browsers/withPage';
import { startMailbox } from '../mailbox/server';
import { forget } from '../tour/log';
import { waitFor } from '../tour/page';
import type { logBench as LogBench } from './logPage';
import { median } from './median';

declare const logBench: typeof LogBench;

/** How the surfaces and the log bear a log that grows, in Chromium: ratios of one run. */

const SHORT = 1_000;
const LONG = 100_000;
const STEP = 10_000;
const ROUNDS = 15;
/** The two logs in turn, so that whatever else this machine does meets both. */
const TURNS = 5;
/** Openings that are not counted. */
const TIDYING = 3;
const INSERTED = 2_000;
const INSERT_ROUNDS = 20;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Milliseconds from the start of the navigation until the page says so, the median of some. */
async function openMs(page: Page, sign: string): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < ROUNDS; at += 1) {
    await page.reload();
    await waitFor(page, `document.body.innerText.includes(${JSON.stringify(sign)})`);
    times.push(await page.evaluate(() => performance.now()));
  }
  return median(times);
}

/** What {@link measure} finds: medians in ms. */
interface Opened {
  popup: number;
  journal: number;
}

/** Opens popup and journal again and again, in a browser that was just started. */
async function measure(start: () => Promise<Running>): Promise<Opened> {
  const running = await start();
  try {
    const popup = await running.openExtensionPage('popup.html');
    await popup.evaluate(() =>
      (globalThis as unknown as { chrome: Chrome }).chrome.storage.session.set({
        journalTarget: { applicationId: 'application:bench:7', step: 'postmortem' },
      }),
    );
    const opened = { popup: await openMs(popup, 'Company 0'), journal: 0 };
    await popup.close();
    const journal = await running.openExtensionPage('sidepanel.html');
    return { ...opened, journal: await openMs(journal, 'Company 7') };
  } finally {
    await running.close();
  }
}

/** Writes applications past the log, in steps: a driver does not wait for minutes. */
async function fill(start: () => Promise<Running>, path: string, most: number): Promise<void> {
  const running = await start();
  try {
    const bench = await running.openExtensionPage(path);
    for (let at = 0; at < most; at += STEP)
      await bench.evaluate((begin, count) => logBench.fill(begin, count), at, Math.min(STEP, most - at));
    await bench.evaluate(() => {
      void logBench.catchUp().then(() => document.body.setAttribute('data-caught-up', ''));
    });
    await bench.waitForSelector('[data-caught-up]', { timeout: 600_000 });
  } finally {
    await running.close();
  }
}

/** The loop's time by the log's, for so many applications; the median of some. */
async function insertRatio(start: () => Promise<Running>, path: string): Promise<number> {
  const running = await start();
  try {
    const bench = await running.openExtensionPage(path);
    const ratios: number[] = [];
    for (let at = 0; at < INSERT_ROUNDS; at += 1) {
      const { loop, log } = await bench.evaluate((count, turn) => logBench.insert(count, turn), INSERTED, at % 2 === 1);
      ratios.push(loop / log);
    }
    await forget(bench);
    return median(ratios);
  } finally {
    await running.close();
  }
}

/**
 * - `popup`, `journal`: first content with {@link LONG} applications of ten entries each, times that with {@link SHORT}.
 * - `insert`: a hand-written loop in one transaction with the same indexes, times the log's own bulk insert: 1 is as fast.
 */
export async function logFigures(): Promise<Opened & { insert: number }> {
  const extension = await withPage({
    kind: 'chromium',
    extension: '.output/chrome-mv3',
    page: 'tests/bench/logPage.ts',
  });
  const mailbox = await startMailbox();
  const profiles = await mkdtemp(join(tmpdir(), 'rebound-bench-'));
  const startOn = (name: string) => (): Promise<Running> =>
    launch({
      browser: 'chromium',
      extension: extension.folder,
      mailboxPort: mailbox.port,
      headless: true,
      profile: join(profiles, name),
    });
  try {
    const insert = await insertRatio(startOn('insert'), extension.path);
    await fill(startOn('short'), extension.path, SHORT);
    await fill(startOn('long'), extension.path, LONG);
    // The browser tidies up after a million writes, and does so while it is read: that is no part of opening a log.
    for (let at = 0; at < TIDYING; at += 1) await measure(startOn('long'));
    const ratios: Opened[] = [];
    for (let at = 0; at < TURNS; at += 1) {
      const short = await measure(startOn('short'));
      const long = await measure(startOn('long'));
      ratios.push({ popup: long.popup / short.popup, journal: long.journal / short.journal });
    }
    return {
      popup: round(median(ratios.map(({ popup }) => popup))),
      journal: round(median(ratios.map(({ journal }) => journal))),
      insert: round(insert),
    };
  } finally {
    await mailbox.close();
    await extension.remove();
    await rm(profiles, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

interface Chrome {
  storage: { session: { set(values: object): Promise<void> } };
}

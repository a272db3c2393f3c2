import type { Page } from 'puppeteer-core';
import { launch } from '../browsers/launch';
import { withPage } from '../browsers/withPage';
import { startMailbox } from '../mailbox/server';
import { forget } from '../tour/log';
import { waitFor } from '../tour/page';
import type { logBench as LogBench } from './logPage';

declare const logBench: typeof LogBench;

/** How the surfaces and the log bear a log that grows, in Chromium: ratios of one run. */

const SHORT = 1_000;
const LONG = 100_000;
const STEP = 10_000;
const ROUNDS = 15;
const INSERTED = 2_000;
const INSERT_ROUNDS = 5;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
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

/**
 * - `popup`, `journal`: first content with {@link LONG} applications of ten entries each, times that with {@link SHORT}.
 * - `insert`: a hand-written loop in one transaction with the same indexes, times the log's own bulk insert: 1 is as fast.
 */
export async function logFigures(): Promise<{ popup: number; journal: number; insert: number }> {
  const extension = await withPage({
    kind: 'chromium',
    extension: '.output/chrome-mv3',
    page: 'tests/bench/logPage.ts',
  });
  const mailbox = await startMailbox();
  const running = await launch({
    browser: 'chromium',
    extension: extension.folder,
    mailboxPort: mailbox.port,
    headless: true,
  });
  try {
    const bench = await running.openExtensionPage(extension.path);
    const inserts: number[] = [];
    for (let at = 0; at < INSERT_ROUNDS; at += 1) {
      const { loop, log } = await bench.evaluate((count) => logBench.insert(count), INSERTED);
      inserts.push(loop / log);
    }
    await forget(bench);
    const popup = await running.openExtensionPage('popup.html');
    const journal = await running.openExtensionPage('sidepanel.html');
    await bench.evaluate(() =>
      (globalThis as unknown as { chrome: Chrome }).chrome.storage.session.set({
        journalTarget: { applicationId: 'application:bench:7', step: 'postmortem' },
      }),
    );
    const measure = async () => ({
      popup: await openMs(popup, 'Company 0'),
      journal: await openMs(journal, 'Company 7'),
    });
    // In steps: a driver does not wait for minutes.
    const fill = async (from: number, to: number): Promise<void> => {
      for (let at = from; at < to; at += STEP)
        await bench.evaluate((begin, count) => logBench.fill(begin, count), at, Math.min(STEP, to - at));
    };
    await fill(0, SHORT);
    const short = await measure();
    await fill(SHORT, LONG);
    const long = await measure();
    return {
      popup: round(long.popup / short.popup),
      journal: round(long.journal / short.journal),
      insert: round(median(inserts)),
    };
  } finally {
    await running.close();
    await mailbox.close();
    await extension.remove();
  }
}

interface Chrome {
  storage: { session: { set(values: object): Promise<void> } };
}

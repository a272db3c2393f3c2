import { launch } from '../browsers/launch';
import { startMailbox } from '../mailbox/server';
import { GMAIL } from '../tour/page';
import { median } from './median';
import { otherExtension } from './otherExtension';
import { type Spent, spentOn, traced } from './trace';

/**
 * What the extension costs a page while it loads, in Chromium, beside a nearly empty content script in the same page. That one does
 * the least that a script has to which may be switched off and waits for something to be opened: it asks for its setting, hears
 * when that changes, watches the page, and once the page rests looks for one element. In time of the processor, since others
 * want it as well.
 */

const NEARLY_EMPTY = `
chrome.storage.onChanged.addListener(() => {});
chrome.storage.local.get('modes').then(() => {
  const observer = new MutationObserver(() => {});
  setTimeout(() => {
    if (chrome.runtime.id === undefined) return;
    observer.observe(document.body, { childList: true, subtree: true });
    globalThis.found = document.querySelector('h2.hP');
  }, 250);
});
`;

/** Whose script comes first in a page follows from the extensions' ids, of which the other one has a new one each round. */
const ROUNDS = 8;
const LOADS = 8;

/** From the start of a load until the first look at the page is over as well, in ms. */
const WATCHED_MS = 900;

export interface LoadFigures {
  /** Attributed to ours from the start of a load until it has read the page once: the mean of the medians of either order, in ms. */
  ms: number;
  nearlyEmptyMs: number;
  timesNearlyEmpty: number;
  /** The longest that ours took at a stretch in all of the loads. */
  longestMs: number;
}

/** Loads the sample mailbox again and again. Who comes first in a page pays for what both need: the orders count alike. */
export async function loadFigures(): Promise<LoadFigures> {
  const mailbox = await startMailbox();
  const orders = [
    { ours: [] as number[], other: [] as number[] },
    { ours: [] as number[], other: [] as number[] },
  ] as const;
  let longestMs = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await loadsBeside(mailbox.port, (ours, other) => {
        const order = orders[ours.since < other.since ? 0 : 1];
        order.ours.push(ours.ms);
        order.other.push(other.ms);
        longestMs = Math.max(longestMs, ours.longestMs);
      });
    }
  } finally {
    await mailbox.close();
  }
  const seen = orders.filter(({ ours }) => ours.length > 0);
  const mean = (whose: 'ours' | 'other') =>
    seen.map((order) => median(order[whose])).reduce((sum, one) => sum + one, 0) / seen.length;
  const [ms, nearlyEmptyMs] = [mean('ours'), mean('other')];
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  return {
    ms: hundredths(ms),
    nearlyEmptyMs: hundredths(nearlyEmptyMs),
    timesNearlyEmpty: hundredths(ms / nearlyEmptyMs),
    longestMs: hundredths(longestMs),
  };
}

/** One round, in a browser of its own. @param told what was spent on ours and on the other one in each load */
async function loadsBeside(mailboxPort: number, told: (ours: Spent, other: Spent) => void): Promise<void> {
  const other = await otherExtension('Nearly empty', ['https://mail.google.com/*'], NEARLY_EMPTY);
  const running = await launch({
    browser: 'chromium',
    extension: '.output/chrome-mv3',
    mailboxPort,
    headless: true,
  });
  try {
    const ours = new URL('/', (await running.openExtensionPage('manifest.json')).url()).href;
    const others = `chrome-extension://${await running.browser.installExtension(other.folder)}/`;
    const page = await running.openPage(GMAIL);
    for (let load = 0; load < LOADS; load += 1) {
      const events = await traced(page, async () => {
        await page.goto(`${GMAIL}?load=${load}`, { waitUntil: 'load' });
        await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
      });
      told(spentOn(events, ours), spentOn(events, others));
    }
  } finally {
    await running.close();
    await other.remove();
  }
}

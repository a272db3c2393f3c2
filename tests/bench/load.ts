import { launch } from '../browsers/launch';
import { startMailbox } from '../mailbox/server';
import { GMAIL } from '../tour/page';
import { median } from './median';
import { otherExtension } from './otherExtension';
import { spentOn, traced } from './trace';

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

const LOADS = 12;

/** From the start of a load until the first look at the page is over as well, in ms. */
const WATCHED_MS = 900;

export interface LoadFigures {
  /** Attributed to ours from the start of a load until it has read the page once: medians, in ms. */
  ms: number;
  nearlyEmptyMs: number;
  timesNearlyEmpty: number;
  /** The longest that ours took at a stretch in all of the loads. */
  longestMs: number;
}

/** Loads the sample mailbox again and again. Who comes first in a page pays for what both need: they take turns. */
export async function loadFigures(): Promise<LoadFigures> {
  const own = '.output/chrome-mv3';
  const other = await otherExtension('Nearly empty', ['https://mail.google.com/*'], NEARLY_EMPTY);
  const mailbox = await startMailbox();
  const took = { ours: [] as number[], other: [] as number[] };
  let longestMs = 0;
  try {
    for (const isOwnFirst of [true, false]) {
      const [first, second] = isOwnFirst ? [own, other.folder] : [other.folder, own];
      const running = await launch({
        browser: 'chromium',
        extension: first,
        mailboxPort: mailbox.port,
        headless: true,
      });
      try {
        const manifest = await running.openExtensionPage('manifest.json');
        const places = [manifest.url(), `chrome-extension://${await running.browser.installExtension(second)}/`];
        const [ours = '', others = ''] = (isOwnFirst ? places : places.reverse()).map((url) => new URL('/', url).href);
        const page = await running.openPage(GMAIL);
        for (let load = 0; load < LOADS; load += 1) {
          const events = await traced(page, async () => {
            await page.goto(`${GMAIL}?load=${load}`, { waitUntil: 'load' });
            await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
          });
          const spent = spentOn(events, ours);
          took.ours.push(spent.ms);
          took.other.push(spentOn(events, others).ms);
          longestMs = Math.max(longestMs, spent.longestMs);
        }
      } finally {
        await running.close();
      }
    }
  } finally {
    await Promise.all([mailbox.close(), other.remove()]);
  }
  const [ms, nearlyEmptyMs] = [median(took.ours), median(took.other)];
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  return {
    ms: hundredths(ms),
    nearlyEmptyMs: hundredths(nearlyEmptyMs),
    timesNearlyEmpty: hundredths(ms / nearlyEmptyMs),
    longestMs: hundredths(longestMs),
  };
}

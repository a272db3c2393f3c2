import type { Page } from 'puppeteer-core';
import { launch } from '../browsers/launch';
import { startMailbox } from '../mailbox/server';
import { waitFor } from '../tour/page';
import { median } from './median';

/** How fast the popup stands, with a log of many rejections and with an empty one as the control, in Chromium. */

const REJECTIONS = 1_000;
const ROUNDS = 9;

/** Writes rejections straight into the database, so that the figure is the popup's alone. */
const seed = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (rejections) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rebound');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction('entries', 'readwrite');
    const store = writing.objectStore('entries');
    store.clear();
    for (let index = 0; index < rejections; index += 1) {
      const at = Date.now() - index * 3_600_000;
      store.put({
        id: `bench:${index}`,
        kind: 'rejected',
        applicationId: `bench:${index}`,
        at,
        loggedAt: at,
        source: { site: 'gmail' },
        confidence: 0.95,
        company: `Company ${index}`,
        role: 'Engineer',
        evidence: ['not to go on'],
        text: 'words '.repeat(250),
        keys: [`company:company ${index}`],
      });
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
    database.close();
  }, count);

/** Milliseconds from the start of the navigation until the heading of the popup's content is in the page. */
async function openMs(page: Page, sign: string): Promise<number> {
  await page.reload();
  await waitFor(page, sign);
  return page.evaluate(() => performance.now());
}

/** Medians in ms and their ratio; the control is the same popup on an empty log. */
export async function popupFigures(): Promise<{ rejections: number; medianMs: number; timesEmpty: number }> {
  const mailbox = await startMailbox();
  const running = await launch({
    browser: 'chromium',
    extension: '.output/chrome-mv3',
    mailboxPort: mailbox.port,
    headless: true,
  });
  try {
    const page = await running.openExtensionPage('popup.html');
    const full: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await seed(page, REJECTIONS);
      full.push(await openMs(page, `document.body.textContent.includes('Company 0')`));
      await seed(page, 0);
      empty.push(await openMs(page, `document.body.textContent.includes('Nothing here yet')`));
    }
    const medianMs = median(full);
    return {
      rejections: REJECTIONS,
      medianMs: Math.round(medianMs),
      timesEmpty: Math.round((medianMs / median(empty)) * 10) / 10,
    };
  } finally {
    await running.close();
    await mailbox.close();
  }
}

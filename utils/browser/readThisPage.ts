import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { PageRows } from '@/utils/portal/readPage';
import { statusReadingSchema } from '@/utils/reading';

const rowsSchema = v.object({ rows: v.pipe(v.array(statusReadingSchema), v.maxLength(500)), isCut: v.boolean() });

/**
 * Reads the page in a tab. The person's click on our button in the toolbar allows it, for this page and until they leave it.
 * @returns `undefined` where the browser lets nobody in: its own pages, its shop, a page that is gone
 */
export async function readThisPage(tabId: number): Promise<PageRows | undefined> {
  const [done] = await browser.scripting.executeScript({ target: { tabId }, files: ['readPage.js'] }).catch(() => []);
  const read = v.safeParse(rowsSchema, done?.result);
  return read.success ? read.output : undefined;
}

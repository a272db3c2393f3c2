import browser from 'webextension-polyfill';
import type { InsertResult } from '@/utils/sites/site';
import { inTime } from './inTime';
import { type Answer, askTab, type Request } from './messages';
import { startPart } from './part';

/** What an extension page does with the browser's tabs. */

/** The active tab of the window the person is in; absent fields where the browser does not tell us. */
export async function activeTab(): Promise<{
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
}> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return { id: tab?.id, windowId: tab?.windowId, url: tab?.url };
}

/**
 * Writes into the reply box of an open conversation, in whichever tab has it open, and brings that to the front. The
 * active tab is asked first; one that does not answer in time is passed over.
 * @param matches the site's match patterns
 * @returns `not-here` when no tab has that conversation open
 */
export async function insertIntoReply(matches: string[], request: Request<'insert'>): Promise<InsertResult> {
  const tabs = await browser.tabs.query({ url: matches });
  const ordered = tabs.sort((a, b) => Number(b.active) - Number(a.active));
  for (const { id, windowId } of ordered) {
    if (id === undefined) continue;
    const answer = await inTime(askToInsert(id, request));
    if (!answer || answer.result === 'not-here') continue;
    await bringToFront(id, windowId);
    return answer.result;
  }
  return 'not-here';
}

/** Asks a tab; what listens there comes with the question. A tab that we cannot run in does not answer. */
const askToInsert = (id: number, request: Request<'insert'>): Promise<Answer<'insert'> | undefined> =>
  startPart(id, 'reply').then(
    () => askTab(id, 'insert', request),
    () => undefined,
  );

/** What was written stays written, whether or not the tab lets itself be shown. */
async function bringToFront(tabId: number, windowId: number | undefined): Promise<void> {
  await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true }).catch(() => undefined);
}

/** Opens a page of ours or of the web in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** The full address of a page of the extension, for example `/options.html`. */
export const pageUrl = (path: string): string => browser.runtime.getURL(path);

/** Opens the settings page. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

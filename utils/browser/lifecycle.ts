import browser from 'webextension-polyfill';
import { inTime } from './inTime';

/** The beginnings of a life of the extension. */

/** Calls `installed` once after the first installation, `started` after that and at each start and update. */
export function onBegin(installed: () => void, started: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed();
    started();
  });
  browser.runtime.onStartup.addListener(started);
}

/**
 * Starts our content scripts in tabs that were open before us, or before we might read them: browsers do not, and after an update
 * the old ones there can no longer reach us. A script that is at work already notices and does nothing.
 */
export async function startInOpenTabs(): Promise<void> {
  const installed = browser.runtime.getManifest().content_scripts ?? [];
  const asked = await browser.scripting.getRegisteredContentScripts();
  await Promise.all(
    [...installed, ...asked].map(async ({ matches = [], js = [] }) => {
      // Tabs of sites that we may not read are not among them.
      const tabs = await browser.tabs.query({ url: matches });
      await Promise.all(tabs.map(({ id }) => id !== undefined && inTime(startIn(id, js))));
    }),
  );
}

/** A tab that is asleep or gone starts it by itself when it wakes. */
const startIn = (tabId: number, files: string[]): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId }, files }).catch(() => undefined);

/** Whether a message comes from one of our content scripts in a page of a site we know. */
export const isFromPage = (sender: {
  tab?: unknown;
  frameId?: number | undefined;
  url?: string | undefined;
}): boolean => sender.tab !== undefined && sender.frameId === 0 && /^https:/.test(sender.url ?? '');

/** The command that opens the journal from the keyboard; its key is in the manifest. Firefox has one of its own. */
const OPEN_JOURNAL = 'open-journal';

/** Calls `open` on that command, within the browser's event. */
export function onJournalCommand(
  open: (tab: { id?: number | undefined; windowId?: number | undefined }) => void,
): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN_JOURNAL) open({ id: tab?.id, windowId: tab?.windowId });
  });
}

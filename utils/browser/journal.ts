import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import type { StepName } from '@/utils/steps/step';
import type { JournalPlace } from './messages';

/** Opens the journal and tells it what to show. */

/** What the journal should show; without an application it shows the list. */
export interface JournalTarget {
  applicationId?: string | undefined;
  step?: StepName | undefined;
}

/** The newest wish; an open journal follows it, a new one starts with it. Gone when the browser closes. */
export const journalTarget = storage.defineItem<JournalTarget>('session:journalTarget', { fallback: {} });

/** Not in the polyfill: Chrome's panel. Absent in Firefox, which has the sidebar. */
interface ChromeOnly {
  sidePanel?: { open(options: { tabId?: number; windowId?: number }): Promise<void> };
  runtime: { getContexts?(filter: { documentUrls: string[] }): Promise<{ tabId: number; windowId: number }[]> };
}
const chromeOnly = browser as unknown as ChromeOnly;
const nativeChrome = (globalThis as unknown as { chrome?: ChromeOnly }).chrome;

const PAGE = '/sidepanel.html';

/**
 * Opens the journal beside the page. Call it before any `await` of the event that carries the person's click: browsers
 * open panels only there. Where that is refused (Firefox, from a page), a window of its own takes its place.
 */
export async function openJournal(
  target: JournalTarget,
  where: { tabId?: number | undefined; windowId?: number | undefined },
): Promise<JournalPlace> {
  const panel = openPanel(where);
  await journalTarget.setValue(target);
  if (await panel) return 'panel';
  await openWindow();
  return 'window';
}

function openPanel({
  tabId,
  windowId,
}: {
  tabId?: number | undefined;
  windowId?: number | undefined;
}): Promise<boolean> {
  const sidePanel = nativeChrome?.sidePanel;
  if (sidePanel) {
    const options = tabId !== undefined ? { tabId } : windowId !== undefined ? { windowId } : {};
    return sidePanel.open(options).then(
      () => true,
      () => false,
    );
  }
  return browser.sidebarAction.open().then(
    () => true,
    // Refused outside a click in our own page; it may be open all the same.
    () => browser.sidebarAction.isOpen(windowId === undefined ? {} : { windowId }).catch(() => false),
  );
}

/** One window, however often it is asked for. */
async function openWindow(): Promise<void> {
  const url = browser.runtime.getURL(PAGE);
  const open = (await chromeOnly.runtime.getContexts?.({ documentUrls: [url] }).catch(() => [])) ?? [];
  const known = open.find((context) => context.windowId >= 0 && context.tabId >= 0);
  if (known) await browser.windows.update(known.windowId, { focused: true });
  else await browser.windows.create({ url, type: 'popup', width: 420, height: 760 });
}

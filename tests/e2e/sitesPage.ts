import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Reading } from '@/utils/reading';
import { copyOf, withEverySite } from '../browsers/copy';
import { type BrowserKind, browserKinds } from '../browsers/find';
import { launch, type Running } from '../browsers/launch';
import { until } from '../browsers/waiting';
import { type Pages, startPages } from '../pages/server';
import { buildFor } from './setup';

/** Both browsers side by side with every site switched on, each with a tab for the sites' pages. */

/** Both browsers have it in the extension's pages. */
declare const chrome: Pick<Browser, 'runtime'>;
declare const heard: Reading[];

/** One browser. */
export interface Visitor {
  kind: BrowserKind;
  running: Running;
  pages: Pages;
  /** One of the extension's own pages, behind the other one. */
  own: Page;
  /** The tab in which the sites are visited. */
  tab: Page;
}

/** Notes what content scripts tell the background: the extension's own pages are told as well. */
const listen = (own: Page): Promise<void> =>
  own.evaluate(() => {
    const said: Reading[] = [];
    Object.assign(globalThis, { heard: said });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      const { rebound, request } = message as { rebound?: string; request: { readings: Reading[] } };
      if (rebound === 'read') said.push(...request.readings);
      return undefined;
    });
  });

/** What the content scripts have told since {@link visit}. */
export const heardIn = ({ own }: Visitor): Promise<Reading[]> => own.evaluate(() => [...heard]);

/** Waits until that many readings have been told; fails saying which were, where fewer come. */
export const hear = (visitor: Visitor, count: number): Promise<Reading[]> =>
  until(`${count} readings`, async () => {
    const readings = await heardIn(visitor);
    return readings.length >= count ? readings : undefined;
  });

/** Opens a page at its address, from anew even where only the part behind `#` is another. */
export async function visit(visitor: Visitor, url: string, html: string): Promise<void> {
  const { own, pages, tab } = visitor;
  await tab.goto('about:blank');
  await own.evaluate(() => heard.splice(0));
  pages.put(url, html);
  await tab.goto(url, { waitUntil: 'load' });
}

/** Starts both browsers. */
export function startVisitors(): Promise<(Visitor & { end(): Promise<void> })[]> {
  return Promise.all(
    browserKinds.map(async (kind) => {
      const [pages, copy] = await Promise.all([startPages(), copyOf(buildFor(kind), withEverySite)]);
      const running = await launch({ browser: kind, extension: copy.folder, mailboxPort: pages.port, headless: true });
      const own = await running.openExtensionPage('welcome.html');
      await listen(own);
      const tab = await running.openPage('about:blank');
      const end = async () => {
        await running.close();
        await Promise.all([pages.close(), copy.remove()]);
      };
      return { kind, running, pages, own, tab, end };
    }),
  );
}

/** Does the same in both browsers at once. What fails says in which. */
export async function inEach(visitors: readonly Visitor[], act: (visitor: Visitor) => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(visitors.map((visitor) => act(visitor)));
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    const { reason } = result;
    if (reason instanceof Error) reason.message = `In ${visitors[index]?.kind}: ${reason.message}`;
    throw reason;
  }
}

import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Reading } from '@/utils/reading';
import { type Copy, copyOf, withEverySite } from '../browsers/copy';
import { type BrowserKind, browserKinds } from '../browsers/find';
import { launch, type Running } from '../browsers/launch';
import { until } from '../browsers/waiting';
import { type Pages, startPages } from '../pages/server';
import { buildFor } from './setup';

/** Both browsers side by side each with a tab for the sites' pages. */

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

/** Waits until that many readings have been told. */
export const hear = (visitor: Visitor, count: number, within?: number): Promise<Reading[]> =>
  until(
    `${count} readings`,
    async () => {
      const readings = await heardIn(visitor);
      return readings.length >= count ? readings : undefined;
    },
    within,
  );

/**
 * Turns away from the page and back to it, until it is read once more: what was told before has had its answer then. A turn that comes
 * before the answer tells nothing.
 */
export async function settle(visitor: Visitor): Promise<void> {
  const { own, tab } = visitor;
  const { length } = await heardIn(visitor);
  await until('another reading', async () => {
    await own.bringToFront();
    await until('the page to be hidden', async () => (await tab.evaluate(() => document.hidden)) || undefined);
    await tab.bringToFront();
    return hear(visitor, length + 1, 1_000).catch(() => undefined);
  });
}

/** Opens a page at its address, from anew even where only the part behind `#` is another. */
export async function visit(
  visitor: Visitor,
  url: string,
  html: string,
  headers?: Record<string, string>,
): Promise<void> {
  const { own, pages, tab } = visitor;
  await tab.goto('about:blank');
  await own.evaluate(() => heard.splice(0));
  pages.put(url, html, headers);
  await tab.goto(url, { waitUntil: 'load' });
}

const everySite = (kind: BrowserKind): Promise<Copy> => copyOf(buildFor(kind), withEverySite);

/** Starts both browsers. @param extension what is installed there, and removed when they end; with every site on when absent */
export function startVisitors(
  extension: (kind: BrowserKind) => Promise<Copy> = everySite,
): Promise<(Visitor & { end(): Promise<void> })[]> {
  return Promise.all(
    browserKinds.map(async (kind) => {
      const [pages, copy] = await Promise.all([startPages(), extension(kind)]);
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

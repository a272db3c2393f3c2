import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { type Copy, copyOf, withEveryHost } from '../browsers/copy';
import { browserKinds } from '../browsers/find';
import { launch, type Running } from '../browsers/launch';
import { until } from '../browsers/waiting';
import { type Pages, startPages } from '../pages/server';
import { TRACKER } from '../pages/tracker';
import { choose, entriesOf, forget } from '../tour/log';
import { wrongLooks } from './looks';
import { buildFor } from './setup';
import { POPUP, says, saysNoMore, shoot } from './surfaces';

/**
 * Which sites may be read: asked for, granted, taken away behind our back, given again; and a site that changed its page. Firefox
 * says yes to whatever is asked. In Chromium nobody answers, so there the hosts are granted and withheld by the browser itself.
 */

declare const chrome: Pick<Browser, 'permissions' | 'scripting' | 'storage' | 'tabs'>;

const INDEED = 'https://myjobs.indeed.com/applied';
const OTHER = 'https://www.indeed.com/myjobs?hl=en#Applied';
const WIDE = { width: 900, height: 900 };

/** A list of one application, as Indeed draws it; made up. */
const indeedList = (key: string, company: string, status: string): string => `<!doctype html><html lang="en">
<head><meta charset="utf-8"><title>My jobs</title></head><body><main><span data-testid="APPLIED">1</span><ul><li><header>
<div><span>${status}</span></div><div role="heading"><a href="https://www.indeed.com/viewjob?jk=${key}">Pastry cook</a></div>
<div><span>${company}</span></div></header><p data-testid="jobStatusDateShort">Oct 3</p></li></ul></main></body></html>`;

/** The tracker in a design nobody knows yet, with names in it. */
const newTracker = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Jobs</title></head><body>
<main class="tracker-2027" aria-label="Jobs of Anna Sample"><div role="radiogroup"><div role="radio" aria-checked="false"></div>
<div role="radio" aria-checked="false"></div><div role="radio" aria-checked="true"><label>Applied · 2</label></div></div>
<section class="board"><article id="anna@sample.example" class="tile tile-8271936455" title="Anna Sample">Cook at Saltmarsh</article>
<article class="tile">Baker at Fernlicht</article></section></main></body></html>`;

/** What is stored under a name. */
const stored = (own: Page, key: string): Promise<Record<string, unknown> | undefined> =>
  own.evaluate(async (name) => (await chrome.storage.local.get(name))[name] as Record<string, unknown>, key);

describe.each(browserKinds)('access to sites in %s', (kind) => {
  let running: Running;
  let pages: Pages;
  let copy: Copy;
  let own: Page;
  const opened: Page[] = [];

  beforeAll(async () => {
    pages = await startPages();
    copy = await copyOf(buildFor(kind), kind === 'chromium' ? withEveryHost : undefined);
    running = await launch({ browser: kind, extension: copy.folder, mailboxPort: pages.port, headless: true });
    own = await running.openExtensionPage('welcome.html');
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close().catch(() => {});
  });
  afterAll(async () => {
    await running?.close();
    await Promise.all([pages?.close(), copy?.remove()]);
  });

  const open = async (url: string): Promise<Page> => {
    const page = await running.openPage(url);
    opened.push(page);
    return page;
  };
  const openOwn = async (path: string, size = WIDE): Promise<Page> => {
    const page = await running.openExtensionPage(path);
    opened.push(page);
    await page.setViewport(size);
    return page;
  };
  /** The popup above a tab. */
  const popupAbove = async (tab: Page): Promise<Page> => {
    const known = new Set(await running.browser.pages());
    await tab.bringToFront();
    await own.evaluate(() => chrome.tabs.create({ url: '/popup.html', active: false }));
    const page = await until('the popup', async () => {
      for (const one of await running.browser.pages()) {
        if (known.has(one)) continue;
        if (await one.evaluate(() => location.pathname === '/popup.html').catch(() => false)) return one;
      }
      return undefined;
    });
    opened.push(page);
    await says(page, 'Journal');
    await page.setViewport(POPUP);
    await page.bringToFront();
    return page;
  };
  /** The popup as the button in the toolbar opens it: the browser tells it the tab's address. Chromium alone can be told to. */
  const popupByButton = async (tab: Page): Promise<Page> => {
    await tab.bringToFront();
    const [extension] = (await running.browser.extensions()).values();
    const known = new Set(running.browser.targets());
    await extension?.triggerAction(tab);
    const page = await until('the popup', () =>
      running.browser
        .targets()
        .find((target) => !known.has(target) && target.url().endsWith('/popup.html'))
        ?.asPage(),
    );
    opened.push(page);
    return page;
  };
  /** Presses a button by its accessible name. */
  const press = async (page: Page, name: string): Promise<void> => {
    await page.bringToFront();
    const button = await page.waitForSelector(
      `::-p-xpath(//button[@aria-label="${name}" or normalize-space()="${name}"])`,
    );
    await button?.scrollIntoView();
    await button?.click();
  };
  const looks = async (page: Page, name: string, size = WIDE): Promise<void> => {
    await page.bringToFront();
    expect(await wrongLooks({ kind, own } as never, page, name, { size, german: true })).toEqual({});
  };
  const companies = async (): Promise<string[]> =>
    (await entriesOf(own)).flatMap((entry) => ('company' in entry && entry.company ? [entry.company] : []));
  const isLogged = (company: string): Promise<true> =>
    until(`${company} in the log`, async () => ((await companies()).includes(company) ? true : undefined));
  const registered = (): Promise<string[]> =>
    own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const isRemembered = (state: string): Promise<true> =>
    until(`Indeed to be ${state}`, async () =>
      (await stored(own, 'siteAccess'))?.['indeed'] === state ? true : undefined,
    );

  /** What a person does on the browser's own page of extensions. */
  const inBrowser = async (grants: boolean): Promise<void> => {
    if (kind === 'firefox') {
      const origins = ['https://myjobs.indeed.com/*', 'https://www.indeed.com/*'];
      expect(grants).toBe(false);
      await own.evaluate((hosts) => chrome.permissions.remove({ origins: hosts }), origins);
      return;
    }
    const extensions = await running.browser.newPage();
    await extensions.goto('chrome://extensions');
    const id = new URL(own.url()).host;
    await extensions.evaluate(
      (extensionId, hostAccess) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } })
          .chrome;
        return developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
      },
      id,
      grants ? 'ON_ALL_SITES' : 'ON_CLICK',
    );
    await extensions.close();
  };

  test('a site that was switched on is read at once, in pages that are open and in those that come', async () => {
    pages.put(INDEED, indeedList('0a1b2c3d4e5f6a70', 'Saltmarsh Bakery', 'Application viewed'));
    pages.put(OTHER, indeedList('0a1b2c3d4e5f6a71', 'Fernlicht Cafe', 'Not selected by employer'));
    const before = await open(INDEED);
    if (kind === 'firefox') {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await companies()).toEqual([]);
      const settings = await openOwn('options.html');
      await says(settings, 'Indeed');
      await looks(settings, 'sites-asked');
      await press(settings, 'Switch on Indeed');
      await settings.waitForSelector('::-p-xpath(//label[contains(., "Indeed")]//select)');
      // The focus goes on from where the button was.
      expect(await settings.evaluate(() => document.activeElement?.localName)).toBe('select');
      await before.bringToFront();
    }
    await isLogged('Saltmarsh Bakery');
    expect(await registered()).toContain('indeed');
    await open(OTHER);
    await isLogged('Fernlicht Cafe');
    await isRemembered('on');
    const popup = await popupAbove(before);
    await says(popup, 'On Indeed');
    await looks(popup, 'popup-granted', POPUP);
  });

  test('access that was taken away is told of, and nothing is read, until it is given again', async () => {
    const tab = await open(INDEED);
    await isLogged('Saltmarsh Bakery');
    await inBrowser(false);
    await isRemembered('taken');
    expect(await registered()).not.toContain('indeed');
    // Its script still runs in the page, and says nothing.
    await tab.bringToFront();
    await tab.evaluate(() => {
      const status = document.querySelector('header span');
      if (status) status.textContent = 'Offer';
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const kinds = async () => (await entriesOf(own)).map((entry) => entry.kind);
    expect(await kinds()).not.toContain('offer');
    const popup = await openOwn('popup.html', POPUP);
    // Chromium withholds all hosts at once.
    await says(
      popup,
      kind === 'chromium' ? 'The browser gives Rebound no access to' : 'taken away the access to Indeed.',
    );
    await looks(popup, 'popup-taken', POPUP);
    const settings = await openOwn('options.html');
    await says(settings, 'The browser has taken away the access to Indeed.');
    await looks(settings, 'sites-taken');
    if (kind === 'chromium') {
      await says(await popupByButton(tab), 'Nothing is read on Indeed.');
      await inBrowser(true);
    } else await press(popup, 'Give access');
    await isRemembered('on');
    await saysNoMore(popup, 'Nothing is read there.');
    await tab.bringToFront();
    await until('the offer', async () => ((await kinds()).includes('offer') ? true : undefined));
  });

  test('a site is left off where the person says so, and comes back with a click', async () => {
    await inBrowser(false);
    await isRemembered('taken');
    const popup = await openOwn('popup.html', POPUP);
    await press(popup, kind === 'chromium' ? 'Leave them off' : 'Leave it off');
    await saysNoMore(popup, 'Nothing is read there.');
    const settings = await openOwn('options.html');
    await settings.waitForSelector('button[aria-label="Switch on Indeed"]');
    if (kind === 'chromium') {
      const asking = await popupByButton(await open(INDEED));
      await says(asking, 'Your browser asks once; then Rebound reads the list of your applications on Indeed');
      await asking.waitForSelector('::-p-xpath(//button[normalize-space()="Read Indeed"])');
      await looks(asking, 'popup-asked', POPUP);
      await inBrowser(true);
      return;
    }
    await press(settings, 'Switch on Indeed');
    await isRemembered('on');
    expect(await stored(own, 'siteModes')).toEqual({ indeed: 'page' });
    // Given up by the person: nothing that anybody has to be told of.
    const select = await settings.waitForSelector('::-p-xpath(//label[contains(., "Indeed")]//select)');
    await (select as Awaited<ReturnType<typeof settings.$<'select'>>>)?.select('off');
    await press(settings, 'Give up access to Indeed');
    await isRemembered('givenUp');
    await settings.waitForSelector('button[aria-label="Switch on Indeed"]');
    expect(await registered()).not.toContain('indeed');
  });

  test("LinkedIn's terms are said where it is on, with the side panel one click away", async () => {
    await forget(own);
    pages.put('https://www.linkedin.com/feed/', '<!doctype html><title>Feed</title><main></main>');
    const welcome = await openOwn('welcome.html');
    const words = "LinkedIn's terms forbid tools that change its pages";
    await says(welcome, words);
    await looks(welcome, 'welcome');
    const tab = await open('https://www.linkedin.com/feed/');
    const popup = await popupAbove(tab);
    await says(popup, words);
    await looks(popup, 'popup-linkedin', POPUP);
    await press(popup, 'Side panel only on LinkedIn');
    await saysNoMore(popup, words);
    expect(await stored(own, 'siteModes')).toEqual({ linkedin: 'panel' });
    await says(welcome, 'On LinkedIn, Rebound stays in the side panel.');
    await press(welcome, 'Side panel only on LinkedIn');
    await saysNoMore(welcome, 'stays in the side panel');
  });

  test('a site that changed its page is told of once, with a report that has no word of the page', async () => {
    await forget(own);
    pages.put(TRACKER, newTracker);
    const tab = await open(TRACKER);
    const kept = await until(
      'LinkedIn to be told of',
      async () => (await stored(own, 'unreadable'))?.['linkedin'] as object | undefined,
      20_000,
    );
    expect(kept).toMatchObject({ place: 'www.linkedin.com/jobs-tracker' });
    // As if it had been so for three days.
    await choose(own, { unreadable: { linkedin: { ...kept, since: Date.now() - 3 * 86_400_000 } } });
    const popup = await popupAbove(tab);
    await says(popup, 'LinkedIn changed its page, 3 days ago.');
    await looks(popup, 'popup-unreadable', POPUP);
    await press(popup, 'Put aside: LinkedIn');
    await popup.waitForFunction('!document.querySelector(".rb-site-notices > *")', { polling: 50 });
    const settings = await openOwn('options.html');
    await says(settings, 'LinkedIn changed its page, 3 days ago.');
    await (await settings.waitForSelector('.rb-sites summary'))?.click();
    const report = (await settings.$eval('.rb-site-report pre', (pre) => pre.textContent)) ?? '';
    expect(report).toMatch(
      /^Site: LinkedIn\nUnreadable since: \d{4}-\d\d-\d\d\nRebound: [\d.]+\nBrowser: (?:Firefox|Chrome)\/[\d.]+\n/,
    );
    expect(report).toContain('Structure: ');
    expect(report).toContain('section.board');
    expect(report).not.toMatch(/anna|sample|salt|fern|cook|@|8271936455/i);
    await looks(settings, 'sites-unreadable');
    await shoot(settings, `${kind}-report`);
  });
});

interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
}

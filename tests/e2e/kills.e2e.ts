import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isEvent } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import { browserKinds } from '../browsers/find';
import { launch, type Running } from '../browsers/launch';
import { until } from '../browsers/waiting';
import { type WithPage, withPage } from '../browsers/withPage';
import { mails, nameOf, readMailbox, told } from '../kills/mailbox';
import type { kills as Kills, Trial } from '../kills/page';
import { type Mailbox, startMailbox } from '../mailbox/server';
import { entriesOf } from '../tour/log';
import { buildFor } from './setup';

/**
 * What is logged is logged once, whoever dies: over a thousand deaths of the background in each browser, at every moment at
 * which the log waits for anything and at random ones, with several tabs that report the same mails. Controls without the
 * protection show that these deaths would do harm.
 */

/** In the page of `tests/kills`. */
declare const kills: typeof Kills;
/** What Firefox has in the extension's own pages. */
declare const chrome: { extension: { getViews(): Window[] } };

/** How many backgrounds die in each browser, at least, and how many of them are the real one. */
const DEATHS = 1_000;
const REAL_DEATHS = 30;

/** A machine with other things to do takes long over it, in ms. */
const PATIENCE = 300_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A folder for the profile, in memory where the machine has room there: on a busy disk each death takes half a second. */
async function profileFolder(): Promise<string> {
  const memory = '/dev/shm';
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  return mkdtemp(join(bavail * bsize > 1e9 ? memory : tmpdir(), 'rebound-kills-profile-'));
}

describe.concurrent.each(browserKinds)('the background dies in %s', (kind) => {
  let extension: WithPage;
  let mailbox: Mailbox;
  let profile: string;
  let running: Running;
  let page: Page;
  let deaths = 0;

  beforeAll(async () => {
    extension = await withPage({
      kind,
      extension: buildFor(kind),
      page: 'tests/kills/page.ts',
      workers: ['tests/kills/worker.ts'],
      instead: { 'webextension-polyfill': 'tests/kills/storage.ts' },
    });
    mailbox = await startMailbox({ mails });
    profile = await profileFolder();
    running = await launch({
      browser: kind,
      extension: extension.folder,
      mailboxPort: mailbox.port,
      headless: true,
      profile,
    });
    page = await running.openExtensionPage(extension.path);
    // Surfaces that follow the log would only take time.
    for (const other of await running.browser.pages()) if (other !== page) await other.close();
  });
  afterAll(async () => {
    await running?.close();
    await mailbox?.close();
    await extension?.remove();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** Every mail is there once, nothing else is wrong. */
  function expectAllOnce({ kills: killed, verdict }: Trial): void {
    deaths += killed;
    expect(verdict).toMatchObject({ lost: [], doubled: [], troubles: [] });
    expect(verdict.entries).toBeGreaterThan(0);
  }

  test.sequential.each([
    ['with the first mail of all', { tabs: 1, isFirst: true, hasOther: false }],
    ['with three tabs', { tabs: 3, isFirst: false, hasOther: false }],
    ['with three tabs and another background', { tabs: 3, isFirst: false, hasOther: true }],
  ])(
    'at every await point, %s',
    async (_, options) => {
      const trial = await page.evaluate((given) => kills.atEveryPoint(given), options);
      expectAllOnce(trial);
      expect(trial.kills).toBeGreaterThan(30);
      console.log(`${kind}: ${trial.kills} await points`);
    },
    PATIENCE,
  );

  test.sequential(
    'at random moments, a thousand deaths in all',
    async () => {
      const options = { way: 'ours' as const, tabs: 3, backgrounds: 2, kills: 100 };
      do expectAllOnce(await page.evaluate((given) => kills.atRandom(given), options));
      while (deaths < DEATHS);
      console.log(`${kind}: ${deaths} deaths, nothing lost, nothing doubled`);
    },
    PATIENCE,
  );

  test.sequential.each([
    // Alone, a tab whose background lives doubles nothing, and one whose background dies does.
    { way: 'own ids' as const, tabs: 1, backgrounds: 1, kills: 0, doubles: false },
    { way: 'own ids' as const, tabs: 1, backgrounds: 1, kills: 80, doubles: true },
    { way: 'two transactions' as const, tabs: 3, backgrounds: 2, kills: 40, doubles: true },
  ])(
    'control: $way, $tabs tabs, $kills deaths: mails are doubled: $doubles',
    async ({ doubles, ...options }) => {
      const { verdict, kills: killed } = await page.evaluate((given) => kills.atRandom(given), options);
      expect(verdict.lost).toEqual([]);
      expect(verdict.doubled.length > 0).toBe(doubles);
      console.log(
        `${kind}: ${killed} deaths with ${options.way}, ${verdict.doubled.length} of ${verdict.entries} entries too many`,
      );
    },
    PATIENCE,
  );

  /** Whether the real background is there, without waking it. */
  const isAwake = (): Promise<boolean> =>
    kind === 'chromium'
      ? Promise.resolve(running.browser.targets().some((target) => target.type() === 'service_worker'))
      : page.evaluate(() => chrome.extension.getViews().some(({ location }) => /background/.test(location.pathname)));

  /** The events in the log, each by its kind and its mail. */
  const logged = async (): Promise<string[]> =>
    (await entriesOf(page)).filter(isEvent).map((entry) => nameOf(entry.kind, entry.source.messageId));

  test.sequential(
    'the real one, while two tabs read the sample mailbox',
    async () => {
      await running.killBackground();
      await page.evaluate(() => kills.forgetAll());
      const tabs = await Promise.all([0, 1].map(() => running.browser.newPage({ type: 'window' })));
      const seen = new Set<string>();
      let killed = 0;
      const isEnough = (): boolean => killed >= REAL_DEATHS;
      const reading = tabs.map(async (tab) => {
        while (!isEnough()) await readMailbox(tab, () => pause(Math.random() * 300), isEnough);
      });
      for (; !isEnough(); killed++) {
        await until('the background to wake', async () => (await isAwake()) || undefined);
        await pause(Math.random() * 100);
        // A worker that is caught while it starts may outlive one attempt.
        await Promise.race([running.killBackground().catch(() => undefined), pause(300)]);
        for (const event of await logged()) seen.add(event);
      }
      await Promise.all(reading);

      const readCalmly = (tab: Page) =>
        readMailbox(tab, async (event) => {
          await until(event, async () => (await logged()).includes(event) || undefined);
          // It is reported once more, whoever has reported it before.
          await pause(300);
        });
      await Promise.all(tabs.map(readCalmly));
      await Promise.all(tabs.map((tab) => tab.close()));

      const events = await logged();
      expect(events).toEqual(expect.arrayContaining([...told.values(), ...seen]));
      expect(new Set(events).size).toBe(events.length);
      const folded = foldLog(await entriesOf(page)).flatMap((history) => history.events);
      expect(folded.map(({ entry }) => nameOf(entry.kind, entry.source.messageId)).sort()).toEqual(events.sort());
      expect(await page.evaluate(() => kills.lookOnce())).toMatchObject({ troubles: [] });
      console.log(`${kind}: ${killed} deaths of the real background, ${events.length} mails logged once`);
    },
    PATIENCE,
  );
});

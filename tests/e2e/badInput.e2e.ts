import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../browsers/waiting';
import { mails } from '../mailbox/mails';
import { oddMails } from '../mailbox/oddMails';
import { entriesOf } from '../tour/log';
import { addressOf, clickInPrompt, GMAIL, openConversation, waitFor } from '../tour/page';
import { fill, press } from '../tour/steps';
import { promptSaying, sayFromPage, shownPrompts, shows, troublesOf } from './prompts';
import { describeInBrowsers, type Session } from './setup';

/** Odd mails, strange pages, foreign messages: a calm answer or none, never a broken page, and the next mail works. */

const all = [...mails, ...Object.values(oddMails)];
const ordinary = all.find((mail) => mail.subject?.includes('R-20417'));
if (!ordinary) throw new Error('The sample mailbox has no mail of an ordinary rejection.');
const ordinaryWords = 'Copperleaf Robotics said no to UI Engineer, Operator Console.';

/** What of the manifest would open a door to pages. */
interface Manifest {
  externally_connectable?: { matches?: string[] };
  web_accessible_resources?: unknown[];
}

/** A mail that tells nothing is left alone; to know that, we give it this long, in ms. */
const SETTLE = 700;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE));

async function ordinaryStillWorks(page: Page): Promise<void> {
  await openConversation(page, ordinary?.threadId ?? '');
  await promptSaying(page, ordinaryWords);
}

describeInBrowsers(
  'bad input',
  (session) => {
    oddMailsAre(session);
    strangersAreRefused(session);
    nothingIsFetchable(session);
    closedDatabase(session);
  },
  { mails: all },
);

function oddMailsAre(session: Session): void {
  describe('odd mails', () => {
    test.each([
      ['without a sender', 'noSender'],
      ['without a subject', 'noSubject'],
      ['with two million characters', 'hugeBody'],
      ['with markup in the subject and the sender', 'markupInSubject'],
      ['with markup in the sentence that decides', 'markupInText'],
      ['that brings a prompt of its own', 'promptInRejection'],
    ] as const)('a rejection %s is logged once and told in right words', async (_, name) => {
      const mail = oddMails[name];
      const page = await session.open(`${GMAIL}#inbox`);
      const troubles = troublesOf(page);
      await openConversation(page, mail.threadId);
      const said = await promptSaying(page, 'Not a rejection');
      expect(said).toContain('November 1, 2026');
      expect(said).toContain('We have decided to move forward with other candidates.');
      expect(said).not.toMatch(/undefined|null|NaN|\[object/);
      expect(await entriesOf(session.own)).toMatchObject([
        { id: `gmail:${mail.id}`, kind: 'rejected', source: { threadId: mail.threadId, messageId: mail.id } },
      ]);
      expect(await page.evaluate(() => '__hurt' in window)).toBe(false);
      await ordinaryStillWorks(page);
      expect(troubles).toEqual([]);
    });

    test('what a mail imitates of the page is never taken for the page', async () => {
      const { id, threadId, subject, from } = oddMails.imitation;
      const page = await session.open(addressOf(threadId));
      await promptSaying(page, 'Not a rejection');
      expect(await entriesOf(session.own)).toMatchObject([
        { id: `gmail:${id}`, subject, from: { address: from?.address }, source: { threadId, messageId: id } },
      ]);
      await ordinaryStillWorks(page);
    });

    test.each([
      ['with nothing in it', 'emptyBody'],
      ['that brings a prompt with our words', 'promptInBody'],
    ] as const)('a mail %s leaves no trace', async (_, name) => {
      const mail = oddMails[name];
      const page = await session.open(`${GMAIL}#inbox`);
      const troubles = troublesOf(page);
      await openConversation(page, mail.threadId);
      await settle();
      expect(await shownPrompts(page)).toEqual([]);
      await ordinaryStillWorks(page);
      expect((await entriesOf(session.own)).map(({ id }) => id)).toEqual([`gmail:${ordinary?.id}`]);
      expect(troubles).toEqual([]);
    });

    test('a name and a subject in Arabic with emoji break nothing', async () => {
      const page = await session.open(`${GMAIL}#inbox`);
      const troubles = troublesOf(page);
      await openConversation(page, oddMails.rightToLeft.threadId);
      await settle();
      for (const said of await shownPrompts(page)) expect(said).not.toMatch(/undefined|�/);
      await ordinaryStillWorks(page);
      expect(troubles).toEqual([]);
    });

    test('markup is shown as the text it is', async () => {
      const page = await session.open(addressOf(oddMails.markupInText.threadId));
      const said = await promptSaying(page, 'Not a rejection');
      expect(said).toContain('window.__hurt=1');
      const made = await page.evaluate(() =>
        [...document.querySelectorAll('rebound-prompt')].flatMap((element) =>
          [...(element.shadowRoot?.querySelectorAll('img, script, iframe, b') ?? [])].map((one) => one.outerHTML),
        ),
      );
      expect(made).toEqual([]);
      expect(await page.evaluate(() => '__hurt' in window)).toBe(false);
    });

    test('a prompt in a mail’s body takes no part in ours', async () => {
      const page = await session.open(addressOf(oddMails.promptInRejection.threadId));
      await promptSaying(page, 'Not a rejection');
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('rebound-prompt')].map((element) => ({
            ours: element.shadowRoot !== null,
            inBody: element.closest('.a3s') !== null,
          })),
        ),
      ).toEqual([
        { ours: true, inBody: false },
        { ours: false, inBody: true },
      ]);
      await page.locator('.a3s rebound-prompt button').click();
      await settle();
      await promptSaying(page, 'Not a rejection');
    });

    test('a page whose structure nobody knows is left alone, and told once without its text', async () => {
      const page = await session.open('about:blank');
      const troubles = troublesOf(page);
      const told: string[] = [];
      page.on('console', (message) => {
        if (message.text().startsWith('Rebound')) told.push(message.text());
      });
      await page.goto(addressOf(oddMails.noSubject.threadId, '?broken=1'));
      await page.waitForSelector('.q-view');
      await settle();
      expect(await shownPrompts(page)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('.q-view')?.textContent)).toContain('other candidates');
      expect(troubles).toEqual([]);
      // Told once it has stayed so for ten seconds. Firefox tells only its own window of what a content script says.
      if (session.kind === 'chromium') await until('the line in the console', () => told[0], 20_000);
      expect(told.length).toBeLessThanOrEqual(1);
      expect(told.join(' ')).not.toMatch(/candidates|Plumridge|subject/i);
      await page.goto(addressOf(ordinary?.threadId ?? ''));
      await promptSaying(page, ordinaryWords);
    });
  });
}

const answerTo = (eventId: string, id = 'stranger:1') => ({
  rebound: 'answer',
  request: { id, eventId, applicationId: `application:${eventId}`, answer: 'dismiss' },
});

function strangersAreRefused(session: Session): void {
  describe('messages', () => {
    let own: Page;
    let page: Page;
    beforeEach(async () => {
      own = session.own;
      page = await session.open(addressOf(ordinary?.threadId ?? ''));
      await promptSaying(page, ordinaryWords);
    });

    test('the page itself cannot say anything to us', async () => {
      const id = await own.evaluate(() => location.host);
      const answer = await page.evaluate(
        async (extension, message) => {
          const api = globalThis as unknown as Record<'chrome' | 'browser', { runtime?: { sendMessage?: Send } }>;
          type Send = (id: string, message: unknown) => Promise<unknown>;
          const send = api.chrome?.runtime?.sendMessage ?? api.browser?.runtime?.sendMessage;
          return send ? send(extension, message).catch(() => 'not reached') : 'no way';
        },
        id,
        answerTo(`gmail:${ordinary?.id}`),
      );
      expect(['no way', 'not reached']).toContain(answer);
      const manifest = await own.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { runtime: { getManifest(): Manifest } } };
        return chrome.runtime.getManifest();
      });
      // Firefox names every key there is, most of them empty.
      expect(manifest.externally_connectable?.matches ?? undefined).toBe(undefined);
      expect(manifest.web_accessible_resources ?? undefined).toBe(undefined);
    });

    test('a page of ours that pretends to be a content script is refused', async () => {
      const before = await entriesOf(own);
      const answer = await own.evaluate(
        (message) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): unknown } } }
          ).chrome.runtime.sendMessage(message),
        answerTo(`gmail:${ordinary?.id}`),
      );
      expect(answer).toEqual({ done: false, failure: 'refused' });
      expect(await entriesOf(own)).toEqual(before);
    });

    test('what is malformed is refused, nothing is logged, and the background lives on', async () => {
      const before = await entriesOf(own);
      const right = answerTo(`gmail:${ordinary?.id}`);
      const refused = [
        { rebound: 'answer', request: 'dismiss' },
        { rebound: 'answer', request: { ...right.request, answer: 'hire' } },
        { rebound: 'answer', request: { ...right.request, id: 7 } },
        { rebound: 'answer', request: { ...right.request, id: 'x'.repeat(401) } },
        { rebound: 'answer', request: { ...right.request, eventId: '' } },
        { rebound: 'read', request: { readings: 'all' } },
        { rebound: 'read', request: { readings: [{ kind: 'mail' }] } },
        { rebound: 'read', request: { readings: [{ ...reading, text: 'no '.repeat(40_000) }] } },
        { rebound: 'read', request: { readings: Array.from({ length: 501 }, () => reading) } },
        { rebound: 'read', request: { readings: [{ ...reading, at: 'yesterday' }] } },
        { rebound: 'undo', request: { id: 'x', applicationId: 'y', targets: 'all' } },
        { rebound: 'journal', request: { applicationId: 'x', step: 'nowhere' } },
        { rebound: 'request', request: {} },
      ];
      for (const message of refused)
        expect([message, await sayFromPage(own, message)]).toEqual([message, { done: false, failure: 'refused' }]);
      const unheard = [
        'hello',
        7,
        [],
        {},
        { rebound: 'answer' },
        { rebound: 'delete', request: {} },
        { rebound: 'toString', request: {} },
      ];
      for (const message of unheard) expect([message, await sayFromPage(own, message)]).toEqual([message, 'no answer']);
      expect(await entriesOf(own)).toEqual(before);

      expect(await sayFromPage(own, { rebound: 'read', request: { readings: [reading] } })).toEqual({
        done: true,
        answer: { found: [] },
      });
      await page.bringToFront();
      await clickInPrompt(page, 'Not a rejection');
      await promptSaying(page, 'It does not count as a rejection.');
      await clickInPrompt(page, 'Undo');
      await promptSaying(page, 'Not a rejection');
    });
  });
}

const reading = { kind: 'mail', site: 'gmail', to: [], own: false, text: 'The hedge is cut on Sunday.' };

function nothingIsFetchable(session: Session): void {
  test('nothing of the extension can be reached from a page', async () => {
    const { own } = session;
    const origin = await own.evaluate(() => location.origin);
    // An address of Gmail's where no policy of the page itself stands in the way.
    const page = await session.open('https://mail.google.com/other');
    const reach = (url: string): Promise<string[]> =>
      page.evaluate(async (address) => {
        const fetched = await fetch(address).then(
          () => ['fetch'],
          () => [],
        );
        const drawn = await new Promise<string[]>((resolve) => {
          const image = new Image();
          image.onload = () => resolve(['img']);
          image.onerror = () => resolve([]);
          image.src = address;
        });
        return [...fetched, ...drawn];
      }, url);
    expect(await reach('data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=')).toEqual(['fetch', 'img']);
    for (const path of ['icon/16.png', 'manifest.json', 'content-scripts/gmail.js', 'prompt.js', 'popup.html'])
      expect(await reach(`${origin}/${path}`)).toEqual([]);
    await waitFor(page, `!document.querySelector('rebound-prompt')`);
  });
}

/** Makes the log one that this version cannot open: the database is there, and of a later make. */
const breakLog = (own: Page): Promise<void> =>
  own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rebound', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );

/** Takes the broken database away: what opens next is a new one. */
const mendLog = (own: Page): Promise<void> =>
  own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('rebound');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );

/** What waits aside, by the kind and subject of its entry. */
const asideOf = (own: Page): Promise<string[]> =>
  own.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('rebound:aside:')));

function closedDatabase(session: Session): void {
  describe('a log that does not open', () => {
    const pages: Page[] = [];
    const openOwn = async (path: string): Promise<Page> => {
      const page = await session.running.openExtensionPage(path);
      pages.push(page);
      return page;
    };
    afterEach(async () => {
      for (const page of pages.splice(0)) await page.close().catch(() => undefined);
      await mendLog(session.own);
      await session.own.evaluate(() => localStorage.clear());
    });

    const cannotOpen = 'A newer version of Rebound has written';

    test('a rejection says that it could not be written down, and is written down once the log opens', async () => {
      await breakLog(session.own);
      const page = await session.open(addressOf(ordinary?.threadId ?? ''));
      const troubles = troublesOf(page);
      const said = await promptSaying(page, 'This page may hold news, but it could not be written down.');
      expect(said).toContain(`${cannotOpen} the log. Update Rebound, then open this page again.`);
      await clickInPrompt(page, 'Close');
      await waitFor(page, `!document.querySelector('rebound-prompt')`);
      await mendLog(session.own);
      await openConversation(page, oddMails.emptyBody.threadId);
      await openConversation(page, ordinary?.threadId ?? '');
      await promptSaying(page, ordinaryWords);
      expect(await entriesOf(session.own)).toHaveLength(1);
      expect(troubles).toEqual([]);
    });

    test('the popup and the journal say so and offer another try, never a first run', async () => {
      await breakLog(session.own);
      for (const path of ['popup.html', 'sidepanel.html']) {
        const own = await openOwn(path);
        await shows(own, cannotOpen);
        expect(await own.evaluate(() => document.body.textContent)).not.toContain('Nothing here yet');
        await press(own, 'Try again');
        await shows(own, cannotOpen);
        await mendLog(session.own);
        // Another open page may have tried already, and told this one.
        await press(own, 'Try again').catch(() => undefined);
        await shows(own, 'Nothing here yet');
        expect(await own.evaluate(() => document.body.textContent)).not.toContain(cannotOpen);
        await breakLog(session.own);
      }
    });

    test('words typed in the popup wait aside, outlive it, and reach the log', async () => {
      await breakLog(session.own);
      const popup = await openOwn('popup.html');
      await press(popup, 'Add by hand');
      await fill(popup, 'Company', 'Quillon Paper');
      await shows(popup, cannotOpen);
      expect(await asideOf(popup)).toEqual(['rebound:aside:draft:hand:new']);
      await popup.close();

      const again = await openOwn('popup.html');
      await press(again, 'Go on');
      await waitFor(again, `document.querySelector('input').value === 'Quillon Paper'`);
      await press(again, 'Log the rejection');
      await shows(again, cannotOpen);
      await mendLog(session.own);
      await press(again, 'Save');
      await shows(again, 'Quillon Paper said no.');
      expect((await entriesOf(session.own)).map(({ kind }) => kind)).toEqual(['rejected']);
      expect(await asideOf(again)).toEqual([]);
    });

    test('words typed in the journal wait aside, and are in the log when it is read again', async () => {
      const page = await session.open(addressOf(ordinary?.threadId ?? ''));
      await promptSaying(page, ordinaryWords);
      const journal = await openOwn('sidepanel.html');
      await press(journal, ordinaryWords);
      await breakLog(session.own);
      await fill(journal, 'What happened, as a camera would have seen it', 'They thanked me.');
      await shows(journal, cannotOpen);
      expect(await asideOf(journal)).toEqual([`rebound:aside:draft:postmortem:application:gmail:${ordinary?.id}`]);
      await journal.close();

      const popup = await openOwn('popup.html');
      await shows(popup, cannotOpen);
      await mendLog(session.own);
      await press(popup, 'Try again');
      await waitFor(popup, `Object.keys(localStorage).every((key) => !key.startsWith('rebound:aside:'))`);
      expect(await entriesOf(session.own)).toMatchObject([
        { kind: 'draft', about: 'postmortem', content: { happened: 'They thanked me.' } },
        // The database is a new one: what it had before is back from the copy.
        { kind: 'rejected' },
      ]);
    });
  });
}

import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../browsers/find';
import { launch, type Running } from '../browsers/launch';
import { conversationId, messageTime } from '../mailbox/mail';
import { mails } from '../mailbox/mails';
import { oddMails } from '../mailbox/oddMails';
import { type Mailbox, startMailbox } from '../mailbox/server';

/** The sample mailbox behaves as Gmail does where Rebound relies on it, at Gmail's address, in both browsers. */

const address = 'https://mail.google.com/mail/u/0/';
const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

const threadOf = (subject: string) => {
  const mail = mails.find((one) => one.subject?.includes(subject));
  if (!mail) throw new Error(`No sample mail has '${subject}' in its subject.`);
  return mail.threadId;
};
const fernweh = threadOf('Fernweh Maps');
const openAddress = (threadId: string, query = '') => `${address}${query}#inbox/${conversationId(threadId)}`;

/** Clicks the row of that conversation, as a person does. */
const clickRow = (page: Page, threadId: string) =>
  page.locator(`.bkK:not([style*="none"]) tr.zA:has([data-legacy-thread-id="${threadId}"])`).click();

const visible = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].filter((one) => one.getClientRects().length > 0).length,
    selector,
  );

const bodyShown = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.a3s')].some(
        (body) => body.getClientRects().length > 0 && body.textContent?.includes(wanted),
      ),
    { polling: 50 },
    words,
  );

describe.each(browserKinds)('the sample mailbox in %s', (browser) => {
  let mailbox: Mailbox;
  let running: Running;
  const openedPages: Page[] = [];
  async function open(url: string): Promise<Page> {
    const page = await running.openPage(url);
    openedPages.push(page);
    return page;
  }

  beforeAll(async () => {
    mailbox = await startMailbox({ mails: [...mails, ...Object.values(oddMails)] });
    running = await launch({
      browser,
      extension: fileURLToPath(new URL(`../../.output/${builds[browser]}`, import.meta.url)),
      mailboxPort: mailbox.port,
      headless: true,
    });
  });
  afterEach(async () => {
    for (const page of openedPages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await running?.close();
    await mailbox?.close();
  });

  test('a row opens its conversation, with the ids and dates Gmail has', async () => {
    const page = await open(`${address}#inbox`);
    await clickRow(page, fernweh);
    await bodyShown(page, 'thank you for Monday');
    expect(page.url()).toBe(openAddress(fernweh));
    const newest = mails.filter((mail) => mail.threadId === fernweh).at(-1);
    const shown = await page.evaluate(() => {
      const message = document.querySelector('.h7 .adn.ads');
      return {
        thread: document.querySelector('h2.hP')?.getAttribute('data-legacy-thread-id'),
        message: message?.getAttribute('data-legacy-message-id'),
        sender: message?.querySelector('.gD')?.getAttribute('email'),
        to: message?.querySelector('.hb .g2')?.getAttribute('email'),
        date: message?.querySelector('.g3')?.getAttribute('title'),
        account: document.querySelector('#gb a[aria-label*="@"]')?.getAttribute('aria-label'),
      };
    });
    expect(shown).toMatchObject({
      thread: fernweh,
      message: newest?.id,
      sender: 'ilse.marchetti@fernweh-maps.example',
      to: 'sam@example.com',
      account: 'Google Account: Sam Sample (sam@example.com)',
    });
    expect(shown.date).toMatch(/^Nov \d+, 2026, /);
    expect(messageTime(newest?.id ?? '0')).toBe(Date.parse(newest?.at ?? ''));
  });

  test('a collapsed message has no body until it is opened; the middle hides behind a count', async () => {
    const page = await open(openAddress(fernweh));
    await bodyShown(page, 'thank you for Monday');
    expect(await page.$$eval('[role=listitem]', (items) => items.map((item) => item.classList[0]))).toEqual([
      'kv',
      'kQ',
      'kQ',
      'kv',
      'h7',
    ]);
    expect(await page.$$eval('.a3s', (bodies) => bodies.length)).toBe(1);
    await page.locator('.kv .adf').click();
    await bodyShown(page, 'offline tiles');
    await page.locator('.adv').click();
    await page.waitForFunction(() => !document.querySelector('.kQ'), { polling: 50 });
  });

  test('a conversation that was left stays in the page, hidden', async () => {
    const page = await open(openAddress(fernweh));
    await bodyShown(page, 'thank you for Monday');
    await page.evaluate(() => {
      location.hash = 'inbox';
    });
    await clickRow(page, threadOf('Atelier Lumen'));
    await bodyShown(page, 'Malheureusement');
    expect(await page.$$eval('h2.hP', (headings) => headings.length)).toBe(2);
    expect(await visible(page, 'h2.hP')).toBe(1);
    expect(await visible(page, '[role=main]')).toBe(1);
  });

  test('Reply opens a box in the conversation and a click on Send adds the message', async () => {
    const page = await open(openAddress(fernweh));
    await bodyShown(page, 'thank you for Monday');
    await page.locator('.h7 .aaq').click();
    const editor = '.Am.Al.editable[role=textbox][contenteditable=true][g_editable=true]';
    await page.waitForSelector(editor);
    await page.type(editor, 'Thank you, Ilse.');
    expect(await page.evaluate(() => window.__sent.length)).toBe(0);
    await page.locator('.aoO').click();
    await bodyShown(page, 'Thank you, Ilse.');
    expect(await page.evaluate(() => ({ sent: window.__sent, shortcuts: window.__shortcuts }))).toEqual({
      sent: [
        {
          threadId: fernweh,
          to: 'ilse.marchetti@fernweh-maps.example',
          subject: 'Re: Senior Frontend Engineer at Fernweh Maps: shall we talk?',
          text: 'Thank you, Ilse.',
          trusted: true,
        },
      ],
      shortcuts: [],
    });
    const own = '.h7 .adn[data-message-id]:not([data-legacy-message-id])';
    expect(await visible(page, own)).toBe(1);
    await page.waitForFunction((wanted) => !document.querySelector(wanted), { polling: 100 }, own);
  });

  test('a single key is one of the page’s shortcuts, and is recorded', async () => {
    const page = await open(openAddress(fernweh));
    await bodyShown(page, 'thank you for Monday');
    await page.keyboard.press('e');
    await page.waitForFunction(() => location.hash === '#inbox', { polling: 50 });
    expect(await page.evaluate(() => window.__shortcuts)).toEqual(['e']);
    expect(await visible(page, `[data-legacy-thread-id="${fernweh}"]`)).toBe(0);
  });

  test('in the reading pane the hash stays the list’s', async () => {
    const page = await open(`${address}?pane=1#inbox`);
    await clickRow(page, fernweh);
    await bodyShown(page, 'thank you for Monday');
    expect(page.url()).toBe(`${address}?pane=1#inbox`);
    expect(await visible(page, '[role=main].aia h2.hP')).toBe(1);
    expect(await visible(page, 'tr.zA.aps')).toBe(1);
  });

  test.each([
    ['de', 'ltr', 'Antworten', 'Google-Konto: Sam Sample (sam@example.com)', /^19\. Nov\. 2026, \d+:08$/],
    ['ja', 'ltr', '返信', 'Google アカウント: Sam Sample (sam@example.com)', /^2026年11月19日 \d+:08$/],
    ['ar', 'rtl', 'رد', 'حساب Google: Sam Sample (sam@example.com)', /(19|١٩)/],
  ])('speaks %s', async (language, direction, reply, account, date) => {
    const page = await open(openAddress(fernweh, `?hl=${language}`));
    await bodyShown(page, 'thank you for Monday');
    const shown = await page.evaluate(() => ({
      direction: document.dir,
      reply: document.querySelector('.h7 .aaq')?.getAttribute('aria-label'),
      account: document.querySelector('#gb a[aria-label*="@"]')?.getAttribute('aria-label'),
      date: document.querySelector('.h7 .adn .g3')?.getAttribute('title'),
    }));
    expect(shown).toMatchObject({ direction, reply, account });
    expect(shown.date).toMatch(date);
  });

  test('can leave out ids, write the word undefined, or show a structure nobody knows', async () => {
    const missing = await open(openAddress(fernweh, '?ids=missing'));
    await bodyShown(missing, 'thank you for Monday');
    expect(await visible(missing, '[data-legacy-thread-id], [data-legacy-message-id], [jslog]')).toBe(0);
    const word = await open(openAddress(fernweh, '?ids=undefined'));
    await bodyShown(word, 'thank you for Monday');
    expect(await word.$eval('h2.hP', (heading) => heading.getAttribute('data-thread-perm-id'))).toBe('undefined');
    const broken = await open(openAddress(fernweh, '?broken=1'));
    await broken.waitForSelector('.q-view');
    expect(await visible(broken, '.hP, .adn, [role=list], .a3s')).toBe(0);
  });

  test('enforces Trusted Types', async () => {
    const page = await open(address);
    await page.waitForSelector('tr.zA');
    const refused = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>hello</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
  });

  test('shows mails that break readers', async () => {
    const page = await open(openAddress(oddMails.markupInSubject.threadId));
    await bodyShown(page, 'other candidates');
    expect(await page.$eval('h2.hP', (heading) => heading.textContent)).toBe(oddMails.markupInSubject.subject);
    expect(await page.evaluate(() => '__hurt' in window)).toBe(false);
    await page.goto(openAddress(oddMails.rightToLeft.threadId));
    await page.waitForSelector('h2.hP img[data-emoji="🌱"]');
    await page.goto(openAddress(oddMails.hugeBody.threadId));
    await bodyShown(page, 'history that nobody needs');
    await page.goto(openAddress(oddMails.noSender.threadId));
    await bodyShown(page, 'other candidates');
    expect(await page.evaluate(() => [...document.querySelectorAll('.adn .gD')].at(-1)?.textContent)).toBe(
      '(unknown sender)',
    );
  });

  test('compose opens at the bottom right with the fields of the address', async () => {
    const page = await open(`${address}?view=cm&fs=1&to=a%40example.com&su=Hello&body=One%0ATwo`);
    await page.waitForSelector('.Hd[role=dialog]');
    expect(
      await page.evaluate(() => ({
        to: document.querySelector<HTMLInputElement>('.Hd [name=to]')?.value,
        subject: document.querySelector<HTMLInputElement>('.Hd [name=subjectbox]')?.value,
        body: [...document.querySelectorAll('.Hd .editable > div')].map((line) => line.textContent).join('\n'),
      })),
    ).toEqual({ to: 'a@example.com', subject: 'Hello', body: 'One\nTwo' });
  });

  test('any other address gets one plain sentence', async () => {
    const page = await open('https://mail.google.com/other');
    expect(await page.evaluate(() => document.body.textContent)).toMatch(/^There is nothing at this address\./);
  });

  test('the launcher opens the extension’s pages and ends its background', async () => {
    const popup = await running.openExtensionPage('popup.html');
    expect(await popup.evaluate(() => location.pathname)).toBe('/popup.html');
    await running.killBackground();
    await popup.close();
  });
});

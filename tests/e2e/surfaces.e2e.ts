import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../browsers/launch';
import { until } from '../browsers/waiting';
import { startMailbox } from '../mailbox/server';
import { entriesOf, write } from '../tour/log';
import { addressOf, GMAIL, openConversation, waitFor } from '../tour/page';
import { fill, heading, insert, press } from '../tour/steps';
import { promptSaying, shownPrompts } from './prompts';
import { buildFor, describeInBrowsers, recentMails, type Session } from './setup';
import {
  draft,
  focused,
  leave,
  logged,
  openAction,
  POPUP,
  rejection,
  says,
  saysNoMore,
  tabTo,
  wordsOf,
} from './surfaces';

/** The popup, the settings and the welcome page, as a person uses them. */

const copperleaf = recentMails.find((mail) => mail.subject?.includes('R-20417') && mail.expect.outcome === 'rejected');
const copperleafWords = 'Copperleaf Robotics said no to UI Engineer, Operator Console.';

/** Storage of the extension, as its own pages have it. */
interface Chrome {
  storage: Record<'local' | 'session', { get(key: string): Promise<Record<string, unknown>> }>;
  tabs: {
    create(options: { url: string; active: boolean }): Promise<unknown>;
    query(filter: object): Promise<{ url?: string }[]>;
  };
}

/** What is stored under a name. */
const stored = (own: Page, area: 'local' | 'session', key: string): Promise<unknown> =>
  own.evaluate(
    async (where, name) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      return (await chrome.storage[where].get(name))[name];
    },
    area,
    key,
  );

const openPopup = (session: Session): Promise<Page> => session.openOwn('popup.html', POPUP);
const kindsOf = async (own: Page): Promise<string[]> => (await entriesOf(own)).map(({ kind }) => kind).sort();

describeInBrowsers('the surfaces', (session) => {
  beforeAll(async () => {
    // The extension makes its database.
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  popupShows(session);
  popupAdds(session);
  popupReads(session);
  popupSwitchesSites(session);
  settings(session);
  welcome(session);
});

function popupShows(session: Session): void {
  describe('the popup', () => {
    test('is calm while there is nothing, and says what to do', async () => {
      const page = await openPopup(session);
      await says(page, 'Nothing here yet');
      expect(await wordsOf(page)).toContain('Rebound reads nothing on this page.');
      expect(await scrolls(page)).toBe(false);
    });

    test('has the next step on top with one primary action, what waits, and the newest rejections', async () => {
      const [acme, umbra, nova] = [
        rejection('Acme Maps', 'Designer', 1),
        rejection('Umbra Print', 'Writer', 3),
        rejection('Nova Ferry', 'Cook', 5),
      ];
      await write(session.own, [acme, umbra, nova, draft(umbra.applicationId, 'postmortem', { happened: 'One talk' })]);
      await write(session.own, [openAction(nova.applicationId, 'they ask why', 'say it in one sentence')]);
      const page = await openPopup(session);
      await says(page, 'The next step');
      // An open action item goes before half-written words, and those before a step that is not begun.
      expect(await wordsOf(page)).toMatch(
        /Nova Ferry said no to Cook\.\s+If they ask why, then say it in one sentence\./,
      );
      expect(
        await page.$$eval('.rb-button[data-variant="primary"]', (all) => all.map((one) => one.textContent)),
      ).toEqual(['Start: 2 minutes']);
      expect(await page.$$eval('.rb-popup-waiting li', (all) => all.map((one) => one.textContent))).toEqual([
        'Umbra PrintGo on writing',
        'Acme MapsSet down what happened',
      ]);
      expect(
        await page.$$eval('.rb-popup-rejections > li', (all) => all.map((one) => one.querySelector('p')?.textContent)),
      ).toEqual(['Acme Maps said no to Designer.', 'Umbra Print said no to Writer.']);
      expect(await wordsOf(page)).toContain('All in the journal');
      const steps = await page.$$eval('.rb-popup-rejections ol', (all) => all.map((one) => one.children.length));
      expect(steps).toEqual([5, 5]);
      expect(await scrolls(page)).toBe(false);
    });

    test('leads into the journal at the step it names', async () => {
      const acme = rejection('Acme Maps', 'Designer', 1);
      await write(session.own, [acme]);
      const page = await openPopup(session);
      await says(page, 'Set down what happened');
      await press(page, 'Set down what happened');
      await until(
        'the journal’s wish',
        async () => (await stored(session.own, 'session', 'journalTarget')) ?? undefined,
      );
      const journal = await session.openOwn('sidepanel.html');
      await heading(journal, 'Acme Maps said no to Designer.');
      await heading(journal, 'What happened');
      await closeJournals(session);
    });

    test('puts the next step off until tomorrow, and takes that back', async () => {
      await write(session.own, [rejection('Acme Maps', 'Designer', 1)]);
      const page = await openPopup(session);
      await press(page, 'Later');
      await says(page, 'It waits until tomorrow morning.');
      await says(page, 'Nothing waits for you.');
      const { until: time } = await logged(session.own, 'later');
      expect(time).toBeGreaterThan(Date.now());
      expect(time).toBeLessThan(Date.now() + 36 * 3_600_000);
      await press(page, 'Undo');
      await says(page, 'Set down what happened');
      await says(page, 'Undone.');
    });

    test.each([
      ['Yes, a no', 'confirm', 'Noted as a no.', 'Set down what happened'],
      ['Not a rejection', 'dismiss', 'Taken back. It does not count as a rejection.', 'Nothing here yet'],
    ] as const)('asks where it is in doubt: %s', async (button, kind, said, then) => {
      const doubt = rejection('Acme Maps', 'Designer', 1, { confidence: 0.65 });
      await write(session.own, [doubt]);
      const page = await openPopup(session);
      await says(page, 'Is this a no from Acme Maps?');
      expect(await wordsOf(page)).toContain(doubt.evidence[0]);
      // What is in doubt is no rejection yet.
      expect(await wordsOf(page)).not.toContain('Newest rejections');
      await press(page, button);
      await says(page, said);
      await says(page, then);
      expect(await logged(session.own, kind)).toMatchObject({ target: doubt.id });
      await press(page, 'Undo');
      await says(page, 'Is this a no from Acme Maps?');
      expect(await kindsOf(session.own)).toEqual([kind, 'rejected', 'undo'].sort());
    });
  });
}

/** Whether anything in the popup has to be scrolled. */
const scrolls = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const root = document.documentElement;
    return (
      !main || main.scrollHeight > main.clientHeight || root.scrollHeight > innerHeight || root.scrollWidth > innerWidth
    );
  });

function popupAdds(session: Session): void {
  describe('a rejection told by hand', () => {
    test('keeps its words when the popup closes in between, is logged once, and can be taken back', async () => {
      const first = await openPopup(session);
      await press(first, 'Add by hand');
      await fill(first, 'Company', 'Lindenhof Bakery');
      await leave(session.own, first);
      const page = await openPopup(session);
      await says(page, 'Something you began to add');
      await press(page, 'Go on');
      await waitFor(page, `document.querySelector('.rb-popup-form input')?.value === 'Lindenhof Bakery'`);
      await fill(page, 'Role', 'Baker');
      await press(page, 'Log the rejection');
      await says(page, 'Logged: Lindenhof Bakery said no to Baker.');
      await says(page, 'The next step');
      expect(await entriesOf(session.own)).toMatchObject([
        { kind: 'rejected', company: 'Lindenhof Bakery', role: 'Baker', confidence: 1, source: { site: 'hand' } },
      ]);
      await press(page, 'Undo');
      await says(page, 'Nothing here yet');
      expect(await kindsOf(session.own)).toEqual(['rejected', 'undo']);
    });

    test('says what is missing and where', async () => {
      const page = await openPopup(session);
      await press(page, 'Add by hand');
      await press(page, 'Log the rejection');
      await says(page, 'Name at least the company or the role');
      expect(await focused(page)).toBe('Company');
      expect(await entriesOf(session.own)).toEqual([]);
    });

    test('is thrown away only with a way back', async () => {
      const page = await openPopup(session);
      await press(page, 'Add by hand');
      await fill(page, 'Company', 'Lindenhof Bakery');
      await logged(session.own, 'draft');
      await press(page, 'Back');
      await press(page, 'Discard');
      await saysNoMore(page, 'Something you began to add');
      await press(page, 'Undo');
      await says(page, 'Something you began to add');
      expect(await logged(session.own, 'draft')).toMatchObject({ content: { company: 'Lindenhof Bakery' } });
    });

    test('is logged by keyboard alone, from the first control on', async () => {
      const page = await openPopup(session);
      await says(page, 'Nothing here yet');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Add by hand');
      await page.keyboard.press('Enter');
      await until('the first field', async () => ((await focused(page)) === 'Company' ? true : undefined));
      await page.keyboard.type('Lindenhof Bakery');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Role');
      await page.keyboard.type('Baker');
      await tabTo(page, 'Log the rejection');
      await page.keyboard.press('Enter');
      await says(page, 'Logged: Lindenhof Bakery said no to Baker.');
      expect(await focused(page)).toBe('Rebound');
      await tabTo(page, 'Undo');
      await page.keyboard.press('Enter');
      await says(page, 'Nothing here yet');
      expect(await kindsOf(session.own)).toEqual(['rejected', 'undo']);
    });
  });
}

const pasted = `Subject: Your application as Stage Carpenter
From: Oda Brandvold <oda@nordlys-theatre.example>

Dear Sam,

thank you for applying for the position of Stage Carpenter at Nordlys Theatre. Unfortunately, we will not be moving forward with your application.

Kind regards,
Oda Brandvold`;

const ordinary = `Subject: Your parcel
From: Parcels <hello@parcels.example>

Good morning, your parcel with the garden chairs is on its way and arrives on Friday between ten and twelve.`;

/** Pastes into the field of the view. */
async function paste(page: Page, text: string): Promise<void> {
  const field = await page.waitForSelector('textarea');
  await field?.click();
  if (text.length < 10_000) await insert(page, text);
  // The browser's own command takes a minute for thousands of lines, where pasting takes a moment.
  else
    await field?.evaluate((area, words) => {
      area.value = words;
      area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }, text);
}

function popupReads(session: Session): void {
  describe('a pasted mail', () => {
    test('is read, logged as confirmed, and can be taken back', async () => {
      const page = await openPopup(session);
      await press(page, 'Paste a mail');
      await paste(page, pasted);
      await press(page, 'Read it');
      await says(page, 'A rejection.');
      await says(page, 'not be moving forward with your application');
      await press(page, 'Log it');
      await says(page, 'Logged: Nordlys Theatre said no to Stage Carpenter.');
      expect(await kindsOf(session.own)).toEqual(['confirm', 'rejected']);
      await press(page, 'Undo');
      await says(page, 'Nothing here yet');
    });

    test('keeps its words when the popup closes in between', async () => {
      const first = await openPopup(session);
      await press(first, 'Paste a mail');
      await paste(first, pasted);
      await leave(session.own, first);
      const page = await openPopup(session);
      await says(page, 'A pasted mail, not logged yet');
      await press(page, 'Go on');
      await waitFor(page, `document.querySelector('textarea')?.value.includes('Nordlys Theatre')`);
    });

    test('that is ordinary is left alone, and can be told by hand', async () => {
      const page = await openPopup(session);
      await press(page, 'Paste a mail');
      await paste(page, ordinary);
      await press(page, 'Read it');
      await says(page, 'This is not about an application');
      expect((await kindsOf(session.own)).filter((kind) => kind !== 'draft')).toEqual([]);
      await press(page, 'Log it by hand');
      await says(page, 'Add by hand');
    });

    test('that is empty is asked for', async () => {
      const page = await openPopup(session);
      await press(page, 'Paste a mail');
      await press(page, 'Read it');
      await says(page, 'Paste the text of a mail first.');
      expect(await focused(page)).toBe('The text of the mail');
    });

    test('of 200,000 characters is read as well', async () => {
      const page = await openPopup(session);
      await press(page, 'Paste a mail');
      await paste(
        page,
        `${pasted}\n\n${'An old thread goes on and on, line after line.\n'.repeat(5_000)}`.slice(0, 200_000),
      );
      const began = Date.now();
      await press(page, 'Read it');
      await says(page, 'A rejection.');
      expect(Date.now() - began).toBeLessThan(5_000);
      await press(page, 'Log it');
      await says(page, 'Logged: Nordlys Theatre said no to Stage Carpenter.');
    });
  });
}

/** Opens the popup above a tab, as the button in the toolbar does: the tab stays the active one. */
async function popupAbove(session: Session, tab: Page): Promise<Page> {
  const { browser } = session.running;
  const known = new Set(await browser.pages());
  await tab.bringToFront();
  await session.own.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return chrome.tabs.create({ url: '/popup.html', active: false });
  });
  const page = await until('the popup', async () => {
    for (const one of await browser.pages()) {
      if (known.has(one)) continue;
      if (await one.evaluate(() => location.pathname === '/popup.html').catch(() => false)) return one;
    }
    return undefined;
  });
  await says(page, 'On Gmail');
  await page.setViewport(POPUP);
  await page.bringToFront();
  return page;
}

function popupSwitchesSites(session: Session): void {
  test('the popup switches Gmail off and on again, at once in a tab that is open', async () => {
    const gmail = await session.open(`${GMAIL}#inbox`);
    const popup = await popupAbove(session, gmail);
    const mode = (await popup.$('.rb-popup-site select')) as ElementHandle<HTMLSelectElement>;
    const choose = async (value: string): Promise<void> => {
      await popup.bringToFront();
      await mode.select(value);
      await until(`the mode ${value}`, async () =>
        JSON.stringify(await stored(session.own, 'local', 'siteModes')) === JSON.stringify({ gmail: value })
          ? true
          : undefined,
      );
    };
    await choose('off');
    await gmail.bringToFront();
    await openConversation(gmail, copperleaf?.threadId ?? '');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await shownPrompts(gmail)).toEqual([]);
    expect(await entriesOf(session.own)).toEqual([]);
    await choose('page');
    await gmail.bringToFront();
    await promptSaying(gmail, copperleafWords);
    expect(await kindsOf(session.own)).toEqual(['rejected']);
    await choose('off');
    await gmail.bringToFront();
    await until('the prompt to go', async () => ((await shownPrompts(gmail)).length === 0 ? true : undefined));
    await popup.close();
  });
}

/** Clicks a radio button by its words. */
async function pick(page: Page, words: string): Promise<void> {
  const option = await page.waitForSelector(
    `::-p-xpath(//label[contains(@class, "rb-option")][contains(., "${words}")])`,
  );
  await option?.click();
}

function settings(session: Session): void {
  describe('the settings', () => {
    test('switch the language at once, in other open pages too', async () => {
      await write(session.own, [rejection('Acme Maps', 'Designer', 1)]);
      const popup = await openPopup(session);
      await says(popup, 'Acme Maps said no to Designer.');
      const page = await session.openOwn('options.html');
      await pick(page, 'Deutsch');
      await heading(page, 'Einstellungen');
      await waitFor(popup, `document.documentElement.lang === 'de' && !document.body.textContent.includes('said no')`);
      expect(await wordsOf(popup)).toContain('Acme Maps');
      await pick(page, 'English');
      await heading(page, 'Settings');
      await waitFor(popup, `document.body.textContent.includes('Acme Maps said no to Designer.')`);
    });

    test('keep the name while it is typed', async () => {
      const first = await session.openOwn('options.html');
      await fill(first, 'How you sign a feedback request', 'Sam Sample');
      await until('the name', async () =>
        (await stored(session.own, 'local', 'ownName')) === 'Sam Sample' ? true : undefined,
      );
      await leave(session.own, first);
      const page = await session.openOwn('options.html');
      await waitFor(page, `[...document.querySelectorAll('input')].some((one) => one.value === 'Sam Sample')`);
    });
  });
}

function welcome(session: Session): void {
  describe('the welcome page', () => {
    test('opens once, by itself, after the installation', async () => {
      const mailbox = await startMailbox({ mails: [] });
      const running = await launch({
        browser: session.kind,
        extension: buildFor(session.kind),
        mailboxPort: mailbox.port,
        headless: true,
      });
      const shown = async (): Promise<number> => {
        const paths = await Promise.all(
          (await running.browser.pages()).map((page) => page.evaluate(() => location.pathname).catch(() => '')),
        );
        return paths.filter((path) => path === '/welcome.html').length;
      };
      try {
        await until('the welcome page', async () => ((await shown()) > 0 ? true : undefined));
        await running.killBackground();
        const gmail = await running.openPage(addressOf('0123456789abcdef'));
        await waitFor(gmail, 'document.readyState === "complete"');
        expect(await shown()).toBe(1);
      } finally {
        await running.close();
        await mailbox.close();
      }
    });

    test('shows the prompt on a sample, and logs nothing', async () => {
      const page = await session.openOwn('welcome.html');
      await press(page, 'Try it on a sample rejection');
      await says(page, 'Norrvik said no to Frontend engineer.');
      for (const [button, said] of [
        ['Not a rejection', 'It does not count as a rejection.'],
        ['Undo', 'Norrvik said no to Frontend engineer.'],
        ['Later', 'It waits in the popup until tomorrow morning.'],
        ['Undo', 'Norrvik said no to Frontend engineer.'],
        ['Ask for feedback', 'In your mail this button would act.'],
        ['Why am I seeing this?', 'These words decided:'],
      ] as const) {
        await press(page, button);
        await says(page, said);
      }
      expect(await entriesOf(session.own)).toEqual([]);
    });
  });
}

/** What a click in the popup opened beside or above: a panel, a sidebar or a window. */
async function closeJournals(session: Session): Promise<void> {
  for (const target of session.running.browser.targets()) {
    if (!target.url().endsWith('/sidepanel.html') || target.type() !== 'page') continue;
    await (await target.page())?.close().catch(() => undefined);
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import de from '@/utils/drafts/de';
import en from '@/utils/drafts/en';
import es from '@/utils/drafts/es';
import fr from '@/utils/drafts/fr';
import { isEvent } from '@/utils/entry';
import { foldLog, type History } from '@/utils/history';
import { prompt as german } from '@/utils/i18n/de/prompt';
import { prompt as english } from '@/utils/i18n/en/prompt';
import { until } from '../browsers/waiting';
import { isOwn, type SampleMail } from '../mailbox/mail';
import { badgeOf, choose, entriesOf } from '../tour/log';
import { addressOf, clickInPrompt, GMAIL, openConversation, unfold, waitFor } from '../tour/page';
import { buttonsNamed, focusedInPrompt, promptGone, promptSays, promptShown, promptWords, tabTo } from '../tour/prompt';
import { describeInBrowsers, recentMails } from './setup';

/** The extension's own pages have it in both browsers. */
declare const chrome: Pick<Browser, 'storage' | 'windows'>;

/** The prompt in Gmail's page: what it says, where it stands, what its buttons do, and what it leaves alone. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const newestOf = (subject: string): SampleMail => {
  const mail = recentMails.findLast((one) => one.subject?.includes(subject));
  if (!mail) throw new Error(`No sample mail has '${subject}' in its subject.`);
  return mail;
};
const fernweh = newestOf('Fernweh Maps');
const brueckner = newestOf('Brückner');
const lumen = newestOf('Atelier Lumen');
const naranjo = newestOf('Naranjo');
const copperleaf = newestOf('Update on your application');
const tidewater = newestOf('Tidewater Health');
const refund = newestOf('refund request');

const NAMES = ['Ask for feedback', 'Reflect', 'Not a rejection', 'Later', 'Why am I seeing this?'];
const EDITOR = '.Am.Al.editable[role=textbox]';

/** How long a mail that says nothing gets to be read, in ms: nothing tells when nothing happens. */
const NOTHING_MS = 900;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The lines in the reply box as a person sees them. */
const editorText = (page: Page) =>
  page.evaluate((editor) => document.querySelector<HTMLElement>(editor)?.innerText.trim(), EDITOR);
const sentAndHeard = (page: Page) => page.evaluate(() => ({ sent: window.__sent, shortcuts: window.__shortcuts }));

describeInBrowsers('the prompt', (session) => {
  /** Opens a rejection in a tab of its own, and waits for its prompt. */
  async function openRejection(mail: SampleMail, query = ''): Promise<Page> {
    const page = await session.open(addressOf(mail.threadId, query));
    await promptShown(page);
    return page;
  }
  const historyOf = async (mail: SampleMail): Promise<History | undefined> =>
    foldLog(await entriesOf(session.own)).find((history) =>
      history.events.some(({ entry }) => entry.source.messageId === mail.id),
    );
  /** Waits until the log says so; gives the history of the mail's application. */
  const historyWhere = (mail: SampleMail, holds: (history: History) => boolean): Promise<History> =>
    until('the log', async () => {
      const history = await historyOf(mail);
      return history && holds(history) ? history : undefined;
    });
  const badgeBecomes = (wanted: string) =>
    until(`the badge '${wanted}'`, async () => ((await badgeOf(session.own)) === wanted ? true : undefined));
  const isConfirmed = (history: History) => history.rejection?.standing === 'confirmed';
  const isTold = (history: History) => history.rejection?.standing === 'told';

  test('one prompt stands in the message above its body and says what was understood', async () => {
    const page = await openRejection(fernweh);
    const [words, ...others] = await promptWords(page);
    expect(others).toEqual([]);
    expect(words).toContain('Fernweh Maps said no to Senior Frontend Engineer.');
    expect(words).toContain('after the final round');
    expect(words).toContain(
      'we have decided to go forward with the other candidate for the Senior Frontend Engineer role.',
    );
    for (const name of NAMES) expect(await buttonsNamed(page, name), name).toHaveLength(1);
    const entries = (await entriesOf(session.own)).filter(isEvent);
    expect(entries.map(({ id, kind }) => ({ id, kind }))).toEqual([{ id: `gmail:${fernweh.id}`, kind: 'rejected' }]);
    await badgeBecomes('1');
  });

  test.each(['', '?pane=1', '?hl=ar', '?theme=dark'])('with %s it covers nothing of Gmail’s', async (query) => {
    const page = await session.open(
      query === '?pane=1' ? `${GMAIL}${query}#inbox` : addressOf(tidewater.threadId, query),
    );
    if (query === '?pane=1')
      await page
        .locator(`.bkK:not([style*="none"]) tr.zA:has([data-legacy-thread-id="${tidewater.threadId}"])`)
        .click();
    await promptShown(page);
    const found = await page.evaluate(() => {
      const prompt = document.querySelector('rebound-prompt') as HTMLElement;
      const box = prompt.getBoundingClientRect();
      const message = prompt.closest('.h7 .adn');
      const body = message?.querySelector('.a3s');
      const controls = '[role=button], [role=link], [role=listitem], a, input, #gb, .G-atb, .gE, .a3s, .ams, h2, tr.zA';
      const covered = [...document.querySelectorAll(controls)].filter((one) => {
        if (one.contains(prompt)) return false;
        const other = one.getBoundingClientRect();
        return (
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5
        );
      });
      const around = message?.getBoundingClientRect();
      return {
        covered: covered.map((one) => `${one.tagName}.${one.className}`),
        width: box.width,
        isAboveBody: box.bottom <= (body?.getBoundingClientRect().top ?? 0),
        isInside: around !== undefined && box.left >= around.left && box.right <= around.right && box.top >= around.top,
        scrolls: document.documentElement.scrollWidth > innerWidth,
      };
    });
    expect(found).toEqual({
      covered: [],
      width: expect.any(Number),
      isAboveBody: true,
      isInside: true,
      scrolls: false,
    });
    expect(found.width).toBeLessThanOrEqual(360);
    expect(found.width).toBeGreaterThan(240);
  });

  test('the page is the same as without Rebound, but for that one element', async () => {
    /** The whole page in words, its globals too, without what the clock changes. */
    const pageWords = (page: Page) =>
      page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        for (const prompt of copy.querySelectorAll('rebound-prompt')) prompt.remove();
        return `${copy.outerHTML.replace(/ \(\d[^)]* ago\)/g, '')}\n${Object.keys(window).sort().join(' ')}`;
      });
    for (const mail of [refund, fernweh]) {
      await choose(session.own, { siteModes: { gmail: 'off' } });
      const page = await session.open(addressOf(mail.threadId));
      await waitFor(page, `document.querySelector('.h7 .a3s')?.textContent`);
      await pause(NOTHING_MS);
      const without = await pageWords(page);
      await choose(session.own, { siteModes: {} });
      if (mail === fernweh) await promptShown(page);
      else await pause(NOTHING_MS);
      expect(await pageWords(page)).toBe(without);
      expect(await page.$$eval('rebound-prompt', (found) => found.length)).toBe(mail === fernweh ? 1 : 0);
    }
    expect((await entriesOf(session.own)).map(({ kind }) => kind)).toEqual(['rejected']);
  });

  test('an invitation and an own mail bring no prompt', async () => {
    const page = await openRejection(tidewater);
    await unfold(page);
    await until('the invitation in the log', async () =>
      (await entriesOf(session.own)).some(({ kind }) => kind === 'interview') ? true : undefined,
    );
    expect(await promptWords(page)).toHaveLength(1);
    expect(await page.$$('rebound-prompt')).toHaveLength(1);
    await openConversation(page, newestOf('Pebble Transit').threadId);
    await promptGone(page);
    await unfold(page);
    await waitFor(page, `document.body.textContent.includes('congratulations to her')`);
    await pause(NOTHING_MS);
    const own = recentMails.filter(isOwn).map(({ id }) => id);
    const read = (await entriesOf(session.own)).filter(isEvent).map(({ source }) => source.messageId ?? '');
    expect(read.filter((id) => own.includes(id))).toEqual([]);
  });

  test.each([
    ['English', fernweh, en],
    ['German', brueckner, de],
    ['French', lumen, fr],
    ['Spanish', naranjo, es],
  ])(
    'Ask for feedback writes a draft in %s into Gmail’s own reply box, sends nothing, and Undo removes it',
    async (_, mail, language) => {
      const page = await openRejection(mail);
      await clickInPrompt(page, 'Ask for feedback');
      await promptSays(page, english.asked);
      const written = await editorText(page);
      expect(written).toContain(language.accept);
      expect(written).toContain(language.closing.replace(/,$/, ''));
      expect(await page.evaluate((editor) => document.querySelectorAll(editor).length, EDITOR)).toBe(1);
      expect(await page.evaluate(() => document.querySelector('.h7 [email].vN')?.getAttribute('email'))).toBe(
        mail.from?.address,
      );
      await historyWhere(mail, isConfirmed);
      await clickInPrompt(page, 'Undo');
      await until('an empty box', async () => ((await editorText(page)) === '' ? true : undefined));
      expect((await historyWhere(mail, isTold)).drafts).toEqual({});
      for (const name of NAMES) expect(await buttonsNamed(page, name), name).toHaveLength(1);
      expect(await sentAndHeard(page)).toEqual({ sent: [], shortcuts: [] });
    },
  );

  test('words in the reply box are left alone, and the draft can be copied', async () => {
    const page = await openRejection(fernweh);
    await page.locator('.h7 .aaq').click();
    await page.waitForSelector(EDITOR);
    await page.type(EDITOR, 'Dear Ilse, one more thing');
    await clickInPrompt(page, 'Ask for feedback');
    await promptSays(page, english.occupied);
    expect(await editorText(page)).toBe('Dear Ilse, one more thing');
    await clickInPrompt(page, 'Copy the draft');
    await promptSays(page, english.copied);
    await clickInPrompt(page, 'Undo');
    await historyWhere(fernweh, isTold);
    expect(await editorText(page)).toBe('Dear Ilse, one more thing');
  });

  test('words added to the draft are not taken back', async () => {
    const page = await openRejection(fernweh);
    await clickInPrompt(page, 'Ask for feedback');
    await promptSays(page, english.asked);
    await page.type(EDITOR, 'A line of my own. ');
    await clickInPrompt(page, 'Undo');
    await historyWhere(fernweh, isTold);
    expect(await editorText(page)).toContain('A line of my own.');
  });

  /** Waits until the journal is open beside the page, told to show that step of the mail's application. */
  /** Firefox lets no page open the sidebar: there the journal has a window of its own, which is closed again here. */
  async function journalShows(mail: SampleMail, step: string): Promise<void> {
    const { applicationId } = await historyWhere(mail, () => true);
    await until('the journal', async () => {
      if (session.kind === 'chromium')
        return (
          session.running.browser.targets().some((target) => target.url().endsWith('/sidepanel.html')) || undefined
        );
      return session.own.evaluate(async () => {
        const windows = await chrome.windows.getAll({ populate: true });
        const journal = windows.find(({ tabs = [] }) => tabs.some(({ url }) => url?.endsWith('/sidepanel.html')));
        if (journal?.id !== undefined) await chrome.windows.remove(journal.id);
        return journal && true;
      });
    });
    const told = await session.own.evaluate(() => chrome.storage.session.get('journalTarget'));
    expect(told['journalTarget']).toEqual({ applicationId, step });
  }
  const journalOpened = () => (session.kind === 'chromium' ? english.journalBeside : english.journalWindow);

  test('a sender that takes no answers leads to the journal, and the prompt says why', async () => {
    const page = await openRejection(copperleaf);
    expect((await promptWords(page))[0]).toContain(english.noReply('no-reply@talentdesk.example'));
    await clickInPrompt(page, 'Ask for feedback');
    await promptSays(page, english.noReplyDraft);
    await journalShows(copperleaf, 'feedback');
    expect(await page.$$(EDITOR)).toHaveLength(0);
    expect(await sentAndHeard(page)).toEqual({ sent: [], shortcuts: [] });
  });

  test('Reflect opens the journal and confirms; Undo takes that back', async () => {
    const page = await openRejection(fernweh);
    await clickInPrompt(page, 'Reflect');
    await promptSays(page, journalOpened());
    await journalShows(fernweh, 'postmortem');
    await historyWhere(fernweh, isConfirmed);
    await clickInPrompt(page, 'Undo');
    await historyWhere(fernweh, isTold);
  });

  test('Not a rejection takes it out of the log’s account; Undo puts it back', async () => {
    const page = await openRejection(fernweh);
    await badgeBecomes('1');
    await clickInPrompt(page, 'Not a rejection');
    await promptSays(page, english.dismissed);
    expect(await historyOf(fernweh)).toBeUndefined();
    await badgeBecomes('');
    await clickInPrompt(page, 'Undo');
    await historyWhere(fernweh, isTold);
    await badgeBecomes('1');
    for (const name of NAMES) expect(await buttonsNamed(page, name), name).toHaveLength(1);
  });

  test('Later puts it off until tomorrow morning; Undo takes that back', async () => {
    const page = await openRejection(fernweh);
    await badgeBecomes('1');
    await clickInPrompt(page, 'Later');
    await promptSays(page, english.putOff);
    const { laterUntil = 0 } = await historyWhere(fernweh, (history) => history.laterUntil !== undefined);
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(new Date(laterUntil).toDateString()).toBe(tomorrow.toDateString());
    await badgeBecomes('');
    await clickInPrompt(page, 'Undo');
    await historyWhere(fernweh, (history) => history.laterUntil === undefined);
    await badgeBecomes('1');
  });

  test('Why am I seeing this? tells the words that decided, and logs nothing', async () => {
    const page = await openRejection(fernweh);
    expect((await promptWords(page))[0]).not.toContain(english.whyWords);
    await clickInPrompt(page, 'Why am I seeing this?');
    await promptSays(page, english.whyWords);
    await promptSays(page, english.whyLocal);
    const [entry] = (await entriesOf(session.own)).filter(isEvent);
    for (const words of entry?.evidence ?? ['']) await promptSays(page, words);
    await clickInPrompt(page, 'Why am I seeing this?');
    await until('the words to go', async () =>
      (await promptWords(page))[0]?.includes(english.whyWords) ? undefined : true,
    );
    expect(await entriesOf(session.own)).toHaveLength(1);
  });

  test('everything by keyboard, in order; Gmail hears none of it', async () => {
    const page = await openRejection(fernweh);
    await page.evaluate(() => document.querySelector<HTMLElement>('.bkK:not([style*="none"]) h2.hP')?.focus());
    await tabTo(page, 'Close');
    const order: (string | undefined)[] = [];
    for (let at = 0; at < 5; at++) {
      await page.keyboard.press('Tab');
      order.push(await focusedInPrompt(page));
    }
    expect(order).toEqual(NAMES);
    for (const key of ['e', '#', 'r', 'u', 'c']) await page.keyboard.type(key);
    expect(await sentAndHeard(page)).toEqual({ sent: [], shortcuts: [] });
    expect(await promptWords(page)).toHaveLength(1);

    await page.keyboard.press('Enter');
    await promptSays(page, english.whyWords);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focusedInPrompt(page)).toBe('Later');
    await page.keyboard.press('Enter');
    await promptSays(page, english.putOff);
    // The pressed button is gone; the focus is still ours, or the next letter would archive the mail.
    expect(await focusedInPrompt(page)).toBe('Undo');
    await page.keyboard.type('e');
    await page.keyboard.press(' ');
    await historyWhere(fernweh, (history) => history.laterUntil === undefined);
    await until('the focus back', async () =>
      (await focusedInPrompt(page)) === 'Ask for feedback' ? true : undefined,
    );
    expect(await sentAndHeard(page)).toEqual({ sent: [], shortcuts: [] });
  });

  test('Escape closes it from inside, and only from there', async () => {
    const page = await openRejection(fernweh);
    await page.evaluate(() => document.querySelector<HTMLElement>('.bkK:not([style*="none"]) h2.hP')?.focus());
    await page.keyboard.press('Escape');
    expect(await promptWords(page)).toHaveLength(1);
    await tabTo(page, 'Reflect');
    await page.keyboard.press('Escape');
    await promptGone(page);
    expect((await entriesOf(session.own)).map(({ kind }) => kind)).toEqual(['rejected']);
    // Closed in this page; unanswered, so a later visit may ask again.
    await openConversation(page, refund.threadId);
    await openConversation(page, fernweh.threadId);
    await pause(NOTHING_MS);
    expect(await promptWords(page)).toEqual([]);
  });

  test('a dark page gets a dark prompt, and axe finds nothing in either', async () => {
    for (const theme of ['light', 'dark']) {
      const page = await openRejection(fernweh, `?theme=${theme}`);
      await clickInPrompt(page, 'Why am I seeing this?');
      await promptSays(page, english.whyWords);
      const lightness = await page.evaluate(() => {
        const section = document.querySelector('rebound-prompt')?.shadowRoot?.querySelector('section');
        const canvas = document.createElement('canvas').getContext('2d');
        if (!section || !canvas) return -1;
        canvas.fillStyle = getComputedStyle(section).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[1] ?? -1;
      });
      if (theme === 'dark') expect(lightness).toBeLessThan(80);
      else expect(lightness).toBeGreaterThan(240);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as {
          axe: { run(where: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        // The card comes in with a short fade: half way its contrast is not its own.
        const root = document.querySelector('rebound-prompt')?.shadowRoot;
        await Promise.all(root?.getAnimations().map((animation) => animation.finished) ?? []);
        const { violations } = await checker.run({ include: [['rebound-prompt']] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(found).toEqual([]);
    }
  });

  test('it is styled where the page allows no styles', async () => {
    const page = await openRejection(fernweh, '?styles=none');
    const style = await page.evaluate(() => {
      const section = document.querySelector('rebound-prompt')?.shadowRoot?.querySelector('section');
      const { borderRadius = '', display = '' } = section ? getComputedStyle(section) : {};
      return { borderRadius, display, gmail: getComputedStyle(document.querySelector('.aaq') as Element).cursor };
    });
    expect(style).toEqual({ borderRadius: '10px', display: 'grid', gmail: 'auto' });
  });

  test('speaks German when that is chosen', async () => {
    await choose(session.own, { language: 'de' });
    const page = await openRejection(fernweh);
    await promptSays(page, 'Fernweh Maps hat für Senior Frontend Engineer abgesagt.');
    for (const name of [german.ask, german.reflect, german.dismiss, german.later, german.why])
      expect(await buttonsNamed(page, name), name).toHaveLength(1);
    await clickInPrompt(page, german.later);
    await promptSays(page, german.putOff);
  });

  test('a click that no person made does nothing', async () => {
    const page = await openRejection(fernweh);
    await page.evaluate(() => {
      for (const button of document.querySelector('rebound-prompt')?.shadowRoot?.querySelectorAll('button') ?? []) {
        button.click();
        const { left, top } = button.getBoundingClientRect();
        const at = { clientX: left + 2, clientY: top + 2, bubbles: true, composed: true, cancelable: true, detail: 1 };
        for (const type of ['mousedown', 'mouseup', 'click']) button.dispatchEvent(new MouseEvent(type, at));
        button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      }
    });
    for (const name of NAMES) expect(await buttonsNamed(page, name), name).toHaveLength(1);
    expect(await page.$$(EDITOR)).toHaveLength(0);
    await clickInPrompt(page, 'Later');
    await promptSays(page, english.putOff);
    expect((await entriesOf(session.own)).map(({ kind }) => kind).sort()).toEqual(['later', 'rejected']);
  });

  test.each([
    [
      'a layer over it that lets clicks through',
      'position:fixed;inset:0;z-index:9;background:#fff;pointer-events:none',
    ],
    ['a see-through prompt', ''],
  ])('%s: a mouse click is refused', async (_, layer) => {
    const page = await openRejection(fernweh);
    await page.evaluate((style) => {
      if (style) {
        const cover = document.createElement('div');
        cover.id = 'cover';
        cover.style.cssText = style;
        document.body.append(cover);
      } else document.querySelector<HTMLElement>('.h7 .adn')?.style.setProperty('opacity', '0.05');
    }, layer);
    await clickInPrompt(page, 'Later');
    await clickInPrompt(page, 'Not a rejection');
    await page.evaluate(() => {
      document.getElementById('cover')?.remove();
      document.querySelector<HTMLElement>('.h7 .adn')?.style.removeProperty('opacity');
    });
    await clickInPrompt(page, 'Later');
    await promptSays(page, english.putOff);
    expect((await entriesOf(session.own)).map(({ kind }) => kind).sort()).toEqual(['later', 'rejected']);
  });

  test('the same mail again, reloaded, in a second tab, in another account: logged once, and no word after an answer', async () => {
    const page = await openRejection(fernweh);
    await openConversation(page, refund.threadId);
    await promptGone(page);
    await openConversation(page, fernweh.threadId);
    await promptShown(page);
    expect(await page.$$('rebound-prompt')).toHaveLength(1);
    await page.reload();
    await promptShown(page);
    const second = await openRejection(fernweh);
    const third = await session.open(addressOf(fernweh.threadId).replace('/u/0/', '/u/1/'));
    await promptShown(third);
    expect((await entriesOf(session.own)).map(({ id }) => id)).toEqual([`gmail:${fernweh.id}`]);

    await second.bringToFront();
    await clickInPrompt(second, 'Not a rejection');
    await promptSays(second, english.dismissed);
    const again = await session.open(addressOf(fernweh.threadId));
    await waitFor(again, `document.querySelector('.h7 .a3s')?.textContent`);
    await pause(NOTHING_MS);
    expect(await promptWords(again)).toEqual([]);
    expect((await entriesOf(session.own)).map(({ kind }) => kind).sort()).toEqual(['dismiss', 'rejected']);
  });

  test('switched off it goes at once and reads nothing; switched on again it comes back', async () => {
    const page = await openRejection(fernweh);
    await choose(session.own, { siteModes: { gmail: 'off' } });
    await promptGone(page);
    expect(await page.$$('rebound-prompt')).toHaveLength(0);
    await openConversation(page, brueckner.threadId);
    await pause(NOTHING_MS);
    expect((await entriesOf(session.own)).map(({ id }) => id)).toEqual([`gmail:${fernweh.id}`]);
    await choose(session.own, { siteModes: { gmail: 'page' } });
    await promptShown(page);
    expect(await historyOf(brueckner)).toBeDefined();
  });

  test('with the panel alone it logs and stays out of the page', async () => {
    await choose(session.own, { siteModes: { gmail: 'panel' } });
    const page = await session.open(addressOf(fernweh.threadId));
    await historyWhere(fernweh, isTold);
    await badgeBecomes('1');
    expect(await page.$$('rebound-prompt')).toHaveLength(0);
    await choose(session.own, { siteModes: { gmail: 'page' } });
    await promptShown(page);
  });
});

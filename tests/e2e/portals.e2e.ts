import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isEvent } from '@/utils/entry';
import { prompt as english } from '@/utils/i18n/en/prompt';
import { until } from '../browsers/waiting';
import { TRACKER, type TrackedJob, trackedRows, trackerPage } from '../pages/tracker';
import { entriesOf, forget } from '../tour/log';
import { clickInPrompt } from '../tour/page';
import { promptGone, promptSays, promptWords } from '../tour/prompt';
import { hear, heardIn, inEach, startVisitors, type Visitor, visit } from './sitesPage';
import { axe, logged, PANEL, POPUP, says, saysNoMore, shoot, wordsOf } from './surfaces';

/** What a person meets on a portal's list: the past in one sentence, one card at a time, and the same news in popup and journal. */

const job = (id: number, company: string, role: string, ...status: string[]): TrackedJob => ({
  id: 4_100_000_000 + id,
  company,
  role,
  status,
});

const JOBS = [
  job(1, 'Quillmark', 'Data analyst', 'Application viewed'),
  job(2, 'Tallow & Finch', 'Service designer', 'Applied 3d ago'),
  job(3, 'Orrery Labs', 'Research assistant', 'Not moving forward'),
  job(4, 'Pennant', 'Editor', 'Not moving forward'),
  job(5, 'Marl Works', 'Ceramics engineer', 'No longer accepting applications'),
];
const withStatus = (index: number, status: string): TrackedJob[] =>
  JOBS.map((one, at) => (at === index ? { ...one, status: [status] } : one));

let visitors: Awaited<ReturnType<typeof startVisitors>> = [];
const opened: Page[] = [];
beforeAll(async () => {
  visitors = await startVisitors();
});
afterEach(async () => {
  for (const page of opened.splice(0)) await page.close().catch(() => {});
  await inEach(visitors, ({ own }) => forget(own));
});
afterAll(() => Promise.all(visitors.map(({ end }) => end())));

const look = async (visitor: Visitor, jobs: readonly TrackedJob[]): Promise<void> => {
  await visit(visitor, TRACKER, trackerPage(jobs));
  await hear(visitor, jobs.length);
};
/** Opens one of the extension's own pages, and comes back to the portal's tab afterwards. */
async function openOwn({ running }: Visitor, path: string, size: { width: number; height: number }): Promise<Page> {
  const page = await running.openExtensionPage(path);
  opened.push(page);
  await page.setViewport(size);
  return page;
}
const eventsIn = async ({ own }: Visitor) => (await entriesOf(own)).filter(isEvent);

describe('the first look at a list', () => {
  test('is one sentence, and nothing waits', () =>
    inEach(visitors, async (visitor) => {
      const { tab, kind } = visitor;
      await look(visitor, JOBS);
      await promptSays(tab, english.past('LinkedIn', 5));
      expect(await promptWords(tab)).toHaveLength(1);
      expect((await promptWords(tab))[0]).toContain(english.pastRejected(2));
      await shoot(tab, `portal-past-${kind}`);
      expect((await eventsIn(visitor)).map(({ kind: what }) => what).sort()).toEqual([
        'applied',
        'closed',
        'rejected',
        'rejected',
        'viewed',
      ]);

      const popup = await openOwn(visitor, 'popup.html', POPUP);
      await says(popup, 'Nothing waits for you.');
      await says(popup, '2 earlier rejections to look through');
      await shoot(popup, `portal-popup-past-${kind}`);
      expect(await axe(popup)).toEqual([]);

      const journal = await openOwn(visitor, 'sidepanel.html', PANEL);
      await says(journal, '2 earlier rejections to look through');
      await (await journal.waitForSelector('summary'))?.click();
      await says(journal, '“Not moving forward” · LinkedIn');
      await shoot(journal, `portal-journal-past-${kind}`);
      expect(await axe(journal)).toEqual([]);
      await (await journal.waitForSelector('::-p-aria([name="They are right"][role="button"])'))?.click();
      await saysNoMore(journal, 'to look through');
      expect((await entriesOf(visitor.own)).filter((entry) => entry.kind === 'confirm')).toHaveLength(2);
      await saysNoMore(popup, 'to look through');
      await says(popup, 'Nothing waits for you.');
    }));

  test('at 10,000 rows reads as far as 500, once, and leaves the page to its person', () =>
    inEach(visitors, async (visitor) => {
      const { tab, own } = visitor;
      const jobs = Array.from({ length: 10_000 }, (_, index) =>
        job(1_000 + index, `Lathe ${index}`, `Turner ${index}`, 'Applied'),
      );
      await visit(visitor, TRACKER, trackerPage(jobs));
      await hear(visitor, 500, 60_000);
      await promptSays(tab, english.past('LinkedIn', 500));
      const turned = performance.now();
      await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      expect(performance.now() - turned).toBeLessThan(1_000);
      expect(await heardIn(visitor)).toHaveLength(500);
      const logged = (await entriesOf(own)).filter((entry) => isEvent(entry) && entry.role?.startsWith('Turner'));
      expect(logged).toHaveLength(500);
    }));

  test('is not told again at the next one', () =>
    inEach(visitors, async (visitor) => {
      await look(visitor, JOBS);
      await promptSays(visitor.tab, english.past('LinkedIn', 5));
      await look(visitor, JOBS);
      await look(visitor, withStatus(0, 'Not moving forward'));
      await promptSays(visitor.tab, 'Quillmark said no to Data analyst.');
      expect(await promptWords(visitor.tab)).toHaveLength(1);
    }));
});

describe('what changes in a list', () => {
  test('is told one card at a time, the newest first, and each can be taken back', () =>
    inEach(visitors, async (visitor) => {
      const { tab, kind } = visitor;
      await look(visitor, JOBS);
      await promptSays(tab, english.past('LinkedIn', 5));
      const changed = withStatus(0, 'Not moving forward').map((one, at) =>
        at === 1 ? { ...one, status: ['Pool phase 2b'] } : one,
      );
      await look(visitor, changed);
      await promptSays(tab, english.more(1));
      expect(await promptWords(tab)).toHaveLength(1);
      await shoot(tab, `portal-changed-${kind}`);
      const [first = ''] = await promptWords(tab);
      const isNoFirst = first.includes('Quillmark');
      const answerNo = async () => {
        await promptSays(tab, 'Quillmark said no to Data analyst.');
        await clickInPrompt(tab, 'Later');
        await promptSays(tab, english.putOff);
      };
      const answerChange = async () => {
        await promptSays(tab, 'Tallow & Finch changed the status of Service designer. Is it a no?');
        await promptSays(tab, 'Pool phase 2b');
        await clickInPrompt(tab, 'It is a no');
        await promptSays(tab, english.rejected);
      };
      await (isNoFirst ? answerNo() : answerChange());
      await clickInPrompt(tab, english.next(1));
      await (isNoFirst ? answerChange() : answerNo());
      const undo = isNoFirst ? 'edit' : 'later';
      await logged(visitor.own, undo);
      await shoot(tab, `portal-answered-${kind}`);
      await clickInPrompt(tab, 'Undo');
      await logged(visitor.own, 'undo');
    }));

  test('without a reload is noticed, is not doubled by a redraw, and leaves with its row', () =>
    inEach(visitors, async (visitor) => {
      const { tab } = visitor;
      await look(visitor, JOBS);
      await promptSays(tab, english.past('LinkedIn', 5));
      await clickInPrompt(tab, 'Close');
      await promptGone(tab);
      const rows = trackedRows(withStatus(1, 'Not moving forward'));
      const draw = (html: string) =>
        tab.evaluate((drawn) => {
          const list = document.querySelector('#list');
          list?.replaceChildren(...new DOMParser().parseFromString(drawn, 'text/html').body.childNodes);
        }, html);
      await tab.focus('input');
      await draw(rows);
      await promptSays(tab, 'Tallow & Finch said no to Service designer.');
      expect(await tab.evaluate(() => document.activeElement?.nodeName)).toBe('INPUT');
      for (let times = 0; times < 3; times++) await draw(rows);
      await until('the redraw to be read', async () => ((await promptWords(tab)).length === 1 ? true : undefined));
      expect((await eventsIn(visitor)).filter(({ kind }) => kind === 'rejected')).toHaveLength(3);
      await draw('');
      await promptGone(tab);
    }));

  test('is asked about in the popup and in the journal as well', () =>
    inEach(visitors, async (visitor) => {
      const { tab, kind } = visitor;
      await look(visitor, JOBS);
      await look(visitor, withStatus(0, 'Pool phase 2b'));
      await promptSays(tab, 'Quillmark changed the status of Data analyst. Is it a no?');
      const popup = await openOwn(visitor, 'popup.html', POPUP);
      await says(popup, 'Quillmark changed the status of Data analyst. Is it a no?');
      expect(await wordsOf(popup)).toContain('Pool phase 2b');
      await shoot(popup, `portal-popup-changed-${kind}`);
      expect(await axe(popup)).toEqual([]);
      await (await popup.waitForSelector('::-p-aria([name="Later"][role="button"])'))?.click();
      await says(popup, 'Nothing waits for you.');
      const journal = await openOwn(visitor, 'sidepanel.html', PANEL);
      await (await journal.waitForSelector('::-p-text(Quillmark: Data analyst)'))?.click();
      await says(journal, 'The status changed. Is it a no?');
      await shoot(journal, `portal-journal-changed-${kind}`);
      expect(await axe(journal)).toEqual([]);
      await (await journal.waitForSelector('::-p-aria([name="Not a rejection"][role="button"])'))?.click();
      await logged(visitor.own, 'confirm');
      await saysNoMore(journal, 'Is it a no?');
    }));

  test('leads to the journal, where whom to ask is chosen: a list has no message to answer', () =>
    inEach(visitors, async (visitor) => {
      const { tab } = visitor;
      await look(visitor, JOBS);
      await look(visitor, withStatus(0, 'Not moving forward'));
      await promptSays(tab, 'Quillmark said no to Data analyst.');
      await clickInPrompt(tab, 'Ask for feedback');
      await until('the journal', async () => {
        const [words = ''] = await promptWords(tab);
        return words.includes(english.journalBeside) || words.includes(english.journalWindow) ? true : undefined;
      });
      await logged(visitor.own, 'confirm');
    }));
});

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type EventEntry, isEvent } from '@/utils/entry';
import { until } from '../browsers/waiting';
import { conversationId, type SampleMail, thread } from '../mailbox/mail';
import { entriesOf } from '../tour/log';
import { addressOf, GMAIL, openConversation, unfold, waitFor } from '../tour/page';
import { promptShown } from '../tour/prompt';
import { describeInBrowsers, recentMails } from './setup';

/** Reading Gmail in all its states: what the log holds afterwards is exactly what was open, each mail as itself. */

const conversation = (subject: string): SampleMail[] => {
  const first = recentMails.find((mail) => mail.subject?.includes(subject));
  if (!first) throw new Error(`No sample mail has '${subject}' in its subject.`);
  return recentMails.filter((mail) => mail.threadId === first.threadId);
};
/** An invitation, and the rejection that quotes it. */
const tidewater = conversation('Tidewater Health');
const copperleaf = conversation('Update on your application');
const brueckner = conversation('Brückner');
const lumen = conversation('Atelier Lumen');

const MINUTE_MS = 60_000;

/** A mail with everything around its words that a person does not see, or did not write for this mail. */
const wrapped = thread({
  at: new Date(Date.now() - 26 * 60 * MINUTE_MS).toISOString(),
  from: { name: 'Yuko Ōtani 🌿', address: 'yuko.otani@larkspur-optics.example' },
  subject: 'Lens Engineer 🔭 at Larkspur Optics',
  html: `<div style="display:none;max-height:0;overflow:hidden">A peek for the list of mails</div>
<div style="background-color:#ffffff"><p>Hello Sam,</p>
<p>thank you for the two talks about the Lens Engineer position at Larkspur Optics. We have decided not to move forward with your application, because the bench work is on site.</p>
<p style="color:#ffffff;font-size:9px">Painted white for a machine to read</p><p style="font-size:0">Set in no size at all</p>
<p style="visibility:hidden">Made invisible</p><p style="opacity:0">Faded out</p>
<p>All the best,<br>Yuko</p></div>
<div class="gmail_signature"><p>Yuko Ōtani, Head of Benches<br>Larkspur Optics, Prism Row 2</p></div>
<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Monday Sam Sample wrote:<br></div>
<blockquote class="gmail_quote"><p>An older sentence of mine about polishing</p></blockquote></div>`,
  expect: { outcome: 'rejected' },
});

/** What the log should hold of a mail. */
const logged = (mail: SampleMail, url: string, subject = mail.subject?.replace(/^Re: /, '')) => ({
  id: `gmail:${mail.id}`,
  kind: mail.expect.outcome,
  subject,
  from: mail.from,
  at: Date.parse(mail.at),
  source: { site: 'gmail', url, threadId: mail.threadId, messageId: mail.id },
});
const inShort = ({ id, kind, subject, from, at, source }: EventEntry) => ({ id, kind, subject, from, at, source });

describeInBrowsers(
  'reading Gmail',
  (session) => {
    /** Waits until the log holds that many entries, and no more come; gives them by time. */
    async function entriesAre(count: number): Promise<EventEntry[]> {
      const all = async () => (await entriesOf(session.own)).filter(isEvent).sort((a, b) => a.at - b.at);
      await until(`${count} entries`, async () => ((await all()).length >= count ? true : undefined)).catch(() => {});
      // The page is read a quarter of a second after it comes to rest.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return all();
    }
    const openRow = async (page: Page, threadId: string) => {
      const rows = '.bkK:not([style*="none"]) tr.zA';
      await page.locator(`${rows}:has([data-legacy-thread-id="${threadId}"])`).click();
      await waitFor(page, `[...document.querySelectorAll('.h7 .a3s')].some((one) => one.getClientRects().length)`);
    };

    test.each(['', '?hl=de', '?hl=ja', '?hl=ar', '?ids=undefined'])(
      'with %s each opened mail is logged as itself',
      async (query) => {
        const [invitation, rejection] = tidewater as [SampleMail, SampleMail];
        const url = addressOf(invitation.threadId);
        const page = await session.open(addressOf(invitation.threadId, query));
        expect((await entriesAre(1)).map(inShort)).toEqual([logged(rejection, url)]);
        // What was collapsed is read when it is opened, and what was logged is not logged again.
        await unfold(page);
        expect((await entriesAre(2)).map(inShort)).toEqual([logged(invitation, url), logged(rejection, url)]);
      },
    );

    test.each(['en', 'de', 'ja', 'ar'])(
      'without any id, in %s, the page’s own words say who, what and when',
      async (language) => {
        const [, rejection] = tidewater as [SampleMail, SampleMail];
        const page = await session.open(addressOf(rejection.threadId, `?ids=missing&hl=${language}`));
        const [entry, ...others] = await entriesAre(1);
        expect(others).toEqual([]);
        expect(entry).toMatchObject({
          kind: 'rejected',
          subject: 'Interview for Frontend Engineer, Tidewater Health',
          from: rejection.from,
          source: { url: addressOf(rejection.threadId), threadId: conversationId(rejection.threadId) },
        });
        expect(entry?.source.messageId).toBeUndefined();
        // The page says the minute and no second.
        expect(entry?.at).toBe(Math.floor(Date.parse(rejection.at) / MINUTE_MS) * MINUTE_MS);
        await page.reload();
        await promptShown(page);
        expect(await entriesAre(1)).toHaveLength(1);
      },
    );

    test('in the reading pane, where the address stays the list’s', async () => {
      const page = await session.open(`${GMAIL}?pane=1#inbox`);
      for (const [mail] of [copperleaf, brueckner] as [SampleMail][])
        await openRow(page, mail.threadId).then(() => promptShown(page));
      expect((await entriesAre(2)).map(inShort)).toEqual(
        ([copperleaf, brueckner] as [SampleMail][]).map(([mail]) => logged(mail, `${GMAIL}#all/${mail.threadId}`)),
      );
    });

    test('in the fourth account, and found by a search', async () => {
      const [mail] = brueckner as [SampleMail];
      const url = `${GMAIL.replace('/u/0/', '/u/3/')}#search/leitwarten/${conversationId(mail.threadId)}`;
      await session.open(url);
      expect((await entriesAre(1)).map(inShort)).toEqual([logged(mail, url)]);
    });

    test('from conversation to conversation and back: views that were left do not speak', async () => {
      const page = await session.open(`${GMAIL}#inbox`);
      for (const [mail] of [copperleaf, brueckner] as [SampleMail][]) {
        await openRow(page, mail.threadId);
        await promptShown(page);
        await page.evaluate(() => history.back());
        await waitFor(page, `location.hash === '#inbox'`);
      }
      // From one straight to the other, and back: three views are in the page, two of them hidden.
      for (const [mail] of [copperleaf, lumen, brueckner] as [SampleMail][]) {
        await openConversation(page, mail.threadId);
        await promptShown(page);
      }
      expect(await page.$$eval('h2.hP', (headings) => headings.length)).toBe(3);
      expect((await entriesAre(3)).map(inShort)).toEqual(
        ([copperleaf, brueckner, lumen] as [SampleMail][]).map(([mail]) => logged(mail, addressOf(mail.threadId))),
      );
    });

    test('the kept words are those a person sees in this very mail', async () => {
      const [mail] = wrapped as [SampleMail];
      await session.open(addressOf(mail.threadId));
      const [entry, ...others] = await entriesAre(1);
      expect(others).toEqual([]);
      expect(inShort(entry as EventEntry)).toEqual(logged(mail, addressOf(mail.threadId)));
      expect(entry?.text?.replace(/\n+/g, '\n').trim()).toBe(
        [
          'Hello Sam,',
          'thank you for the two talks about the Lens Engineer position at Larkspur Optics. We have decided not to move forward with your application, because the bench work is on site.',
          'All the best,',
          'Yuko',
        ].join('\n'),
      );
    });

    test.each([
      ['Fernweh Maps', ['final round on Monday: 60 minutes', 'Talent Partner', 'confidential']],
      ['Update on your application', ['Congratulations on taking']],
      ['Brückner', ['Personalreferentin', 'Am Speicher']],
    ])('of %s no quote, signature or preheader is kept', async (subject, hidden) => {
      const mail = conversation(subject).at(-1) as SampleMail;
      await session.open(addressOf(mail.threadId));
      const [entry] = await entriesAre(1);
      expect(entry?.text?.length).toBeGreaterThan(100);
      for (const words of hidden) expect(entry?.text).not.toContain(words);
    });

    test('a structure nobody knows: nothing is logged, and the console has its structure once, without a word of mail', async () => {
      const mail = conversation('Fernweh Maps').at(-1) as SampleMail;
      const page = await session.open(`${GMAIL}?broken=1#inbox`);
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      await page.evaluate(
        (route) => {
          location.hash = route;
        },
        `inbox/${conversationId(mail.threadId)}`,
      );
      await page.waitForSelector('.q-view');
      // A site draws its parts one after the other: a page counts as unreadable once it has stayed so for ten seconds.
      const told = await until('a line in the console', () => lines.find((line) => line.includes('Rebound')), 20_000);
      expect(told).toContain('q-view');
      for (const words of ['Ilse', 'Fernweh', 'Sam', 'candidate', mail.subject ?? ''])
        expect(told).not.toContain(words);
      await page.evaluate(() => document.querySelector('.q-view')?.append(document.createElement('i')));
      expect(await entriesAre(0)).toEqual([]);
      expect(lines.filter((line) => line.includes('Rebound'))).toHaveLength(1);
      expect(await page.$$('rebound-prompt')).toHaveLength(0);
    });
  },
  { mails: [...recentMails, ...wrapped] },
);

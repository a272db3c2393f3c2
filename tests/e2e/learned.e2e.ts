import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Entry, type EventEntry, isEvent } from '@/utils/entry';
import { prompt as english } from '@/utils/i18n/en/prompt';
import { type SampleMail, thread } from '../mailbox/mail';
import { choose, entriesOf, write } from '../tour/log';
import { addressOf, clickInPrompt, waitFor } from '../tour/page';
import { promptSays, promptShown, promptWords } from '../tour/prompt';
import { press } from '../tour/steps';
import { describeInBrowsers, recentMails, type Session } from './setup';
import { axe, focused, NARROW, rejection, says, saysNoMore, shoot, sideways } from './surfaces';

/** What answers teach, from the prompt to the next mail, and how the settings show it and forget it. */

const DAY = 86_400_000;
/** How long a mail that says nothing gets to be read, in ms: nothing tells when nothing happens. */
const NOTHING_MS = 1_500;

const lumen = recentMails.find((mail) => mail.subject?.includes('Atelier Lumen')) as SampleMail;
const address = lumen.from?.address ?? '';
/** The same sender says the same again, in a conversation of its own. */
const again = thread({ ...lumen, at: new Date(Date.now() - DAY).toISOString() })[0] as SampleMail;
const EMPTY = 'Nothing yet. What you confirm or correct in the prompt teaches Rebound, here on this machine.';

describeInBrowsers(
  'what Rebound has learned',
  (session) => {
    beforeAll(async () => {
      // The extension makes its database.
      await (await session.running.openExtensionPage('popup.html')).close();
    });
    learning(session);
    looks(session);
  },
  { mails: [...recentMails, again] },
);

const settings = (session: Session, width = 900): Promise<Page> =>
  session.openOwn('options.html', { width, height: 900 });

/** What was logged of the mail. */
async function eventOf(session: Session, mail: SampleMail): Promise<EventEntry | undefined> {
  return (await entriesOf(session.own)).filter(isEvent).find(({ source }) => source.messageId === mail.id);
}

/** Something said of an event, a moment after it. */
const answer = (kind: 'confirm' | 'dismiss', { id, applicationId, loggedAt }: EventEntry): Entry => {
  const at = loggedAt + 1;
  return { kind, id: `${kind}:${id}`, applicationId, target: id, at, loggedAt: at };
};

/** Opens the mail's rejection, and says in its prompt that it is none. Gives what was logged of it. */
async function dismissLumen(session: Session): Promise<EventEntry> {
  const page = await session.open(addressOf(lumen.threadId));
  await promptShown(page);
  await clickInPrompt(page, 'Not a rejection');
  await promptSays(page, english.dismissed);
  return (await eventOf(session, lumen)) as EventEntry;
}

/** Opens the other mail and waits until its prompt would be there. Gives the words of the prompts. */
async function openAgain(session: Session): Promise<string[]> {
  const page = await session.open(addressOf(again.threadId));
  await waitFor(page, `document.querySelector('.h7 .a3s')?.textContent`);
  await new Promise((resolve) => setTimeout(resolve, NOTHING_MS));
  return promptWords(page);
}

function learning(session: Session): void {
  test('a dismissed rejection keeps the same words of the same sender from prompting, until it is forgotten', async () => {
    const dismissed = await dismissLumen(session);
    const page = await settings(session);
    await says(page, `Mail from ${address}: 1 not a rejection`);
    await says(page, `"${dismissed.evidence[0]}"`);

    // One answer only makes a sure detection ask; this one had been given before.
    const older = { ...dismissed, id: 'test:older', applicationId: 'application:older', loggedAt: Date.now() - DAY };
    await write(session.own, [older, answer('dismiss', older)]);
    expect(await openAgain(session)).toEqual([]);
    expect(await eventOf(session, again)).toBeUndefined();

    await page.bringToFront();
    await press(page, `Forget: ${address}`);
    await says(page, 'Forgotten. It no longer counts.');
    await saysNoMore(page, `Mail from ${address}`);
    await press(page, 'Forget all');
    await says(page, EMPTY);
    expect(await openAgain(session)).toHaveLength(1);
    expect(await eventOf(session, again)).toMatchObject({ kind: 'rejected', confidence: dismissed.confidence });
  });

  test('what was forgotten comes back with Undo, and the focus stays in the list', async () => {
    const [acme, umbra] = [rejection('Acme Maps', 'Designer', 3), rejection('Umbra Print', 'Cook', 1)];
    const other = { ...umbra, from: { address: 'jobs@umbra.example' }, evidence: [] };
    await write(session.own, [acme, answer('confirm', acme), other, answer('dismiss', other)]);
    const page = await settings(session);
    await says(page, 'Mail from jobs@umbra.example: 1 not a rejection');
    await press(page, 'Forget: jobs@umbra.example');
    await saysNoMore(page, 'jobs@umbra.example');
    expect(await focused(page)).toMatch(/^Forget: /);
    await press(page, 'Undo');
    await says(page, 'Mail from jobs@umbra.example: 1 not a rejection');
    await press(page, 'Forget all');
    await says(page, EMPTY);
    await press(page, 'Undo');
    await says(page, 'Mail from ada@acme.example: 1 confirmed');
  });

  test('a company put right once is right in the next mail of that sender', async () => {
    const page = await session.open(addressOf(lumen.threadId));
    await promptShown(page);
    const { id, applicationId, company } = (await eventOf(session, lumen)) as EventEntry;
    const now = Date.now();
    const edit: Entry = {
      kind: 'edit',
      id: 'test:edit',
      applicationId,
      at: now,
      loggedAt: now,
      company: 'Lumen Films',
      keys: [],
    };
    await write(session.own, [edit]);
    const shown = await settings(session);
    await says(shown, `Company: Lumen Films instead of ${company}`);
    await openAgain(session);
    expect(await eventOf(session, again)).toMatchObject({ company: 'Lumen Films' });
    expect((await eventOf(session, lumen))?.id).toBe(id);
  });
}

/** The entries of a list in all its shapes; `count` senders. */
function taught(count: number): Entry[] {
  const names = ['Acme Maps', 'Umbra Print', 'Nova Ferry', 'Oak Clinic', 'Quillon', 'Pebble Transit'];
  return Array.from({ length: count }, (_, place): Entry[] => {
    const name = `${names[place % names.length]}${place < names.length ? '' : ` ${place}`}`;
    const host = name.toLowerCase().replaceAll(' ', '-');
    const event = rejection(name, 'Designer', count - place, {
      from: { address: `hr@${host}.example` },
      evidence: place % 2 === 0 ? [`We have decided to go on with somebody else at ${name}.`] : [],
    });
    return [event, answer(place % 3 === 1 ? 'dismiss' : 'confirm', event)];
  }).flat();
}

const twice = rejection('Acme Talent', 'Writer', 0.5, {
  from: { address: 'hr@acme-maps.example' },
  evidence: [
    `After a careful look at all that reached us, ${'and at what it asks of everybody in the team, '.repeat(8)}we say no.`,
  ],
});
const long = rejection('Long', 'Writer', 0.2, {
  from: { address: `${'recruiting-and-people-operations-'.repeat(3)}team@a-company-with-a-very-long-name.example` },
  kind: 'feedback',
  evidence: [],
});
const odd: Entry[] = [
  twice,
  answer('dismiss', twice),
  {
    kind: 'edit',
    id: 'test:right',
    applicationId: twice.applicationId,
    at: Date.now(),
    loggedAt: Date.now(),
    company: 'Acme',
    keys: [],
  },
  long,
  answer('dismiss', long),
];

function looks(session: Session): void {
  describe('the card is right for axe, and fits', () => {
    test.each([
      ['empty', [], EMPTY],
      ['filled', [...taught(2), ...odd], 'Company: Acme instead of Acme Talent'],
      ['overfull', [...taught(14), ...odd], 'more'],
    ])('%s', async (name, entries: Entry[], words) => {
      await write(session.own, entries);
      const page = await settings(session);
      await says(page, words);
      expect(await axe(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      const keep = (look: string) => shoot(page, `${session.kind}-learned-${name}-${look}`);
      await keep('light');
      // Firefox's driver cannot switch the theme.
      if (session.kind === 'chromium') {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        expect(await axe(page)).toEqual([]);
        await keep('dark');
        await page.emulateMediaFeatures([]);
      }
      await page.setViewport(NARROW);
      expect(await sideways(page)).toEqual([]);
      await keep('narrow');
      await choose(session.own, { language: 'de' });
      await waitFor(page, `document.documentElement.lang === 'de'`);
      expect(await axe(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      await keep('german-narrow');
      await page.setViewport({ width: 900, height: 900 });
      await keep('german');
    });
  });

  test('beyond eight rows the rest waits behind a line', async () => {
    await write(session.own, taught(14));
    const page = await settings(session);
    const shown = () => page.$$eval('.rb-learned-lesson', (all) => all.filter((one) => one.checkVisibility()).length);
    await says(page, '13 more');
    expect(await shown()).toBe(8);
    await (await page.waitForSelector('::-p-xpath(//summary[contains(., "13 more")])'))?.click();
    await waitFor(page, `document.querySelector('.rb-disclosure[open]')`);
    expect(await shown()).toBe(21);
    expect(await axe(page)).toEqual([]);
    await shoot(page, `${session.kind}-learned-open-light`);
  });
}

import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry, EventEntry } from '@/utils/entry';
import { foldLog, type History } from '@/utils/history';
import { until } from '../browsers/waiting';
import { entriesOf, write } from '../tour/log';
import { waitFor } from '../tour/page';
import { fill, heading, press } from '../tour/steps';
import { wrongLooks } from './looks';
import { describeInBrowsers, type Session } from './setup';
import {
  allSteps,
  focused,
  invitation,
  leave,
  linesOf,
  logged,
  openStep,
  PANEL,
  rejection,
  says,
  saysNoMore,
  tabTo,
  unfold,
  wordsOf,
} from './surfaces';

/** Putting the log right by hand: where news belongs, what a line says, what was changed, and each of it back again. */

const DAY = 86_400_000;
const day = (daysAgo: number): string =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' }).format(Date.now() - daysAgo * DAY);

/** As a person types a date in English: its parts one after the other. */
const typedDay = (daysAgo: number): string => {
  const at = new Date(Date.now() - daysAgo * DAY);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(at.getMonth() + 1)}${two(at.getDate())}${at.getFullYear()}`;
};

/** A talk with Acme Maps, 12 days ago. */
const talk = (): EventEntry => invitation('Acme Maps', 12);
/** The no to it, 2 days ago. */
const no = (): EventEntry => rejection('Acme Maps', 'Designer', 2);
const acmeWords = 'Acme Maps said no to Designer.';

/** Another application, with one line. */
const other = (company: string, role: string, daysAgo: number): EventEntry => ({
  ...invitation(company, daysAgo),
  applicationId: `application:${company}:${role}`,
  role,
});

/** News that may as well belong to others, with an application of its own. */
const news = (candidates: readonly EventEntry[], more: Partial<EventEntry> = {}): EventEntry => ({
  ...rejection('Acme Maps', 'Designer', 1),
  applicationId: 'application:news',
  role: undefined,
  kind: 'viewed',
  stage: undefined,
  candidates: candidates.map(({ applicationId }) => applicationId),
  ...more,
});

const openJournal = (session: Session): Promise<Page> => session.openOwn('sidepanel.html', PANEL);

const historyOf = async (session: Session, applicationId: string): Promise<History | undefined> =>
  foldLog(await entriesOf(session.own)).find((history) => history.applicationId === applicationId);

/** Waits until the timeline has that many lines. */
const lineCount = (page: Page, count: number): Promise<unknown> =>
  waitFor(page, `document.querySelectorAll('.rb-timeline > li').length === ${count}`).catch(async (cause: unknown) => {
    throw new Error(`Not ${count} lines, but:\n${await wordsOf(page)}`, { cause });
  });

/** Waits until that has the focus. */
const focusOn = (page: Page, name: string): Promise<unknown> =>
  until(`the focus on '${name}'`, async () => ((await focused(page)) === name ? true : undefined)).catch(
    async (cause: unknown) => {
      throw new Error(`Not '${name}' has the focus, but '${await focused(page)}'.`, { cause });
    },
  );

/** Chooses in a list by its label, and by the beginning of what is to be chosen. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  const select = await page.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
  const value = await select?.evaluate(
    (list, wanted) => [...(list as HTMLSelectElement).options].find((one) => one.label.startsWith(wanted))?.value,
    option,
  );
  if (!select || value === undefined) throw new Error(`'${label}' does not offer '${option}'.`);
  await select.select(value);
}

/** Types another day into the date field of the open form. */
async function redate(page: Page, daysAgo: number): Promise<void> {
  const field = await page.waitForSelector('form input[type="date"]');
  await field?.focus();
  await page.keyboard.type(typedDay(daysAgo));
}

/** Buttons of one screen that a screen reader would call the same. */
const twins = (page: Page): Promise<string[]> =>
  page.$$eval('button, summary, a[href]', (all) => {
    const shown = all.filter((one) => one.getClientRects().length > 0 && !one.closest('.rb-toast'));
    const names = shown.map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim());
    return names.filter((name, index) => names.indexOf(name) !== index && !name.startsWith('from the mail'));
  });

/** Nothing for axe, nothing sideways, no two buttons alike; in every look. */
async function looksRight(session: Session, page: Page, name: string): Promise<void> {
  expect(await twins(page)).toEqual([]);
  expect(await wrongLooks(session, page, `arrange-${name}`, { size: PANEL, german: true })).toEqual({});
}

describeInBrowsers('putting the log right', (session) => {
  beforeAll(async () => {
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  question(session);
  line(session);
  belonging(session);
  together(session);
  changes(session);
  gone(session);
  ownWords(session);
});

function question(session: Session): void {
  describe('news that may belong to several applications', () => {
    const open = async (page: Page): Promise<void> => {
      await says(page, 'where does it belong?');
      await press(page, `Acme Maps Application viewed, ${day(1)} · where does it belong?`);
      await says(page, 'Which application is this about?');
    };
    const candidate = `Acme Maps: Designer Last: Rejection, ${day(2)}`;

    test('joins the one that is chosen, with Undo', async () => {
      const [asked, drawer] = [no(), other('Acme Maps', 'Drawer', 5)];
      await write(session.own, [talk(), asked, drawer, news([asked, drawer])]);
      const page = await openJournal(session);
      await says(page, 'where does it belong?');
      await looksRight(session, page, 'list');
      await open(page);
      await looksRight(session, page, 'question');
      await press(page, candidate);
      await heading(page, acmeWords);
      await says(page, 'It is part of Acme Maps: Designer now.');
      expect(await logged(session.own, 'merge')).toMatchObject({
        applicationId: 'application:news',
        into: asked.applicationId,
        keys: [`into:${asked.applicationId}`],
      });
      await lineCount(page, 3);
      await saysNoMore(page, 'Which application is this about?');
      await focusOn(page, acmeWords);
      await press(page, 'Undo');
      await says(page, 'Which application is this about?');
      expect(await historyOf(session, 'application:news')).toMatchObject({ events: [{}], question: {} });
      expect((await historyOf(session, asked.applicationId))?.events).toHaveLength(2);
    });

    test('moves alone where its application has more, by keyboard', async () => {
      const asked = no();
      const before = { ...news([]), kind: 'applied' as const, at: Date.now() - 4 * DAY, candidates: undefined };
      await write(session.own, [asked, { ...before, id: 'test:before' }, news([asked])]);
      const page = await openJournal(session);
      await open(page);
      await says(page, 'this line goes there; the others stay.');
      await tabTo(page, candidate);
      await page.keyboard.press('Enter');
      await heading(page, acmeWords);
      await focusOn(page, acmeWords);
      await says(page, 'Moved to Acme Maps: Designer.');
      expect(await logged(session.own, 'move')).toMatchObject({ into: asked.applicationId });
      await lineCount(page, 2);
      // It is asked once, and what stays behind still stands.
      await saysNoMore(page, 'Which application is this about?');
      expect((await historyOf(session, 'application:news'))?.events.map(({ entry }) => entry.kind)).toEqual([
        'applied',
      ]);
      await press(page, 'Undo');
      await says(page, 'Which application is this about?');
    });

    test('stays an application of its own', async () => {
      const asked = no();
      await write(session.own, [asked, news([asked])]);
      const page = await openJournal(session);
      await open(page);
      await press(page, 'A new one It stays an application of its own.');
      await says(page, 'It stays an application of its own.');
      await saysNoMore(page, 'Which application is this about?');
      expect(await logged(session.own, 'move')).toMatchObject({
        applicationId: 'application:news',
        into: 'application:news',
      });
      await focusOn(page, 'Acme Maps');
      await press(page, 'All rejections');
      await heading(page, 'Rejections');
      expect(await wordsOf(page)).not.toContain('where does it belong?');
      await press(page, 'Undo');
      await says(page, 'Which application is this about?');
    });
  });
}

function line(session: Session): void {
  describe('a line of the timeline', () => {
    test('gets another kind, day, stage and round, keeps the focus, and comes back with Undo', async () => {
      const [first, second] = [talk(), { ...talk(), at: Date.now() - 8 * DAY, id: 'test:second' }];
      await write(session.own, [first, second, no()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await heading(page, 'How it went');
      await press(page, `Put right: Interview, ${day(12)}`);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('select');
      await redate(page, 6);
      await pick(page, 'How far?', 'Final round');
      await pick(page, 'Which interview?', '3');
      await looksRight(session, page, 'line');
      await press(page, `Save: Interview, ${day(12)}`);
      await says(page, 'Line put right.');
      expect(await logged(session.own, 'edit')).toMatchObject({
        target: first.id,
        to: { stage: 'final', round: 3, at: expect.any(Number) },
      });
      await until('the new order', async () =>
        (await linesOf(page))[1]?.includes('Final round, no. 3') ? true : undefined,
      );
      expect((await linesOf(page))[1]).toMatch(/from the mail, put right by you/);
      await focusOn(page, `Put right: Final round, no. 3, ${day(6)}`);
      await looksRight(session, page, 'line-saved');
      await press(page, 'Undo');
      await until('the old order', async () => ((await linesOf(page))[0]?.includes(day(12)) ? true : undefined));
      expect((await historyOf(session, first.applicationId))?.events[0]?.entry).toMatchObject({
        id: first.id,
        stage: 'interview',
        at: first.at,
      });
    });

    test('refuses a day to come', async () => {
      await write(session.own, [talk()]);
      const page = await openJournal(session);
      await press(page, `Acme Maps: Designer Interview, ${day(12)}`);
      await press(page, `Put right: Interview, ${day(12)}`);
      await redate(page, -3);
      await press(page, `Save: Interview, ${day(12)}`);
      await says(page, 'This day is yet to come.');
      expect((await entriesOf(session.own)).some(({ kind }) => kind === 'edit')).toBe(false);
    });

    test('is deleted, and comes back with the words that were typed', async () => {
      const first = talk();
      await write(session.own, [first, no()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await press(page, `Put right: Interview, ${day(12)}`);
      await pick(page, 'Which interview?', '2');
      await press(page, `Delete: Interview, ${day(12)}`);
      await says(page, 'Line deleted.');
      await lineCount(page, 1);
      await focusOn(page, 'How it went');
      expect(await logged(session.own, 'delete')).toMatchObject({ target: first.id });
      await press(page, 'Undo');
      await lineCount(page, 2);
      expect(await page.$('.rb-timeline form')).not.toBeNull();
      await press(page, `Save: Interview, ${day(12)}`);
      expect(await logged(session.own, 'edit')).toMatchObject({ to: { round: 2 } });
    });

    test('keeps what is typed until it is saved or cancelled, wherever one goes', async () => {
      const [first, answer] = [no(), { ...talk(), kind: 'feedback' as const, text: 'Good.', evidence: [] }];
      await write(session.own, [first, { ...answer, at: Date.now() - DAY }]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await openStep(page, 'Postmortem');
      await press(page, `Put right: Feedback, ${day(1)}`);
      await fill(page, 'The words of it', ' Say earlier what you would drop.');
      await page.keyboard.press('Escape');
      await openStep(page, 'Repeat');
      await heading(page, 'Go again');
      await press(page, 'All rejections');
      await press(page, acmeWords);
      await openStep(page, 'Postmortem');
      await waitFor(
        page,
        `document.querySelector('form textarea')?.value === 'Good. Say earlier what you would drop.'`,
      );
      // It is there, and takes the focus from nobody.
      expect(await focused(page)).toMatch(/^Step 1, Postmortem/);
      await looksRight(session, page, 'feedback');
      await press(page, `Save: Feedback, ${day(1)}`);
      expect(await logged(session.own, 'edit')).toMatchObject({
        to: { text: 'Good. Say earlier what you would drop.' },
      });
      await says(page, 'Good. Say earlier what you would drop.');

      await press(page, `Put right: Feedback, ${day(1)}`);
      await fill(page, 'The words of it', ' Not this.');
      await press(page, `Cancel: Feedback, ${day(1)}`);
      await waitFor(page, `!document.querySelector('.rb-timeline form')`);
      await focusOn(page, `Put right: Feedback, ${day(1)}`);
      // An untouched form is left with Escape.
      await page.keyboard.press('Enter');
      await waitFor(page, `document.querySelector('.rb-timeline form')`);
      await page.keyboard.press('Escape');
      await waitFor(page, `!document.querySelector('.rb-timeline form')`);
      expect((await entriesOf(session.own)).filter(({ kind }) => kind === 'edit')).toHaveLength(1);
    });

    test('says other words, where the person has added it', async () => {
      const { subject: _, ...mail } = talk();
      const told = { ...mail, source: { site: 'hand' }, subject: 'A call', evidence: [] };
      await write(session.own, [told, no()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await press(page, `Put right: Interview, ${day(12)}`);
      await fill(page, 'In a few words (optional)', ' with two of the team');
      await press(page, `Save: Interview, ${day(12)}`);
      await says(page, 'A call with two of the team');
      expect(await logged(session.own, 'edit')).toMatchObject({ to: { subject: 'A call with two of the team' } });
    });

    test('becomes a no, which opens the five steps and is asked about no more', async () => {
      const doubt = { ...talk(), confidence: 0.6 };
      await write(session.own, [doubt]);
      const page = await openJournal(session);
      await press(page, `Acme Maps: Designer Interview, ${day(12)}`);
      await press(page, `Put right: Interview, ${day(12)}`);
      await pick(page, 'What was it?', 'Rejection');
      await press(page, `Save: Interview, ${day(12)}`);
      await heading(page, 'What happened');
      await focusOn(page, acmeWords);
      expect(await wordsOf(page)).not.toContain('This reads like a no. Is it?');
      await press(page, 'Undo');
      await says(page, 'Still open.');
      await focusOn(page, 'Acme Maps: Designer');
    });

    test('leaves with its application, and both come back', async () => {
      await write(session.own, [talk()]);
      const page = await openJournal(session);
      await press(page, `Acme Maps: Designer Interview, ${day(12)}`);
      await press(page, `Put right: Interview, ${day(12)}`);
      await press(page, `Delete: Interview, ${day(12)}`);
      await heading(page, 'Rejections');
      await focusOn(page, 'Rejections');
      await press(page, 'Undo');
      await heading(page, 'Acme Maps: Designer');
    });
  });
}

const PLACE = 'Belongs to another application';

function belonging(session: Session): void {
  describe('a line that belongs elsewhere', () => {
    /** Opens the talk's form in the application that was turned down. */
    const openTalk = async (page: Page): Promise<void> => {
      await press(page, acmeWords);
      await press(page, `Put right: Interview, ${day(12)}`);
      await says(page, PLACE);
    };

    test('moves to another application, put right at the same time, and both come back', async () => {
      const [first, umbra] = [talk(), other('Umbra Print', 'Writer', 5)];
      await write(session.own, [first, no(), umbra]);
      const page = await openJournal(session);
      await openTalk(page);
      await pick(page, 'Which interview?', '2');
      await pick(page, PLACE, 'Umbra Print: Writer');
      await looksRight(session, page, 'move');
      await press(page, `Save: Interview, ${day(12)}`);
      await says(page, 'Moved to Umbra Print: Writer.');
      await lineCount(page, 1);
      await focusOn(page, 'How it went');
      expect(await logged(session.own, 'move')).toMatchObject({ target: first.id, into: umbra.applicationId });
      expect((await historyOf(session, umbra.applicationId))?.events.map(({ entry }) => entry.round)).toEqual([
        2,
        undefined,
      ]);
      await press(page, 'Undo');
      await lineCount(page, 2);
      expect((await historyOf(session, umbra.applicationId))?.events).toHaveLength(1);
      expect((await historyOf(session, first.applicationId))?.events[0]?.entry.round).toBeUndefined();
    });

    test('becomes an application of its own', async () => {
      const first = talk();
      await write(session.own, [first, no()]);
      const page = await openJournal(session);
      await openTalk(page);
      await pick(page, PLACE, 'An application of its own');
      await press(page, `Save: Interview, ${day(12)}`);
      await says(page, 'It is an application of its own now.');
      await lineCount(page, 1);
      const split = await logged(session.own, 'split');
      expect(split).toMatchObject({ targets: [first.id], keys: [`into:${split.into}`] });
      await press(page, 'All rejections');
      await says(page, 'Other applications');
      await press(page, `Acme Maps: Designer Interview, ${day(12)}`);
      await heading(page, 'Acme Maps: Designer');
      await lineCount(page, 1);
      await press(page, 'All rejections');
      await press(page, 'Undo');
      await saysNoMore(page, 'Other applications');
      expect((await historyOf(session, first.applicationId))?.events).toHaveLength(2);
    });

    test('takes its application along where it is all of it', async () => {
      const [only, umbra] = [no(), other('Umbra Print', 'Writer', 5)];
      await write(session.own, [only, ...allSteps(only).filter(({ kind }) => kind !== 'feedback'), umbra]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await openStep(page, 'Postmortem');
      await press(page, `Put right: Rejection, ${day(2)}`);
      await pick(page, PLACE, 'Umbra Print: Writer');
      await says(page, 'It is the only line here');
      await press(page, `Save: Rejection, ${day(2)}`);
      await says(page, 'It is part of Umbra Print: Writer now.');
      expect(await logged(session.own, 'merge')).toMatchObject({ into: umbra.applicationId });
      await focusOn(page, acmeWords);
      await openStep(page, 'Postmortem');
      await lineCount(page, 2);
      expect((await historyOf(session, umbra.applicationId))?.retrospective?.well).toHaveLength(1);
      await press(page, 'Undo');
      // Back where it came from, with the loop that was closed there.
      await heading(page, 'The loop for Acme Maps is closed.');
      expect(await historyOf(session, only.applicationId)).toMatchObject({ retrospective: {}, events: [{}] });
    });
  });
}

const fact = (applicationId: string) => ({
  id: `test:${crypto.randomUUID()}`,
  applicationId,
  at: Date.now(),
  loggedAt: Date.now(),
});

function together(session: Session): void {
  test('two applications become one and are taken apart again', async () => {
    const [acme, umbra] = [no(), other('Umbra Print', 'Writer', 5)];
    await write(session.own, [talk(), acme, umbra, other('Nova Ferry', 'Cook', 20)]);
    const page = await openJournal(session);
    await press(page, `Umbra Print: Writer Interview, ${day(5)}`);
    await unfold(page, 'Edit or remove');
    await unfold(page, 'Same as another application');
    await press(page, 'Put them together');
    await says(page, 'Choose the application first.');
    await looksRight(session, page, 'same');
    await pick(page, 'It is the same as', 'Acme Maps: Designer');
    await press(page, 'Put them together');
    await heading(page, acmeWords);
    await focusOn(page, acmeWords);
    await says(page, 'It is part of Acme Maps: Designer now.');
    await lineCount(page, 3);
    expect(await logged(session.own, 'merge')).toMatchObject({
      applicationId: umbra.applicationId,
      into: acme.applicationId,
    });
    await press(page, 'Undo');
    await heading(page, 'Umbra Print: Writer');
    await lineCount(page, 1);

    // Once more, by keyboard, and apart again without the toast.
    await tabTo(page, 'Edit or remove');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Same as another application');
    await page.keyboard.press('Enter');
    await pick(page, 'It is the same as', 'Acme Maps: Designer');
    await tabTo(page, 'Put them together');
    await page.keyboard.press('Enter');
    await heading(page, acmeWords);
    await lineCount(page, 3);
    await unfold(page, 'Edit or remove');
    await unfold(page, 'Same as another application');
    await says(page, 'Put together from');
    await looksRight(session, page, 'parts');
    await press(page, `Take apart: Umbra Print: Writer · Interview, ${day(5)}`);
    await says(page, 'Taken apart: they are two again.');
    await lineCount(page, 2);
    await saysNoMore(page, 'Put together from');
    await focusOn(page, 'Same as another application');
    expect((await historyOf(session, umbra.applicationId))?.events).toHaveLength(1);
    await press(page, 'Undo');
    await lineCount(page, 3);
    expect(await historyOf(session, umbra.applicationId)).toBeUndefined();
  });
}

function changes(session: Session): void {
  describe('what was changed', () => {
    test('says so when it is nothing', async () => {
      await write(session.own, [no()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await unfold(page, 'Edit or remove');
      await unfold(page, 'What was changed');
      await says(page, 'Nothing was changed by hand.');
    });

    test('is told in words, undone and done again', async () => {
      const [first, second, acme, umbra] = [
        talk(),
        { ...talk(), id: 'test:late', at: Date.now() - 9 * DAY },
        no(),
        other('Umbra Print', 'Writer', 5),
      ];
      const { applicationId } = acme;
      const at = (minutes: number) => ({ ...fact(applicationId), at: DAY, loggedAt: Date.now() - minutes * 60_000 });
      const done: Entry[] = [
        { kind: 'confirm', ...at(9), target: acme.id },
        { kind: 'edit', ...at(8), role: 'Designer', person: { name: '' }, keys: [] },
        { kind: 'edit', ...at(7), target: first.id, to: { stage: 'final', round: 2 }, keys: [] },
        { kind: 'edit', ...at(6), target: first.id, to: { stage: 'final', round: 2 }, keys: [] },
        { kind: 'delete', ...at(5), target: second.id },
        {
          kind: 'merge',
          ...at(4),
          applicationId: umbra.applicationId,
          into: applicationId,
          keys: [`into:${applicationId}`],
        },
      ];
      await write(session.own, [first, second, acme, umbra, ...done]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await unfold(page, 'Edit or remove');
      await unfold(page, 'What was changed');
      await says(page, 'Put together with Umbra Print: Writer');
      const said = await page.$$eval('.rb-journal-change p:first-child', (all) => all.map((one) => one.textContent));
      expect(said).toEqual([
        'Put together with Umbra Print: Writer',
        `Line deleted: Interview, ${day(9)}`,
        `Line put right: Final round, no. 2, ${day(12)}`,
        `Line put right: Interview, ${day(12)}`,
        'What is known of it, put right',
        `Confirmed: Rejection, ${day(2)}`,
      ]);
      expect(await wordsOf(page)).toContain('Contact: Not known');
      await looksRight(session, page, 'changes');

      const name = `Line deleted: Interview, ${day(9)}`;
      await lineCount(page, 3);
      await press(page, `Undo: ${name}`);
      await lineCount(page, 4);
      await focusOn(page, `Redo: ${name}`);
      await says(page, `${day(0)}, taken back`);
      await looksRight(session, page, 'changes-undone');
      await page.keyboard.press('Enter');
      await says(page, 'Done again.');
      await lineCount(page, 3);
      await focusOn(page, `Undo: ${name}`);
      // The toast takes back what was done last.
      await press(page, 'Undo');
      await lineCount(page, 4);
      await press(page, `Redo: ${name}`);
      await lineCount(page, 3);
    });

    test('fits with the longest names, and many of them', async () => {
      const long = 'Verwaltungsgesellschaft für Kommunalfahrzeugbeschaffung und Straßenreinigung Niederösterreich';
      const role = 'Senior principal staff engineer for distributed storage, replication and incident response (all)';
      const [one, two] = [other(long, role, 5), other(`${long} Süd`, role, 6)];
      const own = rejection(long, role, 1, { candidates: [one.applicationId, two.applicationId] });
      const mine = { ...own, applicationId: 'application:own' };
      const many = Array.from(
        { length: 40 },
        (_, index): Entry => ({
          kind: 'edit',
          ...fact(mine.applicationId),
          id: `test:edit-${index}`,
          loggedAt: Date.now() - index,
          target: mine.id,
          to: { text: `${role} `.repeat(9) },
          keys: [],
        }),
      );
      await write(session.own, [mine, one, two, ...many]);
      const page = await openJournal(session);
      await press(page, `${long} said no to ${role}.`);
      await says(page, 'Which application is this about?');
      await unfold(page, 'Edit or remove');
      await unfold(page, 'Same as another application');
      await unfold(page, 'What was changed');
      await press(page, `Put right: Rejection, ${day(1)}`);
      await says(page, 'Show 10 more');
      await looksRight(session, page, 'overfull');
      await press(page, 'Show 10 more');
      await saysNoMore(page, 'Show 10 more');
      expect(await page.$$('.rb-journal-change')).toHaveLength(40);
      await until('the focus on the first of them', async () =>
        (await focused(page)).includes('(31)') ? true : undefined,
      );
    });
  });
}

/** What left the journal. */
function gone(session: Session): void {
  describe('what was deleted or set aside', () => {
    const PLACE = 'Deleted and set aside';
    const acmeBack = `Bring back: Acme Maps: Designer · Rejection, ${day(2)}`;
    const umbraBack = `Bring back: Umbra Print: Writer · Interview, ${day(5)}`;

    test('has no place while there is nothing', async () => {
      await write(session.own, [no()]);
      const page = await openJournal(session);
      await heading(page, 'Rejections');
      await says(page, acmeWords);
      expect(await wordsOf(page)).not.toContain(PLACE);
    });

    test('comes back after the toast is gone, one after the other', async () => {
      const [acme, umbra] = [no(), other('Umbra Print', 'Writer', 5)];
      const at = (minutes: number) => Date.now() - minutes * 60_000;
      await write(session.own, [
        acme,
        umbra,
        { kind: 'delete', ...fact(acme.applicationId), at: at(2), loggedAt: at(2) },
        { kind: 'dismiss', ...fact(umbra.applicationId), target: umbra.id, at: at(9), loggedAt: at(9) },
      ]);
      const page = await openJournal(session);
      await says(page, 'Nothing here yet');
      await looksRight(session, page, 'gone-folded');
      await unfold(page, PLACE);
      await says(page, `Deleted on ${day(0)}`);
      await says(page, `Set aside on ${day(0)}`);
      await looksRight(session, page, 'gone');
      await press(page, acmeBack);
      await says(page, 'Acme Maps: Designer is back in the journal.');
      await focusOn(page, umbraBack);
      await says(page, acmeWords);
      await press(page, 'Undo');
      await saysNoMore(page, acmeWords);
      await press(page, acmeBack);
      await says(page, acmeWords);
      await press(page, umbraBack);
      await focusOn(page, PLACE);
      await says(page, 'Everything that was deleted is back');
      await looksRight(session, page, 'gone-none');
      expect((await historyOf(session, acme.applicationId))?.rejection).toBeDefined();
      expect((await historyOf(session, umbra.applicationId))?.events).toHaveLength(1);
    });

    test('is found from the application that was just deleted', async () => {
      await write(session.own, [no()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await unfold(page, 'Edit or remove');
      await press(page, 'Delete this application');
      await heading(page, 'Rejections');
      await unfold(page, PLACE);
      await press(page, acmeBack);
      await press(page, acmeWords);
      await heading(page, 'How it went');
    });

    test('fits with the longest names, and many of them', async () => {
      const long = 'Verwaltungsgesellschaft für Kommunalfahrzeugbeschaffung und Straßenreinigung Niederösterreich';
      const all = Array.from({ length: 40 }, (_, index) => ({
        ...other(
          `${long} ${index}`,
          'Senior principal staff engineer for distributed storage and replication',
          3 + index,
        ),
        id: `test:gone-${index}`,
      }));
      await write(session.own, [
        ...all,
        ...all.map((event, index): Entry => {
          const at = Date.now() - index * DAY;
          return { kind: 'delete', ...fact(event.applicationId), id: `test:delete-${index}`, at, loggedAt: at };
        }),
      ]);
      const page = await openJournal(session);
      await unfold(page, PLACE);
      await says(page, 'Show older ones');
      await looksRight(session, page, 'gone-overfull');
      await press(page, 'Show older ones');
      await saysNoMore(page, 'Show older ones');
      expect(await page.$$('.rb-journal-change')).toHaveLength(40);
      await until('the focus on the first of them', async () =>
        (await focused(page)).includes(`${long} 30`) ? true : undefined,
      );
    });
  });
}

/** Waits until the field with that label has these words. */
const holds = (page: Page, label: string, words: string): Promise<unknown> =>
  waitFor(
    page,
    `[...document.querySelectorAll('input, textarea')].find((one) => one.labels?.[0]?.textContent === ${JSON.stringify(label)})?.value === ${JSON.stringify(words)}`,
  );

/** Puts a date and a time into their field: browsers differ in how one types them. */
const setWhen = (page: Page, value: string): Promise<void> =>
  page.$eval(
    'input[type="datetime-local"]',
    (field, wanted) => {
      (field as HTMLInputElement).value = wanted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );

/** Waits until no half-written words are kept. */
const nothingKept = (session: Session): Promise<unknown> =>
  until('the words to be gone', async () =>
    (await entriesOf(session.own)).every((entry) => entry.kind !== 'draft') ? true : undefined,
  );

/** What only the person can say. */
function ownWords(session: Session): void {
  describe('what is typed by hand', () => {
    test('into a line stays when the journal is closed, and goes with Cancel', async () => {
      const answer = { ...talk(), kind: 'feedback' as const, text: 'Good.', evidence: [], at: Date.now() - DAY };
      await write(session.own, [no(), answer]);
      const first = await openJournal(session);
      await press(first, acmeWords);
      await openStep(first, 'Postmortem');
      await press(first, `Put right: Feedback, ${day(1)}`);
      await fill(first, 'The words of it', ' Say earlier what you would drop.');
      await logged(session.own, 'draft', ({ applicationId }) => applicationId === `line:${answer.id}`, 1_500);
      await first.keyboard.type(' And why');
      await leave(session.own, first);

      const page = await openJournal(session);
      await heading(page, 'How it went');
      await holds(page, 'The words of it', 'Good. Say earlier what you would drop. And why');
      await looksRight(session, page, 'line-restored');
      await press(page, `Cancel: Feedback, ${day(1)}`);
      await nothingKept(session);
      expect((await entriesOf(session.own)).some(({ kind }) => kind === 'edit')).toBe(false);
      await leave(session.own, page);
      const again = await openJournal(session);
      await lineCount(again, 2);
      expect(await again.$('.rb-timeline form')).toBeNull();
    });

    test('about the application stays as well, has the number of the posting, and goes with Cancel', async () => {
      await write(session.own, [no()]);
      const first = await openJournal(session);
      await press(first, acmeWords);
      await unfold(first, 'Edit or remove');
      await unfold(first, 'What is known of it');
      await fill(first, 'Number of the posting', 'R-1');
      await leave(session.own, first);

      const page = await openJournal(session);
      await heading(page, acmeWords);
      await unfold(page, 'Edit or remove');
      await unfold(page, 'What is known of it');
      await holds(page, 'Number of the posting', 'R-1');
      await looksRight(session, page, 'known');
      await press(page, 'Cancel');
      await nothingKept(session);
      await unfold(page, 'What is known of it');
      await holds(page, 'Number of the posting', '');
      await fill(page, 'Number of the posting', 'R-17');
      await press(page, 'Save the changes');
      expect(await logged(session.own, 'edit')).toMatchObject({ requisition: 'R-17', keys: ['requisition:r 17'] });
    });

    test('of an interview: its date and its people, in a line that is there and in a new one', async () => {
      const first = talk();
      await write(session.own, [first]);
      const page = await openJournal(session);
      await press(page, `Acme Maps: Designer Interview, ${day(12)}`);
      await press(page, `Put right: Interview, ${day(12)}`);
      await setWhen(page, '2031-05-04T14:30');
      await fill(page, 'With whom? (optional)', 'Ada Example <ada@acme.example>, Ben Muster');
      await looksRight(session, page, 'talk');
      await press(page, `Save: Interview, ${day(12)}`);
      await says(page, 'With Ada Example <ada@acme.example>, Ben Muster');
      await says(page, 'Takes place:');
      expect(await logged(session.own, 'edit')).toMatchObject({
        to: {
          when: new Date('2031-05-04T14:30').getTime(),
          attendees: [{ name: 'Ada Example', address: 'ada@acme.example' }, { name: 'Ben Muster' }],
        },
      });
      await press(page, 'Add a line');
      await pick(page, 'What was it?', 'Interview');
      await redate(page, 6);
      await pick(page, 'Which interview?', '2');
      await setWhen(page, '2031-05-11T09:00');
      await fill(page, 'With whom? (optional)', 'Cy Holt');
      await looksRight(session, page, 'talk-new');
      await press(page, 'Put it in');
      await lineCount(page, 2);
      const added = (await entriesOf(session.own)).find((entry) => entry.kind === 'interview' && entry.id !== first.id);
      expect(added).toMatchObject({
        source: { site: 'hand' },
        round: 2,
        when: new Date('2031-05-11T09:00').getTime(),
        attendees: [{ name: 'Cy Holt' }],
      });
      await looksRight(session, page, 'talk-shown');
      // Emptied, it is not known.
      await press(page, `Put right: Interview, ${day(12)}`);
      await setWhen(page, '');
      await press(page, `Save: Interview, ${day(12)}`);
      await until('the date to go', async () => {
        const history = await historyOf(session, first.applicationId);
        return history?.events.every(({ entry }) => entry.id !== first.id || entry.when === undefined) || undefined;
      });
    });

    test('a note is added, kept while it is typed, changed, deleted, and comes back', async () => {
      const nudge: Entry = { kind: 'nudge', ...fact('application:Acme Maps'), target: 'none', at: Date.now() - DAY };
      await write(session.own, [no(), { ...nudge, text: 'Any news?' }]);
      const first = await openJournal(session);
      await press(first, acmeWords);
      await says(first, 'Asked once more');
      await says(first, 'Any news?');
      await press(first, 'Add a note');
      await fill(first, 'Your note', 'Ask them about the team');
      await leave(session.own, first);

      const second = await openJournal(session);
      await holds(second, 'Your note', 'Ask them about the team');
      await looksRight(session, second, 'note-new');
      await press(second, 'Keep the note');
      await says(second, 'Note added.');
      await focusOn(second, 'Add a note');
      expect(await logged(session.own, 'note')).toMatchObject({ text: 'Ask them about the team' });
      const name = `Note, ${day(0)}`;
      await looksRight(session, second, 'note');

      await press(second, `Put right: ${name}`);
      await fill(second, 'Your note', ' and the tools');
      await logged(session.own, 'draft', ({ content }) => JSON.stringify(content).includes('and the tools'), 1_500);
      await leave(session.own, second);
      const page = await openJournal(session);
      await holds(page, 'Your note', 'Ask them about the team and the tools');
      await looksRight(session, page, 'note-form');
      await press(page, `Save: ${name}`);
      await says(page, 'Note changed.');
      expect(await logged(session.own, 'edit')).toMatchObject({
        to: { text: 'Ask them about the team and the tools' },
      });
      await says(page, 'Ask them about the team and the tools');

      await press(page, `Put right: ${name}`);
      await press(page, `Delete: ${name}`);
      await says(page, 'Note deleted.');
      await lineCount(page, 2);
      await focusOn(page, 'How it went');
      await unfold(page, 'Edit or remove');
      await unfold(page, 'What was changed');
      await press(page, 'Undo: Note deleted: Ask them about the team and the tools');
      await lineCount(page, 3);
    });

    test('in the five steps can be taken back one by one, and done again', async () => {
      const acme = no();
      await write(session.own, [acme, ...allSteps(acme)]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await openStep(page, 'Action items');
      await unfold(page, 'Edit or remove');
      await unfold(page, 'What was changed');
      await says(page, 'Words for the next time written');
      const said = await page.$$eval('.rb-journal-change p:first-child', (all) => all.map((one) => one.textContent));
      expect(said).toEqual([
        'Words for the next time written',
        expect.stringMatching(/^Action item done: /),
        expect.stringMatching(/^Action item written: /),
        'Retrospective written',
        'Advice asked of Ada Example',
        'Postmortem written',
      ]);
      await looksRight(session, page, 'changes-steps');
      await press(page, 'Undo: Retrospective written');
      await until('it to be gone', async () =>
        (await historyOf(session, acme.applicationId))?.retrospective === undefined ? true : undefined,
      );
      await focusOn(page, 'Redo: Retrospective written');
      await page.keyboard.press('Enter');
      await until('it to be back', async () => (await historyOf(session, acme.applicationId))?.retrospective && true);
    });
  });
}

import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { until } from '../browsers/waiting';
import { entriesOf, write } from '../tour/log';
import { waitFor } from '../tour/page';
import { fill, heading, press } from '../tour/steps';
import {
  acmeWords,
  DAY,
  day,
  dayOf,
  fact,
  focusOn,
  historyOf,
  lineCount,
  looksRight,
  no,
  openJournal,
  other,
  pick,
  redate,
  talk,
  typeDay,
} from './journalPage';
import { describeInBrowsers, type Session } from './setup';
import { began, focused, linesOf, logged, openStep, rejection, says, saysNoMore, unfold, wordsOf } from './surfaces';

/** Putting the log right by hand: what a line says, what was changed, and each of it back again. */

describeInBrowsers('putting the log right', (session) => {
  beforeAll(async () => {
    // The extension makes its database.
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  line(session);
  changes(session);
});

function line(session: Session): void {
  describe('a line of the timeline', () => {
    test('gets another kind, day, stage and round, keeps the focus, and comes back with Undo', async () => {
      const [first, second] = [talk(), { ...talk(), at: began - 8 * DAY, id: 'test:second' }];
      await write(session.own, [first, second, no()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await heading(page, 'How it went');
      await press(page, `Put right: Interview, ${day(12)}`);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('select');
      await redate(page, 6);
      await pick(page, 'How far?', 'Final round');
      await pick(page, 'Which interview?', '3');
      await looksRight(session, page, 'arrange-line');
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
      await looksRight(session, page, 'arrange-line-saved');
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

    test('takes a day as it is typed, zeros and all', async () => {
      await write(session.own, [talk()]);
      const page = await openJournal(session);
      await press(page, `Acme Maps: Designer Interview, ${day(12)}`);
      await press(page, `Put right: Interview, ${day(12)}`);
      const fifth = new Date(2026, 2, 5, 12);
      await typeDay(page, fifth);
      await press(page, `Save: Interview, ${day(12)}`);
      await says(page, dayOf(fifth.getTime()));
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
      await write(session.own, [first, { ...answer, at: began - DAY }]);
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
      await looksRight(session, page, 'arrange-feedback');
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
        { ...talk(), id: 'test:late', at: began - 9 * DAY },
        no(),
        other('Umbra Print', 'Writer', 5),
      ];
      const { applicationId } = acme;
      const at = (minutes: number) => ({ ...fact(applicationId), at: DAY, loggedAt: began - minutes * 60_000 });
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
      await looksRight(session, page, 'arrange-changes');

      const name = `Line deleted: Interview, ${day(9)}`;
      await lineCount(page, 3);
      await press(page, `Undo: ${name}`);
      await lineCount(page, 4);
      await focusOn(page, `Redo: ${name}`);
      await says(page, `${dayOf(at(5).loggedAt)}, taken back`);
      await looksRight(session, page, 'arrange-changes-undone');
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
          loggedAt: began - index,
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
      await looksRight(session, page, 'arrange-overfull');
      await press(page, 'Show 10 more');
      await saysNoMore(page, 'Show 10 more');
      expect(await page.$$('.rb-journal-change')).toHaveLength(40);
      await until('the focus on the first of them', async () =>
        (await focused(page)).includes('(31)') ? true : undefined,
      );
    });
  });
}

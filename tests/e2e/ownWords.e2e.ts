import type { Page } from 'puppeteer-core';
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
  pick,
  redate,
  talk,
} from './journalPage';
import { describeInBrowsers, type Session } from './setup';
import { allSteps, began, leave, logged, openStep, says, unfold } from './surfaces';

/** What only the person can say: lines, notes and steps that are typed, kept and taken back. */

describeInBrowsers('own words in the log', (session) => {
  beforeAll(async () => {
    // The extension makes its database.
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  ownWords(session);
});

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
      const answer = { ...talk(), kind: 'feedback' as const, text: 'Good.', evidence: [], at: began - DAY };
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
      await looksRight(session, page, 'arrange-line-restored');
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
      await looksRight(session, page, 'arrange-known');
      await press(page, 'Cancel');
      await nothingKept(session);
      // The log knows of it before the page does: opened too early, it would be the old form that closes.
      await waitFor(page, `document.activeElement?.textContent === 'What is known of it'`);
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
      await looksRight(session, page, 'arrange-talk');
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
      await looksRight(session, page, 'arrange-talk-new');
      await press(page, 'Put it in');
      await lineCount(page, 2);
      const added = (await entriesOf(session.own)).find((entry) => entry.kind === 'interview' && entry.id !== first.id);
      expect(added).toMatchObject({
        source: { site: 'hand' },
        round: 2,
        when: new Date('2031-05-11T09:00').getTime(),
        attendees: [{ name: 'Cy Holt' }],
      });
      await looksRight(session, page, 'arrange-talk-shown');
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
      const nudge: Entry = { kind: 'nudge', ...fact('application:Acme Maps'), target: 'none', at: began - DAY };
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
      const note = await logged(session.own, 'note');
      expect(note).toMatchObject({ text: 'Ask them about the team' });
      const name = `Note, ${dayOf(note.at)}`;
      await looksRight(session, second, 'note');

      await press(second, `Put right: ${name}`);
      await fill(second, 'Your note', ' and the tools');
      await logged(session.own, 'draft', ({ content }) => JSON.stringify(content).includes('and the tools'), 1_500);
      await leave(session.own, second);
      const page = await openJournal(session);
      await holds(page, 'Your note', 'Ask them about the team and the tools');
      await looksRight(session, page, 'arrange-note-form');
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
      await looksRight(session, page, 'arrange-changes-steps');
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

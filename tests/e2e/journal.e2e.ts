import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { foldLog, type History } from '@/utils/history';
import { nextStep } from '@/utils/steps';
import { until } from '../browsers/waiting';
import { entriesOf, write } from '../tour/log';
import { addressOf, waitFor } from '../tour/page';
import { fill, heading, press, walkSteps } from '../tour/steps';
import { wrongLooks } from './looks';
import { promptSaying } from './prompts';
import { describeInBrowsers, recentMails, type Session } from './setup';
import {
  allSteps,
  focused,
  invitation,
  leave,
  linesOf,
  logged,
  openAction,
  openStep,
  PANEL,
  rejection,
  says,
  saysNoMore,
  tabTo,
  unfold,
  wordsOf,
} from './surfaces';

/** The journal, as a person lives with it: the five steps, typing, changing one's mind, and what arrives meanwhile. */

const openJournal = (session: Session): Promise<Page> => session.openOwn('sidepanel.html', PANEL);
const acme = () => rejection('Acme Maps', 'Designer', 2);
const acmeWords = 'Acme Maps said no to Designer.';
const CAMERA = 'What happened, as a camera would have seen it';

/** What stands in the field with that label. */
const fieldOf = (page: Page, label: string): Promise<string | undefined> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].find(
        (field) => field.labels?.[0]?.textContent === wanted || field.getAttribute('aria-label') === wanted,
      )?.value,
    label,
  );

const historyOf = async (own: Page, company: string): Promise<History | undefined> =>
  foldLog(await entriesOf(own)).find((history) => history.company === company);

describeInBrowsers('the journal', (session) => {
  beforeAll(async () => {
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  fiveSteps(session);
  typing(session);
  changingOnesMind(session);
  timeline(session);
  meanwhile(session);
});

function fiveSteps(session: Session): void {
  describe('the five steps', () => {
    test('lead from the list to the closed loop, with every word in the log', async () => {
      await write(session.own, [acme()]);
      const page = await openJournal(session);
      const seen: string[] = [];
      await walkSteps(page, acmeWords, async (step) => void seen.push(step));
      expect(seen.at(-1)).toBe('closed');
      const history = await historyOf(session.own, 'Acme Maps');
      expect(history).toMatchObject({
        postmortem: { told: 'mail', stage: 'interview', happened: expect.stringContaining('debugged a slow map') },
        request: { how: 'sent', to: { address: 'ada@acme.example' }, text: expect.stringContaining('Acme Maps') },
        feedback: [{ text: expect.stringContaining('Your debugging was the best'), source: { site: 'hand' } }],
        retrospective: { well: [expect.any(String)], improve: [expect.any(String)] },
        actions: [{ state: 'started', entry: { cue: 'they ask me to choose between two designs' } }],
        repeat: { obstacle: expect.stringContaining('decision'), response: expect.stringContaining('change my mind') },
        drafts: {},
      });
      expect(history && nextStep(history)).toBeUndefined();
      await press(page, 'All rejections');
      await heading(page, 'Rejections');
      const dots = await page.$$eval('.rb-journal-list .rb-loop-step', (all) =>
        all.map((one) => one.getAttribute('data-state')),
      );
      expect(dots).toEqual(['done', 'done', 'done', 'done', 'done']);
    });

    test('the postmortem is finished by keyboard alone', async () => {
      await write(session.own, [acme()]);
      const page = await openJournal(session);
      await says(page, acmeWords);
      await tabTo(page, acmeWords);
      await page.keyboard.press('Enter');
      await heading(page, 'What happened');
      expect(await focused(page)).toBe(acmeWords);
      // Within a group of choices the arrows lead.
      await tabTo(page, 'Interview');
      await page.keyboard.press('ArrowRight');
      await tabTo(page, CAMERA);
      await page.keyboard.type('One talk of an hour.');
      await tabTo(page, 'A part it had');
      await page.keyboard.type('They had somebody from inside');
      await page.keyboard.press('Enter');
      await says(page, 'They had somebody from inside');
      await tabTo(page, 'Done: these are the facts');
      await page.keyboard.press('Enter');
      await heading(page, 'Ask one person');
      expect(await focused(page)).toBe('Ask one person');
      expect(await historyOf(session.own, 'Acme Maps')).toMatchObject({
        postmortem: {
          stage: 'final',
          happened: 'One talk of an hour.',
          factors: [{ text: 'They had somebody from inside', owner: 'process' }],
        },
      });
    });

    test('the last one looks at the newest part of a long search, and says so', async () => {
      const done = acme();
      const older = Array.from({ length: 320 }, (_, index) => rejection(`Fernhill ${index}`, 'Writer', 3 + index / 10));
      await write(session.own, [done, ...allSteps(done), ...older]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await heading(page, 'Go again');
      await says(page, 'with its last 300 rejections. The log has news of 321.');
      await says(page, '300 tries');
      expect(await wrongLooks(session, page, 'journal-long-search', { size: PANEL, german: true })).toEqual({});
    });

    test('a fourth open action item asks which one goes', async () => {
      const [first, second, third] = [
        rejection('Umbra Print', 'Writer', 9),
        rejection('Nova Ferry', 'Cook', 8),
        rejection('Oak Clinic', 'Nurse', 7),
      ];
      const [oldest, ...others] = [first, second, third].map(({ applicationId, company }) =>
        openAction(applicationId, `${company} asks`, 'I answer in one sentence'),
      );
      if (!oldest) throw new Error('There is no action item.');
      await write(session.own, [first, second, third, oldest, ...others, acme()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await openStep(page, 'Action items');
      await heading(page, 'One small action');
      await fill(page, 'If ...', 'the clock runs');
      await fill(page, '... then I will', 'say what is left out');
      await press(page, 'Keep this action');
      await heading(page, 'Three are open. Which one goes?');
      expect((await entriesOf(session.own)).filter(({ kind }) => kind === 'action')).toHaveLength(3);
      await press(page, 'Keep the three, leave this one');
      expect(await fieldOf(page, 'If ...')).toBe('the clock runs');
      await press(page, 'Keep this action');
      await heading(page, 'Three are open. Which one goes?');
      const drop = await page.waitForSelector('dialog[open] li button');
      await drop?.click();
      await says(page, 'One dropped, the new one kept.');
      const open = async () =>
        foldLog(await entriesOf(session.own)).flatMap(({ actions }) => actions.filter(({ state }) => state === 'open'));
      expect(await open()).toHaveLength(3);
      await press(page, 'Undo');
      await until('the three to be back', async () =>
        (await open()).every(({ entry }) => entry.cue !== 'the clock runs') ? true : undefined,
      );
      expect(await open()).toHaveLength(3);
      await waitFor(page, `[...document.querySelectorAll('textarea')].some((one) => one.value === 'the clock runs')`);
    });
  });
}

function typing(session: Session): void {
  describe('what is typed', () => {
    test('is in the log within a second, and still there when the journal was closed', async () => {
      await write(session.own, [acme()]);
      const first = await openJournal(session);
      await press(first, acmeWords);
      await fill(first, CAMERA, 'We spoke for an hour.');
      await logged(
        session.own,
        'draft',
        ({ about, content }) => about === 'postmortem' && content['happened'] === 'We spoke for an hour.',
        1_000,
      );
      await first.keyboard.type(' Then they');
      await leave(session.own, first);
      const page = await openJournal(session);
      await heading(page, acmeWords);
      await waitFor(page, `document.querySelector('textarea')`);
      expect(await fieldOf(page, CAMERA)).toBe('We spoke for an hour. Then they');
    });

    test('stays when one goes to another step in mid-word and comes back', async () => {
      await write(session.own, [acme()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await fill(page, CAMERA, 'We spoke');
      await openStep(page, 'Retrospective');
      await heading(page, 'What you take from this');
      await fill(page, 'Went well, line 1', 'I listened');
      await openStep(page, 'Repeat');
      await heading(page, 'Go again');
      await fill(page, 'What will get in the way next?', 'Noise');
      await openStep(page, 'Postmortem');
      await heading(page, 'What happened');
      await waitFor(page, `document.querySelector('textarea')`);
      expect(await fieldOf(page, CAMERA)).toBe('We spoke');
      await openStep(page, 'Retrospective');
      await heading(page, 'What you take from this');
      expect(await fieldOf(page, 'Went well, line 1')).toBe('I listened');
      await openStep(page, 'Repeat');
      await heading(page, 'Go again');
      expect(await fieldOf(page, 'What will get in the way next?')).toBe('Noise');
      // Going to the list and back is no different.
      await press(page, 'All rejections');
      await press(page, acmeWords);
      await heading(page, 'What happened');
      expect(await fieldOf(page, CAMERA)).toBe('We spoke');
    });
  });
}

function changingOnesMind(session: Session): void {
  describe('an application', () => {
    test('is put right by hand, and that can be taken back', async () => {
      await write(session.own, [acme()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await unfold(page, 'Edit or remove');
      await unfold(page, 'What is known of it');
      await fill(page, 'Company', ' and Charts');
      await press(page, 'Save the changes');
      await heading(page, 'Acme Maps and Charts said no to Designer.');
      expect(await logged(session.own, 'edit')).toMatchObject({ company: 'Acme Maps and Charts' });
      await press(page, 'Undo');
      await heading(page, acmeWords);
    });

    test.each([
      ['Not a rejection', 'dismiss', 'Taken back. It does not count as a rejection.'],
      ['Delete this application', 'delete', 'Deleted.'],
    ] as const)('leaves with ‘%s’ and comes back with Undo', async (button, kind, said) => {
      await write(session.own, [acme()]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await unfold(page, 'Edit or remove');
      await press(page, button);
      await says(page, said);
      await heading(page, 'Rejections');
      await saysNoMore(page, acmeWords);
      await logged(session.own, kind);
      await press(page, 'Undo');
      await heading(page, acmeWords);
      await says(page, 'Undone.');
      expect((await entriesOf(session.own)).map((entry) => entry.kind).sort()).toEqual(
        ['rejected', 'undo', kind].sort(),
      );
    });

    test('that is in doubt asks, and takes a yes', async () => {
      const doubt = { ...acme(), confidence: 0.6 };
      await write(session.own, [doubt]);
      const page = await openJournal(session);
      await press(page, acmeWords);
      await says(page, 'This reads like a no. Is it?');
      expect(await wordsOf(page)).toContain(doubt.evidence[0]);
      await press(page, 'Yes, it is a no');
      await says(page, 'Noted as a rejection.');
      await saysNoMore(page, 'This reads like a no. Is it?');
      expect(await logged(session.own, 'confirm')).toMatchObject({ target: doubt.id });
    });
  });
}

function timeline(session: Session): void {
  test('the timeline shows what the mails said with their words; lines come and go', async () => {
    await write(session.own, [invitation('Acme Maps', 12), acme()]);
    const page = await openJournal(session);
    await press(page, acmeWords);
    await heading(page, 'How it went');
    const shown = await linesOf(page);
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatch(/Interview.*from the mail of.*We would like to invite you to a talk\./);
    expect(shown[1]).toMatch(/Rejection.*from the mail of.*We have decided to go on with somebody else/);

    await press(page, 'Add a line');
    await press(page, 'Put it in');
    await says(page, 'Choose the day; a guess is fine.');
    // As a person types a date: its parts one after the other.
    await page.keyboard.type('10052026');
    await fill(page, 'In a few words (optional)', 'A call with two of the team');
    await press(page, 'Put it in');
    await says(page, 'Line added.');
    await until('the third line', async () => ((await linesOf(page)).length === 3 ? true : undefined));
    expect((await linesOf(page))[0]).toMatch(/Interview.*A call with two of the team.*added by you/);

    await press(page, 'Put right: Interview, Oct 5, 2026');
    await press(page, 'Delete: Interview, Oct 5, 2026');
    await says(page, 'Line deleted.');
    await until('two lines', async () => ((await linesOf(page)).length === 2 ? true : undefined));
    await press(page, 'Undo');
    await until('three lines', async () => ((await linesOf(page)).length === 3 ? true : undefined));
  });
}

function meanwhile(session: Session): void {
  describe('an open journal', () => {
    test('shows an answer that arrives in Gmail, without a reload', async () => {
      const thread = recentMails.filter((mail) => mail.subject?.includes('Design engineer at Pebble Transit'));
      const [no] = thread;
      if (!no) throw new Error('There is no conversation with Pebble Transit.');
      // First the mail alone, as it stood before the answer came.
      session.mailbox.setMails(recentMails.filter((mail) => mail === no || mail.threadId !== no.threadId));
      try {
        const gmail = await session.open(addressOf(no.threadId));
        await promptSaying(gmail, 'Pebble Transit said no to Design engineer.');
        const page = await openJournal(session);
        await press(page, 'Pebble Transit said no to Design engineer.');
        await heading(page, 'What happened');
        await fill(page, CAMERA, 'They wrote');
        await openStep(page, 'Gather feedback');
        await heading(page, 'Ask one person');
        session.mailbox.setMails(recentMails);
        await gmail.bringToFront();
        await gmail.reload();
        await promptSaying(gmail, 'answered you');
        await page.bringToFront();
        await says(page, 'What came back');
        const answer = (await historyOf(session.own, 'Pebble Transit'))?.feedback[0];
        const words = answer?.text?.split('\n').find((line) => line.length > 40) ?? 'no text';
        await says(page, words.slice(0, 40));
        await openStep(page, 'Postmortem');
        await heading(page, 'How it went');
        expect((await linesOf(page)).some((line) => line.includes('Feedback'))).toBe(true);
        expect(await fieldOf(page, CAMERA)).toBe('They wrote');
      } finally {
        session.mailbox.setMails(recentMails);
      }
    });

    test('hears of what another one writes, and keeps its own half-written words', async () => {
      await write(session.own, [acme()]);
      const one = await openJournal(session);
      await press(one, acmeWords);
      await heading(one, 'What happened');
      await fill(one, CAMERA, 'In the first window');
      const other = await openJournal(session);
      await heading(other, acmeWords);
      await waitFor(other, `document.querySelector('textarea')`);
      expect(await fieldOf(other, CAMERA)).toBe('In the first window');
      await unfold(other, 'Edit or remove');
      await unfold(other, 'What is known of it');
      await fill(other, 'Role', ' of maps');
      await press(other, 'Save the changes');
      await one.bringToFront();
      await heading(one, 'Acme Maps said no to Designer of maps.');
      expect(await fieldOf(one, CAMERA)).toBe('In the first window');
      await fill(one, CAMERA, ', goes on');
      await press(one, 'Done: these are the facts');
      await heading(one, 'Ask one person');
      expect(await historyOf(session.own, 'Acme Maps')).toMatchObject({
        postmortem: { happened: 'In the first window, goes on' },
        role: 'Designer of maps',
      });
    });
  });
}

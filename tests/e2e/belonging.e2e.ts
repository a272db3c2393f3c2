import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../tour/log';
import { heading, press } from '../tour/steps';
import {
  acmeWords,
  DAY,
  day,
  focusOn,
  historyOf,
  lineCount,
  looksRight,
  news,
  no,
  openJournal,
  other,
  pick,
  talk,
} from './journalPage';
import { describeInBrowsers, type Session } from './setup';
import { allSteps, logged, openStep, says, saysNoMore, tabTo, unfold, wordsOf } from './surfaces';

/** Where news and lines belong, and which applications are one. */

describeInBrowsers('putting the log in its place', (session) => {
  beforeAll(async () => {
    // The extension makes its database.
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  question(session);
  belonging(session);
  together(session);
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
      await looksRight(session, page, 'arrange-list');
      await open(page);
      await looksRight(session, page, 'arrange-question');
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
      await looksRight(session, page, 'arrange-move');
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
    await looksRight(session, page, 'arrange-same');
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
    await looksRight(session, page, 'arrange-parts');
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

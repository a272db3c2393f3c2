import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { until } from '../browsers/waiting';
import { write } from '../tour/log';
import { heading, press } from '../tour/steps';
import {
  acmeWords,
  DAY,
  day,
  dayOf,
  fact,
  focusOn,
  historyOf,
  looksRight,
  no,
  openJournal,
  other,
} from './journalPage';
import { describeInBrowsers, type Session } from './setup';
import { began, focused, says, saysNoMore, unfold, wordsOf } from './surfaces';

/** What left the journal, and its way back. */

describeInBrowsers('what left the log', (session) => {
  beforeAll(async () => {
    // The extension makes its database.
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  gone(session);
});

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
      const at = (minutes: number) => began - minutes * 60_000;
      await write(session.own, [
        acme,
        umbra,
        { kind: 'delete', ...fact(acme.applicationId), at: at(2), loggedAt: at(2) },
        { kind: 'dismiss', ...fact(umbra.applicationId), target: umbra.id, at: at(9), loggedAt: at(9) },
      ]);
      const page = await openJournal(session);
      await says(page, 'Nothing here yet');
      await looksRight(session, page, 'arrange-gone-folded');
      await unfold(page, PLACE);
      await says(page, `Deleted on ${dayOf(at(2))}`);
      await says(page, `Set aside on ${dayOf(at(9))}`);
      await looksRight(session, page, 'arrange-gone');
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
      await looksRight(session, page, 'arrange-gone-none');
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
          const at = began - index * DAY;
          return { kind: 'delete', ...fact(event.applicationId), id: `test:delete-${index}`, at, loggedAt: at };
        }),
      ]);
      const page = await openJournal(session);
      await unfold(page, PLACE);
      await says(page, 'Show older ones');
      await looksRight(session, page, 'arrange-gone-overfull');
      await press(page, 'Show older ones');
      await saysNoMore(page, 'Show older ones');
      expect(await page.$$('.rb-journal-change')).toHaveLength(40);
      await until('the focus on the first of them', async () =>
        (await focused(page)).includes(`${long} 30`) ? true : undefined,
      );
    });
  });
}

import type { Page } from 'puppeteer-core';
import { recentMails } from '../e2e/setup';
import { type SampleMail, thread } from '../mailbox/mail';
import { GMAIL, openConversation } from '../tour/page';

/** A mailbox with many rejections, and somebody who reads it. */

const copperleaf = recentMails.find(({ subject }) => subject?.includes('R-20417'));
if (!copperleaf) throw new Error('The sample mails have no rejection R-20417 any more.');

/** The sample mails, and that rejection again from many other companies. */
export const mails: readonly SampleMail[] = [
  ...recentMails,
  ...['Alder', 'Birch', 'Cedar', 'Elm', 'Gorse', 'Hazel'].flatMap((tree, row) =>
    ['Analytics', 'Freight', 'Optics', 'Textiles'].flatMap((trade, column) => {
      const inOther = (words: string): string =>
        words.replaceAll('Copperleaf Robotics', `${tree} ${trade}`).replaceAll('R-20417', `R-${row}700${column}`);
      const at = new Date(Date.parse(copperleaf.at) + (row * 10 + column) * 60_000).toISOString();
      const subject = inOther(copperleaf.subject ?? '');
      return thread({ at, subject, html: inOther(copperleaf.html), expect: copperleaf.expect });
    }),
  ),
];

/** An event by its kind and its mail. */
export const nameOf = (event: string, messageId: string | undefined): string => `${event} ${messageId}`;

/** The conversations of these mails, each with what the newest mail tells of an application. */
export const told = new Map(
  [...Map.groupBy(mails, ({ threadId }) => threadId)].flatMap(([threadId, [...own]]) => {
    const newest = own.reduce((one, other) => (one.id > other.id ? one : other));
    const { outcome } = newest.expect;
    // Other outcomes mean something only where an older mail was read before.
    const stands = outcome === 'rejected' || outcome === 'interview' || outcome === 'offer';
    return stands ? [[threadId, nameOf(outcome, newest.id)] as const] : [];
  }),
);

/** Opens the mailbox anew, and one conversation after the other: `wait` is given what each tells. */
export async function readMailbox(
  tab: Page,
  wait: (event: string) => Promise<unknown>,
  isEnough = () => false,
): Promise<void> {
  await tab.goto(`${GMAIL}#inbox`);
  // Nobody reads in a tab that is not looked at.
  await tab.bringToFront();
  for (const [threadId, event] of told) {
    if (isEnough()) return;
    await openConversation(tab, threadId);
    await wait(event);
  }
}

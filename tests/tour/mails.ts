import type { Page } from 'puppeteer-core';
import { type Entry, isEvent } from '@/utils/entry';
import { companyKey, roleKey } from '@/utils/names';
import { isOwn, type SampleMail } from '../mailbox/mail';
import { entriesOf } from './log';
import { openConversation, unfold } from './page';

/** Goes through the sample mailbox as a person would, and compares what was logged with what should have been. */

/** A mail that tells nothing is left alone; to know that, we give it this long, in ms. */
const SETTLE = 1_200;

export interface MailOutcome {
  subject: string;
  from: string;
  expected: string;
  logged: string;
  company: string;
  role: string;
  ok: boolean;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Opens every mail, the oldest conversation first.
 * @param gmail a tab with the mailbox
 * @param own one of the extension's pages, for looking into the log
 */
export async function readEveryMail(gmail: Page, own: Page, mails: readonly SampleMail[]): Promise<MailOutcome[]> {
  for (const threadId of new Set(mails.map((mail) => mail.threadId))) {
    const expected = mails.filter(
      (mail) => mail.threadId === threadId && mail.expect.outcome !== 'other' && !isOwn(mail),
    );
    await gmail.bringToFront();
    await openConversation(gmail, threadId);
    await unfold(gmail);
    const deadline = Date.now() + 5_000;
    await pause(SETTLE);
    while (Date.now() < deadline) {
      const logged = await entriesOf(own);
      if (expected.every((mail) => logged.some((entry) => entry.id === `gmail:${mail.id}`))) break;
      await pause(100);
    }
  }
  const entries = await entriesOf(own);
  return mails.map((mail) => compare(mail, entries));
}

/** What came of one mail; see {@link readEveryMail}. @param entries the whole log */
export function compare(mail: SampleMail, entries: readonly Entry[]): MailOutcome {
  const found = entries.filter(isEvent).filter((entry) => entry.source.messageId === mail.id);
  const entry = found[0];
  const { outcome, company, role, person, language } = mail.expect;
  const expected = isOwn(mail) ? 'other' : outcome;
  const isLogged = (entry?.kind ?? 'other') === expected && found.length <= 1;
  const same = (want: string | undefined, got: string | undefined, key: (name: string) => string): boolean =>
    want === undefined || entry === undefined || (got !== undefined && key(want) === key(got));
  const plain = (name: string): string => name;
  return {
    subject: mail.subject ?? '',
    from: mail.from?.name ?? '',
    expected,
    logged: entry?.kind ?? 'left alone',
    company: entry?.company ?? '',
    role: entry?.role ?? '',
    ok:
      isLogged &&
      same(company, entry?.company, companyKey) &&
      (company !== undefined || entry?.company === undefined) &&
      same(role, entry?.role, roleKey) &&
      same(person, entry?.person?.name, plain) &&
      same(language, entry?.language, plain),
  };
}

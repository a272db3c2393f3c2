import type { Outcome, Stage } from '@/utils/detection/detection';

/**
 * What a mail of the sample mailbox is, and how its ids and dates are made. The mails themselves are in `mails.ts`;
 * tests make more with {@link thread}.
 */

/** A name and a bare address; either may be an empty string, as headers in the wild have it. */
export interface Mailer {
  name: string;
  address: string;
}

/** What Rebound should understand of a mail. Absent: the mail does not say it, or nobody need find it. */
export interface Expected {
  outcome: Outcome;
  /** Absent: none is to be found, because a wrong company joins what does not belong together. */
  company?: string;
  role?: string;
  stage?: Stage;
  /** The name of the human who signs. */
  person?: string;
  /** True where an answer would reach nobody. */
  noReply?: boolean;
  /** BCP 47 primary tag of the mail's language; absent means English. */
  language?: string;
}

export interface SampleMail {
  /** Sixteen hex digits. As in Gmail the value shifted right by 20 bits is the mail's time in epoch ms. */
  id: string;
  /** The id of the first mail of the conversation. */
  threadId: string;
  /** ISO 8601 with its zone. */
  at: string;
  /** Absent: a mail without a sender. */
  from?: Mailer;
  to: Mailer[];
  /** Absent: a mail without a subject. */
  subject?: string;
  /** The body as HTML. */
  html: string;
  unread?: boolean;
  expect: Expected;
}

/** The person whose mailbox it is. */
export const sam: Mailer = { name: 'Sam Sample', address: 'sam@example.com' };

/** True for a mail that the mailbox's owner wrote. */
export const isOwn = (mail: Pick<SampleMail, 'from'>): boolean => mail.from?.address === sam.address;

/** A message id as Gmail makes them: the time (epoch ms) in the upper bits, 20 bits that depend on `salt` below. */
function messageId(at: number, salt: string): string {
  let low = 0x811c9;
  for (const char of salt) low = Math.imul(low ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((BigInt(at) << 20n) | BigInt(low & 0xfffff)).toString(16).padStart(16, '0');
}

/** The time in a message id, epoch ms. */
export const messageTime = (id: string): number => Number(BigInt(`0x${id}`) >> 20n);

/** The last part of a conversation's address, as in `#inbox/FMfcgz...`: 32 letters that always follow from its id. */
export function conversationId(threadId: string): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
  let rest = BigInt(`0x${threadId}`) * 0x9e3779b97f4a7c15f39cc0605cedc835n;
  let id = 'FMfcgz';
  while (id.length < 32) {
    id += letters[Number(rest % 40n)];
    rest = rest / 40n + 0x517cc1b727220a95n;
  }
  return id;
}

/** A mail before it has its ids. `to` is the mailbox's owner when absent. */
export type Unsent = Omit<SampleMail, 'id' | 'threadId' | 'to'> & { to?: Mailer[] };

/** Makes one conversation of mails, oldest first: gives them their ids. */
export function thread(...unsent: Unsent[]): SampleMail[] {
  const ids = unsent.map((mail, place) =>
    messageId(Date.parse(mail.at), `${mail.from?.address} ${mail.subject} ${place}`),
  );
  return unsent.map((mail, place) => ({ ...mail, to: mail.to ?? [sam], id: ids[place] ?? '', threadId: ids[0] ?? '' }));
}

/**
 * The same mails moved by whole weeks, so that the newest is less than a week before `now` (epoch ms). The weekdays in
 * their texts stay right; ids follow the new dates.
 */
export function asOf(mails: readonly SampleMail[], now: number): SampleMail[] {
  const week = 7 * 24 * 60 * 60 * 1000;
  const newest = Math.max(...mails.map((mail) => Date.parse(mail.at)));
  const by = Math.floor((now - newest) / week) * week;
  const moved = (id: string) => (BigInt(`0x${id}`) + (BigInt(by) << 20n)).toString(16).padStart(16, '0');
  return mails.map((mail) => ({
    ...mail,
    id: moved(mail.id),
    threadId: moved(mail.threadId),
    at: new Date(Date.parse(mail.at) + by).toISOString(),
  }));
}

import type { Detection, Evidence } from '@/utils/detection/detection';
import { LIKELY } from '@/utils/detection/detection';
import type { EventEntry, EventKind } from '@/utils/entry';
import { hash, shortKey } from '@/utils/hash';
import { companyIndexKeys, keysOf } from '@/utils/identity';
import type { MailReading } from '@/utils/reading';
import { sentAt } from '@/utils/sentAt';

/** From a reading and what was understood of it to what the log keeps. */

/** An event that has no application yet: the log finds it, or starts one, in the transaction that writes it. */
export type UnplacedEvent = Omit<EventEntry, 'applicationId'>;

/** Kinds whose mail is kept in its own words, because a later step shows them. */
const keepsText: readonly EventKind[] = ['rejected', 'feedback'];

/** Kinds that mean something only about an application that is known already. */
export const needsKnownApplication: readonly EventKind[] = ['feedback', 'withdrawn'];

/** Longest piece of a mail's own words that is kept, in UTF-16 units. */
const MAX_KEPT_TEXT = 8_000;

const cut = (words: string | undefined, max: number): string | undefined => words?.slice(0, max);

/** Longest name of a message, in UTF-16 units: ids of applications, drafts and undos put their own words before it. */
const MAX_KEY = 240;

/**
 * Names a message for all time: the site's own id where it has one, else what makes the message itself. The same message
 * in two tabs, or read again after a restart, has the same name and is logged once.
 */
export function messageKey(reading: MailReading): string {
  const { site, messageId, text, subject = '', from } = reading;
  const at = sentAt(reading);
  const sender = from?.address ?? from?.name ?? '';
  const looks = `${at ?? ''}:${sender}:${text.length}:${hash(`${subject}\n${text}`)}`;
  return shortKey(`${site}:${messageId || looks}`, MAX_KEY);
}

/**
 * Makes the event that a reading tells of.
 * @param now epoch ms; stands in for the date of a mail that does not say its own
 * @returns `undefined` when there is nothing to log: ordinary mail, or not sure enough
 */
export function eventOf(reading: MailReading, detection: Detection, now: number): UnplacedEvent | undefined {
  const { outcome, confidence, evidence, stage, person, language } = detection;
  if (outcome === 'other' || confidence < LIKELY) return undefined;
  const company = cut(detection.company, 300);
  const role = cut(detection.role, 300);
  const requisition = cut(detection.requisition, 100);
  return {
    id: messageKey(reading),
    kind: outcome,
    at: Math.min(sentAt(reading) ?? now, now),
    loggedAt: now,
    source: { site: reading.site, url: reading.url, threadId: reading.threadId, messageId: reading.messageId },
    confidence,
    company,
    role,
    requisition,
    stage,
    person,
    from: reading.from,
    language,
    subject: reading.subject,
    quote: quoteOf(reading.text, evidence[0]),
    evidence: evidence.slice(0, 5).map((span) => span.text.slice(0, 400)),
    text: keepsText.includes(outcome) ? cut(reading.text, MAX_KEPT_TEXT) : undefined,
    keys: keysOf(reading, { company, requisition, person }),
  };
}

/** Longest quote, in UTF-16 units; a sentence beyond it is cut around the words that decided. */
const MAX_QUOTE = 280;

/** The sentence around the words that decided: they alone are often too few to recognise a mail by. */
function quoteOf(text: string, span: Evidence | undefined): string | undefined {
  if (!span) return undefined;
  const room = Math.max(0, Math.floor((MAX_QUOTE - (span.end - span.start)) / 2));
  const before = text.slice(Math.max(0, span.start - room), span.start);
  const after = text.slice(span.end, span.end + room);
  const begin = Math.max(
    ...[...before.matchAll(/[.!?。！？]\s+|\n/gu)].map(({ 0: end, index }) => index + end.length),
    0,
  );
  const end = /[.!?。！？](?=\s|$)|\n/u.exec(after);
  const rest = end ? after.slice(0, end.index + end[0].length) : after;
  return (before.slice(begin) + text.slice(span.start, span.end) + rest).trim().slice(0, 400);
}

/**
 * The words that decided, for showing: first the sentence they stand in, then those that are not in it.
 * @param most how many at most
 */
export function decidingWords({ quote, evidence }: Pick<EventEntry, 'quote' | 'evidence'>, most: number): string[] {
  const rest = quote === undefined ? evidence : evidence.filter((words) => !quote.includes(words));
  return [...(quote === undefined ? [] : [quote]), ...rest].slice(0, most);
}

/** What a person tells of an application by hand. */
export interface ToldByHand {
  /** Made by the form, so that pressing twice logs once. */
  id: string;
  kind: EventKind;
  /** When it happened, epoch ms. */
  at: number;
  company?: string | undefined;
  role?: string | undefined;
  stage?: EventEntry['stage'];
}

/** Makes the event that a person tells of; it needs no confirmation. @param now epoch ms */
export function eventByHand({ id, kind, at, company, role, stage }: ToldByHand, now: number): UnplacedEvent {
  const keys = company ? companyIndexKeys(company) : [];
  const source = { site: 'hand' };
  return { id, kind, at, loggedAt: now, source, confidence: 1, company, role, stage, evidence: [], keys };
}

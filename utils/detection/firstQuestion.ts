import type { MailReading } from '@/utils/reading';
import { bytesOf } from './bytes';
import { decodeGate, type Gate, topicOf } from './gate';
import gateText from './model/gate.txt?raw';

let gate: Gate | undefined;

/**
 * Where the line is: what sounds less like an application than this is ordinary mail. Set by hand, low: of 406 held-back mails
 * about an application four fall below it.
 */
export const PASS = -1;

/**
 * What a rejection out of the blue must sound like at least. Of 360 that were found in held-back mails three lie below; of false
 * ones in an inbox that the model had never seen the like of, two in three.
 */
export const NO_PASS = 0;

/** What the first question comes to for a mail: the higher, the more it sounds like one about an application. */
export function topicOfMail({ subject, from, text }: Pick<MailReading, 'subject' | 'from' | 'text'>): number {
  gate ??= decodeGate(bytesOf(gateText));
  return topicOf(`${subject ?? ''}\n${from?.name ?? ''}\n${text}`, gate);
}

/** True when a mail may be about an application of the reader's, and is worth the detector. Cheap: ordinary mail ends here. */
export const mayBeAboutApplication = (reading: MailReading): boolean => topicOfMail(reading) >= PASS;

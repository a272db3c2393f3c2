import type { MailReading } from '@/utils/reading';
import { type Detection, type Evidence, LIKELY } from './detection';
import { NO_PASS, PASS, topicOfMail } from './firstQuestion';
import { lexiconOf } from './lexicon';
import { isOtherMatter } from './matters';
import type { Model } from './model';
import { ownWords } from './ownWords';
import { type Repaired, repair } from './repair';
import { makeScan, scan } from './scan';
import { signsOf } from './signs';
import { findLanguage } from './tongue';
import { theLists, theModel } from './trained';
import type { Lists } from './training/lists';
import { judge } from './verdict';
import { findWho } from './who';

/** What is known of a mail's conversation before it is read. */
export interface Context {
  /**
   * True when the conversation, or a person who writes in it, is in the log as one of an application. Then a few plain words
   * are enough: 'unfortunately I must move our talk'.
   */
  isKnownApplication: boolean;
}

const body = makeScan();
/** The words of a mail that quotes others, without theirs. */
const saidScan = makeScan();
const subjectScan = makeScan();

/**
 * What a mail says about an application of the person: outcome with its evidence, company, role, stage, who signs and
 * the language. Pure and synchronous; linear in the length of the text. An outcome below `LIKELY` is 'other', a value
 * that is not stated is absent, and every piece of evidence is an exact span of `reading.text`. Without `context` nothing
 * is known of the conversation.
 */
export function detect(reading: MailReading, context?: Context): Detection {
  const known = context?.isKnownApplication ?? false;
  const mended = repair(reading.text);
  const mail = mended ? { ...reading, text: mended.text } : reading;
  const topic = topicOfMail(mail);
  if (topic < PASS && !known && !mail.own) return { outcome: 'other', confidence: 0.99, evidence: [] };
  const detection = readMail(mail, known, topic, theModel(), theLists);
  return mended
    ? { ...detection, evidence: detection.evidence.map((span) => atOrigin(span, mended, reading.text)) }
    : detection;
}

/**
 * What a mail says that has passed the first question, which came to `topic`, by a model and its lists. `known` as in
 * {@link Context}.
 */
export function readMail(mail: MailReading, known: boolean, topic: number, model: Model, lists: Lists): Detection {
  const { subject = '', from, own, text } = mail;
  scan(text, body);
  scan(subject, subjectScan);
  const signs = signsOf({ from, own, subject, known }, lists);
  const said = ownWords(text);
  const verdict = judge(said === text ? body : scan(said, saidScan), subjectScan, signs, model);
  const language = findLanguage(body, lists) ?? findLanguage(subjectScan, lists);
  const who = findWho(body, subjectScan, from, own, verdict.outcome, language, lists);
  // Whoever refuses a flat says what an employer says, but names no role.
  const mayBeElsewhere = verdict.outcome !== 'other' && !known && !own && who.role === undefined;
  const isFaint = mayBeElsewhere && verdict.outcome === 'rejected' && topic < NO_PASS;
  if (isFaint || (mayBeElsewhere && isOtherMatter(body, subjectScan, lexiconOf(lists, language), language)))
    return { outcome: 'other', confidence: LIKELY, evidence: [], language };
  // A sentence that quotes is shown with what it quotes.
  const evidence = verdict.evidence.map(({ start, end }) => ({ text: text.slice(start, end), start, end }));
  return { ...verdict, ...who, evidence, language };
}

/** A span of the repaired text as one of the original. */
function atOrigin({ start, end }: Evidence, { origin }: Repaired, text: string): Evidence {
  const from = origin[start] ?? 0;
  const to = origin[end] ?? text.length;
  return { text: text.slice(from, to), start: from, end: to };
}

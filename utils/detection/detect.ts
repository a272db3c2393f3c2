import type { MailReading } from '@/utils/reading';
import type { Detection, Evidence } from './detection';
import { PASS, topicOfMail } from './firstQuestion';
import { ownWords } from './ownWords';
import { type Repaired, repair } from './repair';
import { makeScan, scan } from './scan';
import { signsOf } from './signs';
import { findLanguage } from './tongue';
import { theLists, theModel } from './trained';
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
  const { subject = '', from, own, text } = mail;
  const topic = topicOfMail(mail);
  if (topic < PASS && !known && !own) return { outcome: 'other', confidence: 0.99, evidence: [] };
  scan(text, body);
  scan(subject, subjectScan);
  const signs = signsOf({ from, own, subject, known }, theLists);
  const said = ownWords(text);
  const verdict = judge(said === text ? body : scan(said, saidScan), subjectScan, signs, theModel());
  const language = findLanguage(body, theLists) ?? findLanguage(subjectScan, theLists);
  return {
    ...verdict,
    evidence: mended ? verdict.evidence.map((span) => atOrigin(span, mended, reading.text)) : verdict.evidence,
    ...findWho(body, subjectScan, from, own, verdict.outcome, language, theLists),
    language,
  };
}

/** A span of the repaired text as one of the original. */
function atOrigin({ start, end }: Evidence, { origin }: Repaired, text: string): Evidence {
  const from = origin[start] ?? 0;
  const to = origin[end] ?? text.length;
  return { text: text.slice(from, to), start: from, end: to };
}

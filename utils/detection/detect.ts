import type { MailReading } from '@/utils/reading';
import { cleanCompany, findCompany } from './company';
import type { Detection } from './detection';
import { theLexicon } from './language';
import { mentionsDepartment } from './names';
import { type Found, judge } from './outcome';
import { findPerson, signatureLines } from './person';
import { findPhrases } from './phrases';
import { findRequisition, findRole } from './role';
import { domainOf, isAtsDomain } from './senders';
import { findStage } from './stage';
import { readWords } from './text';
import { findLanguage } from './tongue';

/** What is known of a mail's conversation before it is read. */
export interface Context {
  /**
   * True when the conversation, or a person who writes in it, is in the log as one of an application. Then plain words
   * are enough: 'unfortunately I must move our talk'.
   */
  isKnownApplication: boolean;
}

/**
 * What a mail says about an application of the person: outcome with its evidence, company, role, stage, who signs and
 * the language. Pure and synchronous; linear in the length of the text. An outcome below `LIKELY` is 'other', a value
 * that is not stated is absent, and every piece of evidence is an exact span of `reading.text`. Without `context` nothing
 * is known of the conversation.
 */
export function detect(reading: MailReading, context?: Context): Detection {
  const body = find(reading.text);
  const subject = find(reading.subject ?? '');
  const { from } = reading;
  const domain = domainOf(from?.address);
  const language = findLanguage(body.text) ?? findLanguage(subject.text);
  const signs = {
    own: reading.own,
    known: false,
    language: theLexicon().languages.some(({ tag }) => tag === language) ? language : undefined,
    recruiting: (domain !== undefined && isAtsDomain(domain)) || isRecruiting(from?.name),
  };
  // Plain words count where the mail says nothing in the usual ones, or the same: an invitation that offers to 'pick
  // another time' stays an invitation.
  const usual = judge(body, subject, signs);
  const plain = context?.isKnownApplication && judge(find(reading.text, true), subject, { ...signs, known: true });
  const verdict = plain && (usual.outcome === 'other' || usual.outcome === plain.outcome) ? plain : usual;
  const signature = signatureLines(reading.text);
  const role = findRole(body, subject);
  const company = findCompany(body, subject, reading.own ? undefined : from, role, signature);
  return {
    ...verdict,
    company,
    role,
    requisition: findRequisition(reading.subject ?? '', reading.text),
    stage: findStage(body, subject, verdict.outcome, language),
    person: reading.own ? undefined : findPerson(signature, from, company),
    language,
  };
}

/** True for a sender's name like 'Acme Careers': a department beside a company. */
const isRecruiting = (name: string | undefined) =>
  name !== undefined &&
  /career|recruit|talent|hiring|\bjobs?\b|\bhr\b|people|karriere|bewerb|emploi|empleo|selec|rekrut|vacature/i.test(
    name,
  ) &&
  mentionsDepartment(name) &&
  cleanCompany(name) !== undefined;

/** The words and phrases of a text; with `known`, also the plain words that count in a known conversation. */
function find(text: string, known = false): Found {
  const words = readWords(text);
  const { index, knownIndex } = theLexicon();
  const matches = findPhrases(words, index);
  return { text: words, matches: known ? [...matches, ...findPhrases(words, knownIndex)] : matches };
}

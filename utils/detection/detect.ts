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

/**
 * What a mail says about an application of the person: outcome with its evidence, company, role, stage, who signs and
 * the language. Pure and synchronous; linear in the length of the text. An outcome below `LIKELY` is 'other', a value
 * that is not stated is absent, and every piece of evidence is an exact span of `reading.text`.
 */
export function detect(reading: MailReading): Detection {
  const body = find(reading.text);
  const subject = find(reading.subject ?? '');
  const { from } = reading;
  const domain = domainOf(from?.address);
  const verdict = judge(body, subject, {
    own: reading.own,
    recruiting: (domain !== undefined && isAtsDomain(domain)) || isRecruiting(from?.name),
  });
  const language = findLanguage(body.text) ?? findLanguage(subject.text);
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

const find = (text: string): Found => {
  const words = readWords(text);
  return { text: words, matches: findPhrases(words, theLexicon().index) };
};

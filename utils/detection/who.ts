/** Who a mail is from and what about: company, role, requisition, stage, person. */
import type { Address } from '@/utils/reading';
import { findCompany } from './company';
import type { Detection, Outcome } from './detection';
import { lexiconOf } from './lexicon';
import { openMail } from './mail';
import { findPerson } from './person';
import { findRequisition } from './requisition';
import { findRole } from './role';
import type { Scan } from './scan';
import { readSender } from './senderName';
import { findStage } from './stage';
import type { Lists } from './training/lists';

export type Who = Pick<Detection, 'company' | 'role' | 'requisition' | 'stage' | 'person'>;

/**
 * What the scans of a mail's text and subject and its sender say about whom it is from and about. `own` is true for a mail
 * that the person wrote, whose sender and signature are no employer's; `language` is the mail's, when it could be told. What
 * is not stated is absent. Linear in the length of the text.
 */
export function findWho(
  body: Scan,
  subject: Scan,
  from: Address | undefined,
  own: boolean,
  outcome: Outcome,
  language: string | undefined,
  lists: Lists,
): Who {
  const mail = openMail(body, subject, from, own, outcome, language, lexiconOf(lists, language));
  const role = findRole(mail);
  const sender = readSender(mail);
  const company = findCompany(mail, sender, role);
  return {
    company,
    role: role && company ? withoutCompany(role, company) : role,
    requisition: findRequisition(subject.text, body.text),
    stage: findStage(mail),
    person: findPerson(mail, sender, company),
  };
}

/** Where no space parts them, the company's name may stand at the beginning of the role. */
const withoutCompany = (role: string, company: string): string =>
  role.startsWith(company) && role.length > company.length + 1
    ? role.slice(company.length).replace(/^[\s的の]+/u, '')
    : role;

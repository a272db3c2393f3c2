/** Which company a mail is about, as a person would log it. */
import { cleanCompany } from './cleanCompany';
import { Ballot, type Candidate, isNoName, isRoleTitle, joinForms } from './companyBallot';
import { fromPhrases, fromQuotes, fromSignature, fromSubject } from './companySources';
import { domainProof, nameOfOwner, writtenAs } from './domainProof';
import { heardAs } from './heard';
import { CASELESS, caseAt } from './letterCase';
import type { Mail } from './mail';
import { isInstitution, looksLikePerson } from './nameFacts';
import { keyOf } from './names';
import type { SenderName } from './senderName';
import { customerOf, ownerOf } from './senders';
import { makeWords, readWords } from './words';

const scratch = makeWords();

/** Whom an agency writes for: then the employer is not the sender. */
const CLIENT =
  /\b(?:(?:the|my|our) client|end client|der Kunde|(?:unser|mein)e?[rnm]? (?:Kunde|Mandant|Auftraggeber)|(?:le|notre|mon) client|(?:el|nuestro|il|nostro|o|nosso) cliente|nasz klient|náš klient|klienten|opdrachtgever|kunden (?:har|valde|valgte)|oppdragsgiver|asiakas(?:yritys)?|clientul|müşteri(?:miz)?|ügyfél|megbízó(?:m|nk)?|pihak klien|khách hàng)\b|клиент|роботодав|замовник|πελάτη|הלקוח|العميل|客户|客戶|先方|고객사|क्लाइंट/iu;
const isForClient = ({ own, body }: Mail): boolean => !own && CLIENT.test(body.scan.text.slice(0, 1_500));

/**
 * The company where no more need be asked: a sender who is surely one, or the name that the domain has, as it is written. Most
 * mails end here.
 */
function statedCompany(mail: Mail, sender: SenderName, barred: (key: string) => boolean): string | undefined {
  const { lexicon, label, own } = mail;
  if (own || mail.outcome === 'withdrawn') return undefined;
  const name =
    sender.company !== undefined && mail.human.length === 0 ? cleanCompany(sender.company, lexicon) : undefined;
  const key = name === undefined ? '' : keyOf(name);
  const isName = name !== undefined && !barred(key) && !isTracker(key, mail);
  const isTitle = isName && isRoleTitle(name, mail);
  if (label === undefined) return isName && sender.sure && !isTitle && mail.fromMachine ? name : undefined;
  if (sender.service?.startsWith(label)) return undefined;
  if (isName) {
    const proof = domainProof(name, key, label, mail.from?.address ?? '');
    if (proof >= 3 || (proof > 0 && (sender.sure || name.includes(' ')))) return name;
  }
  readWords(mail.from?.name?.slice(0, 200) ?? '', scratch);
  const written = writtenAs(label, scratch) ?? writtenAs(label, mail.subject.scan) ?? writtenAs(label, mail.body.scan);
  return written !== undefined && !barred(label) && !isNoName(written, mail) ? inFull(written, mail) : undefined;
}

/** 'Saltmarsh Cooperative' where the domain says 'saltmarsh' and the mail twice the whole of it. */
function inFull(name: string, { body, subject, lexicon }: Mail): string {
  const text = `${subject.scan.text}\n${body.scan.text.slice(0, 3_000)}`;
  const counts = new Map<string, number>();
  for (let at = text.indexOf(`${name} `); at >= 0; at = text.indexOf(`${name} `, at + 1)) {
    const next = /^\p{Lu}[\p{L}\p{M}]{2,30}(?![\p{L}\p{M}])/u.exec(
      text.slice(at + name.length + 1, at + name.length + 40),
    )?.[0];
    if (next !== undefined) counts.set(next, (counts.get(next) ?? 0) + 1);
  }
  for (const [next, count] of counts) {
    const longer = `${name} ${next}`;
    if (count >= 2 && cleanCompany(longer, lexicon) === longer) return longer;
  }
  return name;
}

/**
 * The company as a person would log it, from the sender's name, the subject, the words and, last, the domain of
 * a sender that is no person.
 * `role` is what is known of the role, which is no company. Undefined when the mail does not state one.
 */
export function findCompany(mail: Mail, sender: SenderName, role: string | undefined): string | undefined {
  const { lexicon, label } = mail;
  const roleKey = role ? keyOf(role) : '';
  const people = new Set(mail.human.map(keyOf));
  if (sender.person) people.add(keyOf(sender.person));
  for (const name of mail.human) for (const word of name.split(' ')) if (word.length > 2) people.add(keyOf(word));
  const barred = (key: string) => key === roleKey || people.has(key) || key === sender.service || mail.reader.has(key);
  const isAgency = isForClient(mail);
  const stated = isAgency ? undefined : statedCompany(mail, sender, barred);
  if (stated !== undefined) return stated;
  const ballot = new Ballot(mail, barred);
  const { company } = sender;
  if (company && mail.human.length === 0 && !isTracker(keyOf(company), mail)) {
    // A tracking system writes names of people, too; which of the two a pair of words is, the mail must say.
    const isPair = company.includes(' ') && looksLikePerson(company, lexicon);
    ballot.vote(company, sender.sure ? 5 : !mail.fromService ? 2 : mail.fromMachine ? (isPair ? 1.5 : 2.5) : 0.9, true);
  }
  if (mail.own || mail.outcome === 'withdrawn') ballot.vote(addressedTo(mail), 2.5, true);
  const customer = customerOf(mail.from?.address);
  fromPhrases(mail.body, 1.6, mail, ballot);
  fromPhrases(mail.subject, 2.1, mail, ballot);
  // 'the Cook position in Harrow Hospital', but '... in Berlin'.
  for (const name of mail.afterRole)
    ballot.vote(name, isInstitution(name, lexicon) ? 2.2 : label === undefined ? 1 : 0.2);
  fromSubject(mail, ballot);
  fromQuotes(mail, ballot);
  if (!mail.own) fromSignature(mail, ballot);
  const isService = sender.service !== undefined && label !== undefined && sender.service.startsWith(label);
  const owner = mail.own || isService ? undefined : (label ?? (customer && keyOf(customer)));
  if (owner !== undefined && owner !== '') {
    const spelt = ownerOf(mail.domain) ?? owner;
    ballot.vote(heardAs(spelt, mail.subject.scan) ?? heardAs(spelt, mail.body.scan), 2.5);
    if (label === undefined) ballot.vote(writtenAs(owner, mail.subject.scan) ?? writtenAs(owner, mail.body.scan), 2);
    for (const one of ballot.candidates)
      one.score += (isAgency ? -9 : 1) * domainProof(one.name, one.key, owner, mail.from?.address ?? '');
  }
  joinForms(ballot.candidates, company && mail.human.length === 0 ? keyOf(cleanCompany(company, lexicon) ?? '') : '');
  let best: Candidate | undefined;
  for (const one of ballot.candidates) {
    if (isNoName(one.name, mail)) continue;
    if (!best || one.score > best.score) best = one;
  }
  // One weak word is no name; at an address of its own a company has a better one there.
  if (
    best &&
    best.score >=
      (best.clean && (owner === undefined || isAgency) ? 1 : caseAt(best.name, 0) === CASELESS ? 1.75 : 1.95)
  )
    return best.name;
  // careers@lumenfold.example is an employer's, whose name nobody wrote; of a person's address one cannot know.
  return isAgency || owner === undefined || mail.human.length > 0 || sender.person !== undefined
    ? undefined
    : nameOfOwner(mail, customer);
}

/** The company that a Japanese letter is addressed to: '三波物流 採用ご担当者様'. */
const addressedTo = ({ body }: Mail) =>
  /^\s*(?:株式会社)?(\S{2,30}?)[\s\u3000]*(?:御中|採用|人事|ご担当)/u.exec(body.scan.text.slice(0, 80))?.[1];

/** A tracking system's own name is not the company's. */
const isTracker = (key: string, { domain, fromService }: Mail) => fromService && key === domain?.split('.').at(-2);

/** The human who signs. */

import { isCaselessName, looksLikeOwnName } from './caseless';
import type { Person } from './detection';
import { eastAsianPerson } from './eastAsianPerson';
import { foldWord } from './fold';
import { hasLegalForm } from './legalForm';
import { CASELESS, caseAt } from './letterCase';
import type { Mail } from './mail';
import { looksLikePerson, withoutDepartment } from './nameFacts';
import { keyOf, tidy } from './names';
import { isRoleWord } from './roleWords';
import type { SenderName } from './senderName';
import { isNoReply } from './senders';

const SPLIT =
  /[,|•·(/:]|\s[–—-]\s|\s(?:at|from|vom|de chez|chez|bei|presso|bij|fra|från|hos|из|з|z działu|du service|del equipo|dal|på|ved|z firmy|в|у)\s/u;
const PREFIX =
  /^(?:(?:ваша?|váš|vaše|din|deres|uw|je|votre|su|suo|sua|seu|deine?|ihre?|euere?|eure)\s(?=\p{Lu})|i\.\s?a\.|i\.\s?v\.|ppa\.|gez\.|t\.|\/|–|—|-)\s*/iu;
/** 'Annika von Acme' is at Acme, 'Anna von Berg' is called so. */
const NOBLE = /^(\p{Lu}[\p{L}'’-]+)\s+(?:von|de|van)\s+(?=\p{Lu})(.+)$/u;

/** The human name that a line begins with: 'Jane Doe' of 'Jane Doe, Recruiter'. */
function nameIn(line: string, mail: Mail): string | undefined {
  if (line.includes(',') && hasLegalForm(line)) return undefined;
  const { lexicon } = mail;
  const bare = line.replace(PREFIX, '');
  let name = tidy(SPLIT.test(bare) ? (bare.split(SPLIT)[0] ?? '') : bare);
  if (name.length > 60) return undefined;
  const [, first, rest] = NOBLE.exec(name) ?? [];
  if (first && rest && mail.label !== undefined && keyOf(rest) === mail.label) name = first;
  if (isCaselessName(name))
    return looksLikeOwnName(name) && withoutDepartment(name, lexicon).rest === name ? name : undefined;
  // A title or a department may stand before the name or behind it: 'Recruiter Jane Doe'.
  if (!looksLikePerson(name, lexicon)) {
    const { rest, had } = withoutDepartment(name, lexicon);
    if (!had || rest === '' || !rest.includes(' ') || !looksLikePerson(rest, lexicon) || isCompanyLine(name, mail))
      return undefined;
    name = rest;
  }
  return withoutTitle(name, mail);
}

/** Last words of titles; other words for occupations are family names, too: Becker, Cook, Schippers. */
const TITLE =
  /(?:manager|director|officer|coordinator|assistant|leader|lead|specialist|engineer|consultant|leiter|leiterin|referent|referentin|chef|chief|executive|head|owner|recruiter)$/i;

/** The name without an occupation before it: 'Chef Ruairi Malone'; undefined when it is an occupation. */
function withoutTitle(name: string, { lexicon, language }: Mail): string | undefined {
  const [first = '', ...others] = name.split(' ');
  const isRole = (word: string) => isRoleWord(lexicon.roles, word, language);
  if (others.length === 0) return name.length > 1 && (language === 'vi' || !isRole(first)) ? name : undefined;
  if (TITLE.test(name)) return undefined;
  // Hungarian names begin with the family's, and Vietnamese words for occupations are syllables of names, too.
  if (language === 'hu' || language === 'vi' || !isRole(first)) return name;
  return others.length > 1 && !isRole(others.at(-1) ?? '') ? others.join(' ') : undefined;
}

/** True when a line is more likely a company with its department than a person with a title. */
const isCompanyLine = (line: string, { from, label }: Mail) => {
  const key = keyOf(line);
  const sender = from?.name ? keyOf(from.name) : '';
  return (
    (sender !== '' && sender.startsWith(key)) || (label !== undefined && key.startsWith(label)) || hasLegalForm(line)
  );
};

/** 'Doe, Jane' is Jane Doe. */
function nameOfSender(raw: string, mail: Mail): string | undefined {
  const name = tidy(raw.length > 200 ? raw.slice(0, 200) : raw);
  if (mail.human.length === 0 && !SPLIT.test(name) && !isCaselessName(name)) return undefined;
  const swapped = /^([\p{L}'’ -]{2,40}),\s+([\p{L}'’ .-]{2,40})$/u.exec(name);
  const isSwapped = swapped && !hasLegalForm(name) && mail.human.length === 2;
  const plain = isSwapped ? `${swapped[2]} ${swapped[1]}` : name;
  const found = nameIn(plain.replace(/\s+via\s.*$/iu, ''), mail);
  // 'Zimmerei Brandstätter' looks like one.
  if (found?.includes(' ')) return SPLIT.test(plain) || isSwapped || mail.human.length > 0 ? found : undefined;
  return found !== undefined && isCaselessName(found) && found.length > 1 ? found : undefined;
}

/** Who signs, with the address when the mail comes from that person; `company` is no person. Nobody in the person's own mail. */
export function findPerson(mail: Mail, sender: SenderName, company: string | undefined): Person | undefined {
  if (mail.own) return undefined;
  const { from, signature, reader } = mail;
  const companyKey = company === undefined ? '' : keyOf(company);
  const senderKey = from?.name ? keyOf(from.name) : '';
  const isCompany = (name: string) => {
    const key = keyOf(name);
    return (
      companyKey !== '' &&
      (key === companyKey ||
        (key.length > 4 && companyKey.startsWith(key)) ||
        (name.includes(' ') && key.startsWith(companyKey)))
    );
  };
  const isReader = (name: string) =>
    reader.size > 0 && name.split(' ').every((word) => reader.has(foldWord(word))) && !senderKey.includes(keyOf(name));
  const fromName = sender.person ?? (from?.name ? nameOfSender(from.name, mail) : undefined);
  const senderName = fromName && !isCompany(fromName) ? fromName : undefined;
  const first = signature.lines[0];
  // The sender signs with a first name or the whole one: most mails of people.
  if (
    senderName !== undefined &&
    first !== undefined &&
    first.length > 1 &&
    first.length < 40 &&
    signsAs(tidy(first), senderName)
  ) {
    return withAddress(senderName, from?.address && !isNoReply(from.address) ? from.address : undefined);
  }
  let signed = eastAsianPerson(mail, company);
  const lines = signature.closed ? signature.lines.slice(0, 3) : signature.lines.toReversed();
  for (const line of signed === undefined ? lines : []) {
    const name = nameIn(line, mail);
    if (!name || isCompany(name) || isReader(name)) continue;
    if (!signature.closed && !isLikelySigned(name, senderName, mail)) continue;
    signed = name;
    break;
  }
  const address = from?.address;
  const usable = address && !isNoReply(address) ? address : undefined;
  if (!signed && !senderName) {
    const [human] = mail.human;
    return human && mail.from?.name && !isCompany(human) ? withAddress(human, usable) : undefined;
  }
  const firstOf = (name: string) => foldWord(name.split(' ')[0] ?? '');
  const isSender = signed !== undefined && senderKey === keyOf(signed);
  const same =
    signed &&
    senderName &&
    (firstOf(signed) === firstOf(senderName) ||
      keyOf(senderName).includes(keyOf(signed)) ||
      keyOf(signed).includes(keyOf(senderName)));
  const name =
    same && senderName && signed && signed.length < senderName.length ? senderName : (signed ?? senderName ?? '');
  const local = foldWord((address ?? '').split('@')[0] ?? '');
  const own =
    same ||
    isSender ||
    !signed ||
    (local !== '' && name.split(' ').some((word) => word.length > 2 && local.includes(foldWord(word))));
  return withAddress(name, own ? usable : undefined);
}

/** True when a line is the name or its first or last word. */
const signsAs = (line: string, name: string) =>
  line === name || name.startsWith(`${line} `) || name.endsWith(` ${line}`);

const withAddress = (name: string, address: string | undefined): Person => (address ? { name, address } : { name });

/** Without a closing formula only who is the sender signs, or who stands alone in the last line after an empty one. */
function isLikelySigned(
  name: string,
  senderName: string | undefined,
  { from, body, signature, outcome }: Mail,
): boolean {
  const key = keyOf(name);
  if (senderName !== undefined && keyOf(senderName).includes(key)) return true;
  if (from?.name && keyOf(from.name).includes(key)) return true;
  const local = foldWord((from?.address ?? '').split('@')[0] ?? '');
  if (key.length > 2 && local.includes(key)) return true;
  // In a script without capitals any short line looks like a name.
  if (caseAt(name, 0) === CASELESS) return false;
  return (
    senderName === undefined &&
    body.scan.text.length > 80 &&
    outcome !== 'other' &&
    [signature.lines[0], signature.lines.at(-1)].some((line) => line?.replace(/^\W+/, '').startsWith(name))
  );
}

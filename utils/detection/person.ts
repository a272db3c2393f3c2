/** The human who signs. */
import type { Address } from '@/utils/reading';
import type { Person } from './detection';
import { theLexicon } from './language';
import { LEGAL_FORM, looksLikePerson, mentionsDepartment, tidy } from './names';
import { findPhrases } from './phrases';
import { domainOf, isAtsDomain, isNoReply, ownerOf } from './senders';
import { foldWord, readWords } from './text';

/** Only the end of a mail is searched for a signature, in UTF-16 units. */
const TAIL = 1500;
const LINES_AFTER = 5;

/** The lines under the closing formula, the formula's own line first without the formula; [] when there is none. */
export function signatureLines(text: string): string[] {
  const tail = text.slice(-TAIL);
  const lines = tail.split('\n').map((line) => line.trim());
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    if (line === '' || line.length > 90) continue;
    const words = readWords(line);
    const match = findPhrases(words, theLexicon().signOff).find(({ first }) => first === 0);
    if (!match) continue;
    // The longest formula that starts the line; what follows on the line is the name or nothing.
    const end = Math.max(
      ...findPhrases(words, theLexicon().signOff)
        .filter(({ first }) => first === 0)
        .map(({ last }) => words.ends[last] ?? 0),
    );
    const rest = tidy(line.slice(end));
    const after = lines.slice(i + 1).filter(Boolean);
    if (rest !== '' && !looksLikePerson(rest.split(/[,|]/)[0] ?? '') && !mentionsDepartment(rest)) {
      // 'Thank you for your interest in Acme' opens a mail and closes none; 'Kind regards from Berlin' does.
      if (after.length > LINES_AFTER || words.words.length > match.last + 4) continue;
    }
    return [...(rest === '' ? [] : [rest]), ...after].slice(0, LINES_AFTER);
  }
  return [];
}

/** The human name that a line begins with: 'Jane Doe' of 'Jane Doe, Recruiter'. */
function nameIn(line: string): string | undefined {
  const name = tidy(
    (line.split(/[,|•·(/]|\s[–—-]\s|\s(?:at|from|von|de chez|chez|bei)\s/u)[0] ?? '').replace(
      /^(?:i\.\s?a\.|i\.\s?v\.|ppa\.)\s*/iu,
      '',
    ),
  );
  return looksLikePerson(name) && name.length > 1 ? name : undefined;
}

/** 'Doe, Jane' is Jane Doe. */
function nameOfSender(name: string): string | undefined {
  const swapped = /^([\p{L}'’-]{2,40}),\s+([\p{L}'’ .-]{2,40})$/u.exec(name);
  const plain = swapped && !LEGAL_FORM.test(name) ? `${swapped[2]} ${swapped[1]}` : name;
  const found = nameIn(plain.replace(/\s+via\s.*$/iu, ''));
  return found?.includes(' ') ? found : undefined;
}

/** Local parts that are a department's, and so no first name; 'reply+8f3' leads to a person at a tracking system. */
const isMailbox = (local: string) =>
  mentionsDepartment(local.replace(/^reply\b/, '').replace(/[._+-]+/g, ' ')) ||
  /^(?:hello|info|contact|mail|team|office|support)\b/.test(local);

/** True when `name` is (part of) the local part: 'Kim' of 'kim@', 'kim.berg@' and 'k@', 'Ana' of 'aruiz@' with 'Ruiz'. */
function isInLocalPart(name: string, local: string): boolean {
  const words = name
    .split(/[\s,]+/)
    .map(foldWord)
    .filter(Boolean);
  const pieces = local
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldWord)
    .filter(Boolean);
  const whole = pieces.join('');
  return words.some(
    (word) =>
      word.length > 1 &&
      (pieces.some((piece) => piece === word || (piece.length > 2 && word.startsWith(piece)) || word[0] === piece) ||
        (word.length > 2 && whole.startsWith(word))),
  );
}

/**
 * The first name or names of a sender whose display name is a human's and no company's: 'Kim' of 'Kim <kim@acme.example>',
 * 'Ana' of '"Ruiz, Ana"', a single name that also signs. [] when the name may be a company's: one that its domain
 * owns, or any that a tracking system writes for its customer.
 */
export function humanSender(lines: string[], text: string, from: Address | undefined): string[] {
  const name = from?.name ? tidy(from.name.slice(0, 200)) : '';
  const address = from?.address ?? '';
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();
  const domain = domainOf(address);
  const label = foldWord(ownerOf(domain) ?? '');
  const keyOf = (words: string) => foldWord(words.replace(/[^\p{L}\p{M}\p{N}]/gu, ''));
  const isOwner = (words: string) => {
    const key = keyOf(words);
    return key.length > 2 && label !== '' && (label.startsWith(key) || key.startsWith(label));
  };
  const isAts = domain !== undefined && isAtsDomain(domain);
  const [, family, given] = /^([^,]{2,40}),\s+([^,]{2,40})$/u.exec(name) ?? [];
  if (family && given && !LEGAL_FORM.test(name)) {
    const bare = family.replace(/^(?:(?:van|von|de|der|den|del|della|da|dos|di|la|le|ten|ter)\s+)+/iu, '');
    // 'Kim, Acme' and 'Kim Berg, Acme' name a company; 'Ruiz, Ana' and 'García López, Ana' do not.
    if (!looksLikePerson(bare) || !looksLikePerson(given) || isOwner(given)) return [];
    return !bare.includes(' ') || isInLocalPart(given, local) ? [family, given] : [];
  }
  const last = text.trimEnd().slice(-80).split('\n').at(-1) ?? '';
  const signs = (words: string) => [lines[0] ?? '', last].some((line) => keyOf(line) === keyOf(words));
  // 'Anna von Acme' is at Acme, 'Anna von Berg' is called so.
  const [, noble] = /^\p{Lu}[\p{L}'’-]+\s+von\s+(\p{Lu}[\p{L}'’-]+)$/u.exec(name) ?? [];
  if (noble) return !isOwner(noble) && (isInLocalPart(noble, local) || signs(name)) ? [name, noble] : [];
  const shown = name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();
  if (name.includes(' ') || !looksLikePerson(shown) || isOwner(name) || isMailbox(local) || isNoReply(address)) {
    return [];
  }
  return (!isAts && isInLocalPart(name, local)) || signs(name) ? [name] : [];
}

/** Who signs, with the address when the mail comes from that person; `company` is no person. */
export function findPerson(
  lines: string[],
  from: Address | undefined,
  company: string | undefined,
): Person | undefined {
  const isCompany = (name: string) =>
    company !== undefined && foldWord(name.replace(/\s/g, '')) === foldWord(company.replace(/\s/g, ''));
  const sender = from?.name ? nameOfSender(tidy(from.name)) : undefined;
  const senderName = sender && !isCompany(sender) ? sender : undefined;
  let signed: string | undefined;
  for (const line of lines.slice(0, 2)) {
    const name = nameIn(line);
    if (name && !isCompany(name)) {
      signed = name;
      break;
    }
  }
  const address = from?.address;
  const usable = address && !isNoReply(address) ? address : undefined;
  if (!signed && !senderName) return undefined;
  const first = (name: string) => foldWord(name.split(' ')[0] ?? '');
  const same =
    signed && senderName && (first(signed) === first(senderName) || foldWord(signed) === foldWord(senderName));
  const name = same && senderName && !signed?.includes(' ') ? senderName : (signed ?? senderName ?? '');
  const local = foldWord((address ?? '').split('@')[0] ?? '');
  const own =
    same ||
    !signed ||
    (local !== '' && name.split(' ').some((word) => word.length > 2 && local.includes(foldWord(word))));
  return usable && own ? { name, address: usable } : { name };
}

/** Whether a sender's display name is a human's or a company's, where it could be both. */
import { isCaselessName, isEastAsianHuman } from './caseless';
import { foldWord } from './fold';
import { hasLegalForm } from './legalForm';
import type { Mail } from './mail';
import { looksLikePerson, mentionsDepartment } from './nameFacts';
import { keyOf, tidy } from './names';
import { isOtherAlphabet, soundOf } from './romanised';
import { isAtsDomain, isNoReply } from './senders';

/** Local parts that are a department's, and so no first name; 'reply+8f3' leads to a person at a tracking system. */
const isMailbox = (local: string, { lexicon }: Mail) =>
  /^(?:hello|info|contact|mail|team|office|support|jobs?|hr|hrbp|recruit\w*|rekrut\w*|rekry\w*|career\w*|karri?er\w*|kariera|saiyo|jinji|rsc|personal|personeel|kadry|talents?|people|admin|crew\w*|news|alerts?|shop|sales|service|empleo|vagas|seleccion|selezione|recrutement)\b/.test(
    local,
  ) || mentionsDepartment(local.replace(/^reply\b/, '').replace(/[._+-]+/g, ' '), lexicon);

/** True when `name` is (part of) the local part: 'Kim' of 'kim@', 'kim.berg@' and 'k@', 'Ana' of 'aruiz@' with 'Ruiz'. */
function isInLocalPart(name: string, local: string): boolean {
  const pieces = local
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldWord)
    .filter(Boolean);
  const whole = pieces.join('');
  return name
    .split(/[\s,]+/)
    .map(foldWord)
    .some(
      (word) =>
        word.length > 1 &&
        (pieces.some((piece) => piece === word || (piece.length > 2 && word.startsWith(piece)) || word[0] === piece) ||
          (word.length > 2 && whole.startsWith(word))),
    );
}

/** Whether a name is in an address, in another alphabet by its sound. */
function isInAddress(name: string, local: string): boolean {
  if (!isOtherAlphabet(name)) return isInLocalPart(name, local);
  const sound = soundOf(local);
  return sound.length > 1 && name.split(' ').some((word) => soundOf(word).length > 1 && sound.includes(soundOf(word)));
}

/** True when a word of the name is in the label of the domain. */
const isInLabel = (words: string[], name: string, label: string) =>
  isOtherAlphabet(name)
    ? name.split(' ').some((word) => soundOf(word).length > 2 && soundOf(label).includes(soundOf(word)))
    : words.some((word) => word.length > 3 && label.includes(word));

/** True when a name of several words is a human's: they are in the address, or sign; else when no other human signs. */
function isHumanPair(name: string, local: string, isOwner: (words: string) => boolean, mail: Mail): boolean {
  if (isOwner(name)) return false;
  const words = name.split(' ').map(foldWord);
  const first = tidy(mail.signature.lines[0] ?? '');
  const signed = keyOf(first);
  const { label } = mail;
  const isShared = label !== undefined && isInLabel(words, name, label);
  if (signed !== '' && (words.includes(signed) || (signed === keyOf(name) && !isShared))) return true;
  const isOtherSigned = () => signed !== '' && looksLikePerson(tidy(first.split(/[,|(]/)[0] ?? ''), mail.lexicon);
  if (local === '') return !isOtherSigned();
  const whole = foldWord(local);
  const isNamed = words.some((word) => word.length > 2 && whole.includes(word));
  if (isNamed && !isShared) return true;
  if (isMailbox(local, mail) || isNoReply(mail.from?.address ?? '')) return false;
  // 'Talleres Berrocal' at berrocal.example is a workshop unless somebody of that name signs.
  if (isShared)
    return (
      isInAddress(name.split(' ')[0] ?? '', local) || keyOf(mail.body.scan.text.slice(-30)).endsWith(words[0] ?? ' ')
    );
  return isInAddress(name, local) || !isOtherSigned();
}

/**
 * The first name or names of a sender whose display name is a human's and no company's: 'Kim' of 'Kim <kim@acme.example>',
 * 'Ana' of '"Ruiz, Ana"', a single name that also signs. [] when the name may be a company's: one that its domain
 * owns, or any that a tracking system writes for its customer.
 */
export function humanSender(mail: Mail): string[] {
  const { from, lexicon, signature, body } = mail;
  const name = from?.name ? tidy(from.name.slice(0, 200)) : '';
  if (name === '' || name.includes('@')) return [];
  const address = from?.address ?? '';
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();
  const label = mail.label ?? '';
  const isOwner = (words: string) => {
    const key = keyOf(words);
    return key.length > 2 && label !== '' && (label.startsWith(key) || key.startsWith(label));
  };
  const [, family, given] = name.includes(',') ? (/^([^,]{2,40}),\s+([^,]{2,40})$/u.exec(name) ?? []) : [];
  if (family && given && !hasLegalForm(name)) {
    const bare = family.replace(/^(?:(?:van|von|de|der|den|del|della|da|dos|di|la|le|ten|ter)\s+)+/iu, '');
    // 'Kim, Acme' and 'Kim Berg, Acme' name a company; 'Ruiz, Ana' and 'García López, Ana' do not.
    if (!looksLikePerson(bare, lexicon) || !looksLikePerson(given, lexicon) || isOwner(given)) return [];
    return !bare.includes(' ') || isInLocalPart(given, local) ? [family, given] : [];
  }
  const { text } = body.scan;
  const signs = (words: string) => {
    const key = keyOf(words);
    const last = text.slice(-80).trimEnd();
    return [signature.lines[0] ?? '', last.split('\n').at(-1) ?? '', last.split(/\s/).at(-1) ?? ''].some(
      (line) => keyOf(line) === key,
    );
  };
  // 'Anna von Acme' is at Acme, 'Anna von Berg' is called so.
  const [, noble] = name.includes(' von ') ? (/^\p{Lu}[\p{L}'’-]+\s+von\s+(\p{Lu}[\p{L}'’-]+)$/u.exec(name) ?? []) : [];
  if (noble) return !isOwner(noble) && (isInLocalPart(noble, local) || signs(name)) ? [name, noble] : [];
  if (isCaselessName(name) && !isEastAsianHuman(name, mail.language)) return [];
  if (name.includes(' '))
    return looksLikePerson(name, lexicon) && isHumanPair(name, local, isOwner, mail) ? [name] : [];
  const shown = name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();
  if (!looksLikePerson(shown, lexicon) || isOwner(name) || isMailbox(local, mail) || isNoReply(address)) return [];
  const isAts = mail.domain !== undefined && isAtsDomain(mail.domain);
  // Characters cannot be compared with an address; who has a family name is a human.
  const isNamed = isCaselessName(name) && name.length > 1;
  return (!isAts && (isInAddress(name, local) || isNamed)) || signs(name) ? [name] : [];
}

import { withoutLegalForm } from '@/utils/detection/legalForm';
import { trackers } from '@/utils/detection/trackers';

/** Names of companies and roles for comparing, however they are written. */

const legalForms =
  /(?<![\p{L}\p{N}])(?:gmbh|mbh|ag|se|kg|kgaa|ohg|ug|e ?v|inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|company|sa|s a|sas|sarl|sl|s l|slu|srl|s r l|spa|s p a|bv|b v|nv|n v|ab|aps|as|oy|oyj|sp z o o|pty|pte|kk)(?![\p{L}\p{N}])/gu;

/** Letters with a stroke or joined ones, that are no letter with a mark: 'Ørsted' is written 'Orsted' as well. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Words for comparing: no case, accents or punctuation. */
export const fold = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const trackerNames = new Set(trackers.map(({ name }) => fold(name)));

/** Without the system that sends for it: 'Acme via Greenhouse', but not 'Learning through Play'. */
function withoutTracker(company: string): string {
  const [, name, sender] = /^(.*\S)\s+(?:via|through|über)\s+(.+)$/iu.exec(company) ?? [];
  return name !== undefined && trackerNames.has(fold(sender ?? '')) ? name : company;
}

/** A company's name for comparing: no case, accents, punctuation, legal form or tracking system. 'Beispiel GmbH & Co. KG' -> 'beispiel'. */
export function companyKey(company: string): string {
  const folded = fold(withoutTracker(company));
  return folded.replace(legalForms, ' ').replace(/\s+/g, ' ').trim() || folded;
}

const inOneWord = (key: string): string => key.replaceAll(' ', '');

/** Letters that are written as two where they are missing: 'Müller' and 'Mueller' are one name. */
const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' };

/**
 * All the ways a company's name is compared by: {@link companyKey}, with its umlauts spelled out, without a legal form of any country,
 * and each in one word, as addresses have it.
 */
export function companyKeys(company: string): string[] {
  const spelled = company
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøåæ]/g, (letter) => spelledOut[letter] ?? letter);
  const keys = [company, spelled, withoutLegalForm(company), withoutLegalForm(spelled)].map(companyKey);
  return [...new Set([...keys, ...keys.map(inOneWord)])];
}

/** Words of roles that are often written short. */
const longForms: Record<string, string> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  eng: 'engineer',
  engr: 'engineer',
  mgr: 'manager',
  dev: 'developer',
  swe: 'software engineer',
  assoc: 'associate',
  asst: 'assistant',
};

/**
 * A role's name for comparing: gender marks go, short forms are written out, seniority and 'C++' stay.
 * 'Sr. Entwickler (m/w/d)' -> 'senior entwickler'.
 */
export function roleKey(role: string): string {
  return fold(
    role
      .replace(/(?<=\p{L})\+\+/gu, 'plusplus')
      .replace(/(?<=\p{L})#/gu, 'sharp')
      .replace(/\(?\b[mwfdxhn](?:\s*[/|]\s*[mwfdxhn]){1,3}\b\)?|[*:_/](?:in|innen)\b/gi, ' '),
  )
    .split(' ')
    .map((word) => longForms[word] ?? word)
    .join(' ');
}

/** Shortest beginning of a name that stands for the whole of it. */
const MIN_BEGINNING = 3;

/** Whether one name may be short for the other: its beginning or its initials, as portals name their employers in addresses. */
export const mayBeShort = (short: string, long: string): boolean =>
  (short.length >= MIN_BEGINNING && inOneWord(long).startsWith(inOneWord(short))) ||
  (long.includes(' ') &&
    inOneWord(short) ===
      long
        .split(' ')
        .map((word) => word.charAt(0))
        .join(''));

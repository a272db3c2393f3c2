/** What is known of a name by its words: found once for each name of a mail. */
import { isCaselessName, looksLikeOwnName } from './caseless';
import { DEPARTMENT, nextNode } from './cues';
import { hasLegalForm } from './legalForm';
import { CASELESS, caseAt, LOWER, UPPER } from './letterCase';
import {
  ARTICLE,
  CONNECTOR,
  DEPARTMENT_WORD,
  FORMULA,
  flagsOf,
  INSTITUTION,
  type Lexicon,
  LINK,
  NO_NAME,
} from './lexicon';
import { isPlaceholder, tidy } from './names';
import { lookUp } from './table';
import { makeWords, readWords } from './words';

export interface NameFacts {
  /** The name without the department before or behind it; '' when it is nothing else. */
  rest: string;
  /** There was one. */
  had: boolean;
  isInstitution: boolean;
  /** A single word that begins sentences or closes letters. */
  isNoName: boolean;
  /** Nothing in its words speaks against a human's name. */
  mayBePerson: boolean;
  /** It looks like one, too; undefined before it was asked. */
  isPerson: boolean | undefined;
}

const scratch = makeWords();
const MAX_WORDS = 64;
const marks = new Uint8Array(MAX_WORDS);
/** Goes along with a department; is one; is one unless it stands in an institution's name. */
const LINKED = 1;
const OFFICE = 2;
const WEAK = 3;

const known = new Map<string, NameFacts>();

/** Forgets the names of the mail before. */
export const forgetNames = (): void => known.clear();

/** What is known of a name. */
export function factsOf(name: string, lexicon: Lexicon): NameFacts {
  let facts = known.get(name);
  if (!facts) {
    facts = findFacts(name, lexicon);
    known.set(name, facts);
  }
  return facts;
}

function findFacts(name: string, lexicon: Lexicon): NameFacts {
  readWords(name, scratch);
  const count = Math.min(scratch.count, MAX_WORDS);
  let all = FORMULA | NO_NAME;
  let any = 0;
  let isSentence = false;
  for (let i = 0; i < count; i++) {
    const hash = scratch.hashes[i] ?? 0;
    const flags = flagsOf(lexicon, hash);
    any |= flags;
    all &= flags;
    const isOffice = (flags & DEPARTMENT_WORD) !== 0 && (flags & LINK) === 0;
    marks[i] = isOffice
      ? (flags & INSTITUTION) !== 0
        ? WEAK
        : OFFICE
      : (flags & (LINK | ARTICLE | CONNECTOR)) !== 0
        ? LINKED
        : 0;
    const at = scratch.starts[i] ?? 0;
    // In scripts without capitals any words look like a name, but not a sentence's.
    if (caseAt(name, at) === CASELESS) {
      const end = scratch.ends[i] ?? 0;
      const isJoint = lookUp(lexicon.small, hash) !== 0;
      if (isJoint && marks[i] === 0) marks[i] = LINKED;
      if (isJoint || (name[end] === '.' && end - at > 3)) isSentence = true;
    }
  }
  markPhrases(count, lexicon);
  const { rest, had } = cutDepartment(name, count);
  const isInstitution = (any & INSTITUTION) !== 0;
  const isNoName = count === 1 && (all & NO_NAME) !== 0 && scratch.unspaced[0] === 0;
  const isHuman = !had && !isInstitution && !isSentence && (all & FORMULA) === 0;
  return { rest, had, isInstitution, isNoName, mayBePerson: isHuman, isPerson: undefined };
}

/** Marks the words of departments that are phrases, and settles what is weak: 'Iroda' is an office, 'Fazekas Iroda' is called so. */
function markPhrases(count: number, { cues }: Lexicon): void {
  for (let first = 0; first < count; first++) {
    let node = nextNode(cues, 0, scratch.hashes[first] ?? 0);
    for (
      let at = first;
      node !== 0 && at < count;
      node = ++at < count ? nextNode(cues, node, scratch.hashes[at] ?? 0) : 0
    ) {
      if (((cues.kinds[node] ?? 0) & DEPARTMENT) === 0) continue;
      for (let i = first; i <= at; i++) if (at > first || (marks[i] !== LINKED && marks[i] !== WEAK)) marks[i] = OFFICE;
    }
  }
  let isAll = true;
  for (let i = 0; i < count; i++) if (marks[i] === 0) isAll = false;
  for (let i = 0; i < count; i++) if (marks[i] === WEAK) marks[i] = isAll ? OFFICE : 0;
}

function cutDepartment(name: string, count: number): { rest: string; had: boolean } {
  const { starts, ends } = scratch;
  let last = count;
  for (let i = count - 1; i >= 0 && marks[i] !== 0; i--) if (marks[i] === OFFICE) last = i;
  let first = 0;
  for (let i = 0; i < last && marks[i] !== 0; i++) if (marks[i] === OFFICE) first = i + 1;
  const had = last < count || first > 0;
  if (!had) return { rest: name, had };
  if (first > 0) while (first < last && marks[first] === LINKED && caseAt(name, starts[first] ?? 0) !== UPPER) first++;
  // 'The Acme Team', but 'La Huerta' keeps its article.
  else if (last > 1 && marks[0] === LINKED && /^(?:the|der|die|das|l)\b/i.test(name)) first = 1;
  if (first >= last) return { rest: '', had };
  return { rest: tidy(name.slice(first === 0 ? 0 : starts[first], last === count ? undefined : ends[last - 1])), had };
}

/** Honorifics, articles and possessives that no name begins with. */
const NO_BEGINNING =
  /^(?:l['’]|(?:les|los|las|la|the|die|das|der|your|our|ihr|ihre|dein|deine|votre|tu|su|frau|herr|madame|monsieur|pan|pani)(?:\s|$))/i;
const PARTICLES = new Set('van von de der den del della da dos di la le bin binti al el zu af y ten ter'.split(' '));
const MARKS = ' \'’.-"״׳´`';

/** True when it is one to five words, each like a name's. */
function looksHuman(name: string): boolean {
  const { length } = name;
  if (length < 2 || length > 60) return false;
  let words = 1;
  for (let i = 0; i < length; i++) {
    const unit = name.charCodeAt(i);
    const isLetter =
      unit > 0xbf ? unit < 0x2000 || unit > 0x303f : (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
    if (!isLetter && !MARKS.includes(name[i] ?? '')) return false;
    if (unit === 32) words++;
  }
  if (words > 5 || isPlaceholder(name) || NO_BEGINNING.test(name)) return false;
  const isLoud = name === name.toUpperCase() && name !== name.toLowerCase();
  if (isLoud) return words === 1 ? length > 3 : words <= 3 && length > words * 3;
  if (isCaselessName(name)) return looksLikeOwnName(name);
  for (let start = 0; start < length; ) {
    const space = name.indexOf(' ', start);
    const end = space < 0 ? length : space;
    // A particle joins: 'de' is no last word.
    if (caseAt(name, start) === LOWER && (end === length || !PARTICLES.has(name.slice(start, end)))) return false;
    start = end + 1;
  }
  return !hasLegalForm(name);
}

/** The name without its department, see {@link NameFacts}. */
export const withoutDepartment = (name: string, lexicon: Lexicon): NameFacts => factsOf(name, lexicon);

/** True when one word of it is a department's. */
export const mentionsDepartment = (name: string, lexicon: Lexicon): boolean => factsOf(name, lexicon).had;

/** True when nothing but departments is in it. */
export const isDepartment = (name: string, lexicon: Lexicon): boolean => factsOf(name, lexicon).rest === '';

/** True when it looks like a human's name: one to five words, each like a name, none of a department or legal form. */
export function looksLikePerson(name: string, lexicon: Lexicon): boolean {
  const facts = factsOf(name, lexicon);
  facts.isPerson ??= facts.mayBePerson && looksHuman(name);
  return facts.isPerson;
}

/** True when a word of a name is an institution's: 'Klinik Oberwald'. */
export const isInstitution = (name: string, lexicon: Lexicon): boolean => factsOf(name, lexicon).isInstitution;

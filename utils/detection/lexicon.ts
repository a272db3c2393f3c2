/** What is known of words, made once from the lists of the languages: by the hash that a scan gives them. */
import { compileCues } from './cueLines';
import type { Cues } from './cues';
import { makeRoleWords, type RoleWords } from './roleWords';
import { makeScan, mix, scan } from './scan';
import { lookUp, makeTable, type Table } from './table';
import type { Lists } from './training/lists';
import { ARTICLES, CONNECTORS, INSTITUTIONS, LEGAL_WORDS, LINKS, NO_NAMES, PLACES, ROLE_LINKS } from './wordSets';

/** What a word can be. */
export const CONNECTOR = 1;
export const ARTICLE = 2;
export const LEGAL = 4;
/** Begins sentences with a capital and is no name. */
export const NO_NAME = 8;
export const ROLE_END = 16;
export const MAIL_TYPE = 32;
/** Stands between the words of a department, and everywhere else. */
export const LINK = 64;
export const DEPARTMENT_WORD = 128;
/** 'at': only a company stands after it. */
export const PLACE = 256;

/** Stands in the name of an institution and in no human's. */
export const INSTITUTION = 512;
/** A closing formula or a greeting of one word. */
export const FORMULA = 1024;

/** 'as', 'for': a role may stand behind it. */
export const ROLE_LINK = 2048;

export interface Lexicon {
  flags: Table;
  /** The languages, as bits, whose small words it is one of. */
  small: Table;
  bits: Map<string, number>;
  cues: Cues;
  roles: RoleWords;
  /** What one applies for that is no job, and those words in scripts without spaces. */
  matters: { words: RoleWords; unspaced: Set<string> };
}

const scratch = makeScan();

/** `all` are the lists of every language: a sender may be called 'Karriere' in an English mail. */
function makeLexicon(lists: Lists, all: Lists): Lexicon {
  const flags = new Map<number, number>();
  const small = new Map<number, number>();
  const bits = new Map(Object.keys(lists).map((tag, i) => [tag, i < 31 ? 1 << i : 0]));
  const each = (text: string, use: (hash: number) => void) => {
    scan(text, scratch);
    for (let i = 0; i < scratch.count; i++) if (scratch.unspaced[i] === 0) use(scratch.hashes[i] ?? 0);
  };
  const put = (text: string, flag: number) => each(text, (hash) => flags.set(hash, (flags.get(hash) ?? 0) | flag));
  for (const [words, flag] of [
    [CONNECTORS, CONNECTOR],
    [ARTICLES, ARTICLE],
    [LEGAL_WORDS, LEGAL],
    [NO_NAMES, NO_NAME],
    [LINKS, LINK],
    [PLACES, PLACE],
    [ROLE_LINKS, ROLE_LINK],
    [INSTITUTIONS, INSTITUTION],
  ] as const) {
    put(words, flag);
  }
  for (const sections of Object.values(all)) {
    for (const line of sections['departments'] ?? []) if (!/[\s-]/.test(line)) put(line, DEPARTMENT_WORD);
  }
  const smallHashes = new Map<string, Set<number>>();
  for (const [tag, sections] of Object.entries(lists)) {
    const section = (name: string) => (sections[name] ?? []).join('\n');
    const ofTag = new Set<number>();
    smallHashes.set(tag, ofTag);
    each(section('small words'), (hash) => {
      ofTag.add(hash);
      small.set(hash, (small.get(hash) ?? 0) | (bits.get(tag) ?? 0));
    });
    put(section('role ends'), ROLE_END);
    put(section('subject words'), MAIL_TYPE);
    for (const line of [...(sections['sign-offs'] ?? []), ...(sections['greetings'] ?? [])])
      if (!/[\s-]/.test(line)) put(line, FORMULA);
    // In scripts without spaces two characters beside each other are what a word is elsewhere.
    scan(section('subject words'), scratch);
    for (let i = 1; i < scratch.count; i++) {
      if (scratch.unspaced[i] === 1 && scratch.unspaced[i - 1] === 1) {
        flags.set(mix(scratch.hashes[i - 1] ?? 0, scratch.hashes[i] ?? 0), MAIL_TYPE);
      }
    }
  }
  return {
    flags: makeTable([...flags.keys()], [...flags.values()]),
    small: makeTable([...small.keys()], [...small.values()]),
    bits,
    cues: compileCues(lists, bits, (tag) => smallHashes.get(tag) ?? new Set()),
    roles: makeRoleWords(lists),
    matters: {
      words: makeRoleWords(lists, 'matters'),
      unspaced: new Set(
        Object.values(lists).flatMap((sections) => (sections['matters'] ?? []).flatMap((line) => line.split(/\s+/))),
      ),
    },
  };
}

let made: { lists: Lists; byLanguage: Map<string, Lexicon> } | undefined;

/**
 * The lexicon of a language and of English, which mails everywhere are mixed with; of all languages where it is unknown. Made at
 * the first call for the language.
 */
export function lexiconOf(lists: Lists, language: string | undefined): Lexicon {
  if (made?.lists !== lists) made = { lists, byLanguage: new Map() };
  const tag = language !== undefined && lists[language] ? language : '';
  let lexicon = made.byLanguage.get(tag);
  if (!lexicon) {
    const tags = tag === '' ? Object.keys(lists) : [...new Set([tag, 'en'])];
    lexicon = makeLexicon(Object.fromEntries(tags.map((one) => [one, lists[one] ?? {}])), lists);
    made.byLanguage.set(tag, lexicon);
  }
  return lexicon;
}

/** What a word is, by its hash: the flags above. */
export const flagsOf = (lexicon: Lexicon, hash: number): number => lookUp(lexicon.flags, hash);

/** True for a small word of one of the languages given as bits. */
export const isSmall = (lexicon: Lexicon, hash: number, tongues: number): boolean =>
  (lookUp(lexicon.small, hash) & tongues) !== 0;

import { foldWord, type Words } from './text';

/**
 * Phrases and how they are found. A phrase is words with a little notation:
 *
 * | notation | means |
 * | --- | --- |
 * | `a\|b` | one of these words |
 * | `candidat*` | a word that begins so (three letters at least) |
 * | `(the)` | may be missing |
 * | `{role}` | one of the words of the set of that name |
 * | `..` `...` | up to 4, up to 10 words in between |
 *
 * A match lies within one sentence. Phrases are looked up by their first word and gaps are bounded, so the time is
 * linear in the length of the text whatever it says.
 */
export interface Phrase<Tag> {
  tag: Tag;
  parts: Part[];
}

interface Part {
  exact: Set<string>;
  prefixes: string[];
  optional: boolean;
  /** Most words that may stand between the part before and this one. */
  gap: number;
}

/** Where a phrase was found: indices of its first and its last word. */
export interface Match<Tag> {
  tag: Tag;
  first: number;
  last: number;
}

/** Phrases by the word they begin with. */
export interface PhraseIndex<Tag> {
  byWord: Map<string, Phrase<Tag>[]>;
  byPrefix: Map<string, { prefix: string; phrase: Phrase<Tag> }[]>;
  /** Words no gap reaches over ('not yet', 'not only'). */
  barriers: Set<string>;
}

const PREFIX_KEY = 3;

/** Parses one phrase. Throws on a notation that is wrong, with the phrase: it is an author's mistake. */
export function parsePhrase<Tag>(source: string, sets: Record<string, string>, tag: Tag): Phrase<Tag> {
  const parts: Part[] = [];
  let gap = 0;
  for (const piece of source.trim().split(/\s+/)) {
    if (/^\.{2,3}$/.test(piece)) {
      gap = piece === '..' ? 4 : 10;
      continue;
    }
    const optional = piece.startsWith('(');
    const words = piece.replace(/[()]/g, '').replace(/\{(\w+)\}/g, (_, name: string) => {
      const set = sets[name];
      if (set === undefined) throw new Error(`Phrase '${source}': no set '${name}'`);
      return set.trim().split(/\s+/).join('|');
    });
    const part: Part = { exact: new Set(), prefixes: [], optional, gap };
    for (const word of words.split('|')) {
      const folded = foldWord(word);
      if (folded === '') throw new Error(`Phrase '${source}': an empty word`);
      if (word.endsWith('*')) part.prefixes.push(folded);
      else part.exact.add(folded);
    }
    parts.push(part);
    gap = 0;
  }
  const [first] = parts;
  if (!first || first.optional || first.prefixes.some((prefix) => prefix.length < PREFIX_KEY)) {
    throw new Error(`Phrase '${source}': it must begin with a word or with at least ${PREFIX_KEY} letters of one`);
  }
  return { tag, parts };
}

/** Makes the index of phrases that {@link findPhrases} looks in. */
export function indexPhrases<Tag>(phrases: Phrase<Tag>[], barriers: Iterable<string>): PhraseIndex<Tag> {
  const index: PhraseIndex<Tag> = { byWord: new Map(), byPrefix: new Map(), barriers: new Set(barriers) };
  for (const phrase of phrases) {
    for (const word of phrase.parts[0]?.exact ?? []) {
      const list = index.byWord.get(word);
      if (list) list.push(phrase);
      else index.byWord.set(word, [phrase]);
    }
    for (const prefix of phrase.parts[0]?.prefixes ?? []) {
      const key = prefix.slice(0, PREFIX_KEY);
      const list = index.byPrefix.get(key);
      if (list) list.push({ prefix, phrase });
      else index.byPrefix.set(key, [{ prefix, phrase }]);
    }
  }
  return index;
}

const fits = (part: Part, word: string) =>
  part.exact.has(word) || part.prefixes.some((prefix) => word.startsWith(prefix));

/** The index of the last word of `phrase` when its part `p` is sought from word `at` on; -1 when it is not there. */
function matchFrom(phrase: Phrase<unknown>, p: number, at: number, text: Words, barriers: Set<string>): number {
  const part = phrase.parts[p];
  if (!part) return at - 1;
  const sentence = text.sentences[at - 1];
  for (let i = at; i <= at + part.gap; i++) {
    const word = text.words[i];
    if (word === undefined || text.sentences[i] !== sentence) break;
    if (fits(part, word)) {
      const last = matchFrom(phrase, p + 1, i + 1, text, barriers);
      if (last >= 0) return last;
    }
    if (barriers.has(word)) break;
  }
  return part.optional ? matchFrom(skipPart(phrase, p), p + 1, at, text, barriers) : -1;
}

/** The phrase without its optional part `p`, whose gap the next part inherits. */
function skipPart(phrase: Phrase<unknown>, p: number): Phrase<unknown> {
  const gap = phrase.parts[p]?.gap ?? 0;
  const next = phrase.parts[p + 1];
  if (!next || next.gap >= gap) return phrase;
  return { ...phrase, parts: phrase.parts.with(p + 1, { ...next, gap }) };
}

/** Most matches of one text; beyond it a mail is not one. */
const MAX_MATCHES = 4000;

/** Finds every phrase in the text, in the order of the text. */
export function findPhrases<Tag>(text: Words, index: PhraseIndex<Tag>): Match<Tag>[] {
  const matches: Match<Tag>[] = [];
  for (let first = 0; first < text.words.length && matches.length < MAX_MATCHES; first++) {
    const word = text.words[first] ?? '';
    for (const phrase of index.byWord.get(word) ?? []) {
      const last = matchFrom(phrase, 1, first + 1, text, index.barriers);
      if (last >= 0) matches.push({ tag: phrase.tag, first, last });
    }
    for (const { prefix, phrase } of index.byPrefix.get(word.slice(0, PREFIX_KEY)) ?? []) {
      if (!word.startsWith(prefix)) continue;
      const last = matchFrom(phrase, 1, first + 1, text, index.barriers);
      if (last >= 0) matches.push({ tag: phrase.tag, first, last });
    }
  }
  return matches;
}

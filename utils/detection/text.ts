/**
 * A text as words: folded so that case, accents, invisible characters and the shape of a quote do not matter, each
 * with its place in the original. All matching is done on these words; all offsets are those of the original text.
 */
export interface Words {
  text: string;
  /** Folded words in order. A contraction is two words ('won't' is 'will', 'not') that share one place. */
  words: string[];
  /** UTF-16 offsets of each word in `text`. */
  starts: number[];
  ends: number[];
  /** The number of the sentence each word is in; a blank line ends a sentence too. */
  sentences: number[];
  /** True for a word inside quotation marks: somebody is cited. */
  quoted: boolean[];
}

/** Longest passage in quotation marks that counts as a citation, in UTF-16 units; a longer one is a stray mark. */
const MAX_CITATION = 400;

const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '`', '´', '′', '＇']);
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‟', '「', '」']);
const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '…']);
const CJK_SENTENCE_ENDS = new Set(['。', '！', '？']);
/** Letters that have no canonical decomposition. */
const LETTERS: Record<string, string> = { ß: 'ss', ẞ: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' };

/** Zero-width and formatting characters that mail templates and filters put inside words. */
const INVISIBLE = /^[\p{M}\p{Cf}\u115f\u1160\u3164]$/u;
const LETTER = /^[\p{L}\p{N}]+$/u;

/** What one character contributes to a word: letters; '' when it is invisible; undefined when it ends the word. */
function foldCharacter(character: string): string | undefined {
  if (INVISIBLE.test(character)) return '';
  let folded = '';
  for (const piece of character.normalize('NFKD').toLowerCase()) {
    if (!INVISIBLE.test(piece)) folded += LETTERS[piece] ?? piece;
  }
  return LETTER.test(folded) ? folded : undefined;
}

/** A small cache, by code point: mails use few characters, and Unicode properties are slow to ask for. */
const folded = new Map<number, string | undefined>();
function foldCodePoint(codePoint: number): string | undefined {
  if (codePoint < 128) {
    if ((codePoint >= 97 && codePoint <= 122) || (codePoint >= 48 && codePoint <= 57)) {
      return String.fromCharCode(codePoint);
    }
    return codePoint >= 65 && codePoint <= 90 ? String.fromCharCode(codePoint + 32) : undefined;
  }
  if (folded.has(codePoint)) return folded.get(codePoint);
  const letters = foldCharacter(String.fromCodePoint(codePoint));
  if (folded.size < 4096) folded.set(codePoint, letters);
  return letters;
}

/** 'fuer' and 'für' are one word: the written-out umlaut is folded away in phrases and mails alike. */
const foldUmlaut = (word: string) =>
  word.includes('ae') || word.includes('oe') || word.includes('ue') ? word.replace(/([aou])e/g, '$1') : word;

// Maps, not objects: 'constructor' is a word too.
const CONTRACTIONS = new Map([
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
  ['m', 'am'],
]);
const IRREGULAR = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
]);
const JOINED = new Map<string, [string, string]>([
  ['cannot', ['can', 'not']],
  ['cant', ['can', 'not']],
  ['wont', ['will', 'not']],
  ['dont', ['do', 'not']],
  ['didnt', ['did', 'not']],
  ['doesnt', ['dos', 'not']],
  ['isnt', ['is', 'not']],
  ['arent', ['are', 'not']],
  ['wasnt', ['was', 'not']],
  ['havent', ['have', 'not']],
  ['hasnt', ['has', 'not']],
  ['couldnt', ['could', 'not']],
]);

/** Folds one word as {@link readWords} does; what a phrase's words are compared with. */
export function foldWord(word: string): string {
  let letters = '';
  for (const character of word) letters += foldCodePoint(character.codePointAt(0) ?? 0) ?? '';
  return foldUmlaut(letters);
}

/** Words after which a dot ends no sentence: 'Dr.', 'Acme Inc.', '12. Mai', 'z. B.'. */
const ABBREVIATIONS = new Set(
  'dr mr mrs ms mme prof sr jr st nr inc ltd corp bzw ggf inkl evtl hr fr tel ref req approx vs bspw dipl ing sra dra pan'.split(
    ' ',
  ),
);
const isAbbreviation = (word: string) => ABBREVIATIONS.has(word) || /^(?:\d{1,2}|[a-hj-z])$/.test(word);

/** Splits a text into folded words. Linear in the length of the text. */
export function readWords(text: string): Words {
  const result: Words = { text, words: [], starts: [], ends: [], sentences: [], quoted: [] };
  let sentence = 0;
  let letters = '';
  let start = 0;
  let end = 0;
  /** Where in `letters` and in `text` the first apostrophe of the word is; -1 without one. */
  let cut = -1;
  let cutAt = -1;
  let sentenceMayEnd = false;
  let lineBreaks = 0;
  let quoteAt = -1;
  let quoteWord = 0;

  const push = (word: string, from: number, to: number) => {
    if (word === '') return;
    result.words.push(foldUmlaut(word));
    result.starts.push(from);
    result.ends.push(to);
    result.sentences.push(sentence);
    result.quoted.push(false);
  };
  const endWord = () => {
    if (letters === '') return;
    const joined = JOINED.get(letters);
    if (cut > 0 && cut < letters.length) {
      const base = letters.slice(0, cut);
      const rest = letters.slice(cut);
      const expanded = CONTRACTIONS.get(rest);
      if (rest === 't' && base.endsWith('n')) {
        const verb = base.slice(0, -1);
        push(IRREGULAR.get(verb) ?? verb, start, end);
        push('not', start, end);
      } else if (expanded) {
        push(base, start, end);
        push(expanded, start, end);
      } else if (rest === 's') push(base, start, end);
      else {
        push(base, start, cutAt);
        push(rest, cutAt + 1, end);
      }
    } else if (joined) {
      push(joined[0], start, end);
      push(joined[1], start, end);
    } else push(letters, start, end);
    letters = '';
    cut = -1;
  };

  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i) ?? 0;
    const size = codePoint > 0xffff ? 2 : 1;
    const folded = foldCodePoint(codePoint);
    if (folded !== undefined) {
      if (folded !== '') {
        if (letters === '') {
          start = i;
          lineBreaks = 0;
          sentenceMayEnd = false;
        }
        letters += folded;
        end = i + size;
      }
      i += size;
      continue;
    }
    const character = text[i] ?? '';
    if (letters !== '' && APOSTROPHES.has(character) && end === i) {
      if (cut < 0) {
        cut = letters.length;
        cutAt = i;
      }
      i += size;
      continue;
    }
    endWord();
    if (character === '\n') {
      if (sentenceMayEnd) sentence++;
      sentenceMayEnd = false;
      if (++lineBreaks === 2) {
        sentence++;
        quoteAt = -1;
      }
    } else if (SENTENCE_ENDS.has(character)) {
      sentenceMayEnd = !(character === '.' && end === i && isAbbreviation(result.words.at(-1) ?? ''));
    } else if (CJK_SENTENCE_ENDS.has(character)) sentence++;
    else if (QUOTES.has(character)) {
      if (quoteAt < 0) {
        quoteAt = i;
        quoteWord = result.words.length;
      } else {
        if (i - quoteAt <= MAX_CITATION) result.quoted.fill(true, quoteWord);
        quoteAt = -1;
      }
    } else if (sentenceMayEnd && character !== ')') {
      sentence++;
      sentenceMayEnd = false;
    }
    i += size;
  }
  endWord();
  return result;
}

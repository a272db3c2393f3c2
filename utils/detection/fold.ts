/**
 * Letters folded so that case, accents, width, invisible characters and look-alikes of another script do not matter.
 * What reads the same to a person gets the same code: 'Für', 'FUR', 'fu\u00adr' and a 'а' that is Cyrillic.
 */

/** The code of a character that ends a word. */
export const BREAK = 0;
/** The code of a character that is as good as not there: zero-width, soft hyphen, accent. */
export const SKIP = 1;
/** Not asked yet, and: more than one letter, as in 'ﬁ'. */
const UNKNOWN = 0xffff;

/**
 * Look-alikes, by the skeletons of Unicode's UTS #39, as far as letters of Cyrillic, Greek, Armenian and phonetic letters
 * pass for Latin ones. They are folded in words of their own script too: what counts is that it is done everywhere.
 */
const LOOKS_LIKE = new Map<string, string>(
  (
    'аa вb еe ёe кk мm нh оo рp сc тt уy хx іi їi јj ѕs ԁd ԛq ԝw һh ѵv ҽe ӏl ґr ' +
    'αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ωw ςc σo ' +
    'օo սu հh ոn ցg զq ' +
    'ɑa ɡg ıi ɪi ɩi ʀr ɴn ʜh ʟl ʏy ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ɢg ʙb ſs ' +
    'łl øo đd ðd ħh ŧt ßs æa œo þt 0o 1l 20 30 40 50 60 70 80 90'
  )
    .split(' ')
    .map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

const INVISIBLE = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uff9e\uff9f]$/u;
/** Scripts whose vowels are marks: without them the words fall together. */
const KEEPS_MARKS = /^[\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f]$/;
const LETTER = /^[\p{L}\p{N}\p{M}]$/u;

const codes = new Uint16Array(65_536).fill(UNKNOWN);

/** The folded code of one character, given as a code point. */
function foldSlowly(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (KEEPS_MARKS.test(character) && LETTER.test(character)) return codePoint;
  if (INVISIBLE.test(character)) return SKIP;
  // Hangul falls apart into its letters otherwise.
  const form = codePoint >= 0xac00 && codePoint <= 0xd7a3 ? 'NFKC' : 'NFKD';
  for (const piece of character.normalize(form).toLowerCase().normalize(form)) {
    if (INVISIBLE.test(piece)) continue;
    const plain = LOOKS_LIKE.get(piece) ?? piece;
    const code = plain.charCodeAt(0);
    return plain.length === 1 && LETTER.test(plain) ? code : BREAK;
  }
  return SKIP;
}

/** The code of a UTF-16 unit: {@link BREAK}, {@link SKIP} or a letter. Half of a surrogate pair is a break; see {@link foldPair}. */
export function foldUnit(unit: number): number {
  const known = codes[unit] ?? BREAK;
  if (known !== UNKNOWN) return known;
  const code = unit >= 0xd800 && unit <= 0xdfff ? BREAK : foldSlowly(unit);
  codes[unit] = code;
  return code;
}

/** The code of a character beyond the first plane, for example a mathematical letter; pictures are breaks. */
export const foldPair = (codePoint: number): number => foldSlowly(codePoint);

/** Every code that {@link foldUnit} has been asked for; the rest reads `UNASKED`. For loops that cannot afford a call. */
export const foldedCodes = codes;
export const UNASKED = UNKNOWN;

/** True for scripts written without spaces, in which each character counts as a word. */
export const isUnspaced = (code: number): boolean =>
  code >= 0x2e80 && (code < 0xa000 || (code >= 0xf900 && code < 0xfb00)) ? true : code >= 0x0e00 && code < 0x0f00;

/** A folded word as a string: what lists of words are compared with. */
export function foldWord(word: string): string {
  let letters = '';
  let before = 0;
  for (const character of word) {
    const codePoint = character.codePointAt(0) ?? 0;
    const code = codePoint > 0xffff ? foldPair(codePoint) : foldUnit(codePoint);
    if (code <= SKIP || isUmlautE(before, code)) continue;
    letters += String.fromCharCode(code);
    before = code;
  }
  return letters;
}

/** 'fuer' and 'für' are one word: an 'e' after 'a', 'o' or 'u' is left out. */
export const isUmlautE = (before: number, code: number): boolean =>
  code === 101 && (before === 97 || before === 111 || before === 117);

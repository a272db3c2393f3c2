/** The words of a short text: what `scan.ts` finds, with the same hashes, without sentences and runs of letters. */
import { BREAK, foldedCodes, foldPair, foldUnit, isUmlautE, isUnspaced, SKIP, UNASKED } from './fold';
import type { Scan } from './scan';

/** What {@link Scan} and this have in common. */
export type Words = Pick<Scan, 'text' | 'count' | 'starts' | 'ends' | 'hashes' | 'unspaced'>;

/** Most words of a short text; what follows is left out. */
const MAX_WORDS = 96;
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const MAX_LETTERS = 40;

export const makeWords = (): Words => ({
  text: '',
  count: 0,
  starts: new Int32Array(MAX_WORDS + 1),
  ends: new Int32Array(MAX_WORDS + 1),
  hashes: new Int32Array(MAX_WORDS + 1),
  unspaced: new Uint8Array(MAX_WORDS + 1),
});

/** Splits `text` into words, into `out`. */
export function readWords(text: string, out: Words): Words {
  const words = out;
  const { starts, ends, hashes, unspaced } = words;
  let count = 0;
  let hash = SEED;
  let letters = 0;
  let before = 0;
  let start = 0;
  let end = 0;
  for (let i = 0; i <= text.length && count < MAX_WORDS; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 32;
    let code = foldedCodes[unit] ?? BREAK;
    let size = 1;
    if (code === UNASKED) code = foldUnit(unit);
    if (unit >= 0xd800 && unit < 0xdc00) {
      code = foldPair(text.codePointAt(i) ?? 0);
      size = 2;
    }
    if (code === SKIP) {
      i += size - 1;
      continue;
    }
    const isAlone = code >= 0x0e00 && isUnspaced(code);
    if (letters > 0 && (code === BREAK || isAlone)) {
      starts[count] = start;
      ends[count] = end;
      hashes[count] = hash;
      unspaced[count] = 0;
      count += 1;
      hash = SEED;
      letters = 0;
      before = 0;
    }
    if (isAlone && count < MAX_WORDS) {
      starts[count] = i;
      ends[count] = i + size;
      hashes[count] = Math.imul(SEED ^ code, PRIME);
      unspaced[count] = 1;
      count += 1;
    } else if (code > SKIP && !isAlone) {
      if (letters === 0) start = i;
      if (letters < MAX_LETTERS && !(letters > 0 && isUmlautE(before, code))) {
        hash = Math.imul(hash ^ code, PRIME);
        letters += 1;
      }
      before = code;
      end = i + size;
    }
    i += size - 1;
  }
  words.text = text;
  words.count = count;
  return words;
}

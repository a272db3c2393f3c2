/**
 * A text as words: for each its place, a hash of its folded letters, and hashes of its beginnings. One pass, typed arrays
 * that are used again, so that a mail of 250 words costs microseconds. All offsets are UTF-16 units of the text.
 */
import { foldedCodes, foldPair, foldUnit, isUnspaced, SKIP, UNASKED } from './fold';

/** The words of one text. Valid until the next {@link scan} into the same object. */
export interface Scan {
  text: string;
  /** Number of words. */
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Hash of the whole word; in scripts without spaces a word is one character. */
  hashes: Int32Array;
  /** Hashes of the first four and the first six letters; 0 where the word is no longer than that. */
  stems: Int32Array;
  trunks: Int32Array;
  /** Hashes of the runs of four letters inside words, and for each word where its runs begin. */
  runs: Int32Array;
  runStarts: Int32Array;
  /** 1 for a word that is a character of a script without spaces. */
  unspaced: Uint8Array;
  /** Word index at which each sentence begins; one more at the end. */
  sentences: Int32Array;
  sentenceCount: number;
}

/** Longest sentence, in words: what goes on without a full stop is cut. */
const MAX_SENTENCE = 60;
/** Longest tag, in UTF-16 units. */
const MAX_TAG = 300;
/** A line shorter than this part of the longest ends its sentence: it was not wrapped. */
const SHORT_LINE = 0.55;
const LONGEST_LINE = 76;

export function makeScan(): Scan {
  const size = 1024;
  return {
    text: '',
    count: 0,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
    stems: new Int32Array(size),
    trunks: new Int32Array(size),
    runs: new Int32Array(size * 8),
    runStarts: new Int32Array(size + 1),
    unspaced: new Uint8Array(size),
    sentences: new Int32Array(size + 1),
    sentenceCount: 0,
  };
}

function grow(scan: Scan): void {
  const larger = (array: Int32Array, size: number) => {
    const copy = new Int32Array(size);
    copy.set(array);
    return copy;
  };
  const size = scan.starts.length * 2;
  scan.starts = larger(scan.starts, size);
  scan.ends = larger(scan.ends, size);
  scan.hashes = larger(scan.hashes, size);
  scan.stems = larger(scan.stems, size);
  scan.trunks = larger(scan.trunks, size);
  scan.runStarts = larger(scan.runStarts, size + 1);
  scan.sentences = larger(scan.sentences, size + 1);
  const unspaced = new Uint8Array(size);
  unspaced.set(scan.unspaced);
  scan.unspaced = unspaced;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** Longest word that is read to its end; what follows belongs to it and counts for nothing. */
const MAX_LETTERS = 40;

/** '.', '!', '?', ';', '…' and their like; they end a sentence when a space or the end follows. */
const isEnd = (unit: number) =>
  unit === 46 ||
  unit === 33 ||
  unit === 63 ||
  unit === 59 ||
  unit === 0x2026 ||
  unit === 0x061f ||
  unit === 0x06d4 ||
  unit === 0x037e;
/** '。', '！', '？', '।', '．' end one wherever they stand. */
const isHardEnd = (unit: number) =>
  unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x0964 || unit === 0x0965 || unit === 0xff61;

/** Splits `text` into words and sentences, into `scan`. Linear in the length of the text. */
export function scan(text: string, into: Scan): Scan {
  const out = into;
  out.text = text;
  let count = 0;
  let runCount = 0;
  let sentenceCount = 0;
  let sentenceStart = 0;
  out.sentences[0] = 0;
  let { starts, ends, hashes, stems, trunks, runs, runStarts, unspaced } = out;

  let hash = SEED;
  let letters = 0;
  let start = 0;
  let end = 0;
  let stem = 0;
  let trunk = 0;
  let before = 0;
  let c1 = 0;
  let c2 = 0;
  let c3 = 0;
  let mayEnd = false;
  let lineStart = 0;
  let breaks = 0;
  /** The longest line so far, by which a short one is known. */
  let longest = 40;

  const endSentence = () => {
    if (count === sentenceStart) return;
    sentenceCount += 1;
    out.sentences[sentenceCount] = count;
    sentenceStart = count;
  };
  const endWord = () => {
    if (count + 1 >= starts.length) {
      grow(out);
      ({ starts, ends, hashes, stems, trunks, runStarts, unspaced } = out);
    }
    if (runCount + MAX_LETTERS + 2 >= runs.length) {
      const larger = new Int32Array(runs.length * 2);
      larger.set(runs);
      out.runs = larger;
      runs = larger;
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    stems[count] = letters > 4 ? stem : 0;
    trunks[count] = letters > 6 ? trunk : 0;
    unspaced[count] = 0;
    // The last run reaches over the end of the word.
    if (letters >= 3) runs[runCount++] = mix(mix(mix(c3, c2), c1), 7);
    count += 1;
    runStarts[count] = runCount;
    letters = 0;
    hash = SEED;
    before = 0;
    if (count - sentenceStart >= MAX_SENTENCE) endSentence();
  };

  runStarts[0] = 0;
  const codes = foldedCodes;
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    let code = codes[unit] as number;
    let size = 1;
    if (code === UNASKED) code = foldUnit(unit);
    if (unit >= 0xd800 && unit < 0xdc00) {
      code = foldPair(text.codePointAt(i) ?? 0);
      size = 2;
    }
    if (code > SKIP) {
      if (mayEnd) {
        mayEnd = false;
        // 'e.g.this', 'acme.example': no space, no end.
        if (end < i - 1 || letters > 0) endSentence();
      }
      breaks = 0;
      if (code >= 0x0e00 && isUnspaced(code)) {
        if (letters > 0) endWord();
        start = i;
        end = i + size;
        hash = Math.imul(SEED ^ code, PRIME);
        letters = 1;
        endWord();
        unspaced[count - 1] = 1;
      } else if (code === 101 && letters > 0 && (before === 97 || before === 111 || before === 117)) {
        before = code;
        end = i + size;
      } else {
        if (letters === 0) {
          start = i;
          c1 = 5;
          c2 = 0;
          c3 = 0;
        }
        if (letters < MAX_LETTERS) {
          hash = Math.imul(hash ^ code, PRIME);
          letters += 1;
          if (letters === 4) stem = hash ^ 0x5bd1e995;
          else if (letters === 6) trunk = hash ^ 0x2545f491;
          if (letters >= 3) runs[runCount++] = mix(mix(mix(c3, c2), c1), code);
          c3 = c2;
          c2 = c1;
          c1 = code;
        }
        before = code;
        end = i + size;
      }
      i += size - 1;
      continue;
    }
    i += size - 1;
    if (code === SKIP) continue;
    if (letters > 0) endWord();
    if (unit === 10) {
      const line = i - lineStart;
      lineStart = i + 1;
      breaks += 1;
      if (breaks >= 2 || mayEnd || line < longest * SHORT_LINE) {
        endSentence();
        mayEnd = false;
      }
      if (line > longest) longest = line < LONGEST_LINE ? line : LONGEST_LINE;
    } else if (unit === 60) {
      // Markup that is left standing, or shown as text, says nothing.
      const tag = text.slice(i, i + MAX_TAG);
      const close = tag.indexOf('>');
      if (close > 0 && /^<[/!]?[a-z]/i.test(tag)) {
        endSentence();
        i += close;
      }
    } else if (isHardEnd(unit)) {
      endSentence();
    } else if (isEnd(unit)) {
      // 'Dr. Berg', '12. Mai', 'z. B.': what is that short ends no sentence.
      mayEnd = !(unit === 46 && count > 0 && isShort(text, starts[count - 1] ?? 0, ends[count - 1] ?? 0));
    }
  }
  if (letters > 0) endWord();
  endSentence();
  out.count = count;
  out.sentenceCount = sentenceCount;
  return out;
}

/** True for a word before a full stop that is likely an abbreviation: a single letter, a day, 'Dr', 'Mr', 'Inc'. */
function isShort(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 1) return true;
  if (length > 4) return false;
  const word = text.slice(start, end);
  return /^\d{1,2}$/.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}
const ABBREVIATIONS = new Set(
  'dr mr mrs ms mme prof sr jr st nr inc ltd corp bzw ggf inkl evtl hr fr tel ref req vs bspw dipl ing sra dra ca dvs bl kl mgr art ул г им тел np ul'.split(
    ' ',
  ),
);

/** Joins two hashes into one. */
export const mix = (a: number, b: number): number => {
  const joined = Math.imul(a ^ (a >>> 15) ^ b, 0x2c1b3c6d);
  return Math.imul(joined ^ (joined >>> 12) ^ (b << 7), 0x297a2d39);
};

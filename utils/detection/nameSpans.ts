/** Reads the name that stands after or before a place in a text. All ranges are UTF-16 offsets of the text. */

import { CASELESS, caseAt, LOWER, UPPER } from './letterCase';
import { ARTICLE, CONNECTOR, flagsOf, isSmall, LEGAL, type Lexicon, NO_NAME, PLACE } from './lexicon';
import { isInBlank } from './names';
import { quotedAfter, quotedBefore, type Range } from './quotes';
import type { Words } from './words';

const MAX_WORDS = 6;
const WRAPPED = 45;
/** 'eBay', 'n8n': a capital or digit inside. */
function isBrand(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) return true;
  }
  return false;
}

/** True when the line that ends at a place is too short to have been wrapped. */
export const isShortLine = (text: string, end: number): boolean => end - text.lastIndexOf('\n', end - 1) < WRAPPED;

/** What stands between two words of a text, of one name or not: '' no, else how they are joined. */
function joint(text: string, from: number, to: number): '' | ' ' | '-' | "'" | '.' {
  if (to === from) return ' ';
  let mark: ' ' | '-' | "'" | '.' = ' ';
  if (to - from > 3) return '';
  for (let i = from; i < to; i++) {
    const unit = text[i];
    if (unit === ' ' || unit === '\u00a0' || unit === '&' || unit === '+') continue;
    if (unit === '\n') {
      // A line that was wrapped is long; what stands under a short one begins anew.
      if (to - from > 1 || isShortLine(text, i)) return '';
    } else if (unit === '-' && to - from === 1) mark = '-';
    else if ((unit === "'" || unit === '’') && to - from === 1) mark = "'";
    else if (unit === '.') mark = '.';
    else return '';
  }
  return mark;
}

/** Ends of names in scripts without spaces: particles of Japanese and Chinese, and all punctuation. */
const PARTICLES = 'のへにをはがともや的了之在吗嗎';
const UNSPACED_ENDS = ' \u3000\n、。，,：:；;！!？?（()）【】「」『』《》〈〉|／/"“”';

const isUnspacedEnd = (unit: string) => UNSPACED_ENDS.includes(unit) || PARTICLES.includes(unit);

/** The name that begins at word `at`: capitals, or in other scripts up to a particle, a small word or `limit`. */
export function nameAfter(
  text: Words,
  at: number,
  limit: number,
  lexicon: Lexicon,
  tongues: number,
): Range | undefined {
  if (at >= text.count) return undefined;
  const { text: source, starts, ends, hashes, unspaced } = text;
  const start = starts[at] ?? 0;
  const quoted = at > 0 ? quotedAfter(source, ends[at - 1] ?? 0, start) : undefined;
  if (quoted) return quoted;
  if (
    at > 0 &&
    joint(source, ends[at - 1] ?? 0, start) === '' &&
    !/^[\s:：,-–—(]+$/.test(source.slice(ends[at - 1], start))
  )
    return undefined;
  if (unspaced[at] === 1) {
    let end = start;
    while (end < source.length && end < start + 30 && end < limit && !isUnspacedEnd(source[end] ?? '')) end++;
    return end > start + 1 ? { start, end, article: false, exact: end === limit } : undefined;
  }
  let first = at;
  if ((flagsOf(lexicon, hashes[first] ?? 0) & ARTICLE) !== 0 && caseAt(source, start) === LOWER) first++;
  let last = -1;
  for (let i = first; i < first + MAX_WORDS && i < text.count && (starts[i] ?? 0) < limit; i++) {
    const from = starts[i] ?? 0;
    const mark = i > first ? joint(source, ends[i - 1] ?? 0, from) : ' ';
    if (mark === '') break;
    const shape = caseAt(source, from);
    const flags = flagsOf(lexicon, hashes[i] ?? 0);
    if (shape === CASELESS) {
      if (i >= first + 4 || isSmall(lexicon, hashes[i] ?? 0, tongues)) break;
      last = i;
      continue;
    }
    // 'St. Mary' and 'nuts.com', but not 'Acme AI. We': a full stop ends a name unless the word before is an abbreviation.
    const isStop = mark === '.' && source[from - 1] !== '.';
    if (isStop && !/^\p{Lu}\p{Ll}{1,2}$/u.test(source.slice(starts[i - 1], ends[i - 1]))) break;
    // "Angie's List", but 'Acme's' and 'Acme'de'.
    if (
      mark === "'" &&
      shape === LOWER &&
      !(from + 1 === ends[i] && source[from] === 's' && caseAt(source, starts[i + 1] ?? 0) === UPPER)
    )
      break;
    if (mark === '-' && shape === LOWER && (ends[i] ?? 0) - from < 5) break;
    const isFirst = i === first;
    if ((mark !== '.' || isStop) && (flags & NO_NAME) !== 0 && (isFirst || (flags & CONNECTOR) === 0)) break;
    if (!isFirst && (flags & LEGAL) !== 0 && shape === UPPER) break;
    if (shape === UPPER || mark === '.' || mark === '-' || mark === "'" || isBrand(source, from, ends[i] ?? 0))
      last = i;
    else if (isFirst || (flags & CONNECTOR) === 0 || (flags & PLACE) !== 0) break;
  }
  if (last < 0) return undefined;
  const range = { start: starts[first] ?? 0, end: ends[last] ?? 0, article: first > at, exact: false };
  return isInBlank(source, range.start, range.end) ? undefined : range;
}

/** The name that ends before word `at`. */
export function nameBefore(text: Words, at: number, lexicon: Lexicon, tongues: number): Range | undefined {
  if (at <= 0) return undefined;
  const { text: source, starts, ends, hashes, unspaced } = text;
  const end = ends[at - 1] ?? 0;
  const quoted = quotedBefore(source, end, starts[at] ?? 0);
  if (quoted) return quoted;
  if (joint(source, end, starts[at] ?? 0) === '' && !/^[\s|/／:：–—-]+$/.test(source.slice(end, starts[at])))
    return undefined;
  if (unspaced[at - 1] === 1) {
    let start = end;
    while (start > 0 && start > end - 30 && !isUnspacedEnd(source[start - 1] ?? '')) start--;
    return start < end - 1 ? { start, end, article: false, exact: false } : undefined;
  }
  let first = at;
  // 'Acme, LLC has decided'
  const isLegal = at > 1 && (flagsOf(lexicon, hashes[at - 1] ?? 0) & LEGAL) !== 0;
  for (let i = at - 1; i >= 0 && i >= at - MAX_WORDS; i--) {
    const from = starts[i] ?? 0;
    const isForm = isLegal && i === at - 2 && source[ends[i] ?? 0] === ',';
    const mark = i < at - 1 && !isForm ? joint(source, ends[i] ?? 0, starts[i + 1] ?? 0) : ' ';
    if (mark === '' || (mark === '.' && (ends[i] ?? 0) - from > 4)) break;
    const shape = caseAt(source, from);
    const flags = flagsOf(lexicon, hashes[i] ?? 0);
    if (shape === CASELESS) {
      if (i < at - 4 || isSmall(lexicon, hashes[i] ?? 0, tongues)) break;
      first = i;
    } else if (shape === UPPER || isBrand(source, from, ends[i] ?? 0)) {
      if ((flags & NO_NAME) !== 0) break;
      first = i;
    } else if ((flags & CONNECTOR) === 0) break;
  }
  if (first === at || (isLegal && first === at - 1)) return undefined;
  const range = { start: starts[first] ?? 0, end, article: false, exact: false };
  return isInBlank(source, range.start, range.end) ? undefined : range;
}

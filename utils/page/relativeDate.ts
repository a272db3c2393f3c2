import { isLanguage } from './localDate';

/**
 * Reads how long ago something was: 'Applied 2w ago', 'vor 3 Tagen', 'il y a 5 mois'. The words come from `Intl`, so no
 * table of languages is kept here.
 */

const DAY = 86_400_000;

/** Length of a unit in ms; of months and years about. */
const lengths = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  year: 365 * DAY,
} as const;
type Unit = keyof typeof lengths;

/** How exact a unit is: of what is months ago nobody knows the day. */
export interface Ago {
  /** Epoch ms. */
  at: number;
  /** How far off it may be, in ms. */
  within: number;
}

/**
 * @param text the words of the page; there may be others around
 * @param language the interface's language (BCP 47); English is understood beside it
 * @param now epoch ms
 * @returns `undefined` when the text does not say how long ago
 */
export function parseAgo(text: string, language: string | undefined, now: number): Ago | undefined {
  for (const tag of tagsFor(language)) {
    const plain = plainWords(text.slice(0, 200), tag);
    for (const { pattern, unit, count } of patternsOf(tag)) {
      const found = pattern.exec(plain);
      if (!found) continue;
      const many = count ?? Number(found[1]);
      return { at: now - many * lengths[unit], within: lengths[unit] };
    }
  }
  return undefined;
}

/** The text without the words that say how long ago: they are other ones at every visit. */
export function withoutAgo(text: string, language: string | undefined): string {
  let kept = text;
  for (const tag of tagsFor(language)) {
    for (const { pattern } of patternsOf(tag)) {
      if (pattern.test(plainWords(kept, tag))) kept = plainSigns(kept).replace(new RegExp(pattern, 'iu'), ' ');
    }
  }
  return kept.replace(/\s+/g, ' ').trim();
}

const tagsFor = (language: string | undefined): string[] => [
  ...new Set([language && isLanguage(language) ? language : 'en', 'en']),
];

interface AgoPattern {
  /** Its group is the number, where it has one. */
  pattern: RegExp;
  unit: Unit;
  /** What a word says without a number: 'yesterday'. */
  count?: number;
}

const known = new Map<string, AgoPattern[]>();

function patternsOf(tag: string): AgoPattern[] {
  const before = known.get(tag);
  if (before) return before;
  const found = new Map<string, AgoPattern>();
  const add = (words: string, unit: Unit, count?: number): void => {
    const source = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+/, '(\\d{1,4})');
    if (count === undefined && source === words) return;
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'u');
    found.set(source, { pattern: whole, unit, ...(count === undefined ? {} : { count }) });
  };
  for (const style of ['long', 'short', 'narrow'] as const) {
    const numbered = new Intl.RelativeTimeFormat(tag, { style });
    const worded = new Intl.RelativeTimeFormat(tag, { style, numeric: 'auto' });
    for (const unit of Object.keys(lengths) as Unit[]) {
      // One, a few, many: languages have a form for each.
      for (const many of [1, 2, 3, 5, 11, 21]) add(plainWords(numbered.format(-many, unit), tag), unit);
      for (const many of [0, 1, 2]) {
        const words = plainWords(worded.format(-many, unit), tag);
        if (!/\d/.test(words) && unit === 'day') add(words, unit, many);
      }
    }
  }
  // The longest first: 'vor 3 Monaten' before 'vor 3 Mon'.
  const patterns = [...found.values()].sort((a, b) => b.pattern.source.length - a.pattern.source.length);
  known.set(tag, patterns);
  return patterns;
}

/** Lower case, plain spaces, Latin digits, and no full stops: '2 wk. ago' and '2 wk ago' are the same. */
const plainWords = (text: string, tag: string): string => plainSigns(text.normalize('NFKC').toLocaleLowerCase(tag));

/** The same with the case as it was. */
const plainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replaceAll('.', '')
    .replace(/\s+/g, ' ')
    .trim();

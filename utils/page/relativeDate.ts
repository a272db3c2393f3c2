import { isLanguage, parseLocalDate, plainDigits } from './localDate';

/**
 * Reads a time as lists write it that count from today: 'Applied 2w ago', 'vor 3 Tagen', 'il y a un mois', '30+ days ago',
 * 'on Tuesday', '6 Jun'. The words come from `Intl`; the few that it does not know stand here.
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

/** How people write one without a figure: 'a week ago'. */
const one: Record<string, string> = {
  en: 'an?|one',
  de: 'ein(?:e[mnr]?)?',
  fr: 'une?',
  es: 'una?',
  pt: 'uma?',
  it: 'un[ao]?',
  nl: 'een',
};

/** What sites write instead of a unit, where the figure ends the words or 'ago' is behind it: '3d', '2mo', '1 yr ago'. */
const SHORT =
  /(?<![\p{L}\p{N}.,])(?<!\bin )(\d{1,3})\+? ?(s|secs?|m|mins?|h|hrs?|d|w|wks?|mos?|y|yrs?)\.?(?: ago(?!\p{L})| ?$)/iu;
/** The same in full, where these are all the words: '1 day'. */
const ALONE = /^(\d{1,3})\+? (seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/i;
const shortUnits: Record<string, Unit> = { s: 'second', h: 'hour', d: 'day', w: 'week', y: 'year' };
const shortUnit = (words: string): Unit =>
  /^mo/i.test(words) ? 'month' : (shortUnits[words.charAt(0).toLowerCase()] ?? 'minute');

/** A time with how exact it is: of what is months ago nobody knows the day. */
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
 * @param isPast whether the words are of something that was: of an interview 'on Friday' and '20 Nov' are days to come
 * @returns of several times the one that stands first; `undefined` when the text does not say how long ago, or says a day
 *   that is yet to come
 */
export function parseAgo(text: string, language: string | undefined, now: number, isPast = true): Ago | undefined {
  const plain = plainWords(text.slice(0, 200));
  const [first] = agosIn(plain, language).sort((one, other) => one.index - other.index);
  if (first) return { at: now - first.many * lengths[first.unit], within: lengths[first.unit] };
  for (const tag of isPast ? tagsFor(language) : []) {
    const at = lastWeekday(plain, tag, now) ?? lastDay(plain, tag, now);
    if (at !== undefined) return { at, within: DAY };
  }
  return undefined;
}

interface Found {
  /** Where it stands. */
  index: number;
  unit: Unit;
  many: number;
}

/** All that say how long ago, of those that stand in one place the longest first. */
function agosIn(plain: string, language: string | undefined): Found[] {
  const worded = tagsFor(language).flatMap((tag) =>
    patternsOf(tag).flatMap(({ pattern, unit, count }): Found[] => {
      const found = pattern.exec(plain);
      if (!found) return [];
      const many = count ?? (/^\d/.test(found[1] ?? '') ? Number.parseInt(found[1] ?? '', 10) : 1);
      return [{ index: found.index, unit, many }];
    }),
  );
  const short = ALONE.exec(plain) ?? SHORT.exec(plain);
  if (!short) return worded;
  return [...worded, { index: short.index, unit: shortUnit(short[2] ?? ''), many: Number(short[1]) }];
}

/** The text without the words that say how long ago, which are other ones at every visit. */
export function withoutAgo(text: string, language: string | undefined): string {
  let plain = plainWords(text);
  for (const tag of tagsFor(language)) {
    for (const { pattern } of patternsOf(tag)) plain = plain.replace(pattern, ' ');
    plain = plain.replace(weekdaysOf(tag).atEnd, ' ');
  }
  return plain
    .replace(ALONE, ' ')
    .replace(SHORT, ' ')
    .replace(/\(\s*\)|\s[(·|,–-]\s*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const tagsFor = (language: string | undefined): string[] => [
  ...new Set([language && isLanguage(language) ? language : 'en', 'en']),
];

interface AgoPattern {
  /** Its group is the number, where it has one. */
  pattern: RegExp;
  unit: Unit;
  /** What the words say without a number: 'yesterday', Arabic 'يومين'. */
  count?: number;
}

const knownPatterns = new Map<string, AgoPattern[]>();

function patternsOf(tag: string): AgoPattern[] {
  const before = knownPatterns.get(tag);
  if (before) return before;
  const found = new Map<string, AgoPattern>();
  const single = one[new Intl.Locale(tag).language];
  const add = (phrase: string, unit: Unit, many: number): void => {
    const words = plainWords(phrase);
    const hasNumber = /\d/.test(words);
    const number = many === 1 && single ? `(\\d{1,4}\\+?|${single})` : '(\\d{1,4}\\+?)';
    const source = words
      .replace(/[*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/['’]/g, "['’]")
      .replaceAll('.', '\\.?')
      .replace(/\d+/, number);
    // Where words are not parted, what stands around them may be letters.
    const letters = /[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]/.test(words) ? '' : '\\p{L}';
    const pattern = new RegExp(`(?<![${letters}\\p{N}])${source}(?![${letters}\\p{N}])`, 'iu');
    found.set(source, { pattern, unit, ...(hasNumber ? {} : { count: many }) });
  };
  for (const style of ['long', 'short', 'narrow'] as const) {
    const numbered = new Intl.RelativeTimeFormat(tag, { style });
    const worded = new Intl.RelativeTimeFormat(tag, { style, numeric: 'auto' });
    for (const unit of Object.keys(lengths) as Unit[]) {
      // One, two, a few, many: languages have a form for each.
      for (const many of [1, 2, 3, 5, 11, 21]) add(numbered.format(-many, unit), unit, many);
      if (unit === 'day') for (const many of [0, 1, 2]) add(worded.format(-many, unit), unit, many);
      if (unit === 'week' || unit === 'month' || unit === 'year') add(worded.format(-1, unit), unit, 1);
    }
  }
  // The longest first: 'vor 3 Monaten' before 'vor 3 Mon'.
  const patterns = [...found.values()].sort((a, b) => b.pattern.source.length - a.pattern.source.length);
  knownPatterns.set(tag, patterns);
  return patterns;
}

interface Weekdays {
  /** Their names, Sunday first. */
  names: string[][];
  /** One of them, where it ends the words: else it is a word like 'sat', or a day that is yet to come. */
  atEnd: RegExp;
}

const knownWeekdays = new Map<string, Weekdays>();

function weekdaysOf(tag: string): Weekdays {
  const before = knownWeekdays.get(tag);
  if (before) return before;
  const names = Array.from({ length: 7 }, (_, weekday) =>
    (['long', 'short'] as const)
      .map((style) => new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' }))
      // The 4th of January 1970 was a Sunday.
      .map((format) =>
        plainWords(format.format((weekday + 3) * DAY))
          .replace(/\.$/, '')
          .toLowerCase(),
      )
      // 'Do', 'Mi' and 'So' are other words as well.
      .filter((name) => name.length > 2),
  );
  const any = names.flat().map((name) => name.replace(/[*+?^${}()|[\]\\.]/g, '\\$&'));
  const atEnd = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|') || '(?!)'})\\.?$`, 'iu');
  const weekdays = { names, atEnd };
  knownWeekdays.set(tag, weekdays);
  return weekdays;
}

/** The last such day before today, at noon: today itself is called so. */
function lastWeekday(plain: string, tag: string, now: number): number | undefined {
  const { names, atEnd } = weekdaysOf(tag);
  const name = atEnd.exec(plain)?.[0].replace(/\.$/, '').toLowerCase();
  const weekday = name === undefined ? -1 : names.findIndex((all) => all.includes(name));
  if (weekday < 0) return undefined;
  const day = new Date(now);
  day.setHours(12, 0, 0, 0);
  day.setDate(day.getDate() - ((day.getDay() - weekday + 7) % 7 || 7));
  return day.getTime();
}

/** A day that is written without its year is the last one that was: '6 Jun', '9月16日'. */
function lastDay(plain: string, tag: string, now: number): number | undefined {
  const isEastern = /\d\s*[月월]/.test(plain);
  const year = new Date(now).getFullYear();
  // This year, or the one before; the 29th of February may be eight years back.
  for (let back = 0; back <= (/29/.test(plain) ? 8 : 1); back++) {
    const written = isEastern
      ? plain.replace(/(?<!\d)\d{1,2}\s*[月월]/, `${year - back}${/월/.test(plain) ? '년 ' : '年'}$&`)
      : `${plain.replace(/[.,\s]+$/, '')} ${year - back}`;
    const at = parseLocalDate(written, tag);
    if (at !== undefined && at <= now + DAY / 2) return Math.min(at, now);
  }
  return undefined;
}

/** Plain spaces, Latin digits, no marks for the direction: what reads the same is the same. */
const plainWords = (text: string): string =>
  plainDigits(text.normalize('NFKC'))
    .replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

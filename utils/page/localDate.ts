/**
 * Reads a date with its time as a site writes it for people, in the language of its interface: `Wed, Aug 20, 2025, 1:19 PM`,
 * `20.08.2025, 13:19`, `2025年8月20日 下午1:19`. Month names, the order of a numeric date and the words for morning and
 * afternoon come from `Intl`, so no table of languages is kept here.
 */

/**
 * @param text the date as shown
 * @param language the interface's language (BCP 47); undefined or unknown reads as English, in all but the order of numbers
 * @returns epoch ms in the time zone of the machine, which is the one a site shows; undefined when the text is no
 *   whole date (day, month and year) that can be read with certainty. A date without a time is its noon.
 */
export function parseLocalDate(text: string, language: string | undefined): number | undefined {
  const isKnown = language !== undefined && isLanguage(language);
  const words = wordsOf(isKnown ? language : 'en');
  const plain = plainDigits(text.slice(0, 200).normalize('NFKC'))
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .toLocaleLowerCase(words.language)
    .replace(/\s+/g, ' ')
    // 'in 2 days', '(2 days ago)': what stands in brackets explains the date and is no part of it.
    .replace(/[(（](?![^)）]*\d:\d)[^)）]*[)）]/g, ' ');

  const day = findDay(plain, words, isKnown);
  if (!day) return undefined;
  const time = findTime(plain.replace(day.found, ' '), words);
  if (!time) return undefined;
  const date = new Date(day.year, day.month, day.day, time.hour, time.minute);
  const isReal = date.getFullYear() === day.year && date.getMonth() === day.month && date.getDate() === day.day;
  return isReal ? date.getTime() : undefined;
}

interface Day {
  year: number;
  /** 0 to 11. */
  month: number;
  day: number;
  /** The part of the text that says it. */
  found: string;
}

/** @param isKnown whether the words are those of the page's language: else nobody knows whether '5/6/2026' is in May. */
function findDay(text: string, words: Words, isKnown: boolean): Day | undefined {
  const east = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?/.exec(text);
  if (east) return dayOf(east[1], Number(east[2]) - 1, east[3], east[0]);
  const iso = /(?<!\d)(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)/.exec(text);
  if (iso) return dayOf(iso[1], Number(iso[2]) - 1, iso[3], iso[0]);
  const numeric = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)/.exec(text);
  if (numeric) {
    const [found, first = '', mark, second = '', year] = numeric;
    const isNamed = (month: string, day: string): boolean =>
      namesWeekday(text, words, Number(year), Number(month), Number(day));
    // People may choose an order that is not their language's: a weekday beside the date tells.
    const isMonthFirst = isNamed(first, second);
    const isTold = isMonthFirst !== isNamed(second, first);
    const isEither = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
    if (isEither && !isTold && !isKnown && mark !== '.') return undefined;
    // No language writes points after a month that stands first.
    const isUsual = mark !== '.' && words.monthFirst;
    const monthFirst = isEither ? (isTold ? isMonthFirst : isUsual) : Number(second) > 12;
    return dayOf(year, Number(monthFirst ? first : second) - 1, monthFirst ? second : first, found);
  }
  return findNamedMonth(text, words);
}

/** True when the text names the weekday of that date. */
function namesWeekday(text: string, { language }: Words, year: number, month: number, day: number): boolean {
  if (month > 12) return false;
  const date = Date.UTC(year, month - 1, day);
  return (['long', 'short'] as const).some((weekday) => {
    const name = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(date);
    return hasWord(text, name.normalize('NFKC').toLocaleLowerCase(language).replace(/\.$/, ''));
  });
}

/** A month by its name, with the day and the year around it. */
function findNamedMonth(text: string, words: Words): Day | undefined {
  const found: { at: number; name: string; month: number }[] = [];
  for (const [name, month] of words.months) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const isWord = startsWord(text, at) && !/^[\p{L}\p{M}\d]/u.test(text.slice(at + name.length));
      const isLonger = found.some((other) => other.at <= at && other.at + other.name.length >= at + name.length);
      if (isWord && !isLonger) found.push({ at, name, month });
    }
  }
  // A weekday may look like a month ('mar' in Spanish), and it stands first: the last month is the month.
  found.sort((one, other) => one.at - other.at);
  const month = found.at(-1) ?? findBegunMonth(text, words);
  if (!month) return undefined;
  const before = text.slice(0, month.at);
  const after = text.slice(month.at + month.name.length);
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(after) ?? /(?<!\d)(\d{4})(?!\d)/.exec(before);
  if (!year) return undefined;
  // '20. aug', '20 de ago', 'd. 20 aug'; else behind the name: 'aug 20,'.
  const day =
    /(?<![\d:.])(\d{1,2})[^\d:]{0,8}$/.exec(before) ?? /^[^\d]{0,4}(\d{1,2})(?![\d:])/.exec(after) ?? undefined;
  if (!day) return undefined;
  const from = Math.min(
    year.index + (year.input === after ? month.at + month.name.length : 0),
    month.at - (day.input === before ? day[0].length : 0),
  );
  const yearEnd = (year.input === after ? month.at + month.name.length : 0) + year.index + year[0].length;
  const dayEnd = day.input === after ? month.at + month.name.length + day.index + day[0].length : 0;
  const to = Math.max(yearEnd, dayEnd, month.at + month.name.length);
  return dayOf(year[1], month.month, day[1], text.slice(from, to));
}

/** A month cut short in another way than Intl does it: 'Sept', Finnish 'elok'. */
function findBegunMonth(text: string, words: Words): { at: number; name: string; month: number } | undefined {
  const begun = [...text.matchAll(/(?<![\p{L}\p{M}])\p{L}{3,}/gu)].flatMap(({ 0: name, index }) => {
    const fits = new Set(words.months.filter(([whole]) => whole.startsWith(name)).map(([, month]) => month));
    return fits.size === 1 ? [{ at: index, name, month: [...fits][0] as number }] : [];
  });
  return begun.at(-1);
}

function dayOf(year: string | undefined, month: number, day: string | undefined, found: string): Day | undefined {
  const written = Number(year);
  // The Thai calendar counts from 543 years earlier; no other calendar's years are taken for ours.
  const common = written >= 2500 && written < 2650 ? written - 543 : written;
  if (common < 1990 || common > 2100 || month < 0 || month > 11) return undefined;
  return { year: common, month, day: Number(day), found };
}

function findTime(text: string, words: Words): { hour: number; minute: number } | undefined {
  const clock =
    /(?<!\d)(\d{1,2})\s?:\s?(\d{2})(?!\d)/.exec(text) ??
    /(?<!\d)(\d{1,2})\s?[時시点时]\s?(\d{1,2})(?!\d)/.exec(text) ??
    /(?<![\d.])(\d{1,2})\s?[.h]\s?(\d{2})(?![\d.])/.exec(text);
  if (!clock) return /\d/.test(text) ? undefined : { hour: 12, minute: 0 };
  const hour = Number(clock[1]);
  const minute = Number(clock[2]);
  if (hour > 24 || minute > 59) return undefined;
  const rest = ` ${text.replace(clock[0], ' ')} `;
  const half = hour > 12 ? undefined : words.halves.find(([name]) => hasWord(rest, name))?.[1];
  if (half === 'after' && hour < 12) return { hour: hour + 12, minute };
  return { hour: half === 'before' && hour === 12 ? 0 : hour, minute };
}

function hasWord(text: string, word: string): boolean {
  const isJoined = /[\u3000-\u9fff\uac00-\ud7af]/.test(word);
  // Telugu hangs an ending of its own letters on 'PM'.
  const after = /^[a-z.]+$/.test(word) ? /^\p{Script=Latin}/u : /^[\p{L}\p{M}]/u;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isJoined || (startsWord(text, at) && !after.test(text.slice(at + word.length)))) return true;
  }
  return false;
}

/** True when a word can start at `at`. Hebrew writes its 'in' as a letter before the month. */
const startsWord = (text: string, at: number): boolean =>
  !/[\p{L}\p{M}]$/u.test(text.slice(0, at).replace(/(^|[^\p{L}])ב$/u, '$1'));

interface Words {
  language: string;
  /** Names as found in running dates and alone, long and short, longest first, each with its month from 0 to 11. */
  months: [string, number][];
  /** Words for the halves of the day, longest first. */
  halves: [string, 'before' | 'after'][];
  /** In a numeric date the month stands before the day. */
  monthFirst: boolean;
}

const known = new Map<string, Words>();

function wordsOf(tag: string): Words {
  let words = known.get(tag);
  if (!words) {
    words = readWords(tag);
    known.set(tag, words);
  }
  return words;
}

/** True for a language tag that `Intl` knows dates of. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function readWords(language: string): Words {
  const months = new Map<string, number>();
  const halves = new Map<string, 'before' | 'after'>([
    ['am', 'before'],
    ['a.m.', 'before'],
    ['pm', 'after'],
    ['p.m.', 'after'],
  ]);
  const base = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  const lower = (text: string): string => text.normalize('NFKC').toLocaleLowerCase(language).trim();
  for (const style of ['long', 'short'] as const) {
    const inDate = { ...base, day: 'numeric', month: style, year: 'numeric' } as const;
    const formats = [inDate, { ...inDate, weekday: 'short' } as const, { ...base, month: style }].map(
      (options) => new Intl.DateTimeFormat(language, options),
    );
    for (let month = 0; month < 12; month++) {
      const date = Date.UTC(2025, month, 15);
      for (const format of formats) {
        const name = lower(format.formatToParts(date).find((part) => part.type === 'month')?.value ?? '');
        for (const form of [name, name.replace(/\.$/, '')]) {
          if (/[^\d\s.]/.test(form)) months.set(form, month);
        }
      }
    }
  }
  const clocks = [
    new Intl.DateTimeFormat(language, { ...base, hour: 'numeric', hour12: true }),
    new Intl.DateTimeFormat(language, { ...base, timeStyle: 'short' }),
  ];
  for (let hour = 0; hour < 24; hour++) {
    for (const clock of clocks) {
      const parts = clock.formatToParts(Date.UTC(2025, 0, 15, hour));
      const name = lower(parts.find((part) => part.type === 'dayPeriod')?.value ?? '');
      if (name !== '' && !halves.has(name)) halves.set(name, hour < 12 ? 'before' : 'after');
    }
  }
  const order = new Intl.DateTimeFormat(language, { ...base, day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(0)
    .map((part) => part.type);
  const longestFirst = ([one]: [string, unknown], [other]: [string, unknown]) => other.length - one.length;
  return {
    language,
    months: [...months].sort(longestFirst),
    halves: [...halves].sort(longestFirst),
    monthFirst: order.indexOf('month') < order.indexOf('day'),
  };
}

/** Writes the digits of any script as 0 to 9. Each script has its ten digits in a row. */
export const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  });

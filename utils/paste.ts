import history from '@/utils/detection/model/history.json';
import { newestWords } from '@/utils/detection/newest';
import type { HeaderName } from '@/utils/detection/training/history';
import { parseLocalDate } from '@/utils/page/localDate';
import { type Address, MAX_TEXT, type MailReading } from '@/utils/reading';

/**
 * A mail's text as a person pastes it: with or without the lines on top that a mail program copies along ('From: ...',
 * 'Betreff: ...'). Becomes the same reading that a webmail's page gives.
 */

/** The words in front of the colon, per language. */
const headerWords: Record<string, Record<HeaderName, string[]>> = history.headers;

interface Header {
  name: HeaderName;
  /** The languages that word it so. */
  languages: string[];
  value: string;
}

/** 'Betreff: Ihre Bewerbung', also '*Betreff:* Ihre Bewerbung' as some programs mark it. */
function headerOf(line: string): Header | undefined {
  const found = /^[\s>*_]*(\p{L}[\p{L}\p{M}\s.-]{0,20}?)\s?[:：][*_]*(?:\s+(.*))?$/u.exec(line.slice(0, 3_000));
  const word = found?.[1]?.normalize('NFC').toLowerCase();
  if (!word) return undefined;
  const fits = Object.entries(headerWords).flatMap(([language, words]) =>
    (Object.keys(words) as HeaderName[])
      .filter((name) => words[name].includes(word))
      .map((name) => ({ language, name })),
  );
  const name = fits[0]?.name;
  return name && { name, languages: fits.map(({ language }) => language), value: found?.[2]?.trim() ?? '' };
}

/** A line that only announces the mail below it: '---------- Forwarded message ---------'. */
const isRule = (line: string): boolean => line.length < 200 && /^\s*[-_=]{3,}.*[-_=]{3,}\s*$/.test(line);

/** Splits the lines on top from the mail; no lines are taken when none of them is a header. */
function splitHeaders(text: string): { headers: Header[]; body: string } {
  const lines = text.split('\n');
  const headers: Header[] = [];
  let taken = 0;
  for (const [index, line] of lines.entries()) {
    const header = headerOf(line);
    if (header) headers.push(header);
    else if (line.trim() !== '' && !(headers.length === 0 && isRule(line))) break;
    else if (headers.length > 0 && line.trim() === '') break;
    else continue;
    taken = index + 1;
  }
  // One lone 'To: ...' is more likely the mail's first line than its head.
  const isHead = headers.some(({ name }) => name === 'subject' || name === 'from');
  return isHead ? { headers, body: lines.slice(taken).join('\n') } : { headers: [], body: text };
}

/** 'Mara Lind <mara@acme.example>', '"Lind, Mara" <...>', 'mara@acme.example', 'Mara Lind'. */
function addressOf(value: string): Address | undefined {
  const address = /[^\s<>[\]():;,"']+@[^\s<>[\]():;,"']+/.exec(value)?.[0];
  const name = (address ? value.slice(0, value.indexOf(address)) : value)
    .replace(/\[?mailto:?\s*$/i, '')
    .replace(/[<[("'\s]+$|^["'\s]+/g, '')
    .slice(0, 500);
  if (!address && !name) return undefined;
  return { ...(name && { name }), ...(address && { address: address.toLowerCase().slice(0, 500) }) };
}

/** The time in a date line, epoch ms; absent rather than guessed where day and month could be swapped. */
function timeOf(value: string, language: string | undefined): number | undefined {
  // Named the way mails travel (RFC 5322) or ISO 8601: the only forms that Date.parse reads alike everywhere.
  const isExact = /\d{4} \d{1,2}:\d{2}(:\d{2})? ([+-]\d{4}|GMT|UTC)\b/.test(value) || /^\d{4}-\d{2}-\d{2}T/.test(value);
  const exact = isExact ? Date.parse(value.replace(/\s*\([^)]*\)\s*$/, '')) : Number.NaN;
  if (!Number.isNaN(exact)) return exact;
  const swappable = language === 'en' && /(?<!\d)(0?\d|1[0-2])[/-](0?\d|1[0-2])[/-]\d{4}/.test(value);
  return swappable ? undefined : parseLocalDate(value, language);
}

/** The one language that words every header line so; the first of several, undefined for none. */
const languageOf = (headers: readonly Header[]): string | undefined =>
  Object.keys(headerWords).find((language) => headers.every(({ languages }) => languages.includes(language)));

/**
 * Reads pasted text as a mail: `site` is `paste`, what the text does not say is absent. Only the newest words are taken,
 * without the history below them; when nothing else is left the whole text stays.
 */
export function readPaste(pasted: string): MailReading {
  const { headers, body } = splitHeaders(pasted.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''));
  const value = (name: HeaderName): string | undefined =>
    headers.find((header) => header.name === name && header.value !== '')?.value;
  const from = addressOf(value('from') ?? '');
  const subject = value('subject')?.slice(0, 2_000);
  const date = value('date');
  const at = date === undefined ? undefined : timeOf(date, languageOf(headers));
  const words = newestWords(body);
  return {
    kind: 'mail',
    site: 'paste',
    ...(subject !== undefined && { subject }),
    ...(from && { from }),
    to: [],
    ...(at !== undefined && { at }),
    own: false,
    text: words.slice(0, MAX_TEXT),
    ...(words.length > MAX_TEXT && { truncated: true }),
  };
}

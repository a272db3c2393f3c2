/**
 * The newest words of a mail in plain text: without the history it quotes and without the signature block. On a page the
 * site's adapter leaves out what the document marks as history; what only its words tell is found here.
 */
import history from './model/history.json';
import type { HeaderName, History } from './training/history';

/** Longest line and number of lines that an introduction of a quote ('On ... wrote:') may have. */
const MAX_INTRODUCTION = 400;
const INTRODUCTION_LINES = 3;
/** Longest line over a mail. */
const MAX_HEADER = 300;

const { headers, introductions, dividers } = history as History;
const dividerWords = new Set(dividers);
const headerWords = (names: HeaderName[]) =>
  new Set(Object.values(headers).flatMap((words) => names.flatMap((name) => words[name])));
const fromWords = headerWords(['from']);
const otherWords = headerWords(['date', 'to', 'subject']);

/**
 * The text with quoted history and signature block blanked out: same length, line ends kept, so that every offset in
 * the result is one in `text`.
 */
export function maskHistory(text: string): string {
  const lines = text.split('\n');
  let end = lines.length;
  let hasWords = false;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').replace(/\r$/, '');
    // A text that begins with its own header block is the mail itself, not history.
    if (/^-- ?$/.test(line) || isDivider(line) || (hasWords && (isIntroduction(lines, i) || isHeaderBlock(lines, i)))) {
      end = i;
      break;
    }
    hasWords ||= line.trim() !== '' && !isQuoted(line);
  }
  return lines.map((line, i) => (i >= end || isQuoted(line) ? line.replace(/[^\r]/g, ' ') : line)).join('\n');
}

/**
 * The same, for a detector to read: where nothing but history is in it, as in a forward without a word above it, the text
 * stays whole.
 */
export function maskOlder(text: string): string {
  const masked = maskHistory(text);
  return /\S/.test(masked) ? masked : text;
}

const isQuoted = (line: string) => /^[ \t]{0,8}>/.test(line);

/**
 * Cuts quoted history and the signature block off a mail's plain text; when nothing else is in it the whole text stays. Line
 * ends become `\n`.
 */
export function newestWords(text: string): string {
  return maskOlder(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** '-----Original Message-----', 'Begin forwarded message:'. A single word needs its dashes: it may be a word of the mail. */
function isDivider(line: string): boolean {
  if (line.length > 200) return false;
  const words = /^[\s>*_=-]*(.*?)[\s*_=-]*[:：]?$/.exec(line)?.[1]?.toLowerCase() ?? '';
  return dividerWords.has(words) && (/\s|[^\p{ASCII}]{4}/u.test(words) || /^\s*[-_=*]{2}/.test(line));
}

function isIntroduction(lines: string[], at: number): boolean {
  let joined = '';
  for (let i = at; i < at + INTRODUCTION_LINES && i < lines.length; i++) {
    const line = (lines[i] ?? '').slice(0, MAX_INTRODUCTION).trim();
    if (line === '' || joined.length + line.length > MAX_INTRODUCTION) return false;
    joined += `${joined === '' ? '' : ' '}${line.replace(/\s+/g, ' ')}`;
    if (/[:：]$/.test(joined)) return isIntroducing(joined.toLowerCase());
  }
  return false;
}

/** True for what mail programs put over a quote. A date or an address must be in it: 'On the whole, she wrote:' is a sentence. */
function isIntroducing(line: string): boolean {
  const hasAddress = /<[^<>\s]+@[^<>\s]+>/.test(line);
  const hasDate = /\d{4}|\d{1,2}[:.]\d{2}/.test(line);
  if (hasAddress && hasDate) return true;
  return (hasAddress || hasDate) && introductions.some((pieces) => fits(line.replace(/\s+([:：])$/, '$1'), pieces));
}

/** True when the line is made of the pieces in their order, something between each two. */
function fits(line: string, pieces: string[]): boolean {
  const first = pieces[0] ?? '';
  const last = (pieces.at(-1) ?? '').replace(/\s+([:：])$/, '$1');
  if (!line.startsWith(first) || !line.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = line.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at < line.length - last.length;
}

/** The word before the colon of a line like 'Von: ...' or '*Von:* ...'; '' for none. */
const headerWord = (line: string): string =>
  /^\s*\*?([^\s:：*][^:：*]{0,30}?)\s?[:：]\*?\s*\S/.exec(line.slice(0, MAX_HEADER))?.[1]?.toLowerCase() ?? '';

function isHeaderBlock(lines: string[], at: number): boolean {
  if (!fromWords.has(headerWord(lines[at] ?? ''))) return false;
  return lines.slice(at + 1, at + 5).filter((line) => otherWords.has(headerWord(line))).length >= 2;
}

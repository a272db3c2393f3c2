/** What a mail says itself, without what it quotes in quotation marks: a column about rejections is none. */

/** Opening marks, each with those that close it. Single ones are apostrophes too often. */
const CLOSES = new Map([
  ['“', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['”', '”'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
]);
const MARK = new RegExp(`[${[...CLOSES.keys()].join('')}]`, 'g');
/** Shorter than this is a name or a title, longer is the mail's own, in UTF-16 units. */
const LEAST = 18;
const MOST = 400;
/** A mail that is quoted for more than this part says so itself. */
const SHARE = 0.5;

/** The quoted stretches of a text, from behind the opening mark to the closing one. Linear in its length. */
function quotedParts(text: string): [start: number, end: number][] {
  const parts: [number, number][] = [];
  /** Up to where no closing mark was found for an opening one: not looked through again. */
  const searched = new Map<string, number>();
  MARK.lastIndex = 0;
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) {
    const i = found.index;
    const [mark] = found;
    const closes = CLOSES.get(mark) ?? '';
    let end = Math.max(i + 1, searched.get(mark) ?? 0);
    while (end < text.length && end - i <= MOST && !closes.includes(text[end] ?? '') && text[end] !== '\n') end++;
    if (!closes.includes(text[end] ?? '\n')) {
      searched.set(mark, end);
      continue;
    }
    if (isSaid(text.slice(i + 1, end))) parts.push([i + 1, end]);
    MARK.lastIndex = end + 1;
  }
  return parts;
}

/** True for words that somebody says: four at least, or as many signs of a script without spaces. */
const isSaid = (words: string): boolean =>
  /[\u3040-\u9fff\uac00-\ud7af]/.test(words)
    ? words.length >= LEAST / 2
    : words.length >= LEAST && /\s\S+\s\S+\s/.test(words);

/** The text with what it quotes blanked out: the same length, so that every offset stays. The text itself where it quotes nothing. */
export function ownWords(text: string): string {
  const parts = quotedParts(text);
  const quoted = parts.reduce((sum, [start, end]) => sum + end - start, 0);
  if (quoted === 0 || quoted > text.trim().length * SHARE) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const [start, end] of parts) {
    pieces.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

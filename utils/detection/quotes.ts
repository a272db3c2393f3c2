/** Names in quotation marks or brackets. All ranges are UTF-16 offsets of the text. */

/** A stretch of text that may be a name. */
export interface Range {
  start: number;
  end: number;
  /** An article stood before it; a brand has none. */
  article: boolean;
  /** In quotation marks or brackets: it ends where it ends. */
  exact: boolean;
}

/** Longest name in quotation marks. */
const MAX_UNITS = 100;
/** Opening marks, each with what closes it. */
const OPENS = '“"«„「『【《〈‘‹';
const CLOSES = new Map([
  ['“', '”"“'],
  ['"', '"”'],
  ['«', '»'],
  ['„', '“”"'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['‘', '’'],
  ['‹', '›'],
]);
const CLOSING = '”"»“」』】》〉’›';

/** The range in quotation marks that opens between two places; undefined when none does. */
export function quotedAfter(text: string, from: number, to: number): Range | undefined {
  for (let i = from; i < to; i++) {
    const mark = text[i] ?? '';
    if (!OPENS.includes(mark)) continue;
    const closes = CLOSES.get(mark) ?? '';
    for (let end = i + 1; end < text.length && end < i + MAX_UNITS; end++) {
      if (closes.includes(text[end] ?? ''))
        return end > i + 1 ? { start: i + 1, end, article: false, exact: true } : undefined;
      if (text[end] === '\n') return undefined;
    }
    return undefined;
  }
  return undefined;
}

/** The range in quotation marks that closes between two places. */
export function quotedBefore(text: string, from: number, to: number): Range | undefined {
  for (let i = from; i < to; i++) {
    const mark = text[i] ?? '';
    if (!CLOSING.includes(mark) && mark !== ')') continue;
    for (let start = i - 1; start >= 0 && start > i - MAX_UNITS; start--) {
      const open = text[start] ?? '';
      if (OPENS.includes(open) && (CLOSES.get(open) ?? '').includes(mark))
        return { start: start + 1, end: i, article: false, exact: true };
      if (open === '\n') return undefined;
    }
    return undefined;
  }
  return undefined;
}

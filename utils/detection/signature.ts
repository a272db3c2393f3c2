/** Who closes a mail and how: the lines under the closing formula. */
import { type Hits, SIGN_OFF } from './cues';
import { CASELESS, caseAt } from './letterCase';
import type { Lexicon } from './lexicon';
import { looksLikePerson, mentionsDepartment } from './nameFacts';
import { tidy } from './names';
import type { Scan } from './scan';

export interface Signature {
  /** The lines under the formula, what follows it on its own line first. [] when there is none. */
  lines: string[];
  /** A formula stood above them; else they are just the last lines of the mail. */
  closed: boolean;
}

/** Only the end of a mail is searched, in UTF-16 units. */
const TAIL = 1500;
const LINES_AFTER = 5;
const MAX_LINE = 90;
/** 'Ewa z sekretariatu', 'Annika vom Recruiting'. */
const NAME_END = /[,|]|\s(?:z|ze|from|vom|von|de|da|från|fra|of|at|aus)\s/u;

/** Lines from `start` on without the empty ones, at most so many and one. */
function linesFrom(text: string, start: number): string[] {
  const lines: string[] = [];
  let from = start;
  while (from < text.length && lines.length <= LINES_AFTER) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    const line = text.slice(from, Math.min(end, from + 200)).trim();
    if (line !== '') lines.push(line);
    from = end + 1;
  }
  return lines;
}

/** True when nothing but marks stands between the place and the beginning of its line. */
function isLineStart(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && i > at - 5 && ' \t*_>-–—"　'.includes(text[i] ?? '')) i--;
  return i < 0 || text[i] === '\n';
}

/** True after the end of a sentence. */
const isAfterStop = (text: string, at: number) => /[.!?。！]\s{1,3}$/.test(text.slice(Math.max(0, at - 4), at));

export function signatureOf({ text, starts, ends, count }: Scan, hits: Hits, lexicon: Lexicon): Signature {
  const { kinds } = lexicon.cues;
  const tail = text.length - TAIL;
  for (let h = hits.count - 1; h >= 0; h--) {
    const first = hits.firsts[h] ?? 0;
    const at = starts[first] ?? 0;
    if (at < tail) break;
    if (((kinds[hits.nodes[h] ?? 0] ?? 0) & SIGN_OFF) === 0) continue;
    // What a mail begins with closes none: 'Hej Ali'.
    if (first === 0) break;
    const inLine = !isLineStart(text, at);
    if (inLine && !(text.length - at < 80 && isAfterStop(text, at))) continue;
    const last = hits.ends[h] ?? 0;
    const end = ends[last - 1] ?? at;
    let lineEnd = text.indexOf('\n', end);
    if (lineEnd < 0) lineEnd = text.length;
    if (lineEnd - at > MAX_LINE) continue;
    const rest = tidy(text.slice(end, lineEnd));
    const after = linesFrom(text, lineEnd + 1);
    // Without capitals any words look like a name: they are one after a comma only.
    const isOne = caseAt(rest, 0) !== CASELESS || /^\s*[,،，、–—-]/.test(text.slice(end, lineEnd));
    if (
      rest !== '' &&
      !(isOne && looksLikePerson(rest.split(NAME_END)[0] ?? '', lexicon)) &&
      !mentionsDepartment(rest, lexicon)
    ) {
      // 'Thank you for your interest in Acme' opens a mail and closes none; 'Kind regards from Berlin' does.
      let words = 0;
      for (let i = last; i < count && (starts[i] ?? 0) < lineEnd; i++) words++;
      if (after.length > LINES_AFTER || words > 4 || inLine || (!isOne && words > 2)) continue;
    }
    return { lines: [...(rest === '' || !isOne ? [] : [rest]), ...after].slice(0, LINES_AFTER), closed: true };
  }
  return { lines: lastLines(text), closed: false };
}

/** The short lines at the end of a mail that closes without a formula we know; [] when it ends with a sentence. */
function lastLines(text: string): string[] {
  const found: string[] = [];
  let end = text.length;
  while (end > 0 && found.length < 3) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(Math.max(start, end - 200), end).trim();
    if (line !== '') {
      if (line.length > 40 || /[.!?。！？:：;,，]$/.test(line)) break;
      found.unshift(line);
    }
    end = start - 1;
  }
  return found;
}

/** Reads the role that stands after or before a phrase. */
import { COMPANY_AFTER, ROLE_AFTER, ROLE_BEFORE } from './cues';
import { CASELESS, caseAt, LOWER } from './letterCase';
import { ARTICLE, CONNECTOR, flagsOf, isSmall, type Lexicon, PLACE, ROLE_END } from './lexicon';
import type { Mail, Part } from './mail';
import { isShortLine, nameAfter } from './nameSpans';
import { isInBlank } from './names';
import { quotedAfter, quotedBefore } from './quotes';
import { beginsAt, endsAt, isFieldNext, RAILS } from './roleEnds';

export interface RoleSpan {
  raw: string;
  /** Something ends it: a preposition, a comma. */
  closed: boolean;
  /** A word for a job ends it: 'position'. */
  named: boolean;
  /** In quotation marks. */
  exact: boolean;
}

const MAX_WORDS = 10;
const MAX_CASELESS = 4;
const MAX_UNITS = 40;

/** A posting's number in brackets, after the opening one. */
const REQUISITION_NEXT = /^(?:(?:req|ref|job|id)\b[\s.:#-]*)?(?:[A-Z]{1,4}[-_]?)?\d{4,}[\w-]*\s*\)/i;
const UNSPACED_ENDS = ' \u3000\n、。，,：:；;！!？?（(）)【】「」『』《》〈〉|／"“”のへにをはがと的了之';

/** The role after phrase `h` of a part. */
export function roleAfter({ scan, hits }: Part, h: number, mail: Mail): RoleSpan | undefined {
  const { lexicon } = mail;
  const { text, starts, ends, count } = scan;
  const at = hits.ends[h] ?? 0;
  if (at >= count) return undefined;
  const start = starts[at] ?? 0;
  const gap = text.slice(ends[at - 1], start);
  const quoted = quotedAfter(text, ends[at - 1] ?? 0, start);
  if (quoted) return { raw: text.slice(quoted.start, quoted.end), closed: true, named: true, exact: true };
  if (gap.length > 4 || /[.;!?。！？\n]\s*$/.test(gap) || gap.includes('\n\n')) return undefined;
  if (scan.unspaced[at] === 1 || caseAt(text, start) === CASELESS) {
    if (scan.unspaced[at] === 1) return unspacedAfter({ scan, hits }, h, start, lexicon);
  }
  let last = -1;
  let closed = false;
  let named = false;
  /** The last word before the first comma or dash. */
  let cut = -1;
  const most = caseAt(text, start) === CASELESS ? MAX_CASELESS : MAX_WORDS;
  for (let i = at; i < at + most && i < count; i++) {
    const from = starts[i] ?? 0;
    const until = ends[i] ?? 0;
    if (i > at) {
      const end = ends[i - 1] ?? 0;
      const isPlain = from - end === 1 && text.charCodeAt(end) === 32;
      const between = isPlain ? ' ' : text.slice(end, from);
      if (!isPlain) {
        // 'Engineer, Payments (R-20417)': what a posting's number follows is the whole of its title.
        if (/^\s*\(\s*$/.test(between) && REQUISITION_NEXT.test(text.slice(from, from + 30))) {
          closed = true;
          named = true;
          break;
        }
        const isAbbreviation =
          /^\.\s/.test(between) &&
          (caseAt(text, from) === LOWER || /^(?:sr|jr|st|dr)$/i.test(text.slice(starts[i - 1], end)));
        if (between.includes('\n') && isShortLine(text, end)) {
          closed = true;
          break;
        }
        if (
          /[,:|!?;()[\]{}"“”«»、。，：،؛؟।]|\s[–—-]\s|\n\s*\n/.test(between) ||
          (/^[.…]\s/.test(between) && !isAbbreviation)
        ) {
          closed = true;
          if (/[!?;؛؟।]|[.]\s|\n\s*\n/.test(between)) break;
          if (cut < 0) cut = i - 1;
        }
      }
    }
    const hash = scan.hashes[i] ?? 0;
    const flags = flagsOf(lexicon, hash);
    const isLower = caseAt(text, from) !== 1;
    if (i > at && beginsAt(hits, h, i, ROLE_BEFORE, lexicon)) {
      closed = true;
      named = true;
      break;
    }
    // 'Manager in Training' would be cut; a role that lost its end is still recognised.
    const isGrade = !isLower && until - from === 1 && i > at;
    const isWord = isLower || until - from > 4 || !/^[A-Z]{2,}$/.test(text.slice(from, until));
    const isField = i > at && (isFieldNext(scan, i, mail) || RAILS.test(text.slice(from, from + 8)));
    const isJoint =
      (flags & CONNECTOR) !== 0 && i > at && caseAt(text, starts[i + 1] ?? 0) !== LOWER && mail.language === 'de';
    const isEnd =
      isJoint || isField
        ? false
        : (flags & (ROLE_END | PLACE)) !== 0 ||
          (isLower && ((flags & CONNECTOR) === 0 || mail.language === 'id') && isSmall(lexicon, hash, mail.tongues));
    if (isEnd && isWord && !isGrade && !(i === at && (flags & ARTICLE) !== 0)) {
      closed = true;
      const next =
        last >= 0 && isLower ? nameAfter(scan, i + 1, Number.POSITIVE_INFINITY, lexicon, mail.tongues) : undefined;
      if (next && caseAt(text, next.start) !== CASELESS) mail.afterRole.push(text.slice(next.start, next.end));
      break;
    }
    // German titles are nouns, and nouns have capitals.
    const isVerb =
      mail.language === 'de' &&
      i > at &&
      caseAt(text, from) === LOWER &&
      (flags & CONNECTOR) === 0 &&
      caseAt(text, start) !== LOWER;
    if (isVerb || (i > at && isLower && beginsAt(hits, h, i, COMPANY_AFTER, lexicon))) {
      closed = true;
      break;
    }
    last = i;
  }
  if (cut >= at && !named) last = cut;
  // Nothing ended it, so it is likely too long.
  if (!closed && most === MAX_CASELESS && last === at + most - 1) last -= 1;
  // 'Director of' has lost its end.
  while (
    last > at &&
    (flagsOf(lexicon, scan.hashes[last] ?? 0) & CONNECTOR) !== 0 &&
    caseAt(text, starts[last] ?? 0) === LOWER
  )
    last--;
  if (last < at) return undefined;
  let end = ends[last] ?? 0;
  if (isInBlank(text, start, end)) return undefined;
  // 'C++', 'C#', 'Mitarbeiter*in'.
  const tail = /^(?:\+\+|#|\+[A-Z]\b)/.exec(text.slice(end, end + 3));
  if (tail) end += tail[0].length;
  return { raw: text.slice(start, end), closed, named, exact: false };
}

function unspacedAfter(
  { scan: { text, starts }, hits }: Part,
  h: number,
  start: number,
  { cues }: Lexicon,
): RoleSpan | undefined {
  let limit = start + MAX_UNITS;
  let named = false;
  for (let i = h + 1; i < hits.count; i++) {
    const at = starts[hits.firsts[i] ?? 0] ?? 0;
    if (at >= limit) break;
    if (at > start + 1 && ((cues.kinds[hits.nodes[i] ?? 0] ?? 0) & ROLE_BEFORE) !== 0) {
      limit = at;
      named = true;
    }
  }
  let end = start;
  while (end < text.length && end < limit && !UNSPACED_ENDS.includes(text[end] ?? '')) end++;
  if (end < start + 2) return undefined;
  return { raw: text.slice(start, end), closed: true, named: named && end === limit, exact: false };
}

/** The role before phrase `h` of a part. */
export function roleBefore({ scan, hits }: Part, h: number, mail: Mail): RoleSpan | undefined {
  const { lexicon } = mail;
  const { text, starts, ends } = scan;
  const at = hits.firsts[h] ?? 0;
  if (at === 0) return undefined;
  const end = ends[at - 1] ?? 0;
  const gap = text.slice(end, starts[at]);
  const quoted = quotedBefore(text, end, starts[at] ?? 0);
  if (quoted) return { raw: text.slice(quoted.start, quoted.end), closed: true, named: true, exact: true };
  if (gap.length > 3 || /[.,;!?:。！？、،؛؟।\n]/.test(gap)) return undefined;
  if (scan.unspaced[at - 1] === 1) {
    let start = end;
    while (start > 0 && start > end - MAX_UNITS && !UNSPACED_ENDS.includes(text[start - 1] ?? '')) start--;
    for (let i = h - 1; i >= 0 && i > h - 8; i--) {
      const after = starts[hits.ends[i] ?? 0] ?? 0;
      const kind = lexicon.cues.kinds[hits.nodes[i] ?? 0] ?? 0;
      if (after > start && after < end - 1 && (kind & (ROLE_AFTER | COMPANY_AFTER)) !== 0) start = after;
    }
    return end - start < 2 ? undefined : { raw: text.slice(start, end), closed: true, named: true, exact: false };
  }
  let first = at;
  const isCaseless = caseAt(text, starts[at - 1] ?? 0) === CASELESS;
  for (let i = at - 1; i >= 0 && i >= at - (isCaseless ? MAX_CASELESS : 8); i--) {
    const from = starts[i] ?? 0;
    if (i < at - 1) {
      const between = text.slice(ends[i], starts[i + 1]);
      if (between.length > 3 || /[.,;!?:()"“”«»\n、。،؛؟।]|\s[–—-]\s/.test(between)) break;
    }
    // What stands behind an apostrophe or before a particle belongs to the word before: Acme'deki, 누리온의.
    if (/['’]/.test(text[from - 1] ?? '') && caseAt(text, from) === LOWER) break;
    if (i < at - 1 && /[가-힣](?:의|에서|에|지만|는데|면서|해서)$/.test(text.slice(from, ends[i]))) break;
    const hash = scan.hashes[i] ?? 0;
    const flags = flagsOf(lexicon, hash);
    const isLower = caseAt(text, from) !== 1;
    const isLink = (flags & CONNECTOR) !== 0 && (flags & ARTICLE) === 0;
    if (!isLink && isSmall(lexicon, hash, mail.tongues) && !RAILS.test(text.slice(from, from + 8))) break;
    if (isLower && !isLink && (flags & (ARTICLE | ROLE_END)) !== 0) break;
    if (endsAt(hits, i + 1, ROLE_AFTER | COMPANY_AFTER, lexicon) && i < at - 1) break;
    first = i;
  }
  while (
    first < at &&
    caseAt(text, starts[first] ?? 0) === LOWER &&
    (flagsOf(lexicon, scan.hashes[first] ?? 0) & CONNECTOR) !== 0
  )
    first++;
  if (first >= at || isInBlank(text, starts[first] ?? 0, end)) return undefined;
  return { raw: text.slice(starts[first], end), closed: true, named: true, exact: false };
}

/** Which role a mail is about. */
import { cleanRole, readPiece } from './cleanRole';
import { ROLE_AFTER, ROLE_BEFORE, ROLE_COLON } from './cues';
import { CASELESS, caseAt, LOWER } from './letterCase';
import { CONNECTOR, flagsOf, isSmall, PLACE, ROLE_END, ROLE_LINK } from './lexicon';
import type { Mail } from './mail';
import { nominativeOf } from './nominative';
import { isFieldNext } from './roleEnds';
import { type RoleSpan, roleAfter, roleBefore } from './roleSpans';
import { hasRoleWord, isRoleAt, isRoleWord } from './roleWords';
import type { Scan } from './scan';
import { withoutReply } from './subjectLine';
import { makeWords, readWords } from './words';

/** Languages in which the occupation comes first: 'développeur front-end'. */
const OCCUPATION_FIRST = new Set(['fr', 'es', 'it', 'pt', 'pl', 'ro', 'cs', 'ru', 'uk', 'vi', 'id', 'ar', 'he', 'el']);
const MAX_HITS = 120;

/** What stands between the pieces of a subject. */
const PIECE_ENDS = /\s*[|:：／】【「」『』]\s*|\s+[–—/-]\s+|[（(]|[）)]/u;

const scratch = makeWords();

interface Offer {
  raw: string;
  score: number;
  exact: boolean;
}

/** True for a piece with capitals or of a script without them. */
const isCapital = (role: string) => caseAt(role, 0) !== LOWER || /^\p{Ll}+\p{Lu}/u.test(role);

function offerOf(
  written: string,
  score: number,
  sure: boolean,
  exact: boolean,
  stated: boolean,
  mail: Mail,
  isPiece = false,
): Offer | undefined {
  const { lexicon, language } = mail;
  const raw = written.replace(/(?<=[\u30a0-\u30ff])職$/u, '');
  if (raw.length < 2) return undefined;
  const named = hasRoleWord(lexicon.roles, raw, language);
  const capital = isCapital(raw);
  const isCaseless = caseAt(raw, 0) === CASELESS;
  const least = isCaseless ? (/^[\u3040-\u9fff]/.test(raw) ? Number.POSITIVE_INFINITY : 2.4) : 2;
  if (!named && (!capital || score < least || !stated) && !exact) return undefined;
  const words = raw.split(' ');
  if (!capital && !exact) {
    // In lower case only what ends in an occupation: 'for the manager to decide' names no role.
    const occupation =
      language && OCCUPATION_FIRST.has(language) ? words.find((word) => word.length > 3) : words.at(-1);
    if (words.length > 6 || !sure) return undefined;
    if (!isPiece && !hasRoleWord(lexicon.roles, occupation ?? '', language)) return undefined;
  }
  const total = score + (named ? 3 : 0) + (capital ? 1 : 0) + (exact ? 1 : 0) - (words.length > 7 ? 2 : 0);
  return { raw, score: total, exact };
}

/** The weight of a phrase: the longer, the surer. */
const weightOf = (words: number) => (words > 3 ? 2 : 0.7 * (words - 1));

/** False where neither a capital nor a word for an occupation follows soon: most of what stands behind 'for the'. */
function mayBegin(text: Scan, at: number, { lexicon, language }: Mail): boolean {
  for (let i = at; i < at + 5 && i < text.count; i++) {
    if (caseAt(text.text, text.starts[i] ?? 0) !== LOWER || isRoleAt(lexicon.roles, text, i, language)) return true;
  }
  return false;
}

function fromPhrases(mail: Mail, offers: Offer[]): void {
  const { kinds, tongues } = mail.lexicon.cues;
  for (const part of [mail.body, mail.subject]) {
    const { hits, scan } = part;
    const bonus = part === mail.subject ? 0.4 : 0;
    for (let h = 0; h < hits.count && h < MAX_HITS; h++) {
      const node = hits.nodes[h] ?? 0;
      const kind = kinds[node] ?? 0;
      if ((kind & (ROLE_AFTER | ROLE_BEFORE | ROLE_COLON)) === 0) continue;
      if (part === mail.body && ((tongues[node] ?? 0) & mail.tongues) === 0) continue;
      const first = hits.firsts[h] ?? 0;
      const size = Math.min(4, (hits.ends[h] ?? 0) - first) * (scan.unspaced[first] === 1 ? 0.6 : 1);
      const next = scan.starts[hits.ends[h] ?? 0] ?? 0;
      const isColon =
        (kind & ROLE_COLON) !== 0 && /[:：(–—-]/.test(scan.text.slice(scan.ends[(hits.ends[h] ?? 1) - 1], next));
      const put = (span: RoleSpan | undefined, sure: boolean) => {
        if (!span) return;
        const score = bonus + weightOf(Math.max(1, size)) + (span.closed ? 0.5 : 0) + (span.named ? 1 : 0);
        const offer = offerOf(span.raw, score, sure || span.named, span.exact, span.named || isColon, mail);
        if (offer) offers.push(offer);
      };
      if ((kind & ROLE_BEFORE) !== 0) put(roleBefore(part, h, mail), true);
      if (((kind & ROLE_AFTER) !== 0 || isColon) && mayBegin(scan, hits.ends[h] ?? 0, mail))
        put(roleAfter(part, h, mail), isColon || size > 1);
    }
  }
}

/** Words behind a link among which the occupation must be: 'as a senior site engineer'. */
const LINKED = 4;
/** A phrase of one word, for what reads a role behind a phrase. */
const link = { count: 1, firsts: new Int32Array(1), ends: new Int32Array(1), nodes: new Int32Array(1) };

/** 'als Jungkoch', 'per cameriere di sala': an occupation behind a small word that says as what or for what. */
function fromLinks(mail: Mail, offers: Offer[]): void {
  const { lexicon, language } = mail;
  const { scan } = mail.body;
  for (let i = 0; i + 1 < scan.count && i < 400; i++) {
    if ((flagsOf(lexicon, scan.hashes[i] ?? 0) & ROLE_LINK) === 0 || scan.text[scan.ends[i] ?? 0] !== ' ') continue;
    let near = i + 1;
    while (near < i + LINKED && near < scan.count && !isRoleAt(lexicon.roles, scan, near, language)) near++;
    if (near >= i + LINKED || near >= scan.count || /[.,;:!?\n]/.test(scan.text.slice(scan.ends[i], scan.starts[near])))
      continue;
    link.firsts[0] = i;
    link.ends[0] = i + 1;
    const span = roleAfter({ scan, hits: link }, 0, mail);
    const offer = span && offerOf(span.raw, 0.5, true, span.exact, false, mail);
    if (offer) offers.push(offer);
  }
}

/** False for a text without a word for an occupation. */
function mayHaveRole(text: Scan, { lexicon, language }: Mail): boolean {
  const count = Math.min(text.count, 60);
  for (let i = 0; i < count; i++) if (text.unspaced[i] === 1 || isRoleAt(lexicon.roles, text, i, language)) return true;
  return false;
}

/** Where the role begins in a piece of a subject: after the last small word before any word for an occupation. */
function startOfRole(piece: string, { lexicon, language, tongues }: Mail): number {
  readWords(piece, scratch);
  let start = 0;
  for (let w = 0; w < scratch.count - 1 && scratch.unspaced[w] === 0; w++) {
    if (isRoleAt(lexicon.roles, scratch, w, language)) break;
    if (caseAt(piece, scratch.starts[w] ?? 0) === LOWER && isSmall(lexicon, scratch.hashes[w] ?? 0, tongues))
      start = scratch.starts[w + 1] ?? 0;
  }
  return start;
}

/** 'Data Engineer - Interview invitation', 'AW: Aushilfe Küche'. */
function fromSubject(mail: Mail, offers: Offer[]): void {
  const { lexicon, language, tongues } = mail;
  if (!mayHaveRole(mail.subject.scan, mail)) return;
  const line = withoutReply(mail.subject.scan.text);
  const pieces = line.split(PIECE_ENDS).filter(Boolean).slice(0, 8);
  const read = pieces.map((piece) => readPiece(piece, mail));
  const isAboutIt = read.some(({ isType }) => isType);
  for (const [i, piece] of read.entries()) {
    if (piece.isType || piece.rest === '') continue;
    let { rest } = piece;
    rest = rest.slice(startOfRole(rest, mail));
    readWords(rest, scratch);
    let isNamed = false;
    for (let w = 1; w < scratch.count; w++) {
      isNamed ||= isRoleAt(lexicon.roles, scratch, w - 1, language);
      const flags = flagsOf(lexicon, scratch.hashes[w] ?? 0);
      const isEnd =
        isNamed &&
        !isFieldNext(scratch, w, mail) &&
        (flags & ROLE_END) !== 0 &&
        (flags & CONNECTOR) === 0 &&
        isSmall(lexicon, scratch.hashes[w] ?? 0, tongues);
      if ((flags & PLACE) === 0 && !(isEnd && caseAt(rest, scratch.starts[w] ?? 0) === LOWER)) continue;
      rest = rest.slice(0, scratch.ends[w - 1]);
      break;
    }
    const comma = /[,，、]\s*(?!.*\d{4})/.exec(rest);
    if (comma && hasRoleWord(lexicon.roles, rest.slice(0, comma.index), language)) rest = rest.slice(0, comma.index);
    if (!hasRoleWord(lexicon.roles, rest, language)) continue;
    const isBare = !isAboutIt && rest.length === pieces[i]?.length;
    if (isBare && (mail.outcome === 'other' || rest.split(' ').length > 5)) continue;
    const offer = offerOf(rest, isBare ? 0.8 : 1.2, !isBare || rest.split(' ').length < 3, false, false, mail, true);
    if (offer) offers.push(offer);
  }
}

/** The role as a person would log it; undefined when the mail does not state one. */
export function findRole(mail: Mail): string | undefined {
  const offers: Offer[] = [];
  fromPhrases(mail, offers);
  fromSubject(mail, offers);
  if (offers.length === 0 && mail.outcome !== 'other') fromLinks(mail, offers);
  offers.sort((a, b) => b.score - a.score);
  for (const { raw, exact } of offers) {
    const role = cleanRole(raw, exact);
    if (role !== undefined)
      return exact
        ? role
        : nominativeOf(role, mail.language, (word) => isRoleWord(mail.lexicon.roles, word, mail.language));
  }
  return undefined;
}

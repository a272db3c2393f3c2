/** Where companies' names stand: beside phrases, in the subject, under the closing formula. */
import { canBeName } from './caseless';
import { readPiece } from './cleanRole';
import type { Ballot } from './companyBallot';
import { COMPANY_AFTER, COMPANY_BEFORE, COMPANY_COLON, ROLE_AFTER, ROLE_BEFORE } from './cues';
import { hasLegalForm } from './legalForm';
import { CASELESS, caseAt, LOWER } from './letterCase';
import { CONNECTOR, flagsOf, PLACE } from './lexicon';
import type { Mail, Part } from './mail';
import { mentionsDepartment } from './nameFacts';
import { nameAfter, nameBefore } from './nameSpans';
import { quotedAfter, type Range } from './quotes';
import { hasRoleWord } from './roleWords';
import { withoutReply } from './subjectLine';
import { makeWords, readWords } from './words';

const MAX_HITS = 150;
const PIECE_ENDS = /\s*[|:：／】【「」『』]\s*|\s+[–—-]\s+|[（(]|[）)]|,\s+/u;

const scratch = makeWords();

/** A Korean name without the particle behind it. */
const withoutParticle = (name: string) =>
  name.length > 3 && name.charCodeAt(name.length - 1) >= 0xac00
    ? name.replace(/(?:에서|에게|으로|의|에|를|을|은|는|과|와)$/u, '')
    : name;

/** True when a legal form follows a name in a text: 'bei der Nordwerft GmbH'. */
function isLegalNext(text: string, { start, end }: Range): boolean {
  const next = text.charCodeAt(text[end] === ',' ? end + 2 : end + 1);
  if (text[end] !== ' ' && text[end] !== ',') return false;
  if (!((next >= 65 && next <= 90) || next === 97 || next === 115 || next === 101 || next > 127)) return false;
  return hasLegalForm(text.slice(start, end + 6).replace(/[.,\s]+$/u, ''));
}

/** The names beside the phrases of a text. */
export function fromPhrases(part: Part, weight: number, mail: Mail, ballot: Ballot): void {
  const { lexicon, tongues } = mail;
  const { kinds, tongues: spoken } = lexicon.cues;
  const { scan: text, hits } = part;
  for (let h = 0; h < hits.count && h < MAX_HITS; h++) {
    const node = hits.nodes[h] ?? 0;
    const kind = kinds[node] ?? 0;
    if ((kind & (COMPANY_AFTER | COMPANY_BEFORE | COMPANY_COLON)) === 0) continue;
    if (part === mail.body && ((spoken[node] ?? 0) & tongues) === 0) continue;
    const first = hits.firsts[h] ?? 0;
    const end = hits.ends[h] ?? 0;
    const isPlace = (flagsOf(lexicon, text.hashes[end - 1] ?? 0) & PLACE) !== 0;
    const votes = weight + Math.min(3, end - first) * 0.2 + (isPlace && mail.label === undefined ? 0.3 : 0);
    const put = (range: Range | undefined) => {
      if (!range) return;
      const raw = withoutParticle(text.text.slice(range.start, range.end));
      if (range.exact && (/[.!?]\s/.test(raw) || raw.split(' ').length > 6 || caseAt(raw, 0) === LOWER)) return;
      const isCaseless = caseAt(raw, 0) === CASELESS;
      if (isCaseless && !canBeName(raw)) return;
      const legal = isLegalNext(text.text, range) ? 2 : 0;
      // 'applying to the Platform ...' goes on with a role more often than with a company.
      ballot.vote(
        raw,
        votes + legal - (range.article ? 1 : 0) - (isCaseless && !range.exact ? 0.2 : 0),
        range.exact,
        isPlace,
      );
    };
    if ((kind & COMPANY_BEFORE) !== 0 && (end - first > 1 || text.unspaced[first] === 1))
      put(nameBefore(text, first, lexicon, tongues));
    const isColon =
      (kind & COMPANY_COLON) !== 0 && /[:：(–—-]/.test(text.text.slice(text.ends[end - 1], text.starts[end]));
    if ((kind & COMPANY_AFTER) !== 0 || isColon) put(nameAfter(text, end, limitAfter(part, h, mail), lexicon, tongues));
  }
}

/** Where the next phrase that stands behind or before a name begins, after phrase `h`: no name goes beyond. */
function limitAfter({ scan: text, hits }: Part, h: number, { lexicon }: Mail): number {
  const start = text.starts[hits.ends[h] ?? 0] ?? 0;
  for (let i = h + 1; i < hits.count && i < h + 12; i++) {
    const at = text.starts[hits.firsts[i] ?? 0] ?? 0;
    if (at > start + 60) break;
    const kind = lexicon.cues.kinds[hits.nodes[i] ?? 0] ?? 0;
    if (at > start + 1 && (kind & (COMPANY_BEFORE | ROLE_BEFORE | ROLE_AFTER | COMPANY_AFTER)) !== 0) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** 'в «Агроком-Дон»': a name in quotation marks behind a word that says where. */
export function fromQuotes({ body: { scan: text }, lexicon }: Mail, ballot: Ballot): void {
  for (let i = 0; i < text.count - 1 && i < 400; i++) {
    const end = text.ends[i] ?? 0;
    if ((flagsOf(lexicon, text.hashes[i] ?? 0) & PLACE) === 0 || text.text[end] !== ' ') continue;
    const range = quotedAfter(text.text, end + 1, end + 2);
    const raw = range && text.text.slice(range.start, range.end);
    if (raw && caseAt(raw, 0) !== LOWER && !/[.!?]\s/.test(raw)) ballot.vote(raw, 2, true);
  }
}

/** 'Acme - your application', '【Acme】', 'Cook at Acme'. */
export function fromSubject(mail: Mail, ballot: Ballot): void {
  const { lexicon, tongues, language } = mail;
  const { scan: text } = mail.subject;
  for (let i = 0; i < text.count - 1 && i < 40; i++) {
    if ((flagsOf(lexicon, text.hashes[i] ?? 0) & PLACE) === 0) continue;
    const range = nameAfter(text, i + 1, Number.POSITIVE_INFINITY, lexicon, tongues);
    if (range) ballot.vote(text.text.slice(range.start, range.end), 2);
  }
  const line = withoutReply(text.text);
  if (!/[|:：／】【「」『』–—(（,]|\s-\s/.test(line)) return;
  const pieces = line.split(PIECE_ENDS).filter(Boolean).slice(0, 8);
  if (pieces.length < 2) return;
  const read = pieces.map((piece) => readPiece(piece, mail));
  if (!read.some(({ isType }, i) => isType || hasRoleWord(lexicon.roles, pieces[i] ?? '', language))) return;
  for (const [i, { isType }] of read.entries()) {
    const piece = pieces[i] ?? '';
    if (isType || piece.length > 45 || caseAt(piece, 0) === LOWER || /\d{2}/.test(piece)) continue;
    if (hasRoleWord(lexicon.roles, piece, language) || !isTitleCase(piece, mail)) continue;
    ballot.vote(piece, line.includes(`【${piece}】`) ? 2 : line.includes(`, ${piece}`) ? 0.6 : 1, true);
  }
}

/** True when a piece has at most five words and no small letters but in words that join. */
function isTitleCase(piece: string, { lexicon }: Mail): boolean {
  readWords(piece, scratch);
  if (scratch.unspaced[0] === 1) return true;
  for (let w = 1; w < scratch.count; w++) {
    if (caseAt(piece, scratch.starts[w] ?? 0) === LOWER && (flagsOf(lexicon, scratch.hashes[w] ?? 0) & CONNECTOR) === 0)
      return false;
  }
  return scratch.count <= 5;
}

/** 'The TJX Companies, Inc. Talent Team'. */
const LEGAL_INSIDE = /,?\s(?:Inc|LLC|Ltd|GmbH|Corp)\.?(?=\s)/;

/** The lines under the closing formula: departments, legal forms, what follows a title. */
export function fromSignature(mail: Mail, ballot: Ballot): void {
  const { lexicon, language, signature } = mail;
  for (const [i, line] of signature.lines.entries()) {
    // The sender's own name names no company.
    if (mail.human.some((name) => name === line || name.startsWith(`${line} `))) continue;
    let titled = false;
    // 'Jelli, Inc.' is one name.
    const isLegal = line.includes(',') && hasLegalForm(line);
    if (isLegal) ballot.vote(line, 3, true);
    const pieces = (isLegal ? '' : line.replace(LEGAL_INSIDE, '')).split(/\s*[,|•·–—　]\s*|\s-\s/u);
    for (const piece of pieces) {
      if (piece.length < 2 || piece.length > 70 || /[@]|https?:|www\./.test(piece)) continue;
      // 'Engineering Manager, Tidewater Health'
      if (titled && caseAt(piece, 0) !== LOWER) ballot.vote(piece, 1, true);
      titled = hasRoleWord(lexicon.roles, piece, language);
      const legal = hasLegalForm(piece);
      if (legal || mentionsDepartment(piece, lexicon))
        ballot.vote(piece, (legal ? 3 : 2.5) - (signature.closed ? 0 : 1), true);
      else if (i > 0 && pieces.length === 1 && !titled && caseAt(piece, 0) !== LOWER && signature.closed)
        ballot.vote(piece, 0.9, true);
    }
    readWords(line.slice(0, 90), scratch);
    for (let w = 1; w < scratch.count; w++) {
      if ((flagsOf(lexicon, scratch.hashes[w - 1] ?? 0) & PLACE) === 0) continue;
      const range = nameAfter(scratch, w, Number.POSITIVE_INFINITY, lexicon, mail.tongues);
      if (range) ballot.vote(scratch.text.slice(range.start, range.end), 2.5);
      break;
    }
  }
}

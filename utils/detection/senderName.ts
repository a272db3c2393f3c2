/** A sender's display name: the company in it, the person in it. */

import { isCaselessName, isEastAsianHuman, isOffice } from './caseless';
import { foldWord } from './fold';
import { withoutLegalForm } from './legalForm';
import { caseAt, LOWER } from './letterCase';
import { flagsOf, PLACE } from './lexicon';
import type { Mail } from './mail';
import { looksLikePerson, withoutDepartment } from './nameFacts';
import { keyOf, tidy } from './names';
import { hasRoleWord } from './roleWords';
import { isOtherAlphabet, soundOf } from './romanised';
import { makeWords, readWords } from './words';

export interface SenderName {
  company?: string | undefined;
  /** The name cannot be a human's: a department, a legal form or a person stands beside it. */
  sure: boolean;
  person?: string | undefined;
  /** 'via Mailwell': the service that sends it, folded. */
  service?: string | undefined;
}

const scratch = makeWords();
const NOTHING: SenderName = { sure: false };
const MAX_NAME = 200;
const GENERIC =
  /^(?:レストラン|ホテル|旅館|カフェ|スタジオ|ヘアサロン|サロン|居酒屋|喫茶|スーパー|クリニック|料亭|民宿|酒店|株式会社|有限会社|合同会社|주식회사|학교법인|의료법인|NPO法人)$/u;
const SEPARATORS = /[|,，、·•–—(（)）【】「」[\]<>:：/／]|\s-\s/;
const VIA = /\s(?:via|through|über|par|w imieniu|on behalf of)\s+(.+)$/iu;
/** 'Svenja von Pixelmühle': a person and a company, or a noble name. */
const FROM = /^(\S{2,20}(?: \S{2,20})?)\s+(?:von|from|de chez|de|van|di|fra|från|z|ze|od|da|del|des|of)\s+(.{2,60})$/iu;

/** A piece of a display name; `isAt` when 'at' or a bracket follows it. */
interface Piece {
  text: string;
  isAt: boolean;
}

/** The pieces of a display name: between separators, before and after 'at'; in scripts without spaces also between spaces. */
function piecesOf(name: string, { lexicon, language }: Mail): Piece[] {
  readWords(name, scratch);
  const { starts, ends, hashes, unspaced, count } = scratch;
  const pieces: Piece[] = [];
  let first = 0;
  const push = (to: number, isAt: boolean) => {
    if (to > first) pieces.push({ text: tidy(name.slice(starts[first], ends[to - 1])), isAt });
  };
  for (let i = 1; i < count; i++) {
    const isPlace = (flagsOf(lexicon, hashes[i] ?? 0) & PLACE) !== 0 && i < count - 1;
    const between = name.slice(ends[i - 1], starts[i]);
    // 'Kornblomst A/S' is one name.
    const isForm = between === '/' && (ends[i] ?? 0) - (starts[i] ?? 0) < 3;
    const isCut = between !== '' && between !== ' ' && !isForm && (SEPARATORS.test(between) || between.includes('@'));
    const isKorean = language === 'ko' && name.charCodeAt(starts[i] ?? 0) >= 0xac00;
    const isSpace = between.length > 0 && (unspaced[i] === 1 || unspaced[i - 1] === 1 || isKorean);
    if (!isCut && !isPlace && !isSpace) continue;
    // 'レストラン オリーヴ亭' is one name.
    if (isSpace && !isCut && GENERIC.test(name.slice(starts[first], ends[i - 1]))) continue;
    push(i, isPlace || /[(（|@]/.test(between));
    first = isPlace ? i + 1 : i;
  }
  push(count, false);
  return pieces;
}

/** What the display name of the sender says; nothing in it for the person's own mail. */
export function readSender(mail: Mail): SenderName {
  const { lexicon, language } = mail;
  const full = mail.from?.name;
  // A human's name has no company in it.
  if (!full || mail.own || mail.human.length > 0 || full.includes('@')) return NOTHING;
  let name = tidy(full.slice(0, MAX_NAME));
  const [, service] = VIA.exec(name) ?? [];
  if (service !== undefined) name = tidy(name.replace(VIA, ''));
  let person: string | undefined;
  let company: string | undefined;
  let sure = service !== undefined;
  const pieces = piecesOf(name, mail);
  for (const [i, { text: piece, isAt }] of pieces.entries()) {
    if (i > 0 && isOffice(piece)) {
      sure = true;
      continue;
    }
    const { rest, had } = withoutDepartment(piece, lexicon);
    if (rest === '' || rest.length < 2) {
      if (had) sure = true;
      continue;
    }
    const bare = withoutLegalForm(rest);
    if (pieces.length > 1 && !had && person === undefined && isHuman(rest, i, isAt, pieces, mail)) {
      person = rest;
      continue;
    }
    if (had || bare.length < rest.length) {
      company ??= bare;
      sure = true;
    } else if (i > 0 && caseAt(rest, 0) === LOWER && (company !== undefined || person !== undefined)) sure = true;
    else if (!hasRoleWord(lexicon.roles, rest, language) || pieces.length === 1 || i === 0) {
      company ??= rest;
      if (person !== undefined) sure = true;
    } else sure = true;
  }
  if (person !== undefined && company === undefined) return { person, sure: false, service: service && keyOf(service) };
  if (person !== undefined) sure = true;
  if (company !== undefined && !sure) {
    const [, who = '', where = ''] = FROM.exec(company) ?? [];
    const key = keyOf(where);
    const { label } = mail;
    if (
      who !== '' &&
      label !== undefined &&
      key.length > 2 &&
      (label.startsWith(key) || key.startsWith(label)) &&
      looksLikePerson(who, lexicon)
    ) {
      return { person: who, company: where, sure: true };
    }
  }
  return { person, company, sure, service: service && keyOf(service) };
}

/** True when a piece beside other pieces is a human's name and not the name of the domain's owner. */
function isHuman(
  piece: string,
  at: number,
  isAt: boolean,
  pieces: Piece[],
  { lexicon, label, from, language }: Mail,
): boolean {
  const key = keyOf(piece);
  if (label !== undefined && key.length > 2 && (label.startsWith(key) || key.startsWith(label))) return false;
  const next = pieces[at + 1]?.text ?? '';
  if (isCaselessName(piece)) {
    // In East Asia the company comes first and who writes last; two short pieces are one name.
    const isPair = at === 0 && pieces.length === 2 && piece.length < 4 && next.length < 4;
    if (at === 0 && !isPair) return false;
    return isEastAsianHuman(piece, language);
  }
  if (!looksLikePerson(piece, lexicon)) return false;
  if (piece.includes(' ') || isAt || at > 0) return true;
  if (isOtherAlphabet(piece)) return soundOf(from?.address?.split('@')[0] ?? '').startsWith(soundOf(piece));
  return caseAt(next, 0) !== LOWER && foldWord(from?.address ?? '').startsWith(key);
}

/** A role without what postings and subjects add to it. */
import { ARTICLE, CONNECTOR, flagsOf, isSmall, LINK, MAIL_TYPE, ROLE_END } from './lexicon';
import type { Mail } from './mail';
import { isPlaceholder, tidy } from './names';
import { isRoleAt } from './roleWords';
import { mix } from './scan';
import { makeWords, readWords } from './words';

const GENDERS =
  /\s*[([（]?(?<![\p{L}\d])(?:[mwfdxhivknžž]\s*[/|*]\s*){1,3}[mwfdxhivknž](?![\p{L}\d])[)\]）]?|\s*\((?:all genders?|gn|alle|divers|a|nő\/férfi)\)|\s*\(all\)/giu;
const REQUISITION =
  /\s*[-–—,(#|]*\s*(?:(?:req(?:uisition)?|job|ref|jr|id|nr|no|kennziffer)\b[\s.:#-]*)?(?:[A-Z]{1,4}[-_]?)?\d{4,}\s*\)?/giu;
/** Words in front of a role that are none of it. */
const ARTICLES = new Set(
  'the our a an der die das den dem le la un une el il lo o os de het een en ett et als as unsere unserer notre nuestro nuestra onze vår vores ob ως как як'.split(
    ' ',
  ),
);
/** Words for a job in front of it. */
const JOBS = new Set(
  'stelle position posten poste puesto posizione vaga functie stanowisko pozice pozici stillingen tjänsten tehtävä post postul منصب وظيفة משרת תפקיד должность посаду stilling tjänst pozisyonu kadrosu posisi'.split(
    ' ',
  ),
);
const OWN =
  /^(?:당사 |저희 |本学|弊社|当社|当院|当園|当店|貴社|御社|我公司|我司|我校|我院|本公司|关于|關於|您应聘的|您應徵的|貴公司|贵公司)の?/u;

/** The role without articles and words for a job in front; those only when it is not `exact`. */
function withoutFront(role: string, exact: boolean): string {
  let rest = role;
  for (let times = 0; times < 3; times++) {
    const end = rest.search(/[\s'’]/);
    if (end < 1 || end > 10) return rest;
    const word = rest.slice(0, end).toLowerCase();
    const isArticle = ARTICLES.has(word) || (rest[end] !== ' ' && (word === 'l' || word === 'd'));
    if (!isArticle && (exact || !JOBS.has(word))) return rest;
    rest = rest.slice(end + 1).trimStart();
  }
  return rest;
}

const scratch = makeWords();

/** What the words of a piece of a subject say: the kind of mail, or what remains beside it. */
export interface Piece {
  /** Says what kind of mail it is, and nothing else. */
  isType: boolean;
  /** The words that are left without those of the kind around them. */
  rest: string;
}

export function readPiece(piece: string, mail: Mail): Piece {
  const { lexicon, tongues, language } = mail;
  readWords(piece, scratch);
  const { count, hashes, starts, ends, unspaced } = scratch;
  if (count === 0) return { isType: false, rest: '' };
  if (unspaced[0] === 1) {
    let known = 0;
    for (let i = 1; i < count; i++)
      if (flagsOf(lexicon, mix(hashes[i - 1] ?? 0, hashes[i] ?? 0)) === MAIL_TYPE) known++;
    return { isType: known >= (count - 1) * 0.5, rest: piece };
  }
  const isLoose = (i: number) => {
    const flags = flagsOf(lexicon, hashes[i] ?? 0);
    return (flags & (CONNECTOR | ARTICLE | LINK)) !== 0 || isSmall(lexicon, hashes[i] ?? 0, tongues);
  };
  const isKind = (i: number) => (flagsOf(lexicon, hashes[i] ?? 0) & MAIL_TYPE) !== 0;
  let first = 0;
  let last = count;
  let kinds = 0;
  let links = 0;
  for (let i = 0; i < count && (isKind(i) || isLoose(i)); i++) {
    if (isKind(i)) kinds++;
    else links++;
    first = i + 1;
  }
  if (first === count) return { isType: kinds > 0 && !isRoleAt(lexicon.roles, scratch, count - 1, language), rest: '' };
  // 'Test Engineer' and 'Application Support Engineer' begin with such a word, 'Interview for Cook' only says what it is.
  if (kinds === 0 || (links === 0 && (language === 'en' || language === undefined))) first = 0;
  for (
    let i = count - 1;
    i > first && (isKind(i) || isLoose(i) || (flagsOf(lexicon, hashes[i] ?? 0) & ROLE_END) !== 0);
    i--
  ) {
    if (isRoleAt(lexicon.roles, scratch, i, language)) break;
    last = i;
  }
  // 'C+E' keeps its end.
  return {
    isType: false,
    rest: piece.slice(first === 0 ? 0 : starts[first], last === count ? undefined : ends[last - 1]),
  };
}

/** The role without gender marks, numbers, quotes, articles. Undefined when nothing is left or it is a template's blank. */
export function cleanRole(raw: string, exact = false): string | undefined {
  let role = raw.length > 200 ? raw.slice(0, 200) : raw;
  if (/[/|*(]/.test(role)) role = role.replace(GENDERS, '');
  if (/\d{4}/.test(role)) role = role.replace(REQUISITION, '');
  if (/\s\s|[\n\t\u3000]/.test(role)) role = role.replace(/\s+/g, ' ');
  role = withoutFront(tidy(role), exact);
  if (role.charCodeAt(0) > 0x3000) role = role.replace(OWN, '').replace(/(?<=[ァ-ヶー])職$/u, '');
  const bracket = role.search(/[(（[]/);
  if (bracket > 0) role = role.slice(0, bracket);
  if (/\d{2}/.test(role)) role = role.replace(/\s+\d{2,3}\s?(?:%.*)?$/u, '');
  role = tidy(role);
  if (role.length < 2 || role.length > 100 || isPlaceholder(role) || !/\p{L}/u.test(role)) return undefined;
  return role;
}

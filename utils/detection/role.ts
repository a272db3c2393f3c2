/** Which role a mail is about, and the company's number for it. */
import { isRoleWord, theLexicon } from './language';
import { isInBlank, isPlaceholder, tidy } from './names';
import type { Found } from './outcome';
import { foldWord, type Words } from './text';

const MAX_WORDS = 10;
const GENDERS =
  /\s*[([]?\b(?:[mwfdxhi]\s*[/|*]\s*){1,3}[mwfdxhi]\b[)\]]?|\s*\((?:all genders?|gn|alle|divers|h\/f|f\/h)\)|\s*\(all\)/giu;
const REQUISITION_IN_ROLE =
  /\s*[-–—,(#|]*\s*(?:(?:req(?:uisition)?|job|ref|jr|id)\b[\s.:#-]*)?(?:[A-Z]{1,4}[-_]?)?\d{4,}\s*\)?/giu;

/** True when a piece of a subject says what kind of mail it is; `entirely` when it must say nothing else. */
function isMailType(piece: string, entirely: boolean): boolean {
  const { mailTypes, mailLinks } = theLexicon();
  const words = piece
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map(foldWord);
  if (!words.some((word) => mailTypes.has(word))) return false;
  return entirely ? words.every((word) => mailTypes.has(word) || mailLinks.has(word)) : !words.some(isRoleWord);
}

/** What stands between the pieces of a subject; kept by `split`. */
const PIECE_ENDS = /(\s*[|:]\s*|\s+[–—-]\s+)/u;

/** 'Data Engineer' of 'Interview invitation - Data Engineer', of 'Interview for Data Engineer', and the other way round. */
function withoutMailType(role: string): string {
  const pieces = role.split(PIECE_ENDS);
  while (pieces.length > 1 && isMailType(pieces[0] ?? '', !hasRoleWord(pieces.slice(2).join('')))) pieces.splice(0, 2);
  while (pieces.length > 1 && isMailType(pieces.at(-1) ?? '', true)) pieces.splice(-2, 2);
  const rest = pieces.join('');
  if (isMailType(rest, true) && !hasRoleWord(rest)) return '';
  // 'Interview for Data Engineer', but 'Test Engineer' and 'Application Support Engineer'.
  const words = rest.split(' ');
  const isKind = (word: string | undefined) => isMailType(`interview ${word ?? ''}`, true);
  let first = 0;
  while (first < words.length && isKind(words[first])) first++;
  const kept = words.slice(first).join(' ');
  return first >= 2 && isMailType(words.slice(0, first).join(' '), true) && hasRoleWord(kept) ? kept : rest;
}

/** The role without what postings and subjects add: gender marks, numbers, quotes, a place after a dash. Undefined when nothing is left. */
function cleanRole(raw: string): string | undefined {
  let role = raw.slice(0, 200).replace(GENDERS, '').replace(REQUISITION_IN_ROLE, '');
  role = tidy(role.replace(/\s+/g, ' '))
    .replace(/^(?:the|our|a|an|der|die|das|den|le|la|l['’]|un|une|el|il|lo|o|os|de|de het|een)\s+/iu, '')
    .replace(/\s*\([^)]*$/u, '');
  role = tidy(withoutMailType(tidy(role)));
  if (role.length < 2 || role.length > 100 || isPlaceholder(role)) return undefined;
  return role;
}

const hasRoleWord = (text: string) =>
  text.split(/[^\p{L}\p{M}]+/u).some((word) => word !== '' && isRoleWord(foldWord(word)));

/** Words after which what stood before is a role, commas and dashes included: 'the Engineer, Payments position'. */
const POSITION_NOUNS = new Set(
  ['position', 'role', 'job', 'opening', 'vacancy', 'posting', 'opportunity', 'application', 'stelle'].map(foldWord),
);

/** A posting's number in brackets, after the opening one. */
const REQUISITION_NEXT = /^(?:(?:req|ref|job|id)\b[\s.:#-]*)?(?:[A-Z]{1,4}[-_]?)?\d{4,}[\w-]*\s*\)/i;

/** Languages in which the occupation comes first: 'développeur front-end'. */
const OCCUPATION_FIRST = new Set(['fr', 'es', 'it', 'pt', 'pl']);

/** The words from `at` to the first one that ends a role, or to the end of the sentence. */
function roleAt(text: Words, at: number): { role: string; closed: boolean; named: boolean } | undefined {
  const { roleEnd } = theLexicon();
  const sentence = text.sentences[at];
  let last = -1;
  let closed = false;
  let named = false;
  /** The last word before the first comma or dash. */
  let cut = -1;
  for (let i = at; i < at + MAX_WORDS && i < text.words.length; i++) {
    if (text.sentences[i] !== sentence) {
      // 'Sr. Engineer' does not end after 'Sr.'
      if (!(i > at && i < at + 3 && /^(?:sr|jr|st|dr)$/.test(text.words[i - 1] ?? ''))) break;
    }
    const between = i > at ? text.text.slice(text.ends[i - 1], text.starts[i]) : '';
    // 'Engineer, Payments (R-20417)': what a posting's number follows is the whole of its title.
    if (
      i > at &&
      /^\s*\(\s*$/.test(between) &&
      REQUISITION_NEXT.test(text.text.slice(text.starts[i], (text.starts[i] ?? 0) + 30))
    ) {
      closed = true;
      named = true;
      break;
    }
    if (
      i > at &&
      (/[,:|!?]|[.]\s(?<!\b[SJsj]r[.]\s)|\n\s*\n/.test(between) ||
        /\s[–—-]\s/.test(between) ||
        (between.includes('(') && !/\(\s*$/.test(between)))
    ) {
      closed = true;
      if (/[!?]|\n\s*\n/.test(between)) break;
      if (cut < 0) cut = i - 1;
    }
    const word = text.words[i] ?? '';
    const slice = text.text.slice(text.starts[i], text.ends[i]);
    // 'Manager in Training' would be cut; a role that lost its end is still recognised.
    const isGrade = slice === 'I' && i > at && !/^(?:am|have|was|will|would|look)$/.test(text.words[i + 1] ?? '');
    if (roleEnd.has(word) && !isGrade && !(i > at && /^[A-Z]{2,}$/.test(slice))) {
      closed = true;
      named = POSITION_NOUNS.has(word);
      break;
    }
    last = i;
  }
  if (cut >= at && !named) last = cut;
  if (last < at || last < 0) return undefined;
  let end = text.ends[last] ?? 0;
  // 'C++', 'C#', a closing bracket.
  if (isInBlank(text.text, text.starts[at] ?? 0, end)) return undefined;
  const tail = /^(?:\+\+|#)/.exec(text.text.slice(end, end + 3));
  if (tail) end += tail[0].length;
  return { role: text.text.slice(text.starts[at], end), closed, named };
}

const SUBJECT_SHAPES = [
  /(?:application|applying|candidacy|candidature|bewerbung|postulación|candidatura|sollicitatie)\s+(?:for|as|to|als|um|pour|para|per|voor|au poste de|na)\s+(?:the\s+|die\s+|la\s+|le\s+)?(.{3,90}?)(?:\s+(?:at|with|bei|chez|en|presso|bij|na|position|role)\s|\s*[|:–—]|\s-\s|$)/iu,
  /(?:^|[|:–—]\s*|\s-\s)([^|:–—]{3,70}?)\s+(?:at|bei|chez|presso|bij|en|em|na|w|@)\s+\p{Lu}/u,
];

/** The role as a person would log it; undefined when the mail does not state one. */
export function findRole(body: Found, subject: Found): string | undefined {
  let best: { role: string; score: number } | undefined;
  const offer = (raw: string | undefined, score: number, sure: boolean, language?: string) => {
    const role = raw && cleanRole(raw);
    if (!role) return;
    const named = hasRoleWord(role);
    const capital = /^(?:[\p{Lu}\p{Lo}\d]|\p{Ll}+\p{Lu})/u.test(role);
    if (!named && (!capital || score < 2)) return;
    const words = role.split(' ').length;
    // In lower case only what ends in an occupation: 'for the manager to decide' names no role.
    const occupation = language && OCCUPATION_FIRST.has(language) ? role.split(' ')[0] : role.split(' ').at(-1);
    if (!capital && (words > 6 || !sure || !hasRoleWord(occupation ?? ''))) return;
    const total = score + (named ? 3 : 0) + (capital ? 1 : 0) - (words > 7 ? 2 : 0);
    if (!best || total > best.score) best = { role, score: total };
  };
  for (const [found, bonus] of [
    [body, 0],
    [subject, 0.4],
  ] as const) {
    for (const { tag, first, last } of found.matches.slice(0, 400)) {
      if (tag.about !== 'role') continue;
      const read = roleAt(found.text, last + 1);
      // The longer the phrase before it, the surer; a following 'position' or 'at Acme' is half a proof.
      if (read)
        offer(
          read.role,
          bonus + Math.min(2, (last - first) * 0.7) + (read.closed ? 0.5 : 0) + (read.named ? 1 : 0),
          read.named || last > first,
          tag.language,
        );
    }
  }
  const line = subject.text.text.slice(0, 300).replace(/^(?:(?:re|fwd?|aw|wg|rv|tr)\s*:\s*)+/i, '');
  for (const shape of SUBJECT_SHAPES) offer(shape.exec(line)?.[1], 1.5, false);
  // 'Data Engineer - Interview invitation'
  const pieces = line.split(PIECE_ENDS).filter((_, i) => i % 2 === 0);
  if (pieces.some((piece) => isMailType(piece, true))) {
    for (const piece of pieces)
      if (hasRoleWord(piece)) offer(piece.replace(/\s+(?:role|position|job)$/i, ''), 1, false);
  }
  return best?.role;
}

const REQUISITION = [
  /\b(?:requisition|req|job|posting|position|reference|ref|kennziffer|referenz(?:nummer)?|stellen-?(?:id|nr|nummer)|réf(?:érence)?|referencia|referência|rif(?:erimento)?|vacature(?:nummer)?|nr ref)\b\.?[\s:#-]{0,3}(?:(?:id|number|no|nr|code|nummer|numéro)\b\.?)?[\s:#]{0,3}((?:[A-Z]{1,6}[-_]?)?\d{3,10}(?:[-_/][A-Z0-9]{1,8}){0,3})(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])((?:JR|REQ|R|JOB|PR|P)[-_ ]?\d{4,10}(?:[-_]\d{1,4})?)(?![\p{L}\d])/u,
  /[(#[]\s?(\d{5,10})\s?[)\]]/u,
];

/** The company's own number for the posting; undefined when none is stated. Looked for near the top only. */
export function findRequisition(subject: string, text: string): string | undefined {
  for (const pattern of REQUISITION) {
    for (const place of [subject.slice(0, 500), text.slice(0, 4000)]) {
      const number = pattern.exec(place)?.[1];
      if (number) return number.toUpperCase();
    }
  }
  return undefined;
}

/** Which company a mail is about, as a person would log it. */
import { canBeName } from './caseless';
import { cleanCompany } from './cleanCompany';
import { COMPANY_AFTER, COMPANY_BEFORE, COMPANY_COLON, ROLE_AFTER, ROLE_BEFORE } from './cues';
import { readPiece } from './cleanRole';
import { domainProof, nameOfOwner, writtenAs } from './domainProof';
import { hasLegalForm } from './legalForm';
import { CONNECTOR, flagsOf, INSTITUTION, isSmall, PLACE } from './lexicon';
import type { Mail, Part } from './mail';
import { caseAt, CASELESS, LOWER } from './letterCase';
import { nameAfter, nameBefore, type Range } from './nameSpans';
import { factsOf, isInstitution, looksLikePerson, mentionsDepartment } from './nameFacts';
import { keyOf } from './names';
import { hasRoleWord, isRoleAt } from './roleWords';
import type { SenderName } from './senderName';
import { customerOf } from './senders';
import { withoutReply } from './subjectLine';
import { makeWords, readWords } from './words';

const MAX_HITS = 150;
const PIECE_ENDS = /\s*[|:：／】【「」『』]\s*|\s+[–—-]\s+|[（(]|[）)]|,\s+/u;

interface Candidate {
  name: string;
  key: string;
  score: number;
  /** Where it stands its ends are sure: a sender, a signature, brackets. */
  clean: boolean;
}

/** Votes for names, added up by their letters. */
class Ballot {
  readonly candidates: Candidate[] = [];
  private cleaned = new Map<string, { name: string; key: string } | undefined>();

  constructor(
    private readonly mail: Mail,
    private readonly barred: (key: string) => boolean,
  ) {}

  /** `isPlace`: one works there, so it is nobody, whoever is called so. */
  vote(raw: string | undefined, score: number, clean = false, isPlace = false): void {
    if (!raw) return;
    const { lexicon } = this.mail;
    let known = this.cleaned.get(raw);
    if (!this.cleaned.has(raw)) {
      const name = cleanCompany(raw, lexicon);
      const key = name === undefined ? '' : keyOf(name);
      known = name === undefined || key.length < 2 ? undefined : { name, key };
      this.cleaned.set(raw, known);
    }
    if (!known || (!isPlace && this.barred(known.key))) return;
    const { name, key } = known;
    const found = this.candidates.find((one) => one.key === key);
    const isTitle = isRoleTitle(name, this.mail) && !hasLegalForm(raw);
    const votes = isTitle ? score - (clean && name.includes(' ') ? 1 : 3) : score;
    if (found) {
      found.score += votes;
      found.clean ||= clean;
    } else this.candidates.push({ name, key, score: votes, clean });
  }
}

/** True when a word of a name is an occupation's, and none of an institution's name: 'лікарня' is no 'лікар'. */
function isRoleTitle(name: string, { lexicon, language }: Mail): boolean {
  if (!hasRoleWord(lexicon.roles, name, language)) return false;
  readWords(name, scratch);
  // 'Redakcja Biologii Łąk' is no biologist.
  const first = isInstitution(name, lexicon) ? scratch.count - 1 : 0;
  for (let w = first; w < scratch.count; w++) {
    const isNamed = (flagsOf(lexicon, scratch.hashes[w] ?? 0) & INSTITUTION) !== 0;
    if (scratch.unspaced[w] === 1 || (!isNamed && isRoleAt(lexicon.roles, scratch, w, language))) return true;
  }
  return false;
}

/** True for a single word that begins sentences. */
function isNoName(name: string, { lexicon, tongues, language }: Mail): boolean {
  if (name.includes(' ')) return false;
  if (factsOf(name, lexicon).isNoName) return true;
  readWords(name, scratch);
  return language !== undefined && scratch.count === 1 && scratch.unspaced[0] === 0 && isSmall(lexicon, scratch.hashes[0] ?? 0, tongues);
}
const scratch = makeWords();

/** A Korean name without the particle behind it. */
const withoutParticle = (name: string) =>
  name.length > 3 && name.charCodeAt(name.length - 1) >= 0xac00 ? name.replace(/(?:에서|에게|으로|의|에|를|을|은|는|과|와)$/u, '') : name;

/** True when a legal form follows a name in a text: 'bei der Nordwerft GmbH'. */
function isLegalNext(text: string, { start, end }: Range): boolean {
  const next = text.charCodeAt(text[end] === ',' ? end + 2 : end + 1);
  if (text[end] !== ' ' && text[end] !== ',') return false;
  if (!((next >= 65 && next <= 90) || next === 97 || next === 115 || next === 101 || next > 127)) return false;
  return hasLegalForm(text.slice(start, end + 6).replace(/[.,\s]+$/u, ''));
}

/** The names beside the phrases of a text. */
function fromPhrases(part: Part, weight: number, mail: Mail, ballot: Ballot): void {
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
      ballot.vote(raw, votes + legal - (range.article ? 1 : 0) - (isCaseless && !range.exact ? 0.2 : 0), range.exact, isPlace);
    };
    if ((kind & COMPANY_BEFORE) !== 0 && (end - first > 1 || text.unspaced[first] === 1)) put(nameBefore(text, first, lexicon, tongues));
    const isColon = (kind & COMPANY_COLON) !== 0 && /[:：(–—-]/.test(text.text.slice(text.ends[end - 1], text.starts[end]));
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

/** 'Acme - your application', '【Acme】', 'Cook at Acme'. */
function fromSubject(mail: Mail, ballot: Ballot): void {
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
    if (caseAt(piece, scratch.starts[w] ?? 0) === LOWER && (flagsOf(lexicon, scratch.hashes[w] ?? 0) & CONNECTOR) === 0) return false;
  }
  return scratch.count <= 5;
}

/** 'The TJX Companies, Inc. Talent Team'. */
const LEGAL_INSIDE = /,?\s(?:Inc|LLC|Ltd|GmbH|Corp)\.?(?=\s)/;

/** The lines under the closing formula: departments, legal forms, what follows a title. */
function fromSignature(mail: Mail, ballot: Ballot): void {
  const { lexicon, language, signature } = mail;
  for (const [i, line] of signature.lines.entries()) {
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
      if (legal || mentionsDepartment(piece, lexicon)) ballot.vote(piece, (legal ? 3 : 2.5) - (signature.closed ? 0 : 1), true);
      else if (i > 0 && pieces.length === 1 && !titled && caseAt(piece, 0) !== LOWER && signature.closed) ballot.vote(piece, 0.9, true);
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

/** Adds what is one name in two forms to the form whose ends are sure: an inflected one, one with a neighbour's words. */
function joinForms(candidates: Candidate[], sender: string): void {
  const whole = candidates.find(({ key }) => key === sender);
  // 'Uitgeverij Witte Raaf' is what Witte Raaf calls itself.
  for (const other of whole ? candidates : []) {
    if (!whole || other === whole || other.score <= 0 || !whole.key.includes(other.key)) continue;
    whole.score += other.score;
    other.score = -1;
  }
  // 'DPR' and 'DPR Construction' are one; the whole name is the longer.
  for (const long of candidates) {
    if (long.score < 1.9 || !long.name.includes(' ') || long.name.split(' ').length > 4) continue;
    for (const short of candidates) {
      if (short === long || short.score <= 0 || short.key.length < 2 || !long.name.startsWith(`${short.name} `)) continue;
      long.score += short.score;
      short.score = -1;
    }
  }
  for (const clean of candidates) {
    if (!clean.clean) continue;
    for (const other of candidates) {
      if (other === clean || other.clean || other.score <= 0) continue;
      const { key } = clean;
      let same = 0;
      while (same < key.length && key[same] === other.key[same]) same++;
      const isForm = same >= 3 && same >= key.length - 3 && other.key.length <= key.length + 3 && same >= key.length * 0.6;
      const isLonger = key.length > 2 && caseAt(other.name, 0) === CASELESS && other.key.includes(key);
      if (!isForm && !isLonger) continue;
      clean.score += other.score;
      other.score = -1;
    }
  }
}

/**
 * The company where no more need be asked: a sender who is surely one, or the name that the domain has, as it is written. Most
 * mails end here.
 */
function statedCompany(mail: Mail, sender: SenderName, barred: (key: string) => boolean): string | undefined {
  const { lexicon, label, own } = mail;
  if (own || mail.outcome === 'withdrawn') return undefined;
  const name = sender.company !== undefined && mail.human.length === 0 ? cleanCompany(sender.company, lexicon) : undefined;
  const key = name === undefined ? '' : keyOf(name);
  const isName = name !== undefined && !barred(key) && !isTracker(key, mail);
  const isTitle = isName && isRoleTitle(name, mail);
  if (label === undefined) return isName && sender.sure && !isTitle && mail.fromMachine ? name : undefined;
  if (sender.service?.startsWith(label)) return undefined;
  if (isName) {
    const proof = domainProof(name, key, label, mail.from?.address ?? '');
    if (proof >= 3 || (proof > 0 && (sender.sure || name.includes(' ')))) return name;
  }
  readWords(mail.from?.name?.slice(0, 200) ?? '', scratch);
  const written = writtenAs(label, scratch) ?? writtenAs(label, mail.subject.scan) ?? writtenAs(label, mail.body.scan);
  return written !== undefined && !barred(label) && !isNoName(written, mail) ? written : undefined;
}

/**
 * The company as a person would log it, from the sender's name, the subject, the words and, last, the sender's domain.
 * `role` is what is known of the role, which is no company. Undefined when the mail does not state one.
 */
export function findCompany(mail: Mail, sender: SenderName, role: string | undefined): string | undefined {
  const { lexicon, label } = mail;
  const roleKey = role ? keyOf(role) : '';
  const people = new Set(mail.human.map(keyOf));
  if (sender.person) people.add(keyOf(sender.person));
  for (const name of mail.human) for (const word of name.split(' ')) if (word.length > 2) people.add(keyOf(word));
  const barred = (key: string) => key === roleKey || people.has(key) || key === sender.service || mail.reader.has(key);
  const stated = statedCompany(mail, sender, barred);
  if (stated !== undefined) return stated;
  const ballot = new Ballot(mail, barred);
  const { company } = sender;
  if (company && mail.human.length === 0 && !isTracker(keyOf(company), mail)) {
    // A tracking system writes names of people, too; which of the two a pair of words is, the mail must say.
    const isPair = company.includes(' ') && looksLikePerson(company, lexicon);
    ballot.vote(company, sender.sure ? 5 : !mail.fromService ? 2 : mail.fromMachine ? (isPair ? 1.5 : 2.5) : 0.9, true);
  }
  if (mail.own || mail.outcome === 'withdrawn') ballot.vote(addressedTo(mail), 2.5, true);
  const customer = customerOf(mail.from?.address);
  fromPhrases(mail.body, 1.6, mail, ballot);
  fromPhrases(mail.subject, 2.1, mail, ballot);
  // 'the Cook position in Harrow Hospital', but '... in Berlin'.
  for (const name of mail.afterRole) ballot.vote(name, isInstitution(name, lexicon) ? 2.2 : label === undefined ? 1 : 0.2);
  fromSubject(mail, ballot);
  if (!mail.own) fromSignature(mail, ballot);
  const isService = sender.service !== undefined && label !== undefined && sender.service.startsWith(label);
  const owner = mail.own || isService ? undefined : (label ?? (customer && keyOf(customer)));
  if (owner !== undefined && owner !== '') {
    if (label === undefined) ballot.vote(writtenAs(owner, mail.subject.scan) ?? writtenAs(owner, mail.body.scan), 2);
    for (const one of ballot.candidates) one.score += domainProof(one.name, one.key, owner, mail.from?.address ?? '');
  }
  joinForms(ballot.candidates, company && mail.human.length === 0 ? keyOf(cleanCompany(company, lexicon) ?? '') : '');
  let best: Candidate | undefined;
  for (const one of ballot.candidates) {
    if (isNoName(one.name, mail)) continue;
    if (!best || one.score > best.score) best = one;
  }
  // One weak word is no name; at an address of its own a company has a better one there.
  if (best && best.score >= (best.clean && owner === undefined ? 1 : caseAt(best.name, 0) === CASELESS ? 1.75 : 1.95)) return best.name;
  // Who takes an application back writes from home.
  if (owner === undefined || (mail.outcome === 'withdrawn' && mail.human.length > 0)) return undefined;
  return nameOfOwner(mail, customer);
}

/** The company that a Japanese letter is addressed to: '三波物流 採用ご担当者様'. */
const addressedTo = ({ body }: Mail) => /^\s*(?:株式会社)?(\S{2,30}?)[\s\u3000]*(?:御中|採用|人事|ご担当)/u.exec(body.scan.text.slice(0, 80))?.[1];

/** A tracking system's own name is not the company's. */
const isTracker = (key: string, { domain, fromService }: Mail) => fromService && key === domain?.split('.').at(-2);

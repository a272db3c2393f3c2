/** Which company a mail is about, as a person would log it. */
import type { Address } from '@/utils/reading';
import { isRoleWord, theLexicon } from './language';
import { isDepartment, isInBlank, isPlaceholder, LEGAL_FORM, looksLikePerson, mentionsDepartment, tidy } from './names';
import type { Found } from './outcome';
import { humanSender } from './person';
import { domainOf, isAtsDomain, isFreemailDomain, ownerOf } from './senders';
import { foldWord, type Words } from './text';

const CONNECTORS = new Set([
  'of',
  'and',
  'de',
  'du',
  'des',
  'la',
  'le',
  'the',
  'for',
  'und',
  'et',
  'y',
  'e',
  'di',
  'van',
  'der',
  'da',
  'do',
]);
const MAX_WORDS = 6;

/** Words that begin a sentence or a greeting with a capital and are no name. */
const NO_NAME = new Set(
  `we i you they our your the this that these after unfortunately thank thanks dear hello hi please while although however
  as if at in on with for from to it a an best kind regards sincerely hiring recruiting and but or not no he she monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august september october november december
  wir sie ihre ihr ihnen leider vielen danke sehr nach der die das den dem und mit bei für nous vous votre merci après malheureusement
  cordialement le la les el los las tras gracias lamentablemente no su tu nos il lo dopo purtroppo o os após infelizmente de het een
  helaas na niestety dziękujemy po gmbh inc llc ltd berlin london paris madrid remote home office english german french spanish
  technical senior junior lead principal staff team uns unserem unser unserer notre nuestra nuestro`
    .trim()
    .split(/\s+/)
    .map(foldWord),
);

/** Words after which only a company stands: one works at Acme, and speaks with Kim. */
const PLACES = new Set(['at', 'joining', 'bei', 'chez', 'presso', 'bij']);

const isCapital = (slice: string) => /^[\p{Lu}\p{Lo}\d]/u.test(slice) || /^[a-z]+[A-Z.]/.test(slice);

/** The capitalised name that begins at word `at`; undefined when there is none. */
function nameAt(text: Words, at: number): { name: string; article: boolean } | undefined {
  const sentence = text.sentences[at];
  let first = at;
  // A brand has no article, but a few phrases end before one.
  if (['the', 'der', 'die', 'la', 'le'].includes(text.words[first] ?? '')) first++;
  let last = -1;
  for (let i = first; i < first + MAX_WORDS && text.sentences[i] === sentence && i < text.words.length; i++) {
    const slice = text.text.slice(text.starts[i], text.ends[i]);
    const between = i > first ? text.text.slice(text.ends[i - 1], text.starts[i]) : '';
    // A contraction repeats its place; anything but a space, '&', a dot inside or a hyphen ends the name.
    if (i > first && !/^(?: ?& ?| |\.|-|['’]| - )?$/.test(between)) break;
    const folded = text.words[i] ?? '';
    if (between !== '.' && NO_NAME.has(folded) && !(i > first && folded === 'team')) break;
    if (isCapital(slice) || between === '.' || between === '-') last = i;
    else if (!(i > first && CONNECTORS.has(folded))) break;
  }
  if (last < 0 || isInBlank(text.text, text.starts[first] ?? 0, text.ends[last] ?? 0)) return undefined;
  return { name: text.text.slice(text.starts[first], text.ends[last]), article: first > at };
}

/** Cuts what is not the name: 'Careers', 'via Greenhouse', a legal form, a possessive. Undefined when nothing is left. */
export function cleanCompany(raw: string): string | undefined {
  const { department } = theLexicon();
  let name = tidy(raw.slice(0, 200))
    .replace(/\s+(?:via|through|über|par|on behalf of)\s+.*$/iu, '')
    .replace(/\s*[([].*$/u, '')
    .replace(/\s+[|–—@·•].*$/u, '')
    .replace(/\s+-\s+.*$/u, '');
  name = tidy(name).replace(/['’]s?$/u, '');
  const words = name.split(' ').filter(Boolean);
  while (words.length > 0 && isDepartment(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && department.has(foldWord(words[0] ?? ''))) words.shift();
  name = tidy(words.join(' ')).replace(LEGAL_FORM, '');
  name = tidy(name);
  if (name.length < 2 || name.length > 60 || isPlaceholder(name) || isDepartment(name)) return undefined;
  if (/^[\d\W_]+$/u.test(name) || /@/.test(name)) return undefined;
  return name;
}

const keyOf = (name: string) => foldWord(name.replace(LEGAL_FORM, '').replace(/\s/g, ''));

/** The company in a sender's display name, with whether the name is clearly one of a company. */
function companyOfSender(name: string): { name: string; sure: boolean } | undefined {
  // 'Jane Doe at Acme', 'Jane Doe (Acme)', 'Jane from Acme', 'Jane | Acme'
  const split = /^(.{2,60}?)\s*(?:\s(?:at|from|von|bei|de chez|chez|@|\||–|—|-|·)\s|,\s|\()\s*(.{2,80}?)\)?$/iu.exec(
    name.slice(0, 160),
  );
  if (split && (looksLikePerson(tidy(split[1] ?? '')) || isDepartment(split[1] ?? ''))) {
    const company = cleanCompany(split[2] ?? '');
    if (company && !isRoleTitle(company)) return { name: company, sure: true };
  }
  const company = cleanCompany(name);
  if (!company) return undefined;
  const sure = mentionsDepartment(name) || LEGAL_FORM.test(name) || /\bvia\b/i.test(name);
  if (!sure && looksLikePerson(company) && company.includes(' ')) return undefined;
  return { name: company, sure };
}

const isRoleTitle = (name: string) => name.split(/[^\p{L}]+/u).some((word) => isRoleWord(foldWord(word)));

/** What mail programs put before the subject of an answer. */
const REPLY_PREFIXES = /^(?:\s*(?:re|fwd?|aw|wg|rv|tr|antw|sv|rif|odp|enc)\s*(?:\[\d+\])?\s*:)+\s*/i;

const SUBJECT_SHAPES = [
  /\b(?:at|with|from|to|bei|chez|presso|en|na|w|bij)\s+((?:\p{Lu}|\d)[^|:–—!?,\n]{1,50}?)\s*(?:$|[|:–—!?,]|\s-\s)/u,
  /^([^|:–—,\n]{2,40}?)\s*(?:[|:–—]|\s-\s)\s*(?:.{0,40})(?:application|update|career|interview|position|bewerbung|candidature|candidatura|sollicitatie|rekrutacja)/iu,
  /(?:application|update|career|interview|position|bewerbung|candidature|candidatura|sollicitatie|role)\b[^|–—\n]{0,60}(?:[|–—]|\s-\s)\s*(\p{Lu}[^|:–—\n]{1,40})$/iu,
];

/** A domain's label as a name, 'Tidewater Health' of 'tidewater-health', without departments; undefined when nothing is left. */
function nameOfOwner(owner: string | undefined): string | undefined {
  const parts = (owner ?? '').split(/[-_]/).filter((part) => part !== '' && !isDepartment(part));
  const name = parts.map((part) => part[0]?.toUpperCase() + part.slice(1)).join(' ');
  return name.length > 1 ? name : undefined;
}

/** The words of the text that a domain's label runs together, as they are written there, when with a capital. */
function writtenAs(label: string, { text, words, starts, ends }: Words): string | undefined {
  for (let first = 0; first < words.length; first++) {
    let joined = '';
    for (let last = first; last < first + MAX_WORDS && last < words.length; last++) {
      joined += words[last];
      if (!label.startsWith(joined)) break;
      if (joined !== label) continue;
      const start = starts[first] ?? 0;
      const written = text.slice(start, ends[last]);
      // Not out of an address: '@tidewater.example', 'https://Tidewater'.
      if (isCapital(written) && !/[@/.-]/.test(text[start - 1] ?? '') && !/[\n.:;@/]/.test(written)) return written;
    }
  }
  return undefined;
}

/**
 * The company as a person would log it, from the sender's name, the subject, the words and, last, the sender's domain.
 * `role` is what is known of the role, which is no company. Undefined when the mail does not state one.
 */
export function findCompany(
  body: Found,
  subject: Found,
  from: Address | undefined,
  role: string | undefined,
  signature: string[],
): string | undefined {
  const scores = new Map<string, { name: string; score: number }>();
  const roleKey = role ? keyOf(role) : '';
  const human = new Set(humanSender(signature, body.text.text, from).map(keyOf));
  const vote = (raw: string | undefined, score: number, isPlace = false) => {
    const name = raw && cleanCompany(raw);
    if (!name) return;
    const key = keyOf(name);
    if (key === '' || key === roleKey || NO_NAME.has(key) || (human.has(key) && !isPlace)) return;
    if (isRoleTitle(name)) score -= 3;
    const entry = scores.get(key);
    if (entry) entry.score += score;
    else scores.set(key, { name, score });
  };

  const domain = domainOf(from?.address);
  const owner = ownerOf(domain);
  const fromMachine = domain !== undefined && (isAtsDomain(domain) || isFreemailDomain(domain));
  if (from?.name && !from.name.includes('@') && human.size === 0) {
    const sender = companyOfSender(from.name);
    // A tracking system's or a person's own name is not the company's.
    if (sender && !(domain && isAtsDomain(domain) && keyOf(sender.name) === domain.split('.').at(-2))) {
      vote(sender.name, sender.sure ? 5 : fromMachine ? 2.5 : 2);
    }
  }
  for (const [found, weight] of [
    [body, 2],
    [subject, 2.5],
  ] as const) {
    for (const { tag, last } of found.matches.slice(0, 400)) {
      if (tag.about !== 'company') continue;
      const named = nameAt(found.text, last + 1);
      // 'applying to the Platform ...' goes on with a role more often than with a company.
      vote(named?.name, named?.article ? weight - 1 : weight, PLACES.has(found.text.words[last] ?? ''));
    }
  }
  const line = subject.text.text.slice(0, 300).replace(REPLY_PREFIXES, '');
  for (const shape of SUBJECT_SHAPES) vote(shape.exec(line)?.[1], 2);
  for (const signed of signature) {
    let titled = false;
    for (const piece of signed.split(/\s*[,|•·–—]\s*|\s-\s/u)) {
      // 'Engineering Manager, Tidewater Health'
      if (titled && /^\p{Lu}/u.test(piece)) vote(piece, 1);
      titled = isRoleTitle(piece);
      const legal = LEGAL_FORM.test(piece);
      if (legal || mentionsDepartment(piece)) vote(piece, legal ? 3 : 2.5);
      const at = /(?:^|\s)(?:at|bei|chez|presso|@)\s+(\p{Lu}.{1,50})$/u.exec(piece);
      vote(at?.[1], 2.5);
    }
  }

  // 'Acme via Talentdesk' comes from the service, whose domain it then is.
  const [, via] = /\s(?:via|through|über|par)\s+(.+)$/iu.exec(from?.name?.slice(0, 200) ?? '') ?? [];
  const isService = via !== undefined && owner !== undefined && foldWord(via).startsWith(foldWord(owner));
  const named = isService ? undefined : nameOfOwner(owner);
  const label = named && foldWord(named.replace(/\s/g, ''));
  // 'Blue Harbor' of blueharbor.example looks like a human's name and is the company's.
  if (label && from?.name && keyOf(from.name) === label) vote(from.name, 3);
  if (label) vote(writtenAs(label, subject.text) ?? writtenAs(label, body.text), 2);

  const ranked = [...scores.values()];
  if (label) {
    // The domain proves a name that stands in the mail; alone it is the last resort.
    for (const entry of ranked) {
      const key = keyOf(entry.name);
      if (key === label) entry.score += 4;
      else if (key.length > 2 && (label.startsWith(key) || key.startsWith(label))) entry.score += 3;
    }
  }
  ranked.sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best && best.score >= 1) return best.name;
  return named;
}

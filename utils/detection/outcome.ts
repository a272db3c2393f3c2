import { type Evidence, LIKELY, type Outcome, outcomes, SURE } from './detection';
import { isAddressed, isReport } from './hearer';
import { isRoleWord, type Meaning, theLexicon } from './language';
import type { Match } from './phrases';
import type { Words } from './text';

/** What the words say, with what decided it. */
export interface Verdict {
  outcome: Outcome;
  confidence: number;
  evidence: Evidence[];
}

/** The matches of one text. */
export interface Found {
  text: Words;
  matches: Match<Meaning>[];
}

/** What is known of the sender, for the question whether this is about a job at all. */
export interface SenderSigns {
  /** From an applicant-tracking system, or from a name like 'Acme Careers'. */
  recruiting: boolean;
  own: boolean;
  /** The mail's language, when it could be told and is one whose phrases we have. */
  language: string | undefined;
  /** The conversation is known to be about an application, so that question is answered. */
  known: boolean;
}

/** Words before a match in its sentence that are looked through for 'if' and for 'not'. */
const CONDITIONAL_REACH = 12;
const NEGATION_REACH = 5;

/** Each further phrase of an outcome counts for half: ten polite sentences are not ten refusals. */
const FURTHER = 0.5;

/** What the topic of a mail must come to before a refusal in it is one of a job. */
const ON_TOPIC = 2;

/** What the topic comes to at least in a conversation known to be about an application. */
const KNOWN_TOPIC = 5;

/** A subject that only repeats that of the mail it answers, and so says nothing of its own. */
const REPLY = /^\s*(?:re|aw|antw|sv|rif|ref|res|odp|r)\s*(?:\[\d+\])?\s*:/i;

/** Outcomes whose promises a 'not' before them turns around. */
const PROMISES = new Set<Outcome>(['offer', 'interview', 'assessment', 'feedback']);

/** The most a refusal comes to that is not said in the text, or not said to the reader: then we ask. */
const UNSURE = SURE - 0.01;

interface Hit {
  weight: number;
  language: string;
  first: number;
  last: number;
  found: Found;
}

function hasBefore(text: Words, at: number, reach: number, words: Set<string> | undefined): boolean {
  if (!words || words.size === 0) return false;
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    if (text.sentences[i] !== text.sentences[at]) return false;
    if (words.has(text.words[i] ?? '')) return true;
  }
  return false;
}

/** False for words that are cited, made hypothetical by an 'if', or a promise turned around by a 'not'. */
export function isAsserted({ text }: Found, match: Match<Meaning>, promise: boolean): boolean {
  const { conditional, negation } = theLexicon();
  const language = match.tag.language;
  if (text.quoted[match.first] && text.quoted[match.last] && match.last > match.first) return false;
  if (hasBefore(text, match.first, CONDITIONAL_REACH, conditional.get(language))) return false;
  return !(promise && hasBefore(text, match.first, NEGATION_REACH, negation.get(language)));
}

/**
 * The sum of a weighted topic: each phrase counts once, however often it stands there. With `language` the phrases of
 * others count for half: 'collège' is a school in French, 'college' in an English mail often a line of a profile.
 */
function topicWeight(about: 'hiring' | 'foreign' | 'bulk', found: Found[], language?: string): number {
  const seen = new Set<string>();
  const taken = new Map<Found, number>();
  let sum = 0;
  for (const part of found) {
    for (const { tag, last, first } of part.matches) {
      if (tag.about !== about) continue;
      const key = `${tag.language}${tag.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      // Two phrases over the same words say one thing.
      const overlaps = (taken.get(part) ?? -1) >= first;
      taken.set(part, last);
      const weight = language === undefined || tag.language === language ? tag.weight : tag.weight / 2;
      sum += overlaps ? weight / 2 : weight;
    }
  }
  return sum;
}

/** What the stages a mail tells of say for its being about a job: who was interviewed has applied. */
function stagesShown(found: Found[]): number {
  const shown = new Set<string>();
  for (const { matches } of found) {
    for (const { tag } of matches) if (tag.about === 'stage' && tag.stage !== 'application') shown.add(tag.stage);
  }
  return shown.size === 0 ? 0 : 1.5;
}

/** The hits of an outcome, heaviest first, none over another's words, no phrase twice. */
function hitsOf(outcome: Outcome, found: Found[]): Hit[] {
  const hits: (Hit & { key: string })[] = [];
  for (const part of found) {
    for (const match of part.matches) {
      const { tag } = match;
      if (tag.about !== 'outcome' || tag.outcome !== outcome) continue;
      // Advice is made of 'not' and 'if'.
      const isAdvice = tag.known && outcome === 'feedback';
      if (!isAdvice && !isAsserted(part, match, PROMISES.has(outcome))) continue;
      hits.push({
        weight: tag.weight,
        language: tag.language,
        first: match.first,
        last: match.last,
        found: part,
        key: `${tag.language}${tag.id}`,
      });
    }
  }
  // Of two alike the one in the body, the only one that can be shown.
  const place = (hit: Hit) => (found[0] === hit.found ? 0 : 1);
  hits.sort((a, b) => b.weight - a.weight || place(a) - place(b) || b.last - b.first - (a.last - a.first));
  const kept: Hit[] = [];
  const seen = new Set<string>();
  const covered = new Map<Found, Uint8Array>();
  for (const hit of hits) {
    if (seen.has(hit.key)) continue;
    const cover = covered.get(hit.found) ?? new Uint8Array(hit.found.text.words.length);
    covered.set(hit.found, cover);
    if (cover.subarray(hit.first, hit.last + 1).includes(1)) continue;
    cover.fill(1, hit.first, hit.last + 1);
    seen.add(hit.key);
    kept.push(hit);
  }
  return kept;
}

const strengthOf = (hits: Hit[]) =>
  (hits[0]?.weight ?? 0) >= 2 ? hits.reduce((sum, { weight }, i) => sum + (i === 0 ? weight : weight * FURTHER), 0) : 0;

/** 0.5 at `middle`, steeper with `slope`. */
const squash = (value: number, middle: number, slope: number) => 1 / (1 + Math.exp(-slope * (value - middle)));

const round = (value: number) => Math.round(value * 100) / 100;

function toEvidence(hits: Hit[], body: Found): Evidence[] {
  return hits
    .filter(({ found, weight }) => found === body && weight >= 1)
    .slice(0, 6)
    .map(({ first, last }) => {
      const start = body.text.starts[first] ?? 0;
      const end = body.text.ends[last] ?? start;
      return { text: body.text.text.slice(start, end), start, end };
    });
}

/**
 * What the words say of an application. Two questions: is this about a job somebody applied for, and what does it say.
 * Below {@link LIKELY} the outcome is 'other'. `subject` adds to the score and is never evidence.
 */
export function judge(body: Found, subject: Found, signs: SenderSigns): Verdict {
  const found = [body, subject];
  const speaking = REPLY.test(subject.text.text) ? [body] : found;
  const hits = new Map(outcomes.map((outcome) => [outcome, hitsOf(outcome, speaking)]));
  const strength = new Map<Outcome, number>();
  for (const [outcome, list] of hits) strength.set(outcome, strengthOf(list));
  const get = (outcome: Outcome) => strength.get(outcome) ?? 0;
  const heaviest = (outcome: Outcome) => hits.get(outcome)?.[0]?.weight ?? 0;

  if (signs.own) {
    const confidence = squash(get('withdrawn'), 3.5, 1);
    if (confidence >= LIKELY) {
      return {
        outcome: 'withdrawn',
        confidence: round(confidence),
        evidence: toEvidence(hits.get('withdrawn') ?? [], body),
      };
    }
    return { outcome: 'other', confidence: round(1 - confidence), evidence: [] };
  }

  const namesRole = found.some(({ text }) => text.words.slice(0, 400).some(isRoleWord));
  const hiring =
    Math.min(14, topicWeight('hiring', found)) +
    (signs.recruiting ? 3 : 0) +
    (namesRole ? 1.5 : 0) +
    stagesShown(found);
  const foreign = Math.min(20, topicWeight('foreign', found, signs.language));
  const bulk = Math.min(20, topicWeight('bulk', found));
  const says = Math.max(...outcomes.map(heaviest)) >= 5 ? 2 : 0;
  const topic = Math.max(hiring + says - foreign, signs.known ? KNOWN_TOPIC : Number.NEGATIVE_INFINITY);

  // A moved interview regrets too, and an offer may: what is promised in so many words outweighs the regret.
  const refusal = get('rejected');
  if (heaviest('interview') >= 6) strength.set('rejected', refusal - get('interview'));
  if (heaviest('offer') >= 5 && heaviest('rejected') < 5) strength.set('rejected', refusal - get('offer'));
  // A clear refusal that thanks for the interview, or for the application, is still one.
  if (heaviest('rejected') >= 4 && refusal >= 4.5) {
    if (heaviest('interview') < 6) strength.set('interview', get('interview') / 3);
    strength.set('received', get('received') / 4);
    strength.set('assessment', get('assessment') / 3);
    // A sentence on why is not yet the advice somebody asked for.
    if (heaviest('feedback') < 6) strength.set('feedback', get('feedback') / 2);
    if (heaviest('withdrawn') < 8) strength.set('withdrawn', get('withdrawn') / 2);
  }
  // Who takes the application back is not turned down, whatever else the words are.
  if (heaviest('withdrawn') >= 8) strength.set('rejected', get('rejected') - get('withdrawn'));
  strength.set('received', get('received') * 0.6);

  let best: Outcome = 'other';
  let second = 0;
  for (const outcome of outcomes) {
    if (best === 'other' ? get(outcome) > 0 : get(outcome) > get(best)) {
      second = best === 'other' ? 0 : get(best);
      best = outcome;
    } else second = Math.max(second, get(outcome));
  }
  if (best === 'other') return { outcome: 'other', confidence: 0.95, evidence: [] };

  const clear = squash(get(best), best === 'received' ? 2.2 : 3.4, 1);
  const apart = squash(get(best) - second, -1.5, 0.9);
  // Advice is asked for in a thread about the job, and its answer need not name it again.
  const onTopic = squash(topic, best === 'feedback' ? ON_TOPIC - 1 : ON_TOPIC, 1.1);
  const personal = squash(hiring / 3 + get(best) / 2 - bulk + (signs.known ? 1 : 0), -1, 0.7);
  const confidence = clear * apart * onTopic * personal;
  if (confidence < LIKELY) return { outcome: 'other', confidence: round(1 - confidence), evidence: [] };
  const decisive = hits.get(best) ?? [];
  const evidence = toEvidence(decisive, body);
  let most = 0.99;
  if (best === 'rejected') {
    const language = decisive[0]?.language ?? '';
    const decision = decisive.find((hit) => hit.found === body)?.first;
    if (!signs.known && isReport(body, decision, language)) return { outcome: 'other', confidence: 0.7, evidence: [] };
    const isToReader = signs.known || signs.recruiting || isAddressed(found, language);
    if (!isToReader || evidence.length === 0) most = UNSURE;
  }
  return { outcome: best, confidence: round(Math.min(most, confidence)), evidence };
}

/** What a mail says: each sentence weighed, then the whole. */
import { acts } from './acts';
import { type Evidence, LIKELY, type Outcome, outcomes } from './detection';
import { MAIL_FEATURES, mailFeatures, type SenderSigns } from './mailFeatures';
import { decide, type Model, makeWhole, scoresOf, weigh } from './model';
import { mix, type Scan } from './scan';

export interface Verdict {
  outcome: Outcome;
  confidence: number;
  evidence: Evidence[];
}

const K = acts.length;
/** Sentences of a mail that are weighed; a mail with more is a digest or a bomb. */
const MAX_SENTENCES = 400;
const MAX_EVIDENCE = 3;
/** What an outcome must come to among all eight: where several are near each other, the first is still likelier than none. */
const LEAST = 0.3;
/** Chance from which a sentence beside the heaviest is evidence, too. */
const ALSO = 0.5;

const chances = new Float32Array((MAX_SENTENCES + 20) * K);
const features = new Float64Array(MAIL_FEATURES);
/** The sentence that each row of `chances` is about. */
const places = new Int32Array(MAX_SENTENCES + 20);
const seen = new Set<number>();

/** The same for two sentences of the same words. */
function hashOf({ hashes, sentences }: Scan, s: number): number {
  let hash = 0;
  for (let w = sentences[s] ?? 0; w < (sentences[s + 1] ?? 0); w++) hash = mix(hash, hashes[w] ?? 0);
  return hash;
}

const OWN = new Set<Outcome>(['withdrawn', 'other']);

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * The outcome of a mail, with how sure it is and the sentences that decided. `body` and `subject` are the scans of its text and its subject. An outcome
 * below `LIKELY` is 'other'.
 */
export function judge(body: Scan, subject: Scan, signs: SenderSigns, model: Model): Verdict {
  let rows = 0;
  /** Rows of the subject. */
  let first = 0;
  const whole = makeWhole();
  for (const part of [subject, body]) {
    const most = part === subject ? 20 : rows + MAX_SENTENCES;
    seen.clear();
    for (let s = 0; s < part.sentenceCount && rows < most; s++) {
      // What is said again and again is said once.
      const said = hashOf(part, s);
      if (seen.has(said)) continue;
      seen.add(said);
      places[rows] = s;
      weigh(part, part.sentences[s] ?? 0, part.sentences[s + 1] ?? 0, model, chances, rows * K, whole);
      rows += 1;
    }
    if (part === subject) first = rows;
  }
  mailFeatures(chances, first, rows, { ...signs, scores: scoresOf(whole, model) }, features);
  const likely = decide(features, model);
  // One's own words take an application back, or say nothing of it.
  if (signs.own) for (const [o, outcome] of outcomes.entries()) if (!OWN.has(outcome)) likely[o] = 0;
  let best = 0;
  for (let o = 1; o < outcomes.length; o++) if ((likely[o] ?? 0) > (likely[best] ?? 0)) best = o;
  const outcome = outcomes[best] ?? 'other';
  const chance = likely[best] ?? 0;
  if (outcome === 'other' || chance < (signs.known ? LIKELY : LEAST)) {
    const none = likely[outcomes.indexOf('other')] ?? 0;
    return { outcome: 'other', confidence: round(none), evidence: [] };
  }
  const act = acts.indexOf(outcome);
  const ranked: [sentence: number, chance: number][] = [];
  for (let s = first; s < rows; s++) ranked.push([places[s] ?? 0, chances[s * K + act] ?? 0]);
  ranked.sort((a, b) => b[1] - a[1]);
  const evidence = ranked
    .slice(0, MAX_EVIDENCE)
    .filter(([, weight], i) => i === 0 || weight >= ALSO)
    .map(([sentence]) => {
      const start = body.starts[body.sentences[sentence] ?? 0] ?? 0;
      const end = body.ends[(body.sentences[sentence + 1] ?? 1) - 1] ?? start;
      return { text: body.text.slice(start, end), start, end };
    });
  return { outcome, confidence: round(Math.max(LIKELY, Math.min(0.99, chance))), evidence };
}

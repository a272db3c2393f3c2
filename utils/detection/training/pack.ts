/** From what was learned to what the extension carries: the heaviest features, half a byte a weight. */
import { acts } from '../acts';
import { scaleOf } from '../features';
import { encodeGate, type Gate, gateScale, topicOf, ZERO } from '../gate';
import { COLUMNS, LEVELS, type Learned, OUTCOMES, wholeScaleOf } from '../model';
import { makeTable } from '../table';
import { type Linear, learn, type Sample } from './learn';
import { sampleOf } from './samples';
import { random, say } from './setup';

const K = acts.length;
/** Features the model keeps, and the gate: what fits the size that the package may have. */
const MAX_ROWS = 158_000;
/** So many of them for what sentences say. */
const SENTENCE_ROWS = 110_000;
const MAX_GATE = 30_000;
/** The gate's weights are whole numbers up to this. */
const MAX_GATE_WEIGHT = 25;

/** Learns what sentences say. */
export const learnSentences = (samples: Sample[]): Linear =>
  learn(samples, { classes: K, rounds: 6, atLeast: 2, dropout: 0.4, rate: 0.2, decay: 1e-6, scaleOf, random });

/** Features by their keys, the heaviest first. */
function byWeight({ classes, keys, counts, weights }: Linear): number[] {
  const heaviness = Float32Array.from(keys, (_, i) => {
    let heavy = 0;
    for (let k = 0; k < classes; k++) heavy = Math.max(heavy, Math.abs(weights[i * classes + k] ?? 0));
    // What stands in many lines is met more often, too.
    return heavy * Math.sqrt(counts[i] ?? 1);
  });
  return [...keys.keys()].sort((a, b) => (heaviness[b] ?? 0) - (heaviness[a] ?? 0)).map((i) => keys[i] ?? 0);
}

/** What is multiplied by to make weights whole numbers up to `most`: the few that are heavier are cut. */
function scaleFor(weights: Float32Array, most: number): number {
  const sorted = weights.map(Math.abs).sort();
  return most / (sorted[Math.floor(sorted.length * 0.9998)] ?? 1);
}
const toLevel = (weight: number, scale: number, most: number) =>
  Math.max(-most, Math.min(most, Math.round(weight * scale)));

/**
 * What was learned of sentences and of whole mails in the form that the extension carries: the rows that weigh most for the one,
 * then those for the other that are not among them; without the half that decides.
 */
export function pack(sentences: Linear, wholes: Linear): Learned {
  const chosen = new Set(byWeight(sentences).slice(0, SENTENCE_ROWS));
  for (const key of byWeight(wholes)) {
    if (chosen.size >= MAX_ROWS) break;
    chosen.add(key);
  }
  const keys = Int32Array.from(chosen).sort();
  say(`${sentences.keys.length} features of sentences, ${wholes.keys.length} of mails, ${keys.length} kept`);
  const weights = new Int8Array(keys.length * COLUMNS);
  const put = (linear: Linear, column: number): number => {
    const scale = scaleFor(linear.weights, LEVELS);
    const places = new Map([...linear.keys].map((key, i) => [key, i]));
    for (const [row, key] of keys.entries()) {
      const place = places.get(key);
      if (place === undefined) continue;
      for (let k = 0; k < linear.classes; k++) {
        const weight = linear.weights[place * linear.classes + k] ?? 0;
        weights[row * COLUMNS + column + k] = toLevel(weight, scale, LEVELS);
      }
    }
    return scale;
  };
  return {
    keys,
    weights,
    scale: put(sentences, 0),
    bias: sentences.bias,
    wholeScale: put(wholes, K),
    wholeBiases: wholes.bias,
    inner: new Float32Array(),
    outer: new Float32Array(),
  };
}

/** A whole mail to learn from. */
export interface WholeMail {
  text: string;
  /** Its outcome, by its place among the outcomes. */
  outcome: number;
  /** Whether it is about an application. */
  isMine: boolean;
  weight: number;
  /** The part whose model it is weighed by; that model does not learn from it. */
  part: number;
}

/** A whole mail as a sample, without a label. */
export const wholeSample = ({ text, weight }: WholeMail, line: number): Sample => ({
  ...sampleOf(text, 0, line),
  weight,
});

/** Learns what whole mails say. */
export const learnWhole = (mails: WholeMail[], samples: Sample[]): Linear =>
  learn(
    samples.map((sample, i) => ({ ...sample, label: mails[i]?.outcome ?? 0 })),
    {
      classes: OUTCOMES,
      rounds: 3,
      atLeast: 5,
      dropout: 0.3,
      rate: 0.1,
      decay: 1e-5,
      scaleOf: wholeScaleOf,
      random,
    },
  );

const NOTHING: Gate = { weights: makeTable([], []), scale: 1, bias: 0 };

/** The first question, learned from whole mails: whether one is about an application. As bytes. */
export function learnGate(mails: WholeMail[]): Uint8Array {
  const samples = mails.map(({ text, isMine, weight }, line): Sample => {
    const found: number[] = [];
    topicOf(text, NOTHING, found);
    return { ids: Int32Array.from(new Set(found)), label: isMine ? 1 : 0, words: found.length, line, weight };
  });
  const linear = learn(samples, {
    classes: 2,
    rounds: 5,
    atLeast: 8,
    dropout: 0.3,
    rate: 0.2,
    decay: 1e-5,
    scaleOf: gateScale,
    random,
  });
  const kept = Int32Array.from(byWeight(linear).slice(0, MAX_GATE)).sort();
  const places = new Map([...linear.keys].map((key, i) => [key, i * 2]));
  const weights = Float32Array.from(kept, (key) => {
    const at = places.get(key) ?? 0;
    return (linear.weights[at + 1] ?? 0) - (linear.weights[at] ?? 0);
  });
  const scale = scaleFor(weights, MAX_GATE_WEIGHT);
  return encodeGate(
    scale,
    (linear.bias[1] ?? 0) - (linear.bias[0] ?? 0),
    kept,
    Uint8Array.from(weights, (weight) => toLevel(weight, scale, MAX_GATE_WEIGHT) + ZERO),
  );
}

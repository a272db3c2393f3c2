/** From what was learned to what the extension carries: the heaviest features, a byte a weight. */
import { acts } from '../acts';
import { scaleOf } from '../features';
import { encodeGate, type Gate, gateScale, topicOf, ZERO } from '../gate';
import { COLUMNS, type Learned, wholeScaleOf } from '../model';
import { makeTable } from '../table';
import { type Linear, learn, type Sample } from './learn';
import { sampleOf } from './samples';
import { random, say } from './setup';

const K = acts.length;
/** Features the model keeps, and the gate: what fits the size that the package may have. */
const MAX_ROWS = 110_000;
const MAX_GATE = 30_000;

/** Learns what sentences say. */
export const learnSentences = (samples: Sample[]): Linear =>
  learn(samples, { classes: K, rounds: 6, atLeast: 2, dropout: 0.4, rate: 0.2, decay: 1e-6, scaleOf, random });

/** The features that weigh most, as many as wanted, in the order of their keys. */
function heaviest({ classes, keys, counts, weights }: Linear, most: number): number[] {
  const heaviness = Float32Array.from(keys, (_, i) => {
    let heavy = 0;
    for (let k = 0; k < classes; k++) heavy = Math.max(heavy, Math.abs(weights[i * classes + k] ?? 0));
    // What stands in many lines is met more often, too.
    return heavy * Math.sqrt(counts[i] ?? 1);
  });
  const order = [...keys.keys()].sort((a, b) => (heaviness[b] ?? 0) - (heaviness[a] ?? 0)).slice(0, most);
  say(
    `${keys.length} features, ${order.length} kept, the lightest of them ${heaviness[order.at(-1) ?? 0]?.toFixed(3)}`,
  );
  return order.sort((a, b) => a - b);
}

/** What a weight of 127 stands for: the few that are heavier are cut. */
function scaleFor(weights: Float32Array): number {
  const sorted = weights.map(Math.abs).sort();
  return 127 / (sorted[Math.floor(sorted.length * 0.9998)] ?? 1);
}
/** Weights are rounded to steps of so much: fewer different bytes pack better. */
const STEP = 5;
const toByte = (weight: number, scale: number) =>
  Math.max(-125, Math.min(125, Math.round((weight * scale) / STEP) * STEP));

/** The linear model in the form that the extension carries, its lightest rows left out; without what comes later. */
export function pack(linear: Linear): Learned {
  const kept = heaviest(linear, MAX_ROWS);
  const scale = scaleFor(linear.weights);
  const weights = new Int8Array(kept.length * COLUMNS);
  for (const [i, feature] of kept.entries()) {
    for (let k = 0; k < K; k++) weights[i * COLUMNS + k] = toByte(linear.weights[feature * K + k] ?? 0, scale);
  }
  return {
    keys: Int32Array.from(kept, (feature) => linear.keys[feature] ?? 0),
    weights,
    scale,
    wholeScales: new Float32Array(2),
    wholeBiases: new Float32Array(2),
    bias: linear.bias,
    inner: new Float32Array(),
    outer: new Float32Array(),
  };
}

/** A whole mail to learn from. */
export interface WholeMail {
  text: string;
  /** Whether it is about an application, and whether it is a no. */
  isMine: boolean;
  isNo: boolean;
  weight: number;
  /** The part whose model it is weighed by; that model does not learn from it. */
  part: number;
}

/** A whole mail as a sample, without a label. */
export const wholeSample = ({ text, weight }: WholeMail, line: number): Sample => ({
  ...sampleOf(text, 0, line),
  weight,
});

/** Learns what whole mails say and writes it into the last columns of the model's rows. */
export function learnWhole(model: Learned, mails: WholeMail[], samples: Sample[]): void {
  const rows = new Map([...model.keys].map((key, i) => [key, i]));
  const kept = samples.map((sample) => ({ ...sample, ids: sample.ids.filter((id) => rows.has(id)) }));
  for (const [column, question] of (['isMine', 'isNo'] as const).entries()) {
    const labelled = kept.map((sample, i) => ({ ...sample, label: mails[i]?.[question] ? 1 : 0 }));
    const linear = learn(labelled, {
      classes: 2,
      rounds: 3,
      atLeast: 5,
      dropout: 0.3,
      rate: 0.1,
      decay: 1e-5,
      scaleOf: wholeScaleOf,
      random,
    });
    const difference = Float32Array.from(
      linear.keys,
      (_, i) => (linear.weights[i * 2 + 1] ?? 0) - (linear.weights[i * 2] ?? 0),
    );
    const scale = scaleFor(difference);
    model.wholeScales[column] = scale;
    model.wholeBiases[column] = (linear.bias[1] ?? 0) - (linear.bias[0] ?? 0);
    for (const [i, key] of linear.keys.entries()) {
      model.weights[(rows.get(key) ?? 0) * COLUMNS + K + column] = toByte(difference[i] ?? 0, scale);
    }
  }
}

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
  const kept = heaviest(linear, MAX_GATE);
  const weights = Float32Array.from(kept, (i) => (linear.weights[i * 2 + 1] ?? 0) - (linear.weights[i * 2] ?? 0));
  const scale = scaleFor(weights);
  return encodeGate(
    scale,
    (linear.bias[1] ?? 0) - (linear.bias[0] ?? 0),
    kept.map((i) => linear.keys[i] ?? 0),
    Uint8Array.from(weights, (weight) => toByte(weight, scale) + ZERO),
  );
}

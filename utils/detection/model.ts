/** The model: what `npm run train` has learned from the languages' sentences, and how it weighs them. */
import { acts } from './acts';
import { featuresOf, MAX_FEATURES, scaleOf } from './features';
import { MAIL_FEATURES } from './mailFeatures';
import type { Scan } from './scan';
import { decodeKeys, encodeKeys } from './table';

const K = acts.length;
/** Weights of a row: one for each act, then what it says of the whole mail, see {@link Whole}. */
export const COLUMNS = K + 2;
/** Cells between a mail's features and the outcomes. */
export const HIDDEN = 24;
/** Outcomes, 'other' among them. */
export const OUTCOMES = 8;

/** What was learned, as it is stored: the features by their keys in rising order, with their weights. */
export interface Learned {
  keys: Int32Array;
  /** Row by row the weight for each act, `scale` of them are 1, then those for the whole mail. */
  weights: Int8Array;
  scale: number;
  /** Scale and bias of the two columns for the whole mail. */
  wholeScales: Float32Array;
  wholeBiases: Float32Array;
  bias: Float32Array;
  /** From mail features to {@link HIDDEN} cells, and on to the outcomes; biases last in each row. */
  inner: Float32Array;
  outer: Float32Array;
}

/** What was learned, ready to look up. */
export interface Model extends Omit<Learned, 'keys' | 'weights'> {
  /** One less than the number of slots. */
  mask: number;
  /** Four numbers a slot: the key, 0 where it is free, and the twelve weights, a byte each: one look fetches all. */
  slots: Int32Array;
  /** One bit for the keys that share it: most features are not in the table, and this small one says so of most of them. */
  filter: Int32Array;
}

/** Bits of the filter, as a power of two. */
const FILTER_BITS = 21;
const FILTER_MASK = (1 << (FILTER_BITS - 5)) - 1;

/** Makes what was learned ready to look up. */
export function prepare({ keys, weights, ...rest }: Learned): Model {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 4);
  const bytes = new Int8Array(slots.buffer);
  const filter = new Int32Array(FILTER_MASK + 1);
  for (const [i, key] of keys.entries()) {
    let slot = (key >>> 1) & mask;
    while (slots[slot * 4] !== 0) slot = (slot + 1) & mask;
    slots[slot * 4] = key;
    bytes.set(weights.subarray(i * COLUMNS, (i + 1) * COLUMNS), slot * 16 + 4);
    const word = (key >>> 6) & FILTER_MASK;
    filter[word] = (filter[word] ?? 0) | (1 << ((key >>> 1) & 31));
  }
  return { ...rest, mask, slots, filter };
}

/** Bytes of the numbers before the rows. */
const floats = 5 + K + HIDDEN * (MAIL_FEATURES + 1) + OUTCOMES * (HIDDEN + 1);

/**
 * A model as bytes: the numbers, how many rows there are, the keys of their features in rising order, the weights act by act.
 * `keys` are those of the rows 1, 2, 3 ...
 */
export function encodeModel(learned: Learned): Uint8Array {
  const { keys, weights, scale, wholeScales, wholeBiases, bias, inner, outer } = learned;
  const numbers = new Uint8Array(
    new Float32Array([scale, ...wholeScales, ...wholeBiases, ...bias, ...inner, ...outer]).buffer,
  );
  const counts = new Uint8Array(new Uint32Array([keys.length]).buffer);
  const columns = new Uint8Array(keys.length * COLUMNS);
  for (let k = 0; k < COLUMNS; k++) {
    for (let i = 0; i < keys.length; i++) columns[k * keys.length + i] = (weights[i * COLUMNS + k] ?? 0) & 255;
  }
  const parts = [numbers, counts, encodeKeys(keys), columns];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads what {@link encodeModel} wrote. Throws when the bytes are no such model. */
export function decodeModel(bytes: Uint8Array): Learned {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = Float32Array.from({ length: floats }, (_, i) => view.getFloat32(i * 4, true));
  const count = view.getUint32(floats * 4, true);
  const { keys, end } = decodeKeys(bytes, floats * 4 + 4, count);
  if (bytes.length !== end + count * COLUMNS) throw new Error('The model is not whole: run `npm run train`.');
  const columns = new Int8Array(bytes.buffer, bytes.byteOffset + end, count * COLUMNS);
  const weights = new Int8Array(count * COLUMNS);
  for (let k = 0; k < COLUMNS; k++) {
    for (let i = 0; i < count; i++) weights[i * COLUMNS + k] = columns[k * count + i] ?? 0;
  }
  const innerAt = 5 + K;
  const outerAt = innerAt + HIDDEN * (MAIL_FEATURES + 1);
  return {
    keys,
    weights,
    scale: numbers[0] ?? 1,
    wholeScales: numbers.slice(1, 3),
    wholeBiases: numbers.slice(3, 5),
    bias: numbers.slice(5, innerAt),
    inner: numbers.slice(innerAt, outerAt),
    outer: numbers.slice(outerAt),
  };
}

const ids = new Int32Array(MAX_FEATURES);

/**
 * Writes the chance of each act for the words `from` to `to` into `chances` at `at`. Adds what they say of
 * the whole mail to `whole`.
 */
export function weigh(
  scan: Scan,
  from: number,
  to: number,
  model: Model,
  chances: Float32Array,
  at: number,
  whole: Whole,
): void {
  const { mask, slots, filter, scale, bias } = model;
  const n = featuresOf(scan, from, to, ids);
  // Ten sums in ten variables: an array of them would be read and written for each feature.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let s8 = 0;
  let s9 = 0;
  let topic = 0;
  let no = 0;
  for (let i = 0; i < n; i++) {
    const key = ids[i] as number;
    if ((((filter[(key >>> 6) & FILTER_MASK] as number) >>> ((key >>> 1) & 31)) & 1) === 0) continue;
    let slot = (key >>> 1) & mask;
    let found = slots[slot * 4] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask;
      found = slots[slot * 4] as number;
    }
    if (found === 0) continue;
    const a = slots[slot * 4 + 1] as number;
    const b = slots[slot * 4 + 2] as number;
    const c = slots[slot * 4 + 3] as number;
    s0 += (a << 24) >> 24;
    s1 += (a << 16) >> 24;
    s2 += (a << 8) >> 24;
    s3 += a >> 24;
    s4 += (b << 24) >> 24;
    s5 += (b << 16) >> 24;
    s6 += (b << 8) >> 24;
    s7 += b >> 24;
    s8 += (c << 24) >> 24;
    s9 += (c << 16) >> 24;
    topic += (c << 8) >> 24;
    no += c >> 24;
  }
  const factor = scaleOf(to - from) / scale;
  const sums = [s0, s1, s2, s3, s4, s5, s6, s7, s8, s9];
  let total = 0;
  for (let k = 0; k < K; k++) {
    const value = Math.exp((sums[k] ?? 0) * factor + (bias[k] ?? 0));
    chances[at + k] = value;
    total += value;
  }
  for (let k = 0; k < K; k++) chances[at + k] = (chances[at + k] ?? 0) / total;
  whole.topic += topic;
  whole.no += no;
  whole.words += to - from;
}

/** What the sentences of a mail say together, as sums of weights: whether it is about an application, and whether it is a no. */
export interface Whole {
  topic: number;
  no: number;
  words: number;
}

/** What the sum of a mail's weights is multiplied by. */
export const wholeScaleOf = (words: number): number => 1 / (words + 12);

/** The sums as log-odds: above 0 more likely than not. */
export function oddsOf(
  { topic, no, words }: Whole,
  { wholeScales, wholeBiases }: Model,
): { topic: number; no: number } {
  const factor = wholeScaleOf(words);
  return {
    topic: (topic / (wholeScales[0] ?? 1)) * factor + (wholeBiases[0] ?? 0),
    no: (no / (wholeScales[1] ?? 1)) * factor + (wholeBiases[1] ?? 0),
  };
}

/** The chance of each outcome for a mail's features, in the order of the outcomes. */
export function decide(features: Float64Array, { inner, outer }: Pick<Model, 'inner' | 'outer'>): Float64Array {
  const cells = new Float64Array(HIDDEN);
  const width = MAIL_FEATURES + 1;
  for (let h = 0; h < HIDDEN; h++) {
    let sum = inner[h * width + MAIL_FEATURES] ?? 0;
    for (let f = 0; f < MAIL_FEATURES; f++) sum += (inner[h * width + f] ?? 0) * (features[f] ?? 0);
    cells[h] = Math.tanh(sum);
  }
  const result = new Float64Array(OUTCOMES);
  let total = 0;
  for (let o = 0; o < OUTCOMES; o++) {
    let sum = outer[o * (HIDDEN + 1) + HIDDEN] ?? 0;
    for (let h = 0; h < HIDDEN; h++) sum += (outer[o * (HIDDEN + 1) + h] ?? 0) * (cells[h] ?? 0);
    result[o] = Math.exp(sum);
    total += result[o] ?? 0;
  }
  for (let o = 0; o < OUTCOMES; o++) result[o] = (result[o] ?? 0) / total;
  return result;
}

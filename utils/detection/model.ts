/** The model: what `npm run train` has learned from the languages' sentences, and how it weighs them. */
import { deflateSync, inflateSync } from 'fflate';
import { acts } from './acts';
import { featuresOf, MAX_FEATURES, scaleOf } from './features';
import { MAIL_FEATURES } from './mailFeatures';
import type { Scan } from './scan';
import { decodeKeys, encodeKeys } from './table';

const K = acts.length;
/** Outcomes, 'other' among them. */
export const OUTCOMES = 8;
/** Weights of a row: one for each act, then one for each outcome of the whole mail, see {@link Whole}. */
export const COLUMNS = K + OUTCOMES;
/** Cells between a mail's features and the outcomes. */
export const HIDDEN = 24;
/** So many networks decide together. */
export const HEADS = 4;

/** Weights are whole numbers from -LEVELS to LEVELS: half a byte each. Finer steps measured no better, and more rows do. */
export const LEVELS = 7;

/** What was learned, as it is stored: the features by their keys in rising order, with their weights. */
export interface Learned {
  keys: Int32Array;
  /** Row by row the weight for each act, `scale` of them are 1, then those for the whole mail. */
  weights: Int8Array;
  scale: number;
  /** Scale and biases of the columns for the whole mail. */
  wholeScale: number;
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
  /** Four numbers a slot: the key, 0 where it is free, and the weights, half a byte each: one look fetches all. */
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
  while (size < keys.length * 1.5) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 4);
  const filter = new Int32Array(FILTER_MASK + 1);
  for (const [i, key] of keys.entries()) {
    let slot = (key >>> 1) & mask;
    while (slots[slot * 4] !== 0) slot = (slot + 1) & mask;
    slots[slot * 4] = key;
    for (let k = 0; k < COLUMNS; k++) {
      const at = slot * 4 + 1 + (k >> 3);
      slots[at] = (slots[at] ?? 0) | (((weights[i * COLUMNS + k] ?? 0) & 15) << ((k & 7) * 4));
    }
    const word = (key >>> 6) & FILTER_MASK;
    filter[word] = (filter[word] ?? 0) | (1 << ((key >>> 1) & 31));
  }
  return { ...rest, mask, slots, filter };
}

/** Bytes of the numbers before the rows. */
const floats = 2 + OUTCOMES + K + HEADS * (HIDDEN * (MAIL_FEATURES + 1) + OUTCOMES * (HIDDEN + 1));

/**
 * A model as bytes, deflated: the numbers, how many rows there are, the keys of their features in rising order, the weights
 * column by column, two columns in a byte.
 */
export function encodeModel(learned: Learned): Uint8Array {
  const { keys, weights, scale, wholeScale, wholeBiases, bias, inner, outer } = learned;
  const numbers = new Uint8Array(
    new Float32Array([scale, wholeScale, ...wholeBiases, ...bias, ...inner, ...outer]).buffer,
  );
  const counts = new Uint8Array(new Uint32Array([keys.length]).buffer);
  const columns = new Uint8Array(keys.length * (COLUMNS / 2));
  for (let k = 0; k < COLUMNS; k++) {
    const column = (k >> 1) * keys.length;
    for (let i = 0; i < keys.length; i++) {
      const half = ((weights[i * COLUMNS + k] ?? 0) & 15) << ((k & 1) * 4);
      columns[column + i] = (columns[column + i] ?? 0) | half;
    }
  }
  const parts = [numbers, counts, encodeKeys(keys), columns];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return deflateSync(bytes, { level: 9 });
}

/** Reads what {@link encodeModel} wrote. Throws when the bytes are no such model. */
export function decodeModel(deflated: Uint8Array): Learned {
  const bytes = inflateSync(deflated);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = Float32Array.from({ length: floats }, (_, i) => view.getFloat32(i * 4, true));
  const count = view.getUint32(floats * 4, true);
  const { keys, end } = decodeKeys(bytes, floats * 4 + 4, count);
  if (bytes.length !== end + count * (COLUMNS / 2)) throw new Error('The model is not whole: run `npm run train`.');
  const weights = new Int8Array(count * COLUMNS);
  for (let k = 0; k < COLUMNS; k++) {
    const column = end + (k >> 1) * count;
    const shift = 28 - (k & 1) * 4;
    for (let i = 0; i < count; i++) weights[i * COLUMNS + k] = ((bytes[column + i] ?? 0) << shift) >> 28;
  }
  const biasAt = 2 + OUTCOMES;
  const innerAt = biasAt + K;
  const outerAt = innerAt + HEADS * HIDDEN * (MAIL_FEATURES + 1);
  return {
    keys,
    weights,
    scale: numbers[0] ?? 1,
    wholeScale: numbers[1] ?? 1,
    wholeBiases: numbers.slice(2, biasAt),
    bias: numbers.slice(biasAt, innerAt),
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
  // A variable for each sum: an array of them would be read and written for each feature.
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
  let w0 = 0;
  let w1 = 0;
  let w2 = 0;
  let w3 = 0;
  let w4 = 0;
  let w5 = 0;
  let w6 = 0;
  let w7 = 0;
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
    s0 += (a << 28) >> 28;
    s1 += (a << 24) >> 28;
    s2 += (a << 20) >> 28;
    s3 += (a << 16) >> 28;
    s4 += (a << 12) >> 28;
    s5 += (a << 8) >> 28;
    s6 += (a << 4) >> 28;
    s7 += a >> 28;
    s8 += (b << 28) >> 28;
    s9 += (b << 24) >> 28;
    w0 += (b << 20) >> 28;
    w1 += (b << 16) >> 28;
    w2 += (b << 12) >> 28;
    w3 += (b << 8) >> 28;
    w4 += (b << 4) >> 28;
    w5 += b >> 28;
    w6 += (c << 28) >> 28;
    w7 += (c << 24) >> 28;
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
  const { sums: all } = whole;
  const mine = [w0, w1, w2, w3, w4, w5, w6, w7];
  for (let o = 0; o < OUTCOMES; o++) all[o] = (all[o] ?? 0) + (mine[o] ?? 0);
  whole.words += to - from;
}

/** What the sentences of a mail say together, as sums of weights, one for each outcome. */
export interface Whole {
  sums: Float64Array;
  words: number;
}

export const makeWhole = (): Whole => ({ sums: new Float64Array(OUTCOMES), words: 0 });

/** What the sum of a mail's weights is multiplied by. */
export const wholeScaleOf = (words: number): number => 1 / (words + 12);

/** The sums as scores: how much more each outcome is likely than 'other', as log-odds; the last is 0. */
export function scoresOf(
  { sums, words }: Whole,
  { wholeScale, wholeBiases }: Pick<Model, 'wholeScale' | 'wholeBiases'>,
): Float64Array {
  const factor = wholeScaleOf(words) / wholeScale;
  const last = (sums[OUTCOMES - 1] ?? 0) * factor + (wholeBiases[OUTCOMES - 1] ?? 0);
  return sums.map((sum, o) => sum * factor + (wholeBiases[o] ?? 0) - last);
}

/** The chance of each outcome for a mail's features, in the order of the outcomes: the mean of what the heads say. */
export function decide(features: Float64Array, { inner, outer }: Pick<Model, 'inner' | 'outer'>): Float64Array {
  const cells = new Float64Array(HIDDEN);
  const width = MAIL_FEATURES + 1;
  const result = new Float64Array(OUTCOMES);
  const chances = new Float64Array(OUTCOMES);
  for (let head = 0; head < HEADS; head++) {
    const innerAt = head * HIDDEN * width;
    for (let h = 0; h < HIDDEN; h++) {
      const row = innerAt + h * width;
      let sum = inner[row + MAIL_FEATURES] as number;
      for (let f = 0; f < MAIL_FEATURES; f++) sum += (inner[row + f] as number) * (features[f] as number);
      cells[h] = Math.tanh(sum);
    }
    let total = 0;
    for (let o = 0; o < OUTCOMES; o++) {
      const row = (head * OUTCOMES + o) * (HIDDEN + 1);
      let sum = outer[row + HIDDEN] as number;
      for (let h = 0; h < HIDDEN; h++) sum += (outer[row + h] as number) * (cells[h] as number);
      chances[o] = Math.exp(sum);
      total += chances[o] as number;
    }
    for (let o = 0; o < OUTCOMES; o++) result[o] = (result[o] as number) + (chances[o] as number) / total / HEADS;
  }
  return result;
}

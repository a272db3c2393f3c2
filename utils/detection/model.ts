/** The model: what `npm run train` has learned from the languages' sentences, and how it weighs them. */
import { acts } from './acts';
import { featuresOf, MAX_FEATURES, scaleOf } from './features';
import { MAIL_FEATURES } from './mailFeatures';
import type { Scan } from './scan';
import { decodeKeys, encodeKeys, lookUp, makeTable, type Table } from './table';

const K = acts.length;
/** Cells between a mail's features and the outcomes. */
export const HIDDEN = 24;
/** Outcomes, 'other' among them. */
export const OUTCOMES = 8;

export interface Model {
  /** For each feature the number of its row; none where it says nothing. */
  rows: Table;
  /** Row by row the weight for each act; `scale` of them are 1. */
  weights: Int8Array;
  scale: number;
  bias: Float32Array;
  /** From mail features to {@link HIDDEN} cells, and on to the outcomes; biases last in each row. */
  inner: Float32Array;
  outer: Float32Array;
}

/** Bytes of the numbers before the rows. */
const floats = 1 + K + HIDDEN * (MAIL_FEATURES + 1) + OUTCOMES * (HIDDEN + 1);

/**
 * A model as bytes: the numbers, the count of rows, the keys of their features in rising order, the weights act by act.
 * `keys` are those of the rows 1, 2, 3 ... of `weights`.
 */
export function encodeModel({ weights, scale, bias, inner, outer }: Omit<Model, 'rows'>, keys: Int32Array): Uint8Array {
  const coded = encodeKeys(keys);
  const numbers = new Float32Array([scale, ...bias, ...inner, ...outer]);
  const bytes = new Uint8Array(floats * 4 + 4 + coded.length + keys.length * K);
  bytes.set(new Uint8Array(numbers.buffer));
  new DataView(bytes.buffer).setUint32(floats * 4, keys.length, true);
  bytes.set(coded, floats * 4 + 4);
  const at = floats * 4 + 4 + coded.length;
  for (let k = 0; k < K; k++) {
    for (let i = 0; i < keys.length; i++) bytes[at + k * keys.length + i] = (weights[(i + 1) * K + k] ?? 0) & 255;
  }
  return bytes;
}

/** Reads what {@link encodeModel} wrote. Throws when the bytes are no such model. */
export function decodeModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = Float32Array.from({ length: floats }, (_, i) => view.getFloat32(i * 4, true));
  const count = view.getUint32(floats * 4, true);
  const { keys, end } = decodeKeys(bytes, floats * 4 + 4, count);
  if (bytes.length !== end + count * K) throw new Error('The model is not whole: run `npm run train`.');
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset + end, count * K);
  const weights = new Int8Array((count + 1) * K);
  for (let k = 0; k < K; k++) {
    for (let i = 0; i < count; i++) weights[(i + 1) * K + k] = signed[k * count + i] ?? 0;
  }
  const innerAt = 1 + K;
  const outerAt = innerAt + HIDDEN * (MAIL_FEATURES + 1);
  return {
    rows: makeTable(
      keys,
      keys.map((_, i) => i + 1),
    ),
    weights,
    scale: numbers[0] ?? 1,
    bias: numbers.slice(1, innerAt),
    inner: numbers.slice(innerAt, outerAt),
    outer: numbers.slice(outerAt),
  };
}

const ids = new Int32Array(MAX_FEATURES);
const sums = new Int32Array(K);

/** Writes the chance of each act for the words `from` to `to` into `chances` at `at`. */
export function weigh(scan: Scan, from: number, to: number, model: Model, chances: Float32Array, at: number): void {
  const n = featuresOf(scan, from, to, ids);
  const { rows, weights, scale, bias } = model;
  sums.fill(0);
  for (let i = 0; i < n; i++) {
    const row = lookUp(rows, ids[i] ?? 0);
    if (row === 0) continue;
    const start = row * K;
    for (let k = 0; k < K; k++) sums[k] = (sums[k] ?? 0) + (weights[start + k] ?? 0);
  }
  const factor = scaleOf(to - from) / scale;
  let total = 0;
  for (let k = 0; k < K; k++) {
    const value = Math.exp((sums[k] ?? 0) * factor + (bias[k] ?? 0));
    chances[at + k] = value;
    total += value;
  }
  for (let k = 0; k < K; k++) chances[at + k] = (chances[at + k] ?? 0) / total;
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

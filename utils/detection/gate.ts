/**
 * The first question: can this be about an application of mine at all? One pass over the text that folds, hashes and adds up
 * the weights of words and pairs of words; ordinary mail is refused here, before anything else is loaded or looked at.
 */

import { BREAK, foldedCodes, foldPair, foldUnit, isUnspaced, SKIP, UNASKED } from './fold';
import { decodeKeys, encodeKeys, keyOf, lookUp, makeTable, type Table } from './table';

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Codes from here on, letters of scripts without spaces among them, take the long way. */
const FIRST_RARE = 0x0e00;

/** Only so much of a text is looked at, in UTF-16 units: what a mail is about shows in its beginning. */
const GATE_REACH = 2_000;

/** Stands for a weight of 0: what is not in the table has the value 0. */
export const ZERO = 128;

/** What the gate knows. */
export interface Gate {
  /** Weight of each feature, {@link ZERO} more than it is; `scale` of them are 1. */
  weights: Table;
  scale: number;
  bias: number;
}

/** What the sum of the weights of so many features is multiplied by: their mean, but a few words say little. */
export const gateScale = (features: number): number => 8 / (features + 30);

/** So much of a long text is asked about alone as well, in UTF-16 units. */
const BEGINNING = 600;

/**
 * How much a text sounds like one about an application: above 0 more likely than not. A long one is asked about as a whole and
 * by its beginning, where a long rest may say less; the higher answer counts. With `sink` the features are collected there: for learning.
 */
export function topicOf(text: string, { weights, scale, bias }: Gate, sink?: number[]): number {
  // Names of this function's own: what is imported is looked up anew at each use where modules are not bundled.
  const codes = foldedCodes;
  const look = lookUp;
  const key = keyOf;
  let sum = 0;
  let n = 0;
  let hash = SEED;
  let letters = 0;
  let before = 0;
  let wordBefore = 1;
  let ofBeginning = Number.NEGATIVE_INFINITY;
  let askAt = text.length < 2 * BEGINNING ? Number.POSITIVE_INFINITY : BEGINNING;
  const length = text.length < GATE_REACH ? text.length : GATE_REACH;
  for (let i = 0; i <= length; i++) {
    let code = BREAK;
    if (i < length) {
      const unit = text.charCodeAt(i);
      code = codes[unit] as number;
      // Almost always: a letter of a script with spaces.
      if (code > SKIP && code < FIRST_RARE) {
        if (code !== 101 || (before !== 97 && before !== 111 && before !== 117)) {
          hash = Math.imul(hash ^ code, PRIME);
          letters = 1;
        }
        before = code;
        continue;
      }
      if (code >= FIRST_RARE) {
        if (unit >= 0xd800 && unit < 0xdc00) {
          code = foldPair(text.codePointAt(i) ?? 0);
          i += 1;
        } else if (code === UNASKED) code = foldUnit(unit);
        if (code > SKIP && !(code >= FIRST_RARE && isUnspaced(code))) {
          hash = Math.imul(hash ^ code, PRIME);
          letters = 1;
          before = code;
          continue;
        }
      }
      if (code === SKIP) continue;
    }
    // The word that ends here, then the character that is a word of its own.
    for (let part = 0; part < 2; part++) {
      if (part === 0 ? letters === 0 : code <= SKIP) continue;
      const word = part === 0 ? hash : Math.imul(SEED ^ code, PRIME);
      const one = key(word);
      const two = key(Math.imul(wordBefore ^ (wordBefore >>> 13) ^ word, 0x2c1b3c6d));
      wordBefore = word;
      n += 2;
      if (sink) sink.push(one, two);
      const weight = look(weights, one);
      if (weight !== 0) sum += weight - ZERO;
      const joint = look(weights, two);
      if (joint !== 0) sum += joint - ZERO;
    }
    hash = SEED;
    letters = 0;
    before = 0;
    if (i >= askAt) {
      ofBeginning = (sum / scale) * gateScale(n) + bias;
      askAt = Number.POSITIVE_INFINITY;
    }
  }
  const topic = (sum / scale) * gateScale(n) + bias;
  return ofBeginning > topic ? ofBeginning : topic;
}

/** A gate as bytes: scale, bias, number of features, their keys, their weights. */
export function encodeGate(scale: number, bias: number, sorted: ArrayLike<number>, weights: Uint8Array): Uint8Array {
  const keys = encodeKeys(sorted);
  const bytes = new Uint8Array(12 + keys.length + weights.length);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, scale, true);
  view.setFloat32(4, bias, true);
  view.setUint32(8, weights.length, true);
  bytes.set(keys, 12);
  bytes.set(weights, 12 + keys.length);
  return bytes;
}

/** Reads what {@link encodeGate} wrote. */
export function decodeGate(bytes: Uint8Array): Gate {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(8, true);
  const { keys, end } = decodeKeys(bytes, 12, count);
  return {
    scale: view.getFloat32(0, true),
    bias: view.getFloat32(4, true),
    weights: makeTable(keys, bytes.subarray(end, end + count)),
  };
}

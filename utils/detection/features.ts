/**
 * What the model sees of a sentence: the keys of words, pairs, triples, beginnings of words and runs of letters, so that it carries
 * across inflection and spelling. The script that trains and the detector that reads go through this one function.
 */
import { mix, type Scan } from './scan';
import { keyOf } from './table';

/** Most features of a sentence of 60 words. */
export const MAX_FEATURES = 4096;

/** What the sum of a sentence's weights is multiplied by, so that long and short ones compare. */
export const scaleOf = (words: number): number => 0.4 / Math.sqrt(words < 4 ? 4 : words);

/** Writes the features of the words `from` to `to` (exclusive) into `ids`; returns how many. May hold repeats. */
export function featuresOf(scan: Scan, from: number, to: number, ids: Int32Array): number {
  const { hashes, stems, trunks, runs, runStarts, unspaced } = scan;
  let n = 0;
  // What stands before the first word: the beginning of the sentence.
  let word1 = 1;
  let word2 = 0;
  let word3 = 0;
  let stem1 = 1;
  let stem2 = 0;
  const last = Math.min(to, from + 64);
  for (let i = from; i < last; i++) {
    const word = hashes[i] ?? 0;
    ids[n++] = keyOf(word);
    ids[n++] = keyOf(mix(word1, word));
    ids[n++] = keyOf(mix(word2 ^ 0x3c6ef372, word));
    ids[n++] = keyOf(mix(mix(word2, word1), word));
    if (unspaced[i] === 1) {
      ids[n++] = keyOf(mix(mix(mix(word3, word2), word1), word));
      stem2 = stem1;
      stem1 = word;
    } else {
      const stem = stems[i] === 0 ? word : (stems[i] ?? 0);
      if (stem !== word) ids[n++] = keyOf(stem);
      if ((trunks[i] ?? 0) !== 0) ids[n++] = keyOf(trunks[i] ?? 0);
      ids[n++] = keyOf(mix(stem1 ^ 0x1b873593, stem));
      ids[n++] = keyOf(mix(stem2 ^ 0x5be0cd19, stem));
      const end = runStarts[i + 1] ?? 0;
      for (let r = runStarts[i] ?? 0; r < end && n < MAX_FEATURES - 16; r++) ids[n++] = keyOf(runs[r] ?? 0);
      stem2 = stem1;
      stem1 = stem;
    }
    word3 = word2;
    word2 = word1;
    word1 = word;
  }
  ids[n++] = keyOf(mix(word1, 2));
  return n;
}

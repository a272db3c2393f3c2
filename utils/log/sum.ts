import * as v from 'valibot';
import type { Entry } from '@/utils/entry';

/** What a log comes to: enough to tell at a glance that entries are missing, whatever order they are counted in. */
export interface Sum {
  count: number;
  /** The sums of two hashes of each entry, 32 bits each. */
  sums: readonly [number, number];
}

/** A {@link Sum} and the number of the write it was true after: writes are numbered from 1 on. */
export interface Witness extends Sum {
  seq: number;
}

const witnessSchema = v.object({ seq: v.number(), count: v.number(), sums: v.tuple([v.number(), v.number()]) });

/** A witness from outside; `undefined` for what is none. */
export function parseWitness(from: unknown): Witness | undefined {
  const read = v.safeParse(witnessSchema, from);
  return read.success ? read.output : undefined;
}

export const emptySum: Sum = { count: 0, sums: [0, 0] };

/**
 * Two 32-bit hashes of a text, FNV-1a with two bases, over UTF-16 units. They notice damage and loss, not forgery.
 * https://datatracker.ietf.org/doc/draft-eastlake-fnv
 */
function hashes(text: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x2f0b4c47;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
    other ^= other >>> 15;
  }
  return [one >>> 0, other >>> 0];
}

/** The sum with one entry more (`times` 1) or less (-1). */
export const withEntry = (sum: Sum, entry: Entry, times: 1 | -1): Sum => withWords(sum, JSON.stringify(entry), times);

/** The same with the entry as JSON. */
export function withWords({ count, sums }: Sum, words: string, times: 1 | -1): Sum {
  const [one, other] = hashes(words);
  return { count: count + times, sums: [(sums[0] + times * one) >>> 0, (sums[1] + times * other) >>> 0] };
}

/** The sum of a whole log, in any order. */
export const sumOf = (entries: Iterable<Entry>): Sum => {
  let sum = emptySum;
  for (const entry of entries) sum = withEntry(sum, entry, 1);
  return sum;
};

export const isSameSum = (a: Sum, b: Sum): boolean =>
  a.count === b.count && a.sums[0] === b.sums[0] && a.sums[1] === b.sums[1];

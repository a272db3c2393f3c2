/**
 * A table from hashed features to a small number, for lookups that mostly miss: open addressing in one typed array, so that
 * a miss costs one look. Keys are compared whole; what was never learned has no entry.
 */

/** Keys have this many bits; 0 is no key. */
const KEY_BITS = 26;

export interface Table {
  /** One less than the number of slots. */
  mask: number;
  /** Two numbers a slot: the key, 0 where it is free, and the value. */
  slots: Int32Array;
}

/** The key of a hash. */
export const keyOf = (hash: number): number => ((hash ^ (hash >>> 15)) >>> (32 - KEY_BITS)) | 1;

/** A table of at most half as many entries as it has slots. Values are whole numbers above 0. */
export function makeTable(keys: ArrayLike<number>, values: ArrayLike<number>): Table {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  const mask = size - 1;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    let slot = (key >>> 1) & mask;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = values[i] ?? 0;
  }
  return { mask, slots };
}

/** The value of a key; 0 when it has none. */
export function lookUp({ mask, slots }: Table, key: number): number {
  let slot = (key >>> 1) & mask;
  for (;;) {
    const found = slots[slot * 2];
    if (found === key) return slots[slot * 2 + 1] ?? 0;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
}

/** Keys in rising order as the distances between them, 7 bits a byte, the last byte of each below 128. */
export function encodeKeys(sorted: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (let i = 0; i < sorted.length; i++) {
    let gap = (sorted[i] ?? 0) - last;
    last = sorted[i] ?? 0;
    while (gap > 127) {
      bytes.push((gap & 127) | 128);
      gap >>>= 7;
    }
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}

/** Reads `count` keys from `at` on; gives them and where they end. */
export function decodeKeys(bytes: Uint8Array, at: number, count: number): { keys: Int32Array; end: number } {
  const keys = new Int32Array(count);
  let last = 0;
  let i = at;
  for (let k = 0; k < count; k++) {
    let gap = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[i++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
      shift += 7;
    }
    last += gap;
    keys[k] = last;
  }
  return { keys, end: i };
}

/**
 * A table from hashed features to a small number, for lookups that mostly miss: open addressing in one typed array, so that
 * a miss costs one look. Keys are compared whole; what was never learned has no entry.
 */

/** Keys have this many bits; 0 is no key. */
export const KEY_BITS = 26;

export interface Table {
  mask: number;
  /** The key of each slot; 0 where it is free. */
  keys: Int32Array;
  values: Int32Array;
}

/** The key of a hash. */
export const keyOf = (hash: number): number => ((hash ^ (hash >>> 15)) >>> (32 - KEY_BITS)) | 1;

/** A table of at most half as many entries as it has slots. Values are whole numbers from 0 to 65,535. */
export function makeTable(keys: ArrayLike<number>, values: ArrayLike<number>): Table {
  let slots = 1024;
  while (slots < keys.length * 2) slots *= 2;
  const table: Table = { mask: slots - 1, keys: new Int32Array(slots), values: new Int32Array(slots) };
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    let slot = (key >>> 1) & table.mask;
    while (table.keys[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = key;
    table.values[slot] = values[i] ?? 0;
  }
  return table;
}

/** The value of a key; 0 when it has none. */
export function lookUp({ mask, keys, values }: Table, key: number): number {
  let slot = (key >>> 1) & mask;
  for (;;) {
    const found = keys[slot];
    if (found === key) return values[slot] ?? 0;
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

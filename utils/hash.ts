/** Names for things that are too long to name themselves. */

/**
 * FNV-1a, 32 bits, over UTF-16 units, in base 36: at most 7 characters. It tells texts apart and protects nothing.
 * https://datatracker.ietf.org/doc/draft-eastlake-fnv
 */
export function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(36);
}

/** A key of at most `max` UTF-16 units: itself, or its beginning and its hash. */
export const shortKey = (key: string, max: number): string =>
  key.length <= max ? key : `${key.slice(0, max - 8)}:${hash(key)}`;

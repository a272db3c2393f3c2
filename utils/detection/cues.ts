/**
 * Short phrases of all languages in one tree of word hashes, and how they are found in a text: fragments that the company
 * or the role stands beside, stages, closing formulas, greetings, departments. One look-up a word where nothing begins.
 */
import { makeScan, mix, type Scan, scan } from './scan';
import { lookUp, makeTable, type Table } from './table';

/** What a phrase is; a node of the tree can be several. After and before: where the name stands, seen from the phrase. */
export const COMPANY_AFTER = 1;
export const COMPANY_BEFORE = 2;
export const ROLE_AFTER = 4;
export const ROLE_BEFORE = 8;
/** The role follows where a colon, a dash or a bracket stands between. */
export const ROLE_COLON = 16;
export const COMPANY_COLON = 32;
export const SIGN_OFF = 64;
export const GREETING = 128;
export const DEPARTMENT = 256;
/** The stages from `application` to `final`, one bit each, in the order of `stages`. */
export const APPLICATION = 512;
const AFTER = COMPANY_AFTER | ROLE_AFTER | COMPANY_COLON | ROLE_COLON;

export interface Cues {
  /** From a word that begins phrases to its node, and from a node and a word to the next node. */
  roots: Table;
  edges: Table;
  kinds: Int32Array;
  /** The languages a node's phrases are of, one bit each. */
  tongues: Int32Array;
}

/** Phrases found in a text, in its order. */
export interface Hits {
  count: number;
  nodes: Int32Array;
  /** First word, and the word after the last. */
  firsts: Int32Array;
  ends: Int32Array;
}

/** Most phrases of one text that are looked at: more is no letter. */
const MAX_HITS = 600;
/** Words looked at, from the beginning and from the end: what is between says no names. */
const HEAD = 3000;
const TAIL = 300;

export const makeHits = (): Hits => ({
  count: 0,
  nodes: new Int32Array(MAX_HITS),
  firsts: new Int32Array(MAX_HITS),
  ends: new Int32Array(MAX_HITS),
});

const edgeKey = (node: number, word: number) => mix(node + 0x51ed, word) || 1;

/** The node that a word leads to from a node, 0 for the beginning; 0 when none. */
export const nextNode = ({ roots, edges }: Cues, node: number, word: number): number =>
  node === 0 ? lookUp(roots, word) : lookUp(edges, edgeKey(node, word));

const scratch = makeScan();

/** Grows a tree of phrases. */
export class CueTree {
  private roots = new Map<number, number>();
  private edges = new Map<number, number>();
  private kinds: number[] = [0];
  private tongues: number[] = [0];

  /** Adds the words of a text, all or those from `from` to `to`, as a phrase of some kind and language. */
  add(text: string, kind: number, tongue: number, from = 0, to = 99): void {
    scan(text, scratch);
    let node = 0;
    const end = Math.min(to, scratch.count);
    if (from >= end) return;
    for (let i = from; i < end; i++) {
      const hash = scratch.hashes[i] ?? 0;
      const edges = node === 0 ? this.roots : this.edges;
      const key = node === 0 ? hash : edgeKey(node, hash);
      let next = edges.get(key);
      if (next === undefined) {
        next = this.kinds.push(0) - 1;
        this.tongues.push(0);
        edges.set(key, next);
      }
      node = next;
    }
    this.kinds[node] = (this.kinds[node] ?? 0) | kind;
    this.tongues[node] = (this.tongues[node] ?? 0) | tongue;
  }

  finish(): Cues {
    return {
      roots: makeTable([...this.roots.keys()], [...this.roots.values()]),
      edges: makeTable([...this.edges.keys()], [...this.edges.values()]),
      kinds: Int32Array.from(this.kinds),
      tongues: Int32Array.from(this.tongues),
    };
  }
}

/** Finds the phrases of a text. Of several that end before the same name only the longest counts. Linear. */
export function findCues(text: Scan, cues: Cues, hits: Hits): void {
  const { roots, edges, kinds } = cues;
  const { hashes, count } = text;
  const found = hits;
  let n = 0;
  for (let first = 0; first < count && n < MAX_HITS - 8; first++) {
    if (first === HEAD && count > HEAD + TAIL) first = count - TAIL;
    let node = lookUp(roots, hashes[first] ?? 0);
    for (
      let at = first;
      node !== 0 && at < count;
      node = ++at < count ? lookUp(edges, edgeKey(node, hashes[at] ?? 0)) : 0
    ) {
      const kind = kinds[node] ?? 0;
      if (kind === 0) continue;
      if ((kind & AFTER) !== 0 && isCovered(found, n, at + 1, node, cues)) continue;
      // What begins at the same word is replaced by what goes on.
      const before = n - 1;
      if (n > 0 && found.firsts[before] === first && ((kinds[found.nodes[before] ?? 0] ?? 0) & ~kind) === 0) n = before;
      found.nodes[n] = node;
      found.firsts[n] = first;
      found.ends[n] = at + 1;
      n += 1;
    }
  }
  found.count = n;
}

/** True when a longer phrase of the kind and the languages ends at the same word. */
function isCovered(hits: Hits, count: number, end: number, node: number, { kinds, tongues }: Cues): boolean {
  const kind = kinds[node] ?? 0;
  const spoken = tongues[node] ?? 0;
  for (let i = count - 1; i >= 0 && i > count - 8; i--) {
    const other = hits.nodes[i] ?? 0;
    if (hits.ends[i] === end && ((kinds[other] ?? 0) & kind) === kind && ((tongues[other] ?? 0) & spoken) === spoken)
      return true;
  }
  return false;
}

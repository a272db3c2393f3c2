/** Multinomial logistic regression over hashed features, by Adagrad. Plain numbers in, plain numbers out. */

/** One thing to learn from: its features (each once), what it is, and which line it came from. */
export interface Sample {
  ids: Int32Array;
  label: number;
  /** How many words it has. */
  words: number;
  /** Samples of one line are variants of it: a feature must be seen in several lines to count. */
  line: number;
  /** How much it counts; 1 when absent. */
  weight?: number;
}

export interface Linear {
  classes: number;
  /** The keys of the features, in rising order. */
  keys: Int32Array;
  /** In how many lines each stands. */
  counts: Int32Array;
  /** Row by row: the weight of the i-th feature for class `k` at `i * classes + k`. */
  weights: Float32Array;
  bias: Float32Array;
}

export interface Learning {
  classes: number;
  rounds: number;
  /** Lines in which a feature must stand. */
  atLeast: number;
  /** Part of the features left out at each step, so that none is leant on alone. */
  dropout: number;
  rate: number;
  decay: number;
  /** What the sum over the features of a sample is multiplied by, from its number of words. */
  scaleOf: (words: number) => number;
  random: () => number;
}

/** A random number generator that gives the same numbers each time: 0 to 1. */
export function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const item = items[i] as T;
    items[i] = items[j] as T;
    items[j] = item;
  }
  return items;
}

function softmax(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] ?? 0) - most);
    sum += scores[k] ?? 0;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
}

/** The keys that stand in at least so many lines, in rising order. */
function commonKeys(samples: Sample[], atLeast: number): { keys: Int32Array; counts: Int32Array } {
  const seen = new Map<number, { line: number; count: number }>();
  for (const { ids, line } of samples) {
    for (const id of ids) {
      const entry = seen.get(id);
      if (!entry) seen.set(id, { line, count: 1 });
      else if (entry.line !== line) {
        entry.line = line;
        entry.count += 1;
      }
    }
  }
  const keys: number[] = [];
  for (const [id, { count }] of seen) if (count >= atLeast) keys.push(id);
  const sorted = Int32Array.from(keys).sort();
  return { keys: sorted, counts: sorted.map((id) => seen.get(id)?.count ?? 0) };
}

/** Learns from `samples`. */
export function learn(
  samples: Sample[],
  { classes, rounds, atLeast, dropout, rate, decay, scaleOf, random }: Learning,
): Linear {
  const { keys, counts } = commonKeys(samples, atLeast);
  const size = keys.length;
  const indices = new Map<number, number>();
  for (const [i, key] of keys.entries()) indices.set(key, i);
  const kept = samples.map((sample) => {
    const ids: number[] = [];
    for (const id of sample.ids) {
      const index = indices.get(id);
      if (index !== undefined) ids.push(index);
    }
    return { ...sample, ids: Int32Array.from(ids) };
  });
  const weights = new Float32Array(size * classes);
  const squares = new Float32Array(size * classes).fill(1e-6);
  const bias = new Float32Array(classes);
  const scores = new Float64Array(classes);
  const used = new Int32Array(16_384);
  for (let round = 0; round < rounds; round++) {
    for (const { ids, label, words, weight = 1 } of shuffle(kept, random)) {
      let n = 0;
      for (const id of ids) if (n < used.length && random() >= dropout) used[n++] = id;
      scores.fill(0);
      for (let i = 0; i < n; i++) {
        const row = (used[i] ?? 0) * classes;
        for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + (weights[row + k] ?? 0);
      }
      const scale = scaleOf(words);
      for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) * scale + (bias[k] ?? 0);
      softmax(scores);
      for (let k = 0; k < classes; k++) {
        const error = ((scores[k] ?? 0) - (k === label ? 1 : 0)) * weight;
        bias[k] = (bias[k] ?? 0) - 0.02 * error;
        const slope = error * scale;
        if (Math.abs(slope) < 1e-5) continue;
        for (let i = 0; i < n; i++) {
          const at = (used[i] ?? 0) * classes + k;
          const g = slope + decay * (weights[at] ?? 0);
          const square = (squares[at] ?? 0) + g * g;
          squares[at] = square;
          weights[at] = (weights[at] ?? 0) - (rate * g) / Math.sqrt(square);
        }
      }
    }
  }
  return { classes, keys, counts, weights, bias };
}

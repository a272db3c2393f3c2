/** The second half of the model: from a mail's features to its outcome, by a small network and Adam. */
import { MAIL_FEATURES } from '../mailFeatures';
import { HEADS, HIDDEN, OUTCOMES } from '../model';
import { shuffle } from './learn';

export interface MailSample {
  features: Float64Array;
  outcome: number;
  /** How often it is seen in each round; a part of 1 is a chance. */
  times: number;
}

const WIDTH = MAIL_FEATURES + 1;
const BATCH = 64;
const RATE = 0.003;
/** As in the paper: https://arxiv.org/abs/1412.6980 */
const BETA1 = 0.9;
const BETA2 = 0.999;
const DECAY = 1e-4;

/** Numbers to learn, with what Adam keeps of their slopes. */
class Learnt {
  readonly values: Float32Array;
  readonly slopes: Float64Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;

  constructor(size: number, random: () => number) {
    this.values = new Float32Array(size).map(() => (random() - 0.5) * 0.4);
    this.slopes = new Float64Array(size);
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
  }

  /** Goes one step against the slopes and forgets them. */
  step(rate: number, count: number, steps: number): void {
    const { values, slopes, first, second } = this;
    const unbias1 = 1 - BETA1 ** steps;
    const unbias2 = 1 - BETA2 ** steps;
    for (let i = 0; i < values.length; i++) {
      const slope = (slopes[i] ?? 0) / count;
      slopes[i] = 0;
      const one = BETA1 * (first[i] ?? 0) + (1 - BETA1) * slope;
      const two = BETA2 * (second[i] ?? 0) + (1 - BETA2) * slope * slope;
      first[i] = one;
      second[i] = two;
      const value = values[i] ?? 0;
      values[i] = value - rate * (one / unbias1 / (Math.sqrt(two / unbias2) + 1e-8) + DECAY * value);
    }
  }
}

/** Each sample as often as it is to be seen. */
function repeated(samples: MailSample[], random: () => number): MailSample[] {
  return samples.flatMap((sample) => {
    const times = Math.floor(sample.times) + (random() < sample.times % 1 ? 1 : 0);
    return Array.from({ length: times }, () => sample);
  });
}

/** Adds the slopes of one sample. */
function addSlopes({ features, outcome }: MailSample, inner: Learnt, outer: Learnt, scratch: Float64Array[]): void {
  const [cells = new Float64Array(), back = new Float64Array(), chances = new Float64Array()] = scratch;
  for (let h = 0; h < HIDDEN; h++) {
    let sum = inner.values[h * WIDTH + MAIL_FEATURES] as number;
    for (let f = 0; f < MAIL_FEATURES; f++) sum += (inner.values[h * WIDTH + f] as number) * (features[f] as number);
    cells[h] = Math.tanh(sum);
  }
  let total = 0;
  for (let o = 0; o < OUTCOMES; o++) {
    let sum = outer.values[o * (HIDDEN + 1) + HIDDEN] as number;
    for (let h = 0; h < HIDDEN; h++) sum += (outer.values[o * (HIDDEN + 1) + h] as number) * (cells[h] as number);
    chances[o] = Math.exp(sum);
    total += chances[o] as number;
  }
  back.fill(0);
  for (let o = 0; o < OUTCOMES; o++) {
    const error = (chances[o] as number) / total - (o === outcome ? 1 : 0);
    const row = o * (HIDDEN + 1);
    for (let h = 0; h < HIDDEN; h++) {
      back[h] = (back[h] as number) + error * (outer.values[row + h] as number);
      outer.slopes[row + h] = (outer.slopes[row + h] as number) + error * (cells[h] as number);
    }
    outer.slopes[row + HIDDEN] = (outer.slopes[row + HIDDEN] as number) + error;
  }
  for (let h = 0; h < HIDDEN; h++) {
    const slope = (back[h] as number) * (1 - (cells[h] as number) ** 2);
    const row = h * WIDTH;
    for (let f = 0; f < MAIL_FEATURES; f++) {
      inner.slopes[row + f] = (inner.slopes[row + f] as number) + slope * (features[f] as number);
    }
    inner.slopes[row + MAIL_FEATURES] = (inner.slopes[row + MAIL_FEATURES] as number) + slope;
  }
}

/** Learns from `samples` several times over, from other beginnings: what they say on average is steadier than each. */
export function learnHead(
  samples: MailSample[],
  rounds: number,
  random: () => number,
): { inner: Float32Array; outer: Float32Array } {
  const heads = Array.from({ length: HEADS }, () => learnOne(samples, rounds, random));
  const join = (parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));
  return { inner: join(heads.map(({ inner }) => inner)), outer: join(heads.map(({ outer }) => outer)) };
}

function learnOne(
  samples: MailSample[],
  rounds: number,
  random: () => number,
): { inner: Float32Array; outer: Float32Array } {
  const inner = new Learnt(HIDDEN * WIDTH, random);
  const outer = new Learnt(OUTCOMES * (HIDDEN + 1), random);
  const scratch = [new Float64Array(HIDDEN), new Float64Array(HIDDEN), new Float64Array(OUTCOMES)];
  let steps = 0;
  for (let round = 0; round < rounds; round++) {
    const rate = RATE * (1 - (0.95 * round) / rounds);
    const seen = shuffle(repeated(samples, random), random);
    for (let i = 0; i < seen.length; i += BATCH) {
      const batch = seen.slice(i, i + BATCH);
      for (const sample of batch) addSlopes(sample, inner, outer, scratch);
      steps += 1;
      inner.step(rate, batch.length, steps);
      outer.step(rate, batch.length, steps);
    }
  }
  return { inner: inner.values, outer: outer.values };
}

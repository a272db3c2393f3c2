/** The second half of the model: from a mail's features to its outcome, by a small network and plain gradient descent. */
import { MAIL_FEATURES } from '../mailFeatures';
import { HIDDEN, OUTCOMES } from '../model';
import { shuffle } from './learn';

export interface MailSample {
  features: Float64Array;
  outcome: number;
  /** How often it is seen in each round; a part of 1 is a chance. */
  times: number;
}

const WIDTH = MAIL_FEATURES + 1;

/** Each sample as often as it is to be seen. Weights in place of this would make some steps too long. */
function repeated(samples: MailSample[], random: () => number): MailSample[] {
  return samples.flatMap((sample) => {
    const times = Math.floor(sample.times) + (random() < sample.times % 1 ? 1 : 0);
    return Array.from({ length: times }, () => sample);
  });
}

/** Length of the first steps. */
const RATE = +(process.env.HR ?? 0.02);

/** Learns from `samples`. */
export function learnHead(samples: MailSample[], rounds: number, random: () => number): { inner: Float32Array; outer: Float32Array } {
  const inner = new Float32Array(HIDDEN * WIDTH).map(() => (random() - 0.5) * 0.5);
  const outer = new Float32Array(OUTCOMES * (HIDDEN + 1)).map(() => (random() - 0.5) * 0.5);
  const cells = new Float64Array(HIDDEN);
  const back = new Float64Array(HIDDEN);
  const chances = new Float64Array(OUTCOMES);
  for (let round = 0; round < rounds; round++) {
    const rate = RATE * (1 - round / rounds) + RATE / 30;
    for (const { features, outcome } of shuffle(repeated(samples, random), random)) {
      for (let h = 0; h < HIDDEN; h++) {
        let sum = inner[h * WIDTH + MAIL_FEATURES] ?? 0;
        for (let f = 0; f < MAIL_FEATURES; f++) sum += (inner[h * WIDTH + f] ?? 0) * (features[f] ?? 0);
        cells[h] = Math.tanh(sum);
      }
      let total = 0;
      for (let o = 0; o < OUTCOMES; o++) {
        let sum = outer[o * (HIDDEN + 1) + HIDDEN] ?? 0;
        for (let h = 0; h < HIDDEN; h++) sum += (outer[o * (HIDDEN + 1) + h] ?? 0) * (cells[h] ?? 0);
        chances[o] = Math.exp(sum);
        total += chances[o] ?? 0;
      }
      back.fill(0);
      for (let o = 0; o < OUTCOMES; o++) {
        const error = (chances[o] ?? 0) / total - (o === outcome ? 1 : 0);
        const row = o * (HIDDEN + 1);
        for (let h = 0; h < HIDDEN; h++) {
          back[h] = (back[h] ?? 0) + error * (outer[row + h] ?? 0);
          outer[row + h] = (outer[row + h] ?? 0) * (1 - rate * 1e-4) - rate * error * (cells[h] ?? 0);
        }
        outer[row + HIDDEN] = (outer[row + HIDDEN] ?? 0) - rate * error;
      }
      for (let h = 0; h < HIDDEN; h++) {
        const slope = (back[h] ?? 0) * (1 - (cells[h] ?? 0) ** 2);
        const row = h * WIDTH;
        for (let f = 0; f < MAIL_FEATURES; f++) {
          inner[row + f] = (inner[row + f] ?? 0) * (1 - rate * 1e-4) - rate * slope * (features[f] ?? 0);
        }
        inner[row + MAIL_FEATURES] = (inner[row + MAIL_FEATURES] ?? 0) - rate * slope;
      }
    }
  }
  return { inner, outer };
}

/** What is known of a whole mail when each of its sentences has been weighed: the input of the second half of the model. */
import { acts } from './acts';
import { outcomes } from './detection';

/** What sender, subject and conversation say besides the words. */
export interface SenderSigns {
  /** From an applicant-tracking system or a job board. */
  fromTracking: boolean;
  /** From a name like 'Acme Careers'. */
  fromRecruiting: boolean;
  /** Nobody reads the answers. */
  fromMachine: boolean;
  /** The person's own words. */
  own: boolean;
  /** The conversation is in the log as one about an application. */
  known: boolean;
  /** The subject repeats that of the mail it answers. */
  isReply: boolean;
}

/** With what the words say together, as log-odds of each outcome against 'other'. See `model.ts`. */
export interface Signs extends SenderSigns {
  scores: Float64Array;
}

const K = acts.length;
const PER_ACT = 6;
const ELSEWHERE = acts.indexOf('elsewhere');
/** Outcomes but 'other'. */
const SCORES = outcomes.length - 1;
export const MAIL_FEATURES = K * PER_ACT + 9 + SCORES;

const clamp = (value: number, least: number, most: number) => (value < least ? least : value > most ? most : value);

/**
 * Writes the features of a mail into `out`. `chances` holds for each of the `sentences` the chance of each act, row by row;
 * those of the subject, `subject` rows of them, come first.
 */
export function mailFeatures(
  chances: Float32Array,
  subject: number,
  sentences: number,
  signs: Signs,
  out: Float64Array,
): void {
  const body = sentences - subject;
  for (let k = 0; k < K; k++) {
    let first = 0;
    let second = 0;
    let sum = 0;
    let inSubject = 0;
    let apart = 0;
    for (let s = 0; s < sentences; s++) {
      const chance = chances[s * K + k] ?? 0;
      if (s < subject) {
        if (chance > inSubject) inSubject = chance;
        continue;
      }
      sum += chance;
      // What it says if it is not about another matter, which is for the rest of the mail to tell.
      const given = chance / (1.05 - (k === ELSEWHERE ? 0 : (chances[s * K + ELSEWHERE] ?? 0)));
      if (given > apart) apart = given;
      if (chance > first) {
        second = first;
        first = chance;
      } else if (chance > second) second = chance;
    }
    const at = k * PER_ACT;
    out[at] = first;
    out[at + 1] = second;
    out[at + 2] = Math.min(sum, 6) / 3;
    out[at + 3] = inSubject;
    out[at + 5] = apart;
    out[at + 4] = clamp(Math.log(first / (1.0001 - first) + 1e-4), -6, 6) / 4;
  }
  const at = K * PER_ACT;
  let shareElsewhere = 0;
  for (let s = subject; s < sentences; s++) shareElsewhere += chances[s * K + ELSEWHERE] ?? 0;
  out[at] = body > 0 ? shareElsewhere / body : 0;
  out[at + 1] = Math.log(1 + body) / 3;
  out[at + 2] = body === 0 ? 1 : 0;
  out[at + 3] = signs.fromTracking ? 1 : 0;
  out[at + 4] = signs.fromRecruiting ? 1 : 0;
  out[at + 5] = signs.fromMachine ? 1 : 0;
  out[at + 6] = signs.own ? 1 : 0;
  out[at + 7] = signs.known ? 1 : 0;
  out[at + 8] = signs.isReply ? 1 : 0;
  for (let o = 0; o < SCORES; o++) out[at + 9 + o] = clamp(signs.scores[o] ?? 0, -6, 6) / 3;
}

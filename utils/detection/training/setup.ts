/** What all of the training shares: how much of everything, the parts, one random number generator. */
import { makeRandom } from './learn';

/** Parts the sentences are cut into, so that mails are weighed by a model that has not seen their sentences. */
export const PARTS = 3;
/** The part of a line: the same for all its variants, evenly spread. */
export const partOf = (line: number): number => line % PARTS;

/** Numbers of lines from here on are those of the short mails, and of the corpus; both begin in the first part. */
export const SHORT_LINES = 1_500_000;
export const CORPUS_LINES = 3_000_000;

/** The same numbers each time, so that the same files give the same model. */
export const random = makeRandom(20_261_127);

/** Tells how the training goes. */
export const say = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Whether a whole mail is a long one: more than some hundred words. Its length is in UTF-16 units. */
export const isLong = (text: string): boolean => text.length > 600;

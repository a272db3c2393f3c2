import { writing } from './health';
import type { Witness } from './sum';

/** Keeps the witness once more, on a third medium; both may reject. */
export interface WitnessKeeper {
  read: () => Promise<Witness | undefined>;
  /** `undefined`: everything is deleted, what else is kept there as well. */
  write: (witness: Witness | undefined) => Promise<void>;
}

let keeper: WitnessKeeper = { read: async () => undefined, write: async () => undefined };

/** Where the witness is kept beside the copy; call it before the log is used. */
export function keepWitnessIn(other: WitnessKeeper): void {
  keeper = other;
}

/** What was named. */
export const theKeeper = (): WitnessKeeper => keeper;

/** Keeps the witness on the third medium; for one that a worker came to, which has not got that medium. Never rejects. */
export async function rememberWitness(witness: Witness | undefined): Promise<void> {
  await writing('witness', () => keeper.write(witness));
}

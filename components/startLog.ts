import { witnessSetting } from '@/utils/browser/settings';
import { keepWitnessIn, parseWitness } from '@/utils/log';

/** Gives the log its third medium, the browser's own storage. Call it first in every context that uses the log. */
export function startLog(): void {
  keepWitnessIn({
    read: async () => parseWitness(await witnessSetting.getValue()),
    write: async (witness) => {
      if (!witness) return witnessSetting.removeValue();
      const kept = parseWitness(await witnessSetting.getValue());
      // Another context may have been faster with a later one.
      if ((kept?.seq ?? 0) < witness.seq) await witnessSetting.setValue(witness);
    },
  });
}

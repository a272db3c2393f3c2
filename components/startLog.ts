import { storedFiles } from '@/utils/browser/files';
import { forgetSettings, witnessSetting } from '@/utils/browser/settings';
import { keepCopyIn, keepWitnessIn, parseWitness } from '@/utils/log';

/**
 * Gives the log what it needs of the browser's own storage: room for one more witness, and in Firefox for the copy. Call it
 * first in every context that uses the log.
 */
export function startLog(): void {
  if (import.meta.env.FIREFOX) keepCopyIn(storedFiles);
  keepWitnessIn({
    read: async () => parseWitness(await witnessSetting.getValue()),
    write: async (witness) => {
      if (!witness) return forgetSettings();
      const kept = parseWitness(await witnessSetting.getValue());
      // Another context may have been faster with a later one.
      if ((kept?.seq ?? 0) < witness.seq) await witnessSetting.setValue(witness);
    },
  });
}

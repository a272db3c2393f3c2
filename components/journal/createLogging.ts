import { createWrites } from '@/components/createWrites';
import type { ToastQueue } from '@/components/design/createToasts';
import { useTexts } from '@/components/texts';
import type { Entry } from '@/utils/entry';

/** Writing from a button: what was done is said in a toast, and can be taken back there. */
export interface Logging {
  /** Writes; says so when it did not work. Resolves to whether it did. */
  write: (entries: readonly Entry[]) => Promise<boolean>;
  /**
   * Writes facts of ONE application and says so, with Undo: once, however often the button is pressed meanwhile.
   * `afterUndo` runs when Undo was pressed and has worked.
   */
  writeUndoable: (entries: readonly Entry[], text: string, afterUndo?: () => void) => Promise<boolean>;
}

export function createLogging(toasts: ToastQueue): Logging {
  const t = useTexts();
  const { write, offerUndo } = createWrites(toasts);
  let isWriting = false;

  const writeUndoable: Logging['writeUndoable'] = async (entries, text, afterUndo) => {
    if (isWriting) return false;
    isWriting = true;
    const written = await write(entries);
    isWriting = false;
    const [first] = entries;
    if (!written || !first) return written;
    offerUndo(text, [{ applicationId: first.applicationId, targets: entries.map(({ id }) => id) }], () => {
      toasts.show({ text: t().journal.undone });
      afterUndo?.();
    });
    return written;
  };

  return { write, writeUndoable };
}

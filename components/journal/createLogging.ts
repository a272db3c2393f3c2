import type { ToastQueue } from '@/components/design/createToasts';
import { createWrites } from '@/components/steps/createWrites';
import { useTexts } from '@/components/texts';
import type { Entry } from '@/utils/entry';

/** Writing from a button: what was done is said in a toast, and can be taken back there. */
export interface Logging {
  /** Writes; says so when it did not work. Resolves to whether it did. */
  write: (entries: readonly Entry[]) => Promise<boolean>;
  /** Writes facts of ONE application and says so, with Undo. `afterUndo` runs when that was pressed and has worked. */
  writeUndoable: (entries: readonly Entry[], text: string, afterUndo?: () => void) => Promise<boolean>;
}

export function createLogging(toasts: ToastQueue): Logging {
  const t = useTexts();
  const { write, takeBack } = createWrites(toasts);

  const undo = async (entries: readonly Entry[], afterUndo?: () => void): Promise<void> => {
    const [first] = entries;
    if (!first) return;
    const targets = entries.map((entry) => entry.id);
    if (!(await takeBack([{ applicationId: first.applicationId, targets }]))) return;
    toasts.show({ text: t().journal.undone });
    afterUndo?.();
  };

  const writeUndoable: Logging['writeUndoable'] = async (entries, text, afterUndo) => {
    const written = await write(entries);
    if (written) toasts.show({ text, action: { label: t().common.undo, onAct: () => void undo(entries, afterUndo) } });
    return written;
  };

  return { write, writeUndoable };
}

// Writing to the log from a surface: what fails is said in a toast, what was done can be taken back from one.
import type { ToastQueue } from '@/components/design/createToasts';
import { useTexts } from '@/components/texts';
import { undoEntries } from '@/utils/answers';
import { type DraftSubject, draftId, type Entry } from '@/utils/entry';
import type { LogFailure } from '@/utils/failure';
import { add, LogError } from '@/utils/log';

/** Entries to take back, and the half-written words that come back with that. */
export interface TakenBack {
  applicationId: string;
  /** Ids of the entries. */
  targets: readonly string[];
  words?: { about: DraftSubject; content: Record<string, unknown> } | undefined;
}

export interface Writes {
  /** Adds entries and forgets drafts, all or nothing. Resolves to whether it worked; a failure has been said by then. */
  write: (entries: readonly Entry[], dropDrafts?: readonly string[]) => Promise<boolean>;
  /** Takes entries back in one transaction. Resolves to what takes that back again, `undefined` when it failed. */
  takeBack: (what: readonly TakenBack[]) => Promise<TakenBack[] | undefined>;
  /** Says what was done, with an 'Undo' that takes it back and then calls `onBack`. */
  offerUndo: (text: string, what: readonly TakenBack[], onBack?: () => void) => void;
}

/**
 * Call it while a component is being made. What it returns works on after the component is gone.
 * @param failures the sentences for what fails; those for a form with a Save button when absent
 */
export function createWrites(toasts: ToastQueue, failures?: () => Record<LogFailure, string>): Writes {
  const t = useTexts();

  const write: Writes['write'] = async (entries, dropDrafts = []) => {
    try {
      await add(entries, dropDrafts);
      return true;
    } catch (cause) {
      const failure = cause instanceof LogError ? cause.failure : 'failed';
      toasts.show({ text: (failures?.() ?? t().common.failures)[failure], tone: 'problem' });
      return false;
    }
  };

  const takeBack: Writes['takeBack'] = async (what) => {
    const now = Date.now();
    const undone = what.map(({ applicationId, targets }) => ({
      applicationId,
      entries: undoEntries({ id: crypto.randomUUID(), applicationId, targets }, now),
    }));
    const drafts = what.flatMap(({ applicationId, words }): Entry[] =>
      words
        ? [{ kind: 'draft', id: draftId(applicationId, words.about), applicationId, at: now, loggedAt: now, ...words }]
        : [],
    );
    const isWritten = await write([...undone.flatMap(({ entries }) => entries), ...drafts]);
    if (!isWritten) return undefined;
    return undone.map(({ applicationId, entries }) => ({ applicationId, targets: entries.map(({ id }) => id) }));
  };

  const offerUndo: Writes['offerUndo'] = (text, what, onBack) => {
    const onAct = async () => {
      if (await takeBack(what)) onBack?.();
    };
    toasts.show({ text, action: { label: t().common.undo, onAct: () => void onAct() } });
  };

  return { write, takeBack, offerUndo };
}

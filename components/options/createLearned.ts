import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { LogFailure } from '@/utils/failure';
import type { Learned, PhraseLesson, SenderLesson } from '@/utils/learned';
import { LogError, watchLog } from '@/utils/log';
import { learned } from '@/utils/log/learned';

export type Lesson = SenderLesson | PhraseLesson;

/** What was learned, as a surface sees it. */
export interface LiveLearned {
  /** The newest first; `undefined` until the first read came back. What did not change keeps its row. */
  lessons: Accessor<readonly Lesson[] | undefined>;
  /** Why the log cannot be read; what was read before stays on the screen. */
  failure: Accessor<LogFailure | undefined>;
  /** Reads again, for a 'Try again' button. */
  refresh: () => void;
}

/** One list of senders and phrases, the newest first. */
const listed = ({ senders, phrases }: Learned): Lesson[] =>
  [...senders.values(), ...phrases.values()].sort((a, b) => b.at - a.at || (a.target < b.target ? 1 : -1));

/** Follows what the log teaches for as long as the owner lives. */
export function createLearned(): LiveLearned {
  const [state, setState] = createStore<{ lessons?: Lesson[] }>({});
  const [failure, setFailure] = createSignal<LogFailure>();
  let newest = 0;

  const refresh = async (): Promise<void> => {
    newest += 1;
    const turn = newest;
    const found = await learned().catch((cause: unknown) => (cause instanceof LogError ? cause.failure : 'failed'));
    // A later reading has begun: it knows more.
    if (turn !== newest) return;
    setFailure(typeof found === 'string' ? found : undefined);
    if (typeof found !== 'string') setState('lessons', reconcile(listed(found), { key: 'target' }));
  };

  onCleanup(
    watchLog((changed) => {
      // Half-written words teach nothing.
      if (!changed) void refresh();
    }),
  );
  void refresh();
  return { lessons: () => state.lessons, failure, refresh: () => void refresh() };
}

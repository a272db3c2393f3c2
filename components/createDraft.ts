import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { createStore, type SetStoreFunction, unwrap } from 'solid-js/store';
import { type DraftSubject, draftId, type Entry } from '@/utils/entry';
import type { LogFailure } from '@/utils/failure';
import { add, keepDraft, keepDraftAside, LogError } from '@/utils/log';

/** Typed words are in the log this long after the last key, in ms; a killed browser loses at most that. */
const KEEP_AFTER = 300;

/** `kept`: in the log. `keeping`: on their way. A failure: put aside, see the log; `keep` tries again. */
export type Keeping = 'untouched' | 'keeping' | 'kept' | LogFailure;

/** Words on their way to becoming a fact. */
export interface Draft<Content> {
  words: Content;
  /** Solid's store setter: `set('happened', text)`. Keeps by itself. */
  set: SetStoreFunction<Content>;
  keeping: Accessor<Keeping>;
  /** Writes now; for a 'Save' button after a failure. */
  keep: () => Promise<void>;
  /**
   * Turns the words into facts and forgets the draft, in one transaction. Resolves to whether it worked; when it did
   * not, the words stay on the screen and a draft, and no fact comes of them later.
   */
  finish: (entries: Entry[]) => Promise<boolean>;
}

/**
 * A draft that is saved while typing.
 * @param start what to show first: the kept draft's content, else what was finished before, else empty fields. Read
 *   once: later changes of the log never overwrite what somebody is typing.
 */
export function createDraft<Content extends Record<string, unknown>>(
  applicationId: string,
  about: DraftSubject,
  start: Content,
): Draft<Content> {
  const [words, setWords] = createStore<Content>(structuredClone(start));
  const [keeping, setKeeping] = createSignal<Keeping>('untouched');
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Writes go one after the other, so that an older one never lands on a newer one.
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = (write: () => Promise<void>): Promise<boolean> => {
    const turn = queue.then(write).then(
      () => true,
      (cause: unknown) => {
        setKeeping(cause instanceof LogError ? cause.failure : 'failed');
        return false;
      },
    );
    queue = turn;
    return turn;
  };

  const stopTimer = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  const keep = async (): Promise<void> => {
    stopTimer();
    const content = structuredClone(unwrap(words));
    if (await inTurn(() => keepDraft(applicationId, about, content, Date.now()))) {
      if (timer === undefined) setKeeping('kept');
    }
  };

  const set = ((...change: unknown[]) => {
    (setWords as (...change: unknown[]) => void)(...change);
    setKeeping('keeping');
    stopTimer();
    timer = setTimeout(() => void keep(), KEEP_AFTER);
  }) as SetStoreFunction<Content>;

  const putAside = (): void => keepDraftAside(applicationId, about, structuredClone(unwrap(words)), Date.now());
  const keepPending = (): void => {
    if (timer !== undefined) void keep();
  };
  const leave = (): void => {
    // A popup closes at any click beside it, and the write that was just begun may die with it.
    if (keeping() === 'keeping') putAside();
    keepPending();
  };
  document.addEventListener('visibilitychange', keepPending);
  globalThis.addEventListener('pagehide', leave);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', keepPending);
    globalThis.removeEventListener('pagehide', leave);
    keepPending();
  });

  const finish = async (entries: Entry[]): Promise<boolean> => {
    stopTimer();
    const done = await inTurn(() => add(entries, [draftId(applicationId, about)]));
    if (done) setKeeping('untouched');
    // Their timer was stopped. Where no fact was to come of them there is nothing to keep.
    else if (entries.length > 0) putAside();
    return done;
  };

  return { words, set, keeping, keep, finish };
}

/** The fields every entry has, for a fact of this moment. */
export function newFact(applicationId: string): { id: string; applicationId: string; at: number; loggedAt: number } {
  const now = Date.now();
  return { id: crypto.randomUUID(), applicationId, at: now, loggedAt: now };
}

import { type Accessor, createSignal } from 'solid-js';
import type { EventAnswer } from '@/utils/answers';
import { isOutdated, RequestError, send } from '@/utils/browser/inPage';
import type { JournalPlace } from '@/utils/browser/messages';
import type { Failure } from '@/utils/failure';
import type { News } from '@/utils/news';
import type { InsertResult } from '@/utils/sites/site';

/** Where a prompt stands after the last click. */
export type PromptState =
  | { name: 'open' }
  | { name: 'working' }
  | { name: 'asked'; inMailLanguage: boolean }
  | { name: 'occupied' | 'noBox' | 'copied' | 'dismissed' | 'changeKept' | 'rejected' | 'putOff' }
  | { name: 'journal'; place: JournalPlace; noReply: boolean };

/** Why the last click did nothing; `clipboard`: the browser did not allow copying. */
export type PromptProblem = Failure | 'clipboard';

export interface PromptActions {
  state: Accessor<PromptState>;
  /** What went wrong with the last click; the prompt stands where it stood before. */
  problem: Accessor<PromptProblem | undefined>;
  ask: () => Promise<void>;
  reflect: () => Promise<void>;
  dismiss: () => Promise<void>;
  /** A change of status is a no. */
  reject: () => Promise<void>;
  later: () => Promise<void>;
  undo: () => Promise<void>;
  copy: () => Promise<void>;
}

/** How the prompt writes into the page it stands in, and takes that back. */
export interface ReplyBox {
  insert: (text: string) => Promise<InsertResult>;
  /** Removes the text again where it stands unchanged. */
  takeBack: (text: string) => void;
}

/** What the buttons of a prompt do, and what became of it. Everything can be taken back. */
export function createPrompt(news: News, replyBox: ReplyBox): PromptActions {
  const [state, setState] = createSignal<PromptState>({ name: 'open' });
  const [problem, setProblem] = createSignal<PromptProblem>();
  const { applicationId, eventId } = news;
  let given: string[] = [];
  let written: string | undefined;
  let draft = '';

  /** Runs one action; a failure becomes a sentence, never an exception in somebody else's page. */
  const run = async (action: () => Promise<void>): Promise<void> => {
    const before = state();
    if (before.name === 'working') return;
    setProblem(undefined);
    try {
      await action();
    } catch (cause) {
      setState(before);
      setProblem(isOutdated() ? 'outdated' : cause instanceof RequestError ? cause.failure : 'failed');
    }
  };

  const answer = async (said: EventAnswer): Promise<void> => {
    const { entryIds } = await send('answer', { id: crypto.randomUUID(), applicationId, eventId, answer: said });
    given = [...given, ...entryIds];
  };

  const openJournal = async (step: 'postmortem' | 'feedback' | 'retrospective', noReply: boolean): Promise<void> => {
    // Sent before anything else: the browser opens a panel only in answer to this very click.
    const opening = send('journal', { applicationId, step });
    const confirming = given.length === 0 ? answer('confirm') : Promise.resolve();
    const [{ place }] = await Promise.all([opening, confirming]);
    setState({ name: 'journal', place, noReply });
  };

  return {
    state,
    problem,
    ask: () =>
      run(async () => {
        if (news.noReply) return openJournal('feedback', true);
        // A list has no message to answer: whom to ask and where is chosen in the journal.
        if (news.isListed) return openJournal('feedback', false);
        setState({ name: 'working' });
        await answer('confirm');
        const { text, inMailLanguage } = await send('request', { applicationId });
        draft = text;
        const result = await replyBox.insert(text);
        if (result === 'inserted') {
          written = text;
          setState({ name: 'asked', inMailLanguage });
        } else setState({ name: result === 'occupied' ? 'occupied' : 'noBox' });
      }),
    reflect: () =>
      run(() => {
        const step = news.kind === 'feedback' ? 'retrospective' : written === undefined ? 'postmortem' : 'feedback';
        return openJournal(step, false);
      }),
    dismiss: () =>
      run(async () => {
        // A change that is no rejection is a change all the same.
        const isChange = news.kind === 'changed';
        await answer(isChange ? 'confirm' : 'dismiss');
        setState({ name: isChange ? 'changeKept' : 'dismissed' });
      }),
    reject: () =>
      run(async () => {
        await answer('reject');
        setState({ name: 'rejected' });
      }),
    later: () =>
      run(async () => {
        await answer('later');
        setState({ name: 'putOff' });
      }),
    undo: () =>
      run(async () => {
        await send('undo', { id: crypto.randomUUID(), applicationId, targets: given });
        given = [];
        if (written !== undefined) replyBox.takeBack(written);
        written = undefined;
        setState({ name: 'open' });
      }),
    copy: () =>
      run(async () => {
        const isCopied = await navigator.clipboard.writeText(draft).then(
          () => true,
          () => false,
        );
        if (isCopied) setState({ name: 'copied' });
        else setProblem('clipboard');
      }),
  };
}

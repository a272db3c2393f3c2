import type { EventAnswer } from '@/utils/answers';
import type { Background } from '@/utils/browser/inPage';
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

/** What the buttons do. `reject`: a change of status is a no. */
export type PromptActions = Record<'ask' | 'reflect' | 'dismiss' | 'reject' | 'later' | 'undo' | 'copy', () => void>;

export interface Prompt {
  state: () => PromptState;
  /** What went wrong with the last click; the prompt stands where it stood before. */
  problem: () => PromptProblem | undefined;
  actions: PromptActions;
}

/** How the prompt writes into the page it stands in, and takes that back. */
export interface ReplyBox {
  insert: (text: string) => Promise<InsertResult>;
  /** Removes the text again where it stands unchanged. */
  takeBack: (text: string) => Promise<void>;
}

/**
 * What the buttons of a prompt do, and what became of it. Everything can be taken back.
 * @param changed called whenever it stands elsewhere, or has something to say of the last click
 */
export function makePrompt(
  news: News,
  replyBox: ReplyBox,
  { send, failureOf }: Background,
  changed: () => void,
): Prompt {
  let state: PromptState = { name: 'open' };
  let problem: PromptProblem | undefined;
  const { applicationId, eventId } = news;
  let given: string[] = [];
  let written: string | undefined;
  let draft = '';

  const set = (next: PromptState, wrong?: PromptProblem): void => {
    state = next;
    problem = wrong;
    changed();
  };

  /** An action as a button runs it: a failure becomes a sentence, never an exception in somebody else's page. */
  const run = (action: () => Promise<void>) => async (): Promise<void> => {
    const before = state;
    if (before.name === 'working') return;
    set(before);
    try {
      await action();
    } catch (cause) {
      set(before, failureOf(cause));
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
    set({ name: 'journal', place, noReply });
  };

  return {
    state: () => state,
    problem: () => problem,
    actions: {
      ask: run(async () => {
        if (news.noReply) return openJournal('feedback', true);
        // A list has no message to answer: whom to ask and where is chosen in the journal.
        if (news.isListed) return openJournal('feedback', false);
        set({ name: 'working' });
        await answer('confirm');
        const { text, inMailLanguage } = await send('request', { applicationId });
        draft = text;
        const result = await replyBox.insert(text);
        if (result === 'inserted') {
          written = text;
          set({ name: 'asked', inMailLanguage });
        } else set({ name: result === 'occupied' ? 'occupied' : 'noBox' });
      }),
      reflect: run(() => {
        const step = news.kind === 'feedback' ? 'retrospective' : written === undefined ? 'postmortem' : 'feedback';
        return openJournal(step, false);
      }),
      dismiss: run(async () => {
        // A change that is no rejection is a change all the same.
        const isChange = news.kind === 'changed';
        await answer(isChange ? 'confirm' : 'dismiss');
        set({ name: isChange ? 'changeKept' : 'dismissed' });
      }),
      reject: run(async () => {
        await answer('reject');
        set({ name: 'rejected' });
      }),
      later: run(async () => {
        await answer('later');
        set({ name: 'putOff' });
      }),
      undo: run(async () => {
        await send('undo', { id: crypto.randomUUID(), applicationId, targets: given });
        given = [];
        if (written !== undefined) await replyBox.takeBack(written);
        written = undefined;
        set({ name: 'open' });
      }),
      copy: run(async () => {
        const isCopied = await navigator.clipboard.writeText(draft).then(
          () => true,
          () => false,
        );
        if (isCopied) set({ name: 'copied' });
        else set(state, 'clipboard');
      }),
    },
  };
}

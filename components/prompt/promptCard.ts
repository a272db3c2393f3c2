import { close } from '@/components/design/icons';
import type { PromptWords } from '@/utils/i18n/prompt';
import type { News } from '@/utils/news';
import type { PromptActions, PromptProblem, PromptState } from './makePrompt';
import { make, makeActions, makeButton, makeCard, makeMark, makeNote, makeStatus } from './nodes';
import { outcomeOf } from './outcome';
import { makeWhy } from './why';

/** The prompt as a person sees it: what was understood, the words that decided, and what to do about it. */

export interface PromptCard {
  element: HTMLElement;
  /**
   * Shows where the prompt stands now.
   * @param problem why the last click did nothing
   * @param more how many more prompts wait behind this one
   */
  show: (state: PromptState, problem: PromptProblem | undefined, more: number) => void;
}

/** Makes the card of some news; it is empty until it is told where the prompt stands. */
export function makePromptCard(
  news: News,
  words: PromptWords,
  actions: PromptActions,
  onClose: () => void,
): PromptCard {
  const { texts: t, language } = words;
  const detail = make('p', { class: 'rb-prompt-detail' });
  const problemLine = makeNote('');
  problemLine.classList.add('rb-prompt-problem');
  const status = makeStatus();
  const head = make(
    'header',
    { class: 'rb-prompt-head' },
    make('span', { class: 'rb-prompt-mark' }, makeMark()),
    make('div', { class: 'rb-prompt-words' }, make('h2', { dir: 'auto' }, titleOf(news, words)), detail),
    makeButton('', onClose, { variant: 'quiet', isSmall: true, icon: close, label: t.close }),
  );
  const element = makeCard(t.label, onClose, head, status);
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(news.at);

  /** What stands there only while nothing was pressed. */
  const quote = news.quote !== undefined && news.quote !== '' ? makeQuote(news.quote, news.evidence[0]) : undefined;
  let below: HTMLElement[] = [];
  let shown: PromptState | undefined;

  function arrange(state: PromptState): void {
    // A pressed button goes with the state it stood for. The focus stays with us: on the page's body the next letter would
    // be a shortcut of the site.
    const root = element.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    for (const part of below) part.remove();
    quote?.remove();
    status.replaceChildren(...outcomeOf(state, t, actions));
    below = state.name === 'open' ? choicesOf(news, words, actions) : [];
    element.append(...below);
    if (state.name === 'open' && quote) head.after(quote);
    if (!focused || focused.isConnected) return;
    const next = element.querySelector<HTMLElement>('[role="status"] button, .rb-prompt-actions button');
    (next ?? element).focus({ preventScroll: true });
  }

  const nextWords = document.createTextNode('');
  const nextLine = makeActions(makeButton(nextWords, onClose, { variant: 'secondary', isSmall: true }));

  return {
    element,
    show(state, problem, more) {
      if (state !== shown) arrange(state);
      shown = state;
      problemLine.remove();
      if (problem) {
        problemLine.textContent = problem === 'clipboard' ? t.copyRefused : t.failures[problem];
        status.append(problemLine);
      }
      const { stage, kind } = news;
      const when = stage && kind === 'rejected' ? `${day}, ${t.stage[stage]}` : day;
      detail.textContent = kind === 'feedback' ? t.answeredDetail : more > 0 ? `${when} · ${t.more(more)}` : when;
      nextWords.data = t.next(more);
      if (more === 0 || state.name === 'open' || state.name === 'working') nextLine.remove();
      else if (!nextLine.parentNode) element.append(nextLine);
    },
  };
}

function titleOf({ kind, person, ended, sure, company, role }: News, { texts: t }: PromptWords): string {
  if (kind === 'feedback') return t.answered(person?.name);
  if (kind === 'changed') return (ended ? t.ended : t.changed)(company, role);
  return sure ? t.saidNo(company, role) : t.isItNo(company);
}

/** What can be done about the news. */
function choicesOf(news: News, words: PromptWords, actions: PromptActions): HTMLElement[] {
  const { texts: t } = words;
  const { kind, noReply } = news;
  const isAnswerable = kind === 'rejected' && !noReply;
  const { ask, reflect, reject, dismiss, later } = actions;
  const choices =
    kind === 'changed'
      ? [makeButton(t.reject, reject, { variant: 'secondary' })]
      : [
          kind === 'rejected' && makeButton(t.ask, ask, { variant: isAnswerable ? 'primary' : 'secondary' }),
          makeButton(t.reflect, reflect, { variant: isAnswerable ? 'secondary' : 'primary' }),
        ];
  return [
    ...(noReply ? [makeNote(`${t.noReply(noReply)} ${t.noReplyNext}`)] : []),
    makeActions(
      ...choices,
      makeButton(kind === 'feedback' ? t.dismissFeedback : t.dismiss, dismiss, {
        variant: kind === 'changed' ? 'secondary' : 'quiet',
      }),
      makeButton(t.later, later, { variant: 'quiet' }),
    ),
    makeWhy(news, words),
  ];
}

/** A sentence of the mail with the words in it that decided, marked. */
function makeQuote(text: string, words = ''): HTMLElement {
  const at = words === '' ? -1 : text.indexOf(words);
  const parts = at < 0 ? [text] : [text.slice(0, at), make('mark', {}, words), text.slice(at + words.length)];
  return make('blockquote', { class: 'rb-quote', dir: 'auto' }, ...parts);
}

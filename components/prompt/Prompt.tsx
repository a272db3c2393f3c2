// The prompt in a webmail's page: what was understood, the words that decided, and what to do about it.
import { createComputed, createEffect, type JSX, on, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Mark } from '@/components/design/Mark';
import type { Failure } from '@/utils/failure';
import type { PromptTexts } from '@/utils/i18n/prompt';
import type { News } from '@/utils/news';
import type { PromptProblem, PromptState } from './createPrompt';
import { Outcome } from './Outcome';
import { Why } from './Why';

export interface PromptProps {
  news: News;
  texts: PromptTexts;
  /** BCP 47, for dates and numbers. */
  language: string;
  state: PromptState;
  /** Why the last click did nothing. */
  problem?: PromptProblem | undefined;
  /** How many more prompts wait behind this one. */
  more?: number | undefined;
  onAsk: () => void;
  onReflect: () => void;
  onDismiss: () => void;
  onReject: () => void;
  onLater: () => void;
  onUndo: () => void;
  onCopy: () => void;
  onClose: () => void;
}

export function Prompt(props: PromptProps): JSX.Element {
  const t = (): PromptTexts => props.texts;
  const day = (): string =>
    new Intl.DateTimeFormat(props.language, { day: 'numeric', month: 'long', year: 'numeric' }).format(props.news.at);
  const title = (): string => {
    const { news } = props;
    if (news.kind === 'feedback') return t().answered(news.person?.name);
    if (news.kind === 'changed') return (news.ended ? t().ended : t().changed)(news.company, news.role);
    return news.sure ? t().saidNo(news.company, news.role) : t().isItNo(news.company);
  };
  const detail = (): string => {
    const { stage, kind } = props.news;
    if (kind === 'feedback') return t().answeredDetail;
    const when = stage && kind === 'rejected' ? `${day()}, ${t().stage[stage]}` : day();
    return props.more ? `${when} · ${t().more(props.more)}` : when;
  };
  const isAnswerable = (): boolean => props.news.kind === 'rejected' && !props.news.noReply;

  // A pressed button goes with the state it stood for. The focus stays with us: on the page's body the next letter would
  // be a shortcut of the site. Computed before the page changes, so that we still see where it was.
  let section: HTMLElement | undefined;
  let focused: Element | undefined;
  createComputed(() => {
    void props.state;
    const root = section?.getRootNode();
    focused = (root instanceof ShadowRoot && root.activeElement) || undefined;
  });
  createEffect(
    on(
      () => props.state,
      () => {
        if (!focused || focused.isConnected || !section) return;
        const next = section.querySelector<HTMLElement>('[role="status"] button, .rb-prompt-actions button');
        (next ?? section).focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );

  return (
    <section
      ref={(element) => {
        section = element;
      }}
      class="rb-prompt"
      tabindex="-1"
      aria-label={t().label}
      on:keydown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <header class="rb-prompt-head">
        <span class="rb-prompt-mark">
          <Mark size={20} />
        </span>
        <div class="rb-prompt-words">
          <h2 dir="auto">{title()}</h2>
          <p class="rb-prompt-detail">{detail()}</p>
        </div>
        <Button variant="quiet" size="small" icon="close" label={t().close} onClick={() => props.onClose()} />
      </header>

      <Show when={props.state.name === 'open' && props.news.quote}>
        {(quote) => (
          <blockquote class="rb-quote" dir="auto">
            <Marked text={quote()} words={props.news.evidence[0] ?? ''} />
          </blockquote>
        )}
      </Show>

      <div role="status" aria-live="polite">
        <Outcome {...props} />
        <Show when={props.problem}>
          {(problem) => (
            <p class="rb-prompt-note rb-prompt-problem">
              {problem() === 'clipboard' ? t().copyRefused : t().failures[problem() as Failure]}
            </p>
          )}
        </Show>
      </div>

      <Show when={props.more && props.state.name !== 'open' && props.state.name !== 'working'}>
        <div class="rb-prompt-actions">
          <Button variant="secondary" size="small" onClick={() => props.onClose()}>
            {t().next(props.more ?? 0)}
          </Button>
        </div>
      </Show>
      <Show when={props.state.name === 'open'}>
        <Show when={props.news.noReply}>
          {(address) => (
            <p class="rb-prompt-note">
              {t().noReply(address())} {t().noReplyNext}
            </p>
          )}
        </Show>
        <div class="rb-prompt-actions">
          <Show
            when={props.news.kind === 'changed'}
            fallback={
              <>
                <Show when={props.news.kind === 'rejected'}>
                  <Button variant={isAnswerable() ? 'primary' : 'secondary'} onClick={() => props.onAsk()}>
                    {t().ask}
                  </Button>
                </Show>
                <Button variant={isAnswerable() ? 'secondary' : 'primary'} onClick={() => props.onReflect()}>
                  {t().reflect}
                </Button>
              </>
            }
          >
            <Button variant="secondary" onClick={() => props.onReject()}>
              {t().reject}
            </Button>
          </Show>
          <Button variant={props.news.kind === 'changed' ? 'secondary' : 'quiet'} onClick={() => props.onDismiss()}>
            {props.news.kind === 'feedback' ? t().dismissFeedback : t().dismiss}
          </Button>
          <Button variant="quiet" onClick={() => props.onLater()}>
            {t().later}
          </Button>
        </div>
        <Why {...props} />
      </Show>
    </section>
  );
}

/** A sentence with the words in it that decided, marked. */
function Marked(props: { text: string; words: string }): JSX.Element {
  const at = (): number => (props.words === '' ? -1 : props.text.indexOf(props.words));
  return (
    <Show when={at() >= 0} fallback={props.text}>
      {props.text.slice(0, at())}
      <mark>{props.words}</mark>
      {props.text.slice(at() + props.words.length)}
    </Show>
  );
}

// What became of the last click in a prompt, with the way back.
import { type JSX, Match, Switch } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { PromptTexts } from '@/utils/i18n/prompt';
import type { PromptState } from './createPrompt';

export interface OutcomeProps {
  texts: PromptTexts;
  state: PromptState;
  onReflect: () => void;
  onUndo: () => void;
  onCopy: () => void;
}

export function Outcome(props: OutcomeProps): JSX.Element {
  const t = (): PromptTexts => props.texts;
  const undo = (): JSX.Element => (
    <Button variant="quiet" size="small" icon="undo" onClick={() => props.onUndo()}>
      {t().undo}
    </Button>
  );
  const journal = (): JSX.Element => (
    <Button variant="secondary" size="small" onClick={() => props.onReflect()}>
      {t().openJournal}
    </Button>
  );
  const reflect = (): JSX.Element => (
    <Button variant="primary" size="small" onClick={() => props.onReflect()}>
      {t().reflect}
    </Button>
  );
  const copy = (): JSX.Element => (
    <Button variant="secondary" size="small" onClick={() => props.onCopy()}>
      {t().copyDraft}
    </Button>
  );
  /** The state under one of its names; undefined under any other. */
  const as = <Name extends PromptState['name']>(name: Name): Extract<PromptState, { name: Name }> | undefined =>
    props.state.name === name ? (props.state as Extract<PromptState, { name: Name }>) : undefined;

  return (
    <Switch>
      <Match when={as('working')}>
        <p class="rb-prompt-note">{t().asking}</p>
      </Match>
      <Match when={as('asked')}>
        {(state) => (
          <Said text={state().inMailLanguage ? t().asked : `${t().asked} ${t().askedInEnglish}`}>
            {journal()}
            {undo()}
          </Said>
        )}
      </Match>
      <Match when={as('occupied')}>
        <Said text={t().occupied}>
          {copy()}
          {undo()}
        </Said>
      </Match>
      <Match when={as('noBox')}>
        <Said text={t().noBox}>
          {copy()}
          {journal()}
          {undo()}
        </Said>
      </Match>
      <Match when={as('copied')}>
        <Said text={t().copied}>{undo()}</Said>
      </Match>
      <Match when={as('journal')}>
        {(state) => (
          <Said
            text={`${state().noReply ? `${t().noReplyDraft} ` : ''}${
              state().place === 'panel' ? t().journalBeside : t().journalWindow
            }`}
          >
            {undo()}
          </Said>
        )}
      </Match>
      <Match when={as('rejected')}>
        <Said text={t().rejected}>
          {reflect()}
          {undo()}
        </Said>
      </Match>
      <Match when={as('changeKept')}>
        <Said text={t().changeKept}>{undo()}</Said>
      </Match>
      <Match when={as('dismissed')}>
        <Said text={t().dismissed}>{undo()}</Said>
      </Match>
      <Match when={as('putOff')}>
        <Said text={t().putOff}>{undo()}</Said>
      </Match>
    </Switch>
  );
}

function Said(props: { text: string; children?: JSX.Element }): JSX.Element {
  return (
    <>
      <p class="rb-prompt-note">{props.text}</p>
      <div class="rb-prompt-actions">{props.children}</div>
    </>
  );
}

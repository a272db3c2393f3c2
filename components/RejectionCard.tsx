// One rejection in a list: 'Acme said no to Frontend engineer.', its date and stage, and how far its five steps are.
import './rejectionCard.css';
import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { LoopBar, type LoopStep } from '@/components/design/LoopBar';
import { Emphasis } from '@/components/Emphasis';
import { useFormats, useTexts } from '@/components/texts';
import { SURE } from '@/utils/detection/detection';
import type { History } from '@/utils/history';
import { stepStates } from '@/utils/steps';
import { type StepName, stepNames } from '@/utils/steps/step';

export interface RejectionCardProps {
  /** A history with a rejection; without one nothing is drawn. */
  history: History;
  /** With it the sentence is a button, and the whole card can be pressed. */
  onOpen?: (() => void) | undefined;
  /** The element; 'li' when absent, for a list. */
  as?: 'li' | 'article' | 'div' | undefined;
  /** Level of the sentence as a heading; a plain line when absent, as in a list below a heading. */
  level?: 2 | 3 | undefined;
  /** It is not said yet which application its news is about. */
  asks?: boolean | undefined;
  /** True for the one whose screen is open beside the list. */
  current?: boolean | undefined;
}

/** The five steps of an application for a `LoopBar`, in the interface's words. */
function useLoopSteps(): (history: History) => LoopStep<StepName>[] {
  const t = useTexts();
  return (history) => {
    const states = stepStates(history);
    return stepNames.map((id, index) => ({
      id,
      label: t().common.steps[id],
      name: t().common.stepName(index + 1, t().common.steps[id], t().common.stepStates[states[id]]),
      state: states[id],
    }));
  };
}

export function RejectionCard(props: RejectionCardProps): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const loopSteps = useLoopSteps();
  const sentence = () => (
    <Emphasis
      text={t().common.saidNo(props.history.company, props.history.role)}
      names={[props.history.company, props.history.role]}
      strong={props.history.role ?? props.history.company}
    />
  );
  return (
    <Show when={props.history.rejection}>
      {(rejection) => (
        <Dynamic
          component={props.as ?? 'li'}
          class="rb-rejection"
          data-opens={props.onOpen ? '' : undefined}
          data-current={props.current ? '' : undefined}
        >
          <Dynamic component={props.level ? `h${props.level}` : 'p'} class="rb-rejection-said">
            <Show when={props.onOpen} fallback={sentence()}>
              {(onOpen) => (
                <button
                  type="button"
                  class="rb-rejection-open"
                  aria-current={props.current ? 'true' : undefined}
                  on:click={() => onOpen()()}
                >
                  {sentence()}
                </button>
              )}
            </Show>
          </Dynamic>
          <div class="rb-rejection-foot">
            <p class="rb-rejection-facts">
              <time dateTime={new Date(rejection().entry.at).toISOString()}>{formats.dayOf(rejection().entry)}</time>
              <Show when={props.history.stage}>{(stage) => <span>{t().common.stages[stage()]}</span>}</Show>
              <Show when={rejection().standing === 'told' && rejection().entry.confidence < SURE}>
                <span class="rb-amber">{t().common.unsure}</span>
              </Show>
              <Show when={props.asks}>
                <span class="rb-amber">{t().arrange.asks}</span>
              </Show>
            </p>
            <LoopBar steps={loopSteps(props.history)} label={t().common.fiveSteps} size="small" />
          </div>
        </Dynamic>
      )}
    </Show>
  );
}

// The screen of one step. It lives as long as the step stays the same; what is typed in it never makes a new one.
import { createMemo, createResource, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Skeleton } from '@/components/design/Skeleton';
import { Actions } from '@/components/steps/Actions';
import { Feedback } from '@/components/steps/Feedback';
import { Postmortem } from '@/components/steps/Postmortem';
import { Repeat } from '@/components/steps/Repeat';
import { Retrospective } from '@/components/steps/Retrospective';
import type { StepProps } from '@/components/steps/step';
import { useTexts } from '@/components/texts';
import type { History } from '@/utils/history';
import { historyOf } from '@/utils/log';
import type { StepName } from '@/utils/steps/step';

const screens = {
  postmortem: Postmortem,
  feedback: Feedback,
  retrospective: Retrospective,
  actions: Actions,
  repeat: Repeat,
} satisfies Record<StepName, (props: StepProps) => unknown>;

export interface StepScreenProps extends Omit<StepProps, 'onDone'> {
  step: StepName;
  onDone: (finished: StepName, next: StepName | undefined) => void;
  /** The screen of a step stands in the page. */
  onOpen: (section: HTMLElement) => void;
}

export function StepScreen(props: StepScreenProps) {
  const t = useTexts();
  // A screen reads its draft once, when it opens. Words typed a moment ago may be in the log and not yet in `history`,
  // so the log is asked; until it answers the screen before stays, and the log answers in the order of the writes.
  const [opened] = createResource(
    () => props.step,
    async (step) => {
      const { applicationId } = props.history;
      return { step, fresh: await historyOf(applicationId).catch(() => undefined) };
    },
  );

  return (
    <Show when={opened.latest} keyed fallback={<Skeleton label={t().journal.reading} lines={5} />}>
      {({ step, fresh }) => {
        let section!: HTMLElement;
        const history = createMemo<History | undefined>((before) => {
          const now = props.history;
          return before === undefined ? (fresh ?? now) : now;
        });
        onMount(() => props.onOpen(section));
        return (
          <section class="rb-journal-step" ref={section} aria-label={t().common.steps[step]}>
            <Dynamic
              component={screens[step]}
              history={history() ?? props.history}
              histories={props.histories}
              toasts={props.toasts}
              onDone={(next: StepName | undefined) => props.onDone(step, next)}
            />
          </section>
        );
      }}
    </Show>
  );
}

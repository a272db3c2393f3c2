// The five steps of the application that is open, as dots to choose from.
import { createMemo } from 'solid-js';
import { LoopBar } from '@/components/design/LoopBar';
import { useTexts } from '@/components/texts';
import type { History } from '@/utils/history';
import { stepStates } from '@/utils/steps';
import { type StepName, stepNames } from '@/utils/steps/step';

/** The five dots. Their objects stay the same, so that the focus stays on the one that was pressed. */
export function Loop(props: { history: History; current: StepName; onSelect: (step: StepName) => void }) {
  const t = useTexts();
  const states = createMemo(() => stepStates(props.history));
  const steps = stepNames.map((id, index) => ({
    id,
    get label() {
      return t().journal.loop[id];
    },
    get state() {
      return states()[id];
    },
    get name() {
      return t().common.stepName(index + 1, t().common.steps[id], t().common.stepStates[states()[id]]);
    },
  }));
  return (
    <nav aria-label={t().common.fiveSteps}>
      <LoopBar steps={steps} label={t().common.fiveSteps} current={props.current} onSelect={props.onSelect} />
    </nav>
  );
}

import type { History } from '@/utils/history';
import { actions } from './actions';
import { feedback } from './feedback';
import { postmortem } from './postmortem';
import { repeat } from './repeat';
import { retrospective } from './retrospective';
import type { Step, StepName } from './step';

/** The five steps, in the order a person goes through them. */
const steps: readonly Step[] = [postmortem, feedback, retrospective, actions, repeat];

/** `waiting`: the person has done their part and somebody else has the turn. */
export type StepState = 'done' | 'now' | 'waiting' | 'later';

/** The step that is due for a rejected application; `undefined` when the loop is closed or there is no rejection. */
export function nextStep(history: History): Step | undefined {
  return history.rejection ? steps.find((step) => !step.isDone(history)) : undefined;
}

/** The state of each step, for the loop of five dots. */
export function stepStates(history: History): Record<StepName, StepState> {
  const next = nextStep(history);
  const state = (step: Step): StepState => {
    if (step.isWaiting?.(history)) return 'waiting';
    if (step.isDone(history)) return 'done';
    return step === next ? 'now' : 'later';
  };
  return Object.fromEntries(steps.map((step) => [step.name, state(step)])) as Record<StepName, StepState>;
}

import type { History } from '@/utils/history';

export const stepNames = ['postmortem', 'feedback', 'retrospective', 'actions', 'repeat'] as const;
export type StepName = (typeof stepNames)[number];

/** One of the five steps: what says that it is done, and whether somebody else has the turn. */
export interface Step {
  name: StepName;
  isDone(history: History): boolean;
  /** The person did their part and waits for somebody; the loop goes on meanwhile. */
  isWaiting?(history: History): boolean;
}

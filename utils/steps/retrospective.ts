import type { Step } from './step';

/** Step 3, what went well and what to improve: done when the person has closed it once. */
export const retrospective: Step = {
  name: 'retrospective',
  isDone: (history) => history.retrospective !== undefined,
};

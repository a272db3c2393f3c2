import type { Step } from './step';

/** Step 1, facts before judgement: done when the person has set down what happened. */
export const postmortem: Step = {
  name: 'postmortem',
  isDone: (history) => history.postmortem !== undefined,
};

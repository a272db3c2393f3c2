import type { History } from '@/utils/history';
import type { Step } from './step';

/** At most this many action items are open at a time; a further one asks which goes (PRODUCT: few beat many). */
export const MAX_OPEN_ACTIONS = 3;

/** Step 4, apply: done when at least one action item was started. A plan alone is not an action. */
export const actions: Step = {
  name: 'actions',
  isDone: (history) => history.actions.some((action) => action.state === 'started' || action.state === 'done'),
};

/** The action items still to do across the given histories, oldest first. */
export function openActions(histories: readonly History[]): { history: History; action: History['actions'][number] }[] {
  return histories
    .flatMap((history) => history.actions.map((action) => ({ history, action })))
    .filter(({ action }) => action.state === 'open' || action.state === 'started')
    .sort((a, b) => a.action.entry.at - b.action.entry.at);
}

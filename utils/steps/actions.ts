import type { ActionItem, History } from '@/utils/history';
import type { Step } from './step';

/** At most this many action items are open at a time; a further one asks which goes (PRODUCT: few beat many). */
export const MAX_OPEN_ACTIONS = 3;

/** The decision to act on nothing is an action item without words, dropped at once. */
export const isDecisionNotToAct = ({ entry }: ActionItem): boolean => entry.cue === '' && entry.response === '';

/**
 * Step 4, apply: done when at least one action item was started, or when the person decided that there is nothing to act
 * on. A plan alone is not an action.
 */
export const actions: Step = {
  name: 'actions',
  isDone: (history) =>
    history.actions.some(
      (action) =>
        action.state === 'started' ||
        action.state === 'done' ||
        (action.state === 'dropped' && isDecisionNotToAct(action)),
    ),
};

/** The action items still to do across the given histories, oldest first. */
export function openActions(histories: readonly History[]): { history: History; action: History['actions'][number] }[] {
  return histories
    .flatMap((history) => history.actions.map((action) => ({ history, action })))
    .filter(({ action }) => action.state === 'open' || action.state === 'started')
    .sort((a, b) => a.action.entry.at - b.action.entry.at);
}

import { changeToAsk, isAtRest } from '@/utils/changed';
import { SURE } from '@/utils/detection/detection';
import type { DraftSubject, EventEntry } from '@/utils/entry';
import { least } from '@/utils/extremes';
import type { ActionItem, History } from '@/utils/history';
import { nextStep } from '@/utils/steps';
import type { StepName } from '@/utils/steps/step';

/**
 * What waits for the person, most pressing first: the popup shows the first as the one next step, the badge counts them.
 * - `changed`: a portal says something else than before, and we do not know what; the person says.
 * - `doubt`: it reads like a no and we are not sure; the person decides.
 * - `answer`: somebody answered a feedback request; the retrospective opens with it.
 * - `resume`: words are half written.
 * - `action`: an action item is open: its first two minutes.
 * - `step`: the next step of a rejection.
 */
export type Due =
  | { reason: 'doubt' | 'answer' | 'resume' | 'step'; history: History; step: StepName }
  | { reason: 'changed'; history: History; step: 'postmortem'; event: EventEntry }
  | { reason: 'action'; history: History; step: 'actions'; action: ActionItem };

/** What is half written where a step is under way. */
const draftsOf: Record<StepName, readonly DraftSubject[]> = {
  postmortem: ['postmortem'],
  feedback: ['request', 'answer'],
  retrospective: ['retrospective'],
  actions: ['action'],
  repeat: ['repeat'],
};

const order: readonly Due['reason'][] = ['doubt', 'changed', 'answer', 'action', 'resume', 'step'];

/** @param now epoch ms; what was put off beyond it is left out */
export function due(histories: readonly History[], now: number): Due[] {
  return histories
    .filter((history) => (history.laterUntil ?? 0) <= now)
    .map(dueOf)
    .filter((found) => found !== undefined)
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason) || newestAt(b.history) - newestAt(a.history));
}

/** When the next thing that was put off comes back, epoch ms; `undefined` when nothing is put off beyond `now`. */
export function nextReturn(histories: readonly History[], now: number): number | undefined {
  return least(
    histories.flatMap(({ laterUntil }) => (laterUntil !== undefined && laterUntil > now ? [laterUntil] : [])),
  );
}

const newestAt = (history: History): number => history.rejection?.entry.at ?? history.events.at(-1)?.entry.at ?? 0;

function dueOf(history: History): Due | undefined {
  const { rejection } = history;
  if (!rejection) {
    const change = changeToAsk(history);
    return change && { reason: 'changed', history, step: 'postmortem', event: change.entry };
  }
  // What had ended long before it was seen is no flood of things to do.
  if (isAtRest(history)) return undefined;
  if (rejection.standing === 'told' && rejection.entry.confidence < SURE)
    return { reason: 'doubt', history, step: 'postmortem' };
  if (history.feedback.length > 0 && !history.retrospective)
    return { reason: 'answer', history, step: 'retrospective' };
  const action = history.actions.find(({ state }) => state === 'open');
  if (action) return { reason: 'action', history, step: 'actions', action };
  const next = nextStep(history);
  if (!next) return undefined;
  const writing = draftsOf[next.name].some((about) => history.drafts[about]);
  return { reason: writing ? 'resume' : 'step', history, step: next.name };
}

import type { Stage } from '@/utils/detection/detection';
import { stages } from '@/utils/detection/detection';
import { type History, isOpen } from '@/utils/history';
import type { Step } from './step';

/** Step 5, go again: done when the person has named the next obstacle and the answer to it. */
export const repeat: Step = {
  name: 'repeat',
  isDone: (history) => history.repeat !== undefined,
};

/** What the search looks like so far, in counts of applications. */
export interface Search {
  applications: number;
  /** Applications that got as far as a talk: a screen, an interview, a final round or an offer. */
  talks: number;
  finals: number;
  offers: number;
  rejections: number;
  /** Nothing has been decided yet. */
  open: number;
  /** Rejections per furthest stage; the unknown ones are counted apart. */
  rejectedAt: Record<Stage, number>;
  rejectedAtUnknown: number;
  requestsSent: number;
  requestsAnswered: number;
  actionsDone: number;
}

const reached = (history: History, stage: Stage): boolean =>
  history.stage !== undefined && stages.indexOf(history.stage) >= stages.indexOf(stage);

/** Counts the search from its histories. */
export function summarise(histories: readonly History[]): Search {
  const count = (test: (history: History) => boolean): number => histories.filter(test).length;
  const has = (kind: string) => (history: History) => history.events.some((event) => event.entry.kind === kind);
  const talked = (history: History): boolean =>
    history.stage === 'screen' || reached(history, 'interview') || has('interview')(history);
  const rejected = histories.filter((history) => history.rejection);
  return {
    applications: histories.length,
    talks: count(talked),
    finals: count((history) => reached(history, 'final')),
    offers: count(has('offer')),
    rejections: rejected.length,
    open: count(isOpen),
    rejectedAt: Object.fromEntries(
      stages.map((stage) => [stage, rejected.filter((history) => history.stage === stage).length]),
    ) as Record<Stage, number>,
    rejectedAtUnknown: rejected.filter((history) => history.stage === undefined).length,
    requestsSent: count((history) => history.request?.how === 'sent'),
    requestsAnswered: count((history) => history.request?.how === 'sent' && history.feedback.length > 0),
    actionsDone: histories.flatMap((history) => history.actions).filter((action) => action.state === 'done').length,
  };
}

import { type EventEntry, rowOf } from '@/utils/entry';
import { type History, isOpen, type LoggedEvent } from '@/utils/history';

/** What a portal's list says, beside mails: changes that say nothing to us, and what had happened before we saw the list. */

/** Whether a portal's list told it: there is no message to answer. */
export const isFromList = (event: EventEntry): boolean => rowOf(event) !== undefined;

/**
 * The newest change of a status in words that say nothing to us, while nobody has said what it means: the person is asked.
 * `undefined` when there is none, when the row said more since, and when the application has come to something.
 */
export function changeToAsk(history: History): LoggedEvent | undefined {
  if (!isOpen(history)) return undefined;
  // The same in another language neither asks nor answers.
  const events = history.events.filter(({ entry }) => !entry.reworded);
  const told = events.findLast(({ entry }) => entry.kind === 'changed');
  if (told?.standing !== 'told' || told.entry.past) return undefined;
  const row = rowOf(told.entry);
  const isOld = events.some(
    ({ entry }) => entry.loggedAt > told.entry.loggedAt && row !== undefined && rowOf(entry) === row,
  );
  return isOld ? undefined : told;
}

/** Whether the rejection had happened before the list it stands in was first seen, and no mail told it: it is no news. */
export const isPast = ({ events, rejection }: History): boolean =>
  rejection?.entry.past === true && events.every(({ entry }) => entry.kind !== 'rejected' || entry.past);

/** Past rejections that the person has not looked through yet, in the order given. */
export const toLookThrough = (histories: readonly History[]): History[] =>
  histories.filter((history) => isPast(history) && history.rejection?.standing === 'told');

/** Whether the person has begun to work with a rejection. */
const isBegun = ({ postmortem, request, feedback, retrospective, actions, drafts }: History): boolean =>
  [postmortem, request, retrospective].some((written) => written !== undefined) ||
  feedback.length + actions.length + Object.keys(drafts).length > 0;

/** Whether a rejection waits for nobody: it was past when it was first seen, and the person has not begun with it. */
export const isAtRest = (history: History): boolean => isPast(history) && !isBegun(history);

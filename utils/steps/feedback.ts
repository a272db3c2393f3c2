import type { Person } from '@/utils/detection/detection';
import { isNoReply } from '@/utils/detection/senders';
import type { History } from '@/utils/history';
import type { Step } from './step';

/** Step 2, ask a human: the person's part is done when the request is sent or skipped; an answer is not in their hands. */
export const feedback: Step = {
  name: 'feedback',
  isDone: (history) => history.feedback.length > 0 || history.request !== undefined,
  isWaiting: (history) => history.request?.how === 'sent' && history.feedback.length === 0,
};

/** The address that told the rejection, when nobody reads what is sent there; absent when somebody does. */
export function noReplySender(history: History): string | undefined {
  const address = history.rejection?.entry.from?.address;
  return address !== undefined && isNoReply(address) ? address : undefined;
}

/**
 * The humans who could be asked, the likeliest first: who wrote the rejection, who signed it, who wrote before. A
 * no-reply address is never among them; somebody of whom only a name is known comes without an address.
 */
export function askable(history: History): Person[] {
  const found = new Map<string, Person>();
  const add = (person: Person | undefined): void => {
    if (!person || (person.address && isNoReply(person.address))) return;
    const key = (person.address ?? person.name).toLowerCase();
    if (!found.has(key)) found.set(key, person);
  };
  const events = [...history.events].reverse().map((event) => event.entry);
  const rejection = history.rejection?.entry;
  for (const entry of rejection ? [rejection, ...events] : events) {
    const { from, person } = entry;
    if (from?.address && !isNoReply(from.address))
      add({ name: person?.name ?? from.name ?? from.address, address: from.address });
    else add(person);
  }
  add(history.person);
  const known = [...found.values()];
  const withAddress = new Set(known.filter((person) => person.address).map((person) => person.name));
  return known.filter((person) => person.address || !withAddress.has(person.name));
}

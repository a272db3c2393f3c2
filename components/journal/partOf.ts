import type { History } from '@/utils/history';

/** The lines that were written for an application which is part of another one by now, and what they name. */
export function partOf(
  whole: Pick<History, 'events'>,
  applicationId: string,
): Pick<History, 'events' | 'company' | 'role'> {
  const events = whole.events.filter(({ entry }) => entry.applicationId === applicationId);
  const newest = <Field extends 'company' | 'role'>(field: Field) =>
    events.findLast(({ entry }) => entry[field])?.entry[field];
  return { events, company: newest('company'), role: newest('role') };
}

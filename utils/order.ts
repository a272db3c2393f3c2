import type { Entry } from '@/utils/entry';

/** The order in which things were said, the oldest first; of one moment by their ids, so that it is the same everywhere. */
export const byLogged = (a: Pick<Entry, 'loggedAt' | 'id'>, b: Pick<Entry, 'loggedAt' | 'id'>): number =>
  a.loggedAt - b.loggedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

import type { History } from '@/utils/history';
import { reading } from './guard';
import { rangeOf, recent } from './newest';

/** The whole search, for the step that looks at all of it: what is recent, and how many rejections there are by their keys. */

/** So many applications of each kind of news are looked at: years of a search, and yet no more than a screen can wait for. */
export const SEARCHED = 300;

interface SearchSoFar {
  /** Newest first. */
  histories: History[];
  /** Nothing older is left out. */
  isAll: boolean;
  /** News of rejections in the whole log: an application may have been turned down in a mail and on a portal. */
  rejections: number;
}

/** Reads the search. What it costs does not grow with the log. Throws `LogError`. */
export async function searchSoFar(): Promise<SearchSoFar> {
  const { histories, isAll } = await recent({ rejections: SEARCHED, others: SEARCHED });
  const rejections = await reading((db) => db.countFromIndex('entries', 'kindAt', rangeOf('rejected')));
  return { histories, isAll, rejections };
}

import * as v from 'valibot';
import { type Entry, entrySchema } from '@/utils/entry';

/**
 * Where typed words wait while the database cannot take them: the page's `localStorage`, which is another file on the
 * disk. Pages have it, workers do not; there nothing can be put aside, and the caller is told.
 */

const PREFIX = 'rebound:aside:';

const medium = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    // Storage is refused altogether: some private modes throw on the mere look.
    return undefined;
  }
};

const keys = (): string[] => Object.keys(medium() ?? {}).filter((key) => key.startsWith(PREFIX));

/** Whether newer words than these wait already: an older write comes to its turn late. A time still to come was never seen here. */
export const isOvertaken = ({ id, loggedAt }: Entry, waiting: readonly Entry[]): boolean =>
  waiting.some((other) => other.id === id && other.loggedAt > loggedAt && other.loggedAt <= Date.now());

/** Puts entries aside, but none over newer words. Returns whether all of them are kept. */
export function putAside(entries: readonly Entry[]): boolean {
  const storage = medium();
  if (!storage) return false;
  try {
    const waiting = listAside();
    for (const entry of entries)
      if (!isOvertaken(entry, waiting)) storage.setItem(PREFIX + entry.id, JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
}

/** What waits aside; pieces that cannot be read are left where they are. */
export function listAside(): Entry[] {
  const storage = medium();
  return keys().flatMap((key) => {
    try {
      return [v.parse(entrySchema, JSON.parse(storage?.getItem(key) ?? ''))];
    } catch {
      return [];
    }
  });
}

/** Forgets what has reached the database; newer words, put aside by another page meanwhile, go on waiting. */
export function clearAside(entries: readonly Entry[]): void {
  const storage = medium();
  const waiting = new Map(listAside().map((entry) => [entry.id, entry.loggedAt]));
  for (const { id, loggedAt } of entries)
    if ((waiting.get(id) ?? Number.POSITIVE_INFINITY) <= loggedAt) storage?.removeItem(PREFIX + id);
}

/** Forgets all that waits, also what cannot be read. */
export function forgetAside(): void {
  for (const key of keys()) medium()?.removeItem(key);
}

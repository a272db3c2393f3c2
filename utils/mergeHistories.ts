import type { History } from './history';

const newestAt = (history: History): number => history.events.at(-1)?.entry.at ?? 0;

/**
 * The log after some of its applications were read again, newest first as `foldLog` has it.
 * @param known what was read before
 * @param changed the ids of those that were read again
 * @param read those of them that stand; the others are gone
 * @returns `known` itself when that changes nothing
 */
export function mergeHistories(known: History[], changed: ReadonlySet<string>, read: readonly History[]): History[] {
  const fresh = new Map(read.map((history) => [history.applicationId, history]));
  if (fresh.size === 0 && !known.some(({ applicationId }) => changed.has(applicationId))) return known;
  const kept = known.flatMap((history) => {
    if (!changed.has(history.applicationId)) return [history];
    const again = fresh.get(history.applicationId);
    fresh.delete(history.applicationId);
    return again ? [again] : [];
  });
  return [...kept, ...fresh.values()].sort((a, b) => newestAt(b) - newestAt(a));
}

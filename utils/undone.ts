import type { Entry } from '@/utils/entry';

/**
 * The ids of what is taken back. An undo counts unless one that counts takes it back in its turn, whatever their times: clocks
 * go back. Undos in a circle, which nobody can make by hand, and what is left undecided by one, take back nothing: they
 * count as taken back themselves.
 */
export function undoneIds(entries: readonly Entry[]): Set<string> {
  const targets = new Map(
    entries.flatMap((entry): [string, string][] => (entry.kind === 'undo' ? [[entry.id, entry.target]] : [])),
  );
  /** By undo: how many others aim at it that may still count. */
  const open = new Map<string, number>();
  for (const target of targets.values()) if (targets.has(target)) open.set(target, (open.get(target) ?? 0) + 1);
  const undone = new Set<string>();
  // It grows while it is walked: whatever is decided may decide what it aims at.
  const decided = new Set([...targets.keys()].filter((id) => !open.has(id)));
  for (const id of decided) {
    const target = targets.get(id);
    if (target === undefined) continue;
    if (!undone.has(id)) undone.add(target);
    else open.set(target, (open.get(target) ?? 0) - 1);
    if (targets.has(target) && (undone.has(target) || open.get(target) === 0)) decided.add(target);
  }
  for (const id of targets.keys()) if (!decided.has(id)) undone.add(id);
  return undone;
}

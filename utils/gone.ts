import type { Entry } from '@/utils/entry';
import { foldHistory, type History } from '@/utils/history';
import { undoneIds } from '@/utils/undone';

/** Applications that left the journal: deleted, or with no line left that counts. Each has a way back. */

export interface Gone {
  /** As it would stand again. */
  history: History;
  /** The whole of it was deleted, rather than its last line deleted or said not to count. */
  isDeleted: boolean;
  /** When it went, epoch ms. */
  at: number;
  /** The ids of what brings it back once it is taken back. */
  targets: readonly string[];
}

/** Kinds that take an application, or a line of it, away. */
export const hidingKinds = ['delete', 'dismiss'] as const;

const newestFirst = (a: Entry, b: Entry): number => b.loggedAt - a.loggedAt || (a.id < b.id ? 1 : -1);

/**
 * What brings an application back.
 * @param entries all of it, in any order; `placeEntries` says which these are
 * @returns `undefined` where it stands, or where nothing that took it away can be taken back
 */
export function goneOf(applicationId: string, entries: readonly Entry[]): Gone | undefined {
  const now = foldHistory(applicationId, entries);
  if (!now.deleted && now.events.length > 0) return undefined;
  const undone = undoneIds(entries);
  const hides = entries
    .filter((entry) => entry.kind === 'delete' || entry.kind === 'dismiss')
    .filter(({ id }) => !undone.has(id))
    .sort(newestFirst);
  const whole = hides.filter(({ target }) => target === undefined);
  const lines = hides.filter(({ target }) => target !== undefined);
  // First the application alone, and where that leaves it without a line, the line that went last as well.
  const tries = [whole, [...whole, ...lines.filter(({ target }) => target === lines[0]?.target)]];
  for (const found of tries) {
    const targets = found.map(({ id }) => id);
    const history = foldHistory(applicationId, [...entries, ...takenBack(applicationId, entries, targets)]);
    const newest = found.toSorted(newestFirst)[0];
    if (newest && !history.deleted && history.events.length > 0)
      return { history, isDeleted: now.deleted, at: newest.at, targets };
  }
  return undefined;
}

/** The newest word there is: that these do not count. */
function takenBack(applicationId: string, entries: readonly Entry[], targets: readonly string[]): Entry[] {
  const last = entries.reduce((latest, { loggedAt }) => Math.max(latest, loggedAt), 0) + 1;
  return targets.map((target) => ({
    kind: 'undo',
    id: `taken back:${target}`,
    applicationId,
    target,
    at: last,
    loggedAt: last,
  }));
}

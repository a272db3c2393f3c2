import type { Entry, EntryOf } from '@/utils/entry';

/**
 * Where entries stand: each was written down for an application, and the person may have moved it to another one since,
 * split some off, or merged two applications. The same entries, in any order and from any browser, stand the same way.
 */

const byLogged = (a: Entry, b: Entry): number => a.loggedAt - b.loggedAt || (a.id < b.id ? -1 : 1);

/** The ids that an undo takes back. An undo can itself be undone: the newest word counts. */
export function undoneIds(entries: readonly Entry[]): Set<string> {
  const undos = entries.filter((entry) => entry.kind === 'undo').sort((a, b) => byLogged(b, a));
  const undone = new Set<string>();
  for (const undo of undos) if (!undone.has(undo.id)) undone.add(undo.target);
  return undone;
}

/** What an entry is a remark on; `undefined` for one that stands by itself. */
const targetOf = (entry: Entry): string | undefined =>
  'target' in entry && entry.kind !== 'move' && entry.kind !== 'forget' ? entry.target : undefined;

/** Remarks on remarks are followed that far: 'undo' pressed again and again is the longest that people make. */
const MAX_REMARKS = 100;

/** Entries where they stand. */
export interface Placed {
  /** By the application they stand in now; a remark stands where its target does. */
  byApplication: Map<string, Entry[]>;
  /** The application that another one is part of by now; itself where it was merged into none. */
  rootOf: (applicationId: string) => string;
}

/** Places entries: those of a whole log, or of applications with all that were ever merged or moved into or out of them. */
export function placeEntries(entries: readonly Entry[]): Placed {
  const undone = undoneIds(entries);
  const relations = entries
    .filter((entry) => entry.kind === 'merge' || entry.kind === 'move' || entry.kind === 'split')
    .filter(({ id }) => !undone.has(id))
    .sort(byLogged);
  const rootOf = mergedInto(relations.filter((entry) => entry.kind === 'merge'));
  const moved = new Map<string, string>();
  for (const entry of relations) {
    if (entry.kind === 'move') moved.set(entry.target, entry.into);
    if (entry.kind === 'split') for (const target of entry.targets) moved.set(target, entry.into);
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  const placeOf = (entry: Entry): string => {
    // A remark on a remark on a remark. Somebody may have made a circle of them.
    let at = entry;
    for (let steps = 0; steps < MAX_REMARKS && !moved.has(at.id); steps++) {
      const target = byId.get(targetOf(at) ?? '');
      if (!target) break;
      at = target;
    }
    return rootOf(moved.get(at.id) ?? at.applicationId);
  };

  return { byApplication: Map.groupBy(entries, placeOf), rootOf };
}

/** Follows merges, oldest first; one that would close a circle is passed over. */
function mergedInto(merges: readonly EntryOf<'merge'>[]): (applicationId: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (applicationId: string): string => {
    let root = applicationId;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    // The next one need not walk as far.
    if (root !== applicationId) parent.set(applicationId, root);
    return root;
  };
  for (const { applicationId, into } of merges) {
    const [from, to] = [rootOf(applicationId), rootOf(into)];
    if (from !== to) parent.set(from, to);
  }
  return rootOf;
}

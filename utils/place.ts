import { type Entry, type EntryOf, isEvent, sameOf } from '@/utils/entry';
import { undoneIds } from '@/utils/undone';

/**
 * Where entries stand: each was written down for an application, and the person may have moved it to another one since,
 * split some off, or merged two applications. The same entries, in any order and from any browser, stand the same way.
 */

const byLogged = (a: Entry, b: Entry): number => a.loggedAt - b.loggedAt || (a.id < b.id ? -1 : 1);

/** What an entry is a remark on; `undefined` for one that stands by itself. */
const targetOf = (entry: Entry): string | undefined =>
  'target' in entry && entry.kind !== 'move' && entry.kind !== 'forget' ? entry.target : undefined;

/** Remarks on remarks are followed that far: 'undo' pressed again and again is the longest that people make. */
const MAX_REMARKS = 100;

/** Entries where they stand. */
export interface Placed {
  /**
   * By the application they stand in now; a remark stands where its target does. In two of them stands only an event that two
   * browsers filed apart, once the person has said that these are not one; see `together.ts`.
   */
  byApplication: Map<string, Entry[]>;
  /** The application that another one is part of by now; itself where it was merged into none. */
  rootOf: (applicationId: string) => string;
  /** The application that an entry was moved to, as it was named then; `undefined` where it was not. */
  movedTo: (id: string) => string | undefined;
}

/** Places entries: those of a whole log, or of applications with all that were ever merged or moved into or out of them. */
export function placeEntries(entries: readonly Entry[]): Placed {
  const undone = undoneIds(entries);
  const relations = entries.filter((entry) => entry.kind === 'merge' || isMove(entry)).sort(byLogged);
  const standing = relations.filter(({ id }) => !undone.has(id));
  const { rootOf, join } = joined(standing.filter((entry) => entry.kind === 'merge'));
  const moved = new Map(standing.filter(isMove).flatMap((entry) => movedBy(entry).map((id) => [id, entry.into])));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const apart = filedApart(relations.filter(({ id }) => undone.has(id)));

  /** The one that a remark on a remark on a remark is about. Somebody may have made a circle of them. */
  const subjectOf = (entry: Entry): Entry => {
    let at = entry;
    for (let steps = 0; steps < MAX_REMARKS && !moved.has(at.id); steps++) {
      const target = byId.get(targetOf(at) ?? '');
      if (!target) break;
      at = target;
    }
    return at;
  };
  const placesOf = (entry: Entry): string[] => {
    const at = subjectOf(entry);
    const own = rootOf(moved.get(at.id) ?? at.applicationId);
    const others = apart.get(at.id);
    return others ? [...new Set([own, ...others.map(rootOf)])] : [own];
  };

  if (relations.length > 0) {
    const filled = new Set(entries.filter((entry) => isEvent(entry) && !undone.has(entry.id)).flatMap(placesOf));
    const deleted = entries.filter((entry) => entry.kind === 'delete' && !entry.target && !undone.has(entry.id));
    // What is deleted stays where it is, or it would take along what it is deleted from.
    for (const { applicationId } of deleted) filled.add(rootOf(applicationId));
    followEvents(relations.filter(isMove), undone, { rootOf, join, filled });
  }
  const byApplication = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const place of placesOf(entry)) {
      const own = byApplication.get(place);
      if (own) own.push(entry);
      else byApplication.set(place, [entry]);
    }
  }
  return { byApplication, rootOf, movedTo: (id) => moved.get(id) };
}

type Move = EntryOf<'move'> | EntryOf<'split'>;
const isMove = (entry: Entry): entry is Move => entry.kind === 'move' || entry.kind === 'split';
const movedBy = (entry: Move): readonly string[] => (entry.kind === 'move' ? [entry.target] : entry.targets);

/** Applications that are one by now. */
interface Joined {
  rootOf: (applicationId: string) => string;
  /** Makes one part of another; nothing where that would close a circle. */
  join: (applicationId: string, into: string) => void;
}

/** Follows merges, oldest first. */
function joined(merges: readonly EntryOf<'merge'>[]): Joined {
  const parent = new Map<string, string>();
  const rootOf = (applicationId: string): string => {
    let root = applicationId;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    // The next one need not walk as far.
    if (root !== applicationId) parent.set(applicationId, root);
    return root;
  };
  const join: Joined['join'] = (applicationId, into) => {
    const [from, to] = [rootOf(applicationId), rootOf(into)];
    if (from !== to) parent.set(from, to);
  };
  for (const { applicationId, into } of merges) join(applicationId, into);
  return { rootOf, join };
}

/** By event: the applications that it was filed in as well, and that the person said are not one with where it stands. */
function filedApart(undone: readonly Entry[]): Map<string, string[]> {
  const apart = new Map<string, string[]>();
  for (const entry of undone) {
    const event = entry.kind === 'merge' && sameOf(entry);
    if (event) apart.set(event, [...(apart.get(event) ?? []), entry.applicationId]);
  }
  return apart;
}

/**
 * An application that is left without an event goes along with the one that left last, or back with the one that was
 * brought to it: what was written there stays with it.
 */
function followEvents(moves: readonly Move[], undone: ReadonlySet<string>, { rootOf, join, filled }: Filled): void {
  for (const { id, applicationId, into } of moves.toReversed()) {
    const [from, to] = undone.has(id) ? [into, applicationId] : [applicationId, into];
    if (!filled.has(rootOf(from))) join(from, to);
  }
}

interface Filled extends Joined {
  /** Applications that have an event, or are deleted. */
  filled: ReadonlySet<string>;
}

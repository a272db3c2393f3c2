import { type Entry, type EntryOf, isEvent, sameOf } from '@/utils/entry';
import { byLogged } from '@/utils/order';
import { undoneIds } from '@/utils/undone';

/**
 * Where entries stand: each was written down for an application, and the person may have moved it to another one since,
 * split some off, or merged two applications. The same entries, in any order and from any browser, stand the same way.
 */

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
  /** What says where an entry belongs, the word that counts last; `[]` where it was never moved. */
  movesOf: (id: string) => Move[];
}

/** Places entries: those of a whole log, or of applications with all that were ever merged or moved into or out of them. */
export function placeEntries(entries: readonly Entry[]): Placed {
  const undone = undoneIds(entries);
  const relations = entries.filter((entry) => entry.kind === 'merge' || isMove(entry)).sort(byLogged);
  const standing = relations.filter(({ id }) => !undone.has(id));
  const { rootOf, join } = joined(standing.filter((entry) => entry.kind === 'merge'));
  const moved = new Map(standing.filter(isMove).flatMap((entry) => movedBy(entry).map((id) => [id, entry.into])));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const apart = filedApart(
    relations.filter(({ id }) => undone.has(id)),
    standing.filter(isMove),
  );

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
    const eventAt = (id: string): string | undefined => {
      const entry = byId.get(id);
      return entry && isEvent(entry) && !undone.has(id) ? placesOf(entry)[0] : undefined;
    };
    followEvents(relations.filter(isMove), {
      rootOf,
      join,
      filled,
      eventAt,
      homeOf: (id) => byId.get(id)?.applicationId,
    });
  }
  const byApplication = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const place of placesOf(entry)) {
      const own = byApplication.get(place);
      if (own) own.push(entry);
      else byApplication.set(place, [entry]);
    }
  }
  return {
    byApplication,
    rootOf,
    movesOf: (id) => standing.filter(isMove).filter((entry) => movedBy(entry).includes(id)),
  };
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
    // Nobody on the way need walk as far again.
    for (let at = applicationId; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  const join: Joined['join'] = (applicationId, into) => {
    const [from, to] = [rootOf(applicationId), rootOf(into)];
    if (from !== to) parent.set(from, to);
  };
  for (const { applicationId, into } of merges) join(applicationId, into);
  return { rootOf, join };
}

/**
 * By event: the applications that it was filed in as well, that the person said are not one with where it stands, and that it
 * was not moved out of.
 */
function filedApart(undone: readonly Entry[], moves: readonly Move[]): Map<string, string[]> {
  const apart = new Map<string, string[]>();
  const left = Map.groupBy(moves, ({ applicationId }) => applicationId);
  for (const entry of undone) {
    const event = entry.kind === 'merge' ? sameOf(entry) : undefined;
    if (event === undefined) continue;
    const { applicationId } = entry;
    const isLeft = left.get(applicationId)?.some((move) => movedBy(move).includes(event));
    if (!isLeft) apart.set(event, [...(apart.get(event) ?? []), applicationId]);
  }
  return apart;
}

/**
 * An application that is left without an event goes along with the one that was moved out of it last, or into it and on by
 * another browser, or back where that was taken back: what was written there stays with the event. So does the application
 * that the event was written down for: it may have been part of another one when the event was moved, and be none by now.
 */
function followEvents(moves: readonly Move[], { rootOf, join, filled, eventAt, homeOf }: Following): void {
  for (const move of moves.toReversed()) {
    const moved = movedBy(move);
    const place = moved.map(eventAt).find((at) => at !== undefined);
    if (place === undefined) continue;
    for (const id of [move.applicationId, move.into]) if (!filled.has(rootOf(id))) join(id, place);
    for (const id of moved) {
      const [home, at] = [homeOf(id), eventAt(id)];
      if (home !== undefined && at !== undefined && !filled.has(rootOf(home))) join(home, at);
    }
  }
}

interface Following extends Joined {
  /** Applications that have an event, or are deleted. */
  filled: ReadonlySet<string>;
  /** The application that an event stands in; `undefined` where there is none of that id. */
  eventAt: (id: string) => string | undefined;
  /** The application that an entry was written down for. */
  homeOf: (id: string) => string | undefined;
}

import { type Entry, intoKey } from '@/utils/entry';
import type { EntryStore } from './database';

/** Applications with all that ever was merged or moved into or out of them: what a history is folded from. */

/** Every entry of these applications and of those that they are connected with. */
export async function connectedEntries(store: EntryStore, applicationIds: Iterable<string>): Promise<Entry[]> {
  const asked = new Set<string>();
  const found = new Map<string, Entry>();
  let next = new Set(applicationIds);
  // In most logs nothing was ever moved: then half of the asking is saved.
  const isArranged =
    (await store.index('keys').getKey(IDBKeyRange.bound(intoKey(''), intoKey('\uffff')))) !== undefined;
  while (next.size > 0) {
    const now = [...next];
    for (const id of now) asked.add(id);
    const lists = await Promise.all([
      ...now.map((id) => store.index('applicationId').getAll(id)),
      ...(isArranged ? now.map((id) => store.index('keys').getAll(intoKey(id))) : []),
    ]);
    next = new Set();
    for (const entry of lists.flat()) {
      found.set(entry.id, entry);
      if (entry.kind !== 'merge' && entry.kind !== 'move' && entry.kind !== 'split') continue;
      for (const id of [entry.applicationId, entry.into]) if (!asked.has(id)) next.add(id);
    }
  }
  return [...found.values()];
}

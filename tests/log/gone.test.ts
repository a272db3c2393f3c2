import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoEntries } from '@/utils/answers';
import type { Entry, EntryOf } from '@/utils/entry';
import { add, deleteEverything, histories } from '@/utils/log';
import { hasGone, newestGone } from '@/utils/log/gone';
import { keepCopyIn } from '@/utils/log/medium';
import { event, NOON } from '../make';
import { memoryMedium } from './memoryMedium';

/** What left the journal, and the way back. */

beforeEach(async () => {
  keepCopyIn(memoryMedium());
  await deleteEverything();
});
afterEach(() => vi.restoreAllMocks());

const news = (applicationId: string, id = `n:${applicationId}`) => event({ id, applicationId, company: applicationId });
const fact = (id: string, applicationId: string, at: number) => ({ id, applicationId, at, loggedAt: at });
const remove = (applicationId: string, at: number, target?: string): EntryOf<'delete'> => ({
  kind: 'delete',
  ...fact(`d:${applicationId}:${target}`, applicationId, at),
  ...(target === undefined ? {} : { target }),
});
const dismiss = (applicationId: string, at: number, target = `n:${applicationId}`): Entry => ({
  kind: 'dismiss',
  ...fact(`x:${target}:${at}`, applicationId, at),
  target,
});
const names = async (most = 10) => (await newestGone(most)).gone.map(({ history }) => history.company);

/** Takes back what brings the newest one back. */
async function bringBack(): Promise<void> {
  const [first] = (await newestGone(1)).gone;
  const { applicationId } = first?.history ?? { applicationId: '' };
  await add(undoEntries({ id: 'u', applicationId, targets: first?.targets ?? [] }, NOON + 99));
}

describe('what left the journal', () => {
  it('is nothing while everything stands', async () => {
    await add([news('a')]);
    expect(await hasGone()).toBe(false);
    expect(await newestGone(10)).toEqual({ gone: [], isAll: true });
  });

  it('is what was deleted, and what has no line left that counts, the newest first', async () => {
    await add(['a', 'b', 'c', 'd'].map((id) => news(id)));
    await add([news('d', 'd2'), remove('a', NOON + 1), dismiss('b', NOON + 3), remove('c', NOON + 2, 'n:c')]);
    // Of this one a line is left.
    await add([remove('d', NOON + 4, 'd2')]);
    expect(await hasGone()).toBe(true);
    expect(await names()).toEqual(['b', 'c', 'a']);
    const { gone } = await newestGone(10);
    expect(gone.map(({ isDeleted }) => isDeleted)).toEqual([false, false, true]);
    expect(gone[0]?.history).toMatchObject({ status: 'rejected', events: [{ entry: { id: 'n:b' } }] });
  });

  it.each<[string, Entry[]]>([
    ['deleted', [remove('a', NOON + 1)]],
    ['deleted twice, in two browsers', [remove('a', NOON + 1), { ...remove('a', NOON + 2), id: 'again' }]],
    ['dismissed', [dismiss('a', NOON + 1)]],
    ['dismissed twice', [dismiss('a', NOON + 1), dismiss('a', NOON + 2)]],
    ['its line deleted', [remove('a', NOON + 1, 'n:a')]],
    ['its line dismissed, and then all of it deleted', [dismiss('a', NOON + 1), remove('a', NOON + 2)]],
  ])('comes back: %s', async (_, hides) => {
    await add([news('a'), ...hides]);
    expect(await histories()).toEqual([]);
    await bringBack();
    expect(await histories()).toMatchObject([{ applicationId: 'a', events: [{}] }]);
    expect(await names()).toEqual([]);
  });

  it('goes again with a second undo', async () => {
    await add([news('a'), remove('a', NOON + 1)]);
    await bringBack();
    await add([{ kind: 'undo', ...fact('uu', 'a', NOON + 100), target: 'u:d:a:undefined' }]);
    expect(await names()).toEqual(['a']);
  });

  it('is not what was taken back by who told it: nothing would bring it back', async () => {
    await add([news('a'), { kind: 'undo', ...fact('u', 'a', NOON + 1), target: 'n:a' }, dismiss('a', NOON + 2)]);
    expect(await names()).toEqual([]);
  });

  it('comes in pieces, past whatever was deleted of applications that stand', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `a${index}`);
    await add(ids.map((id) => news(id)));
    await add(ids.map((id, index) => (index % 2 ? remove(id, NOON + index) : dismiss(id, NOON + index))));
    await add(ids.map((id) => news(id, `${id}:other`)).slice(6));
    await add(ids.slice(6).map((id, index) => remove(id, NOON + 50 + index, `${id}:other`)));
    await add(ids.slice(6).flatMap((id, index) => (index % 2 ? [] : [{ ...news(id, `${id}:third`) }])));
    const all = await names(100);
    expect(all).toEqual(['a11', 'a9', 'a7', 'a5', 'a4', 'a3', 'a2', 'a1', 'a0']);
    expect(await names(4)).toEqual(all.slice(0, 4));
    expect((await newestGone(4)).isAll).toBe(false);
    expect((await newestGone(9)).isAll).toBe(true);
  });

  it('is read by keys, not over the whole store', async () => {
    await add([news('a'), news('b'), remove('a', NOON + 1)]);
    const over = (['getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const).map((method) =>
      vi.spyOn(IDBObjectStore.prototype, method),
    );
    const values = vi.spyOn(IDBIndex.prototype, 'getAll');
    expect(await names()).toEqual(['a']);
    for (const spy of over) expect(spy).not.toHaveBeenCalled();
    expect(values.mock.calls.map(([key]) => key)).toEqual(['a']);
  });
});

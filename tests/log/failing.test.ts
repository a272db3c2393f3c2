import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  add,
  allEntries,
  closeDatabase,
  deleteEverything,
  entryById,
  histories,
  keepDraft,
  LogError,
} from '@/utils/log';
import { event, NOON } from '../make';

/** A page's second medium, as far as the log uses it. */
function memoryStorage(): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key],
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(kept, { get: (_, name) => methods[name as keyof typeof methods] ?? kept[name as string] }) as never;
}

const working = new IDBFactory();
const broken = {
  open() {
    throw new DOMException('no', 'InvalidStateError');
  },
};

beforeEach(async () => {
  await closeDatabase();
  vi.stubGlobal('indexedDB', working);
  vi.stubGlobal('localStorage', memoryStorage());
  await deleteEverything();
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllGlobals();
});

describe('a database that will not open', () => {
  it('is told as such', async () => {
    await closeDatabase();
    vi.stubGlobal('indexedDB', broken);
    await expect(histories()).rejects.toMatchObject({ name: 'LogError', failure: 'closed' });
  });

  it('loses no typed word: it waits aside and arrives with the next write', async () => {
    await closeDatabase();
    vi.stubGlobal('indexedDB', broken);
    await expect(keepDraft('a', 'postmortem', { happened: 'I waited' }, NOON)).rejects.toThrow(LogError);
    vi.stubGlobal('indexedDB', working);
    await add([event({ id: 'x' })]);
    expect((await allEntries()).map((entry) => entry.id)).toContain('draft:postmortem:a');
  });

  it('has those words again as soon as it can be read', async () => {
    await closeDatabase();
    vi.stubGlobal('indexedDB', broken);
    await expect(keepDraft('a', 'postmortem', { happened: 'I waited' }, NOON)).rejects.toThrow(LogError);
    vi.stubGlobal('indexedDB', working);
    expect(await entryById('draft:postmortem:a')).toMatchObject({ content: { happened: 'I waited' } });
    expect(Object.keys(localStorage).filter((key) => key.startsWith('rebound:'))).toEqual([]);
  });

  it('never brings back a draft that is dropped at the same moment', async () => {
    await closeDatabase();
    vi.stubGlobal('indexedDB', broken);
    await expect(keepDraft('a', 'postmortem', { happened: 'I waited' }, NOON)).rejects.toThrow(LogError);
    vi.stubGlobal('indexedDB', working);
    await Promise.all([add([event({ id: 'x' })], ['draft:postmortem:a']), histories(), entryById('x')]);
    expect((await allEntries()).map((entry) => entry.id)).toEqual(['x']);
  });

  it('does not bring old words back over newer ones', async () => {
    await closeDatabase();
    vi.stubGlobal('indexedDB', broken);
    await expect(keepDraft('a', 'postmortem', { happened: 'old' }, NOON)).rejects.toThrow(LogError);
    vi.stubGlobal('indexedDB', working);
    await keepDraft('a', 'postmortem', { happened: 'new' }, NOON + 1);
    const [draft] = await allEntries();
    expect(draft).toMatchObject({ content: { happened: 'new' } });
  });
});

describe('a write that fails', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
  ])('%s is told as %s, and nothing of it is half written', async (name, failure) => {
    const { prototype } = (await import('fake-indexeddb')).IDBObjectStore;
    const put = vi.spyOn(prototype, 'put');
    put.mockImplementationOnce(put.getMockImplementation() ?? prototype.put).mockImplementationOnce(() => {
      throw new DOMException('no', name);
    });
    await expect(add([event({ id: 'x' }), event({ id: 'y' })])).rejects.toMatchObject({ failure });
    put.mockRestore();
    expect(await allEntries()).toEqual([]);
    await add([event({ id: 'z' })]);
    expect((await allEntries()).map((entry) => entry.id)).toEqual(['x', 'y', 'z']);
  });
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  add,
  allEntries,
  closeLog,
  deleteEverything,
  entryById,
  histories,
  keepDraft,
  keepDraftAside,
  LogError,
} from '@/utils/log';
import { clearAside, listAside } from '@/utils/log/aside';
import { keepCopyIn } from '@/utils/log/medium';
import { event, NOON } from '../make';
import { memoryMedium } from './memoryMedium';
import { memoryStorage } from './memoryStorage';

const working = new IDBFactory();
const broken = {
  open() {
    throw new DOMException('no', 'InvalidStateError');
  },
};

beforeEach(async () => {
  keepCopyIn(memoryMedium());
  await closeLog();
  vi.stubGlobal('indexedDB', working);
  vi.stubGlobal('localStorage', memoryStorage());
  await deleteEverything();
});
afterEach(async () => {
  await closeLog();
  vi.unstubAllGlobals();
});

describe('a database that will not open', () => {
  it('is told as such', async () => {
    await closeLog();
    vi.stubGlobal('indexedDB', broken);
    await expect(histories()).rejects.toMatchObject({ name: 'LogError', failure: 'closed' });
  });

  it('loses no typed word: it waits aside and arrives with the next write', async () => {
    await closeLog();
    vi.stubGlobal('indexedDB', broken);
    await expect(keepDraft('a', 'postmortem', { happened: 'I waited' }, NOON)).rejects.toThrow(LogError);
    vi.stubGlobal('indexedDB', working);
    await add([event({ id: 'x' })]);
    expect((await allEntries()).map((entry) => entry.id)).toContain('draft:postmortem:a');
  });

  it('has those words again as soon as it can be read', async () => {
    await closeLog();
    vi.stubGlobal('indexedDB', broken);
    await expect(keepDraft('a', 'postmortem', { happened: 'I waited' }, NOON)).rejects.toThrow(LogError);
    vi.stubGlobal('indexedDB', working);
    expect(await entryById('draft:postmortem:a')).toMatchObject({ content: { happened: 'I waited' } });
    expect(Object.keys(localStorage).filter((key) => key.startsWith('rebound:'))).toEqual([]);
  });

  it('never brings back a draft that is dropped at the same moment', async () => {
    await closeLog();
    vi.stubGlobal('indexedDB', broken);
    await expect(keepDraft('a', 'postmortem', { happened: 'I waited' }, NOON)).rejects.toThrow(LogError);
    vi.stubGlobal('indexedDB', working);
    await Promise.all([add([event({ id: 'x' })], ['draft:postmortem:a']), histories(), entryById('x')]);
    expect((await allEntries()).filter((entry) => entry.kind !== 'draft' || !entry.gone)).toMatchObject([{ id: 'x' }]);
  });

  it('does not bring old words back over newer ones', async () => {
    await closeLog();
    vi.stubGlobal('indexedDB', broken);
    await expect(keepDraft('a', 'postmortem', { happened: 'old' }, NOON)).rejects.toThrow(LogError);
    vi.stubGlobal('indexedDB', working);
    await keepDraft('a', 'postmortem', { happened: 'new' }, NOON + 1);
    const [draft] = await allEntries();
    expect(draft).toMatchObject({ content: { happened: 'new' } });
  });

  it('puts no fact aside: what was called failed never happens later', async () => {
    await closeLog();
    vi.stubGlobal('indexedDB', broken);
    await expect(add([event({ id: 'x' })])).rejects.toThrow(LogError);
    expect(listAside()).toEqual([]);
    vi.stubGlobal('indexedDB', working);
    await add([event({ id: 'y' })]);
    expect((await allEntries()).map((entry) => entry.id)).toEqual(['y']);
  });

  it('forgets what waits aside with everything else, also what cannot be read', async () => {
    localStorage.setItem('rebound:aside:odd', '{');
    keepDraftAside('a', 'postmortem', { happened: 'I waited' }, NOON);
    await deleteEverything();
    expect(Object.keys(localStorage)).toEqual([]);
  });
});

describe('words that wait aside', () => {
  it('go on waiting when they are newer than what was written', () => {
    keepDraftAside('a', 'postmortem', { happened: 'old' }, NOON);
    const written = listAside();
    keepDraftAside('a', 'postmortem', { happened: 'new' }, NOON + 1);
    clearAside(written);
    expect(listAside()).toMatchObject([{ content: { happened: 'new' } }]);
    clearAside(listAside());
    expect(listAside()).toEqual([]);
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
    expect((await allEntries()).map((entry) => entry.id)).toEqual(['z']);
  });
});

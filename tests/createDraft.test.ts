import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraft, type Draft, newFact } from '@/components/createDraft';
import type { Entry } from '@/utils/entry';
import { allEntries, closeLog } from '@/utils/log';
import { listAside } from '@/utils/log/aside';
import { memoryStorage } from './log/memoryStorage';

/** Words that become a fact while the log does not open. */

interface Words extends Record<string, unknown> {
  happened: string;
}
const broken = {
  open() {
    throw new DOMException('no', 'InvalidStateError');
  },
};
let working: IDBFactory;
let draft: Draft<Words>;
let end: () => void;

beforeEach(async () => {
  await closeLog();
  working = new IDBFactory();
  vi.stubGlobal('indexedDB', broken);
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('document', new EventTarget());
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  createRoot((dispose) => {
    end = dispose;
    draft = createDraft<Words>('a', 'postmortem', { happened: '' });
  });
});
afterEach(async () => {
  end();
  await closeLog();
  vi.unstubAllGlobals();
});

/** As a screen does it: every press makes a fact with an id of its own. */
const press = (): Promise<boolean> => {
  const fact: Entry = { kind: 'postmortem', ...newFact('a'), happened: draft.words.happened, factors: [] };
  return draft.finish([fact]);
};

test('what cannot be finished is kept as a draft, and pressed again it is one fact', async () => {
  draft.set('happened', 'They thanked me.');
  expect(await press()).toBe(false);
  expect(draft.keeping()).toBe('closed');
  expect(listAside()).toMatchObject([{ kind: 'draft', content: { happened: 'They thanked me.' } }]);

  vi.stubGlobal('indexedDB', working);
  expect(await press()).toBe(true);
  expect((await allEntries()).filter((entry) => entry.kind !== 'draft' || !entry.gone)).toMatchObject([
    { kind: 'postmortem' },
  ]);
  expect(listAside()).toEqual([]);
});

test('emptied fields of which no fact was to come are no draft', async () => {
  draft.set('happened', '');
  expect(await draft.finish([])).toBe(false);
  expect(listAside()).toEqual([]);
});

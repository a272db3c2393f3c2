import 'fake-indexeddb/auto';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLineForms, type LineForms } from '@/components/journal/createLineForms';
import { lineWords, readLineWords } from '@/components/journal/lineWords';
import type { EntryOf } from '@/utils/entry';
import { allEntries, closeLog, deleteEverything, histories } from '@/utils/log';
import { keepCopyIn } from '@/utils/log/medium';
import { memoryMedium } from '../log/memoryMedium';
import { memoryStorage } from '../log/memoryStorage';
import { event } from '../make';

/** Lines that are being put right, while the journal is open and after it was closed. */

const start = lineWords(event({ id: 'f', kind: 'feedback', text: 'Good.' }));
let page: EventTarget;
let end = (): void => undefined;

beforeEach(async () => {
  keepCopyIn(memoryMedium());
  page = new EventTarget();
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  await deleteEverything();
});
afterEach(async () => {
  end();
  await closeLog();
  vi.unstubAllGlobals();
});

/** A journal that was just opened. */
const opened = (): LineForms =>
  createRoot((dispose) => {
    end = dispose;
    return createLineForms(readLineWords);
  });
const kept = async () =>
  (await allEntries()).filter((entry): entry is EntryOf<'draft'> => entry.kind === 'draft' && !entry.gone);

test('what is typed is kept, and there again when the journal is opened', async () => {
  const forms = opened();
  forms.open('f', start);
  expect(await kept()).toEqual([]);
  forms.change('f', { text: 'Good. Say more.' });
  await vi.waitFor(async () => expect(await kept()).toMatchObject([{ applicationId: 'line:f', about: 'hand' }]));
  expect(await histories()).toEqual([]);
  end();

  const again = opened();
  again.restore(['other', 'f']);
  await vi.waitFor(() => expect(again.of('f')).toEqual({ start, words: { ...start, text: 'Good. Say more.' } }));
  expect(again.of('other')).toBeUndefined();
  again.close('f');
  expect(again.of('f')).toBeUndefined();
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
});

test('the last letters stay when the journal closes in mid-word', async () => {
  const forms = opened();
  forms.open('f', start);
  forms.change('f', { text: 'Go' });
  page.dispatchEvent(new Event('pagehide'));
  end();

  const again = opened();
  again.restore(['f']);
  await vi.waitFor(() => expect(again.of('f')?.words.text).toBe('Go'));
});

test('a form that was opened meanwhile is left alone, and one that was cancelled stays closed', async () => {
  const forms = opened();
  forms.open('f', start);
  forms.change('f', { text: 'One' });
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
  end();

  const again = opened();
  again.restore(['f']);
  again.open('f', start);
  again.change('f', { text: 'Two' });
  await vi.waitFor(async () => expect(await kept()).toMatchObject([{ content: { words: { text: 'Two' } } }]));
  expect(again.of('f')?.words.text).toBe('Two');
  again.close('f');
  again.restore(['f']);
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
  expect(again.of('f')).toBeUndefined();
});

test('lines may be called anything', () => {
  const forms = opened();
  expect(['__proto__', 'constructor'].map((id) => forms.of(id))).toEqual([undefined, undefined]);
  forms.open('__proto__', start);
  expect(forms.of('__proto__')?.words).toEqual(start);
});

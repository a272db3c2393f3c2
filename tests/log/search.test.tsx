// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createToasts } from '@/components/design/createToasts';
import { Repeat } from '@/components/steps/Repeat';
import { Texts } from '@/components/texts';
import { foldHistory } from '@/utils/history';
import { add, deleteEverything, keepDraft } from '@/utils/log';
import { keepCopyIn } from '@/utils/log/medium';
import { SEARCHED, searchSoFar } from '@/utils/log/search';
import { DAY, event, NOON } from '../make';
import { memoryMedium } from './memoryMedium';

/** What the last step looks at: as much of the search as it needs, and not again while somebody types. */
await vi.hoisted(async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fakeBrowser });
});

beforeEach(async () => {
  keepCopyIn(memoryMedium());
  await deleteEverything();
});
let leave = (): void => undefined;
afterEach(() => {
  leave();
  vi.restoreAllMocks();
});

const no = (index: number) =>
  event({ id: `r:${index}`, applicationId: `a${index}`, company: `C${index}`, at: NOON - index * DAY });

/** Everything that reads all of a store, or of an index, or goes through it. */
const wholeReads = () => {
  const methods = ['getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const;
  const onStore = methods.map((method) => vi.spyOn(IDBObjectStore.prototype, method));
  const onIndex = methods.map((method) => vi.spyOn(IDBIndex.prototype, method));
  return () => [
    ...onStore.flatMap(({ mock }) => mock.calls),
    ...onIndex.flatMap(({ mock }) => mock.calls.filter(([range]) => range === undefined || range === null)),
  ];
};

test('a search of the usual length is read whole, by keys', async () => {
  await add(Array.from({ length: 20 }, (_, index) => no(index)));
  const whole = wholeReads();
  const found = await searchSoFar();
  expect(found).toMatchObject({ isAll: true, rejections: 20 });
  expect(found.histories).toHaveLength(20);
  expect(whole()).toEqual([]);
});

test('of a longer one the newest part is read, however long it is', async () => {
  await add(Array.from({ length: SEARCHED * 2 }, (_, index) => no(index)));
  const values = vi.spyOn(IDBIndex.prototype, 'getAll');
  const whole = wholeReads();
  const found = await searchSoFar();
  expect(found).toMatchObject({ isAll: false, rejections: SEARCHED * 2 });
  expect(found.histories.map(({ company }) => company)).toEqual(
    Array.from({ length: SEARCHED }, (_, index) => `C${index}`),
  );
  expect(values).toHaveBeenCalledTimes(SEARCHED);
  expect(whole()).toEqual([]);
});

test('its screen reads again when the log changes, but not for half-written words', async () => {
  const first = no(1);
  await add([first, no(2)]);
  const whole = wholeReads();
  const counted = vi.spyOn(IDBIndex.prototype, 'count');
  const place = document.body.appendChild(document.createElement('div'));
  const history = foldHistory('a1', [first]);
  const end = render(
    () => (
      <Texts>
        <Repeat history={history} histories={[history]} onDone={() => undefined} toasts={createToasts()} />
      </Texts>
    ),
    place,
  );
  leave = () => {
    end();
    place.remove();
  };
  await vi.waitFor(() => expect(place.textContent).toContain('2 tries'));
  expect(counted).toHaveBeenCalledTimes(1);

  await keepDraft('a1', 'repeat', { obstacle: 'Questions', response: '' }, NOON);
  await add([no(3)]);
  await vi.waitFor(() => expect(place.textContent).toContain('3 tries'));
  expect(counted).toHaveBeenCalledTimes(2);
  expect(whole()).toEqual([]);
});

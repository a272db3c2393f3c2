// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Journal } from '@/components/journal/Journal';
import { Texts } from '@/components/texts';
import { journalTarget } from '@/utils/browser/journal';
import { add, deleteEverything } from '@/utils/log';
import { keepCopyIn } from '@/utils/log/medium';
import { memoryMedium } from '../log/memoryMedium';
import { DAY, event, NOON } from '../make';

/** What the journal shows from its first moment on: never an empty log where there is one. */
await vi.hoisted(async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fakeBrowser });
});

const many = Array.from({ length: 40 }, (_, index) =>
  event({ id: `r:${index}`, applicationId: `a${index}`, company: `Company ${index}`, at: NOON - index * DAY }),
);
const EMPTY = 'Nothing here yet';

beforeEach(async () => {
  keepCopyIn(memoryMedium());
  await deleteEverything();
  await add(many);
});
let leave = (): void => undefined;
afterEach(() => leave());

/** Opens it, and gathers all that it ever showed. */
function open(): { place: HTMLElement; shown: () => string[] } {
  const place = document.body.appendChild(document.createElement('div'));
  const shown: string[] = [];
  const observer = new MutationObserver(() => shown.push(place.textContent ?? ''));
  observer.observe(place, { childList: true, subtree: true, characterData: true });
  const end = render(
    () => (
      <Texts>
        <Journal />
      </Texts>
    ),
    place,
  );
  leave = () => {
    observer.disconnect();
    end();
    place.remove();
  };
  return { place, shown: () => shown };
}

test.each([
  { at: 'the list', target: {}, first: 'Company 0' },
  { at: 'an application that is gone', target: { applicationId: 'gone' }, first: 'Company 0' },
  { at: 'an old application', target: { applicationId: 'a39' }, first: 'Company 39' },
])('opens at $at, and never looks empty before it', async ({ target, first }) => {
  await journalTarget.setValue(target);
  const { place, shown } = open();
  await vi.waitFor(() => expect(place.textContent).toContain(first));
  expect(shown().filter((words) => words.includes(EMPTY))).toEqual([]);
});

test('has the whole list when an application is left for it', async () => {
  await journalTarget.setValue({ applicationId: 'a39' });
  const { place, shown } = open();
  await vi.waitFor(() => expect(place.textContent).toContain('Company 39'));
  const back = [...place.querySelectorAll('button')].find((button) => button.textContent === 'All rejections');
  back?.click();
  await vi.waitFor(() => expect(place.textContent).toContain('40 rejections'));
  expect(shown().filter((words) => words.includes('1 rejection,'))).toEqual([]);
});

test('says that there is nothing where there is nothing', async () => {
  await deleteEverything();
  await journalTarget.setValue({});
  const { place } = open();
  await vi.waitFor(() => expect(place.textContent).toContain(EMPTY));
});

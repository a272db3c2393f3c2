import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describe } from '@/components/prompt/describe';
import { offerPart } from '@/components/prompt/parts';
import { makeUnreadableWatch } from '@/components/prompt/unreadable';

import type { PageRead } from '@/utils/sites/site';

/** When a page counts as one that cannot be read, and what is told of it. */

const told: unknown[] = [];
const said: string[] = [];
const unreadable: PageRead = { state: 'unreadable', root: new JSDOM('<main>Words</main>').window.document.body };
const empty: PageRead = { state: 'nothing' };
const state: { page: PageRead; hidden: boolean; noted: object } = { page: unreadable, hidden: false, noted: {} };

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  said.length = 0;
  Object.assign(state, { page: unreadable, hidden: false, noted: {} });
  const sendMessage = async (message: unknown) => {
    // Brings the script that describes pages.
    if ((message as { rebound: string }).rebound === 'part') offerPart({ structure: { describe } });
    else told.push(message);
    return { done: true, answer: {} };
  };
  const storage = { local: { get: async () => ({ unreadable: state.noted }) } };
  vi.stubGlobal('chrome', { runtime: { id: 'rebound', sendMessage }, storage });
  vi.spyOn(console, 'info').mockImplementation((words) => void said.push(words));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function watch() {
  const { window } = new JSDOM();
  const view = Object.assign(Object.create(globalThis), {
    setTimeout,
    clearTimeout,
    document: Object.create(window.document, { hidden: { get: () => state.hidden } }),
  });
  return makeUnreadableWatch('jobs', view, () => state.page);
}
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

it('a page is told of after ten seconds, once, by its structure', async () => {
  const { see } = watch();
  see(unreadable);
  await seconds(9);
  expect(told).toEqual([]);
  await seconds(2);
  expect(told).toEqual([{ rebound: 'unreadable', request: { site: 'jobs', structure: 'body main', isMail: false } }]);
  see(unreadable);
  await seconds(100);
  expect(told).toHaveLength(1);
  expect(said).toEqual(['Rebound cannot read this page of jobs: body main']);
});

it('a page that is drawn in time is not told of', async () => {
  const { see } = watch();
  see(unreadable);
  await seconds(5);
  see({ state: 'nothing' });
  await seconds(100);
  see(unreadable);
  await seconds(9);
  // Drawn, and nobody has read it yet.
  state.page = { state: 'read', seen: [] };
  await seconds(100);
  expect(told).toEqual([]);
  expect(said).toEqual([]);
});

it('a page that changes has its ten seconds from then on, but not for ever', async () => {
  const { see } = watch();
  for (let second = 0; second < 55; second += 5) {
    see(unreadable);
    await seconds(5);
    expect(told).toEqual([]);
  }
  see(unreadable);
  await seconds(5);
  expect(told).toHaveLength(1);
});

it('neither another view nor a tab that nobody looks at is told of', async () => {
  const { see, forget } = watch();
  see(unreadable);
  await seconds(9);
  forget();
  await seconds(100);
  see(unreadable);
  state.hidden = true;
  await seconds(100);
  expect(told).toEqual([]);
});

it('messages that cannot be read are told of as messages', async () => {
  state.page = { ...unreadable, isForeign: () => false } as PageRead;
  watch().see(state.page);
  await seconds(11);
  expect(told).toMatchObject([{ request: { isMail: true } }]);
});

it('a page that shows nothing only while it is drawn says nothing of what is there', async () => {
  state.noted = { jobs: {} };
  const { see } = watch();
  see(empty);
  await seconds(5);
  see(unreadable);
  await seconds(6);
  expect(told).toEqual([]);
  await seconds(5);
  expect(told).toMatchObject([{ request: { structure: 'body main' } }]);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startInOpenTabs } from '@/utils/browser/lifecycle';
import { insertIntoReply } from '@/utils/browser/tabs';

/** The browser's tabs, of which some sleep and never answer. */

const tabs = vi.hoisted(() => ({
  open: [] as { id: number; windowId: number; active: boolean }[],
  answers: {} as Record<number, unknown>,
  shown: [] as string[],
  started: [] as number[],
}));
const never = new Promise<never>(() => undefined);

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'rebound',
      getManifest: () => ({ content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['sites.js'] }] }),
    },
    scripting: {
      getRegisteredContentScripts: async () => [],
      executeScript: ({ target }: { target: { tabId: number } }) => {
        tabs.started.push(target.tabId);
        return tabs.answers[target.tabId] ? Promise.resolve() : never;
      },
    },
    tabs: {
      query: async () => [...tabs.open],
      sendMessage: (id: number) => (tabs.answers[id] ? Promise.resolve(tabs.answers[id]) : never),
      update: async (id: number) => void tabs.shown.push(`tab ${id}`),
    },
    windows: {
      update: async (id: number, { focused }: { focused: boolean }) => void tabs.shown.push(`window ${id} ${focused}`),
    },
  },
}));

const done = (result: string) => ({ done: true, answer: { result } });
const insert = () => insertIntoReply(['https://mail.google.com/*'], { threadId: 't', text: 'Thank you' });

beforeEach(() => {
  tabs.shown = [];
  tabs.started = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('passes over a tab that never answers, and shows the one that wrote, with its window', async () => {
  tabs.open = [
    { id: 1, windowId: 10, active: false },
    { id: 2, windowId: 20, active: true },
    { id: 3, windowId: 30, active: false },
  ];
  tabs.answers = { 1: done('not-here'), 3: done('inserted') };
  const inserting = insert();
  await vi.runAllTimersAsync();
  expect(await inserting).toBe('inserted');
  expect(tabs.shown).toEqual(['tab 3', 'window 30 true']);
});

it('says that no tab has the conversation open when none answers', async () => {
  tabs.open = [{ id: 1, windowId: 10, active: true }];
  tabs.answers = {};
  const inserting = insert();
  await vi.runAllTimersAsync();
  expect(await inserting).toBe('not-here');
  expect(tabs.shown).toEqual([]);
});

it('starts in every open tab at once, whatever one of them does', async () => {
  tabs.open = [
    { id: 1, windowId: 10, active: true },
    { id: 2, windowId: 10, active: false },
  ];
  tabs.answers = { 2: 'awake' };
  const starting = startInOpenTabs();
  await vi.advanceTimersByTimeAsync(0);
  expect(tabs.started).toEqual([1, 2]);
  await vi.runAllTimersAsync();
  await starting;
});

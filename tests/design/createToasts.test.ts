// How long a toast stays, and who may stop the clock.
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createToasts, type ToastQueue } from '@/components/design/createToasts';

let toasts: ToastQueue;
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  createRoot((dispose) => {
    end = dispose;
    toasts = createToasts();
  });
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

const texts = () => toasts.shown().map(({ text }) => text);
const undo = { label: 'Undo', onAct: () => {} };

test('a plain toast goes after five seconds', () => {
  toasts.show({ text: 'Saved.' });
  vi.advanceTimersByTime(4_999);
  expect(texts()).toEqual(['Saved.']);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual([]);
});

test.each([
  { text: 'Moved.', action: undo },
  { text: 'Moved.', action: undo, stayMs: 1_000 },
  { text: 'This could not be saved.', tone: 'problem' as const },
])('with an action or a problem it stays eight seconds at least: %o', (content) => {
  toasts.show(content);
  vi.advanceTimersByTime(7_999);
  expect(toasts.shown()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(toasts.shown()).toHaveLength(0);
});

test('while it is held a new toast stays; released, it has its whole time again', () => {
  toasts.show({ text: 'first' });
  vi.advanceTimersByTime(4_000);
  toasts.hold();
  toasts.show({ text: 'second' });
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['second']);
  toasts.release();
  vi.advanceTimersByTime(4_999);
  expect(texts()).toEqual(['second']);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual([]);
});

test('the clock runs again after the last toast was dismissed under the pointer', () => {
  const dismiss = toasts.show({ text: 'gone' });
  toasts.hold();
  dismiss();
  toasts.show({ text: 'next' });
  vi.advanceTimersByTime(5_000);
  expect(texts()).toEqual([]);
});

test('one is shown at a time: the older makes room', () => {
  for (const text of ['one', 'two', 'three']) toasts.show({ text });
  expect(texts()).toEqual(['three']);
});

test('its answer takes it away; twice does no harm', () => {
  const dismiss = toasts.show({ text: 'one' });
  dismiss();
  dismiss();
  expect(texts()).toEqual([]);
});

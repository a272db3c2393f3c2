// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { mountNotKept } from '@/components/prompt/mountPrompt';
import { prompt as texts } from '@/utils/i18n/en/prompt';

/** What a page hears of what goes on in a prompt. */

const heard: string[] = [];
const life = new AbortController();
afterEach(() => life.abort());

test('a page hears nothing of what a person does in a prompt, and the browser does its part', () => {
  const words = { language: 'en' as const, texts };
  mountNotKept('failed', { anchor: undefined, words, background: undefined as never, onClose: () => undefined });
  const button = document.querySelector('rebound-prompt')?.shadowRoot?.querySelector('button');
  const types = ['contextmenu', 'auxclick', 'touchstart', 'touchend', 'touchmove', 'selectstart', 'copy', 'dragstart'];
  for (const type of [...types, 'drop']) {
    document.addEventListener(type, () => heard.push(type), { signal: life.signal });
    const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
    button?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  }
  // A file that is dropped is the site's.
  expect(heard).toEqual(['drop']);
});

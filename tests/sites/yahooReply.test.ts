// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reply, takeBack } from '@/utils/page/reply';
import yahoo from '@/utils/sites/yahoo';

/**
 * The way to Yahoo's reply box. The page's editing commands, which jsdom lacks, are stood in for by a plain insertion at the
 * caret; that they do their work in browsers is shown end to end.
 */

const { replies: boxes } = yahoo;

const TEXT = 'Dear Ines,\n\nThank you.\nRobin';

const QUOTE = '<div class="ydp1yahoo_quoted"><div>On Monday Ines wrote:</div><div>old words</div></div>';

const message = () => `
  <div data-test-id="message-view"><span data-test-id="message-from">Ines</span>
    <div data-test-id="message-view-body"><div data-test-id="message-view-body-content">Hello</div></div>
    <div data-test-id="card-toolbar"><button class="reply"></button><button class="all"></button></div>
    <div class="place"></div></div>`;

function editor(content: string): HTMLElement {
  const box = document.createElement('div');
  box.dataset['testId'] = 'rte';
  box.innerHTML = `<div contenteditable="true">${content}</div>`;
  return box;
}

const place = (index: number): Element => document.querySelectorAll('.place')[index] as Element;
const below = (): Element => document.querySelector('.below') as Element;

/** Presses are answered with an editor in the conversation, a moment later. */
function answerPresses(content: string, at: Element = below()): void {
  const button = [...document.querySelectorAll('.reply')].at(-1);
  button?.addEventListener('click', () => setTimeout(() => at.append(editor(content)), 50));
}

beforeEach(() => {
  document.body.innerHTML = `<div data-test-id="mail-app-main-content"><div data-test-id="message-group-view">
    <span data-test-id="message-group-subject-text">Subject</span>${message()}${message()}<div class="below"></div></div></div>`;
  document.execCommand = vi.fn((command: string, _show?: boolean, value?: string) => {
    const range = document.getSelection()?.getRangeAt(0);
    if (command !== 'insertText' || !range) return false;
    const parts = (value ?? '').split('\n').flatMap((line, index) => {
      const words = document.createTextNode(line);
      return index > 0 ? [document.createElement('br'), words] : [words];
    });
    for (const part of parts.reverse()) range.insertNode(part);
    return true;
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('writing a reply', () => {
  test.each([
    ['an empty box', ''],
    ['a box with a line', '<div><br></div>'],
    ['a box with an older mail below', `<div><br></div>${QUOTE}`],
    ['a box with a signature', '<div><br></div><div class="ydp1signature">Robin Vale</div>'],
  ])('opens %s and writes above all else', async (_, content) => {
    answerPresses(content);
    expect(await reply(boxes, document, undefined, TEXT)).toBe('inserted');
    expect(below().textContent?.startsWith('Dear Ines,')).toBe(true);
    expect(below().querySelector('[class*="yahoo_quoted"]')?.textContent ?? '').not.toContain('Dear');
  });

  test('presses the first button below the newest mail, in no language, and nothing else', async () => {
    const pressed: unknown[] = [];
    document.body.addEventListener('click', ({ target }) => pressed.push(target));
    answerPresses('', place(1));
    expect(await reply(boxes, document, undefined, TEXT)).toBe('inserted');
    expect(pressed).toEqual([[...document.querySelectorAll('.reply')].at(-1)]);
  });

  test('prefers a button by its name', async () => {
    below().innerHTML = '<button data-test-id="toolbar-reply"></button>';
    for (const row of document.querySelectorAll('[data-test-id="card-toolbar"]')) row.remove();
    below().firstElementChild?.addEventListener('click', () => below().append(editor('')));
    expect(await reply(boxes, document, undefined, TEXT)).toBe('inserted');
  });

  test('touches nothing where the person has written', async () => {
    below().append(editor(`<div>My own words</div>${QUOTE}`));
    const before = document.body.innerHTML;
    expect(await reply(boxes, document, undefined, TEXT)).toBe('occupied');
    expect(document.body.innerHTML).toBe(before);
  });

  test('leaves a new mail and the reply to another message alone', async () => {
    const compose = document.createElement('div');
    compose.append(editor(''));
    document.body.append(compose);
    place(0).append(editor(''));
    answerPresses('');
    expect(await reply(boxes, document, undefined, TEXT)).toBe('inserted');
    expect(compose.textContent).toBe('');
    expect(place(0).textContent).toBe('');
  });

  test('an editor and buttons that a mail imitates are none', async () => {
    const body = document.querySelectorAll('[data-test-id="message-view-body-content"]')[1];
    body?.append(editor(''));
    body?.insertAdjacentHTML('beforeend', '<button data-test-id="btn-reply-sender"></button>');
    const pressed = vi.fn();
    body?.addEventListener('click', pressed);
    answerPresses('');
    expect(await reply(boxes, document, undefined, TEXT)).toBe('inserted');
    expect(body?.textContent).toBe('Hello');
    expect(pressed).not.toHaveBeenCalled();
  });

  test('a message is known by no id, and where none is open there is nothing to answer', async () => {
    expect(await reply(boxes, document, 'some-id', TEXT)).toBe('not-here');
    document.body.innerHTML = '<div data-test-id="mail-app-main-content"></div>';
    expect(await reply(boxes, document, undefined, TEXT)).toBe('not-here');
  });

  test('gives up within five seconds when no box opens', async () => {
    vi.useFakeTimers();
    const answer = reply(boxes, document, undefined, TEXT);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await answer).toBe('no-box');
  });
});

describe('taking a reply back', () => {
  test('deletes what stands there as it was written, and no more', () => {
    below().append(editor(`<div>Dear Ines,</div><div><br></div><div>Thank you.</div><div>Robin</div>${QUOTE}`));
    takeBack(boxes, document, TEXT);
    expect(vi.mocked(document.execCommand).mock.calls.some(([command]) => command === 'delete')).toBe(true);
    expect(document.getSelection()?.toString()).toContain('Robin');
    expect(document.getSelection()?.toString()).not.toContain('old');
  });

  test('leaves changed words alone', () => {
    below().append(editor(`<div>Dear Ines,</div><div>Thank you all.</div><div>Robin</div>${QUOTE}`));
    takeBack(boxes, document, TEXT);
    expect(document.execCommand).not.toHaveBeenCalled();
  });
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reply, takeBack } from '@/utils/page/reply';
import gmail from '@/utils/sites/gmail';

/**
 * The way to Gmail's reply box. The page's editing commands, which jsdom lacks, are stood in for by a plain insertion at the
 * caret; that they do their work in browsers is shown end to end.
 */

const { replies: boxes } = gmail;

const ID = '198c6747aabb71a9';
const QUOTE = '<div class="gmail_quote"><div class="gmail_attr">On 3 May:</div><blockquote>old</blockquote></div>';
const TEXT = 'Dear Ines,\n\nThank you.\nRobin';

const message = (id: string) => `
  <div role="listitem" class="h7"><div class="adn ads" data-legacy-message-id="${id}">
    <div class="T-I aaq" role="button" tabindex="0"></div><div class="ii gt"><div class="a3s">Hello</div></div>
  </div><div class="place"></div></div>`;

function editor(content: string): HTMLElement {
  const box = document.createElement('div');
  box.setAttribute('role', 'textbox');
  box.setAttribute('contenteditable', 'true');
  box.className = 'Am Al editable';
  box.innerHTML = content;
  return box;
}

const place = (index: number): Element => document.querySelectorAll('.place')[index] as Element;
const button = (index: number): Element => document.querySelectorAll('.aaq')[index] as Element;

/** Presses are answered as Gmail does it: with an editor, a moment later. */
function answerPresses(index: number, content: string, afterMs = 50): void {
  button(index).addEventListener('click', () => setTimeout(() => place(index).append(editor(content)), afterMs));
}

beforeEach(() => {
  document.body.innerHTML = `<div role="main"><h2 class="hP">Subject</h2><div role="list">${message('198c6747aabb71a8')}${message(ID)}</div></div>`;
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
    ['a box with a quote', `<br>${QUOTE}`],
    ['a box that begins with a quote', QUOTE],
    [
      'a box with a signature',
      '<br><span class="gmail_signature_prefix">-- </span><div class="gmail_signature">Robin</div>',
    ],
  ])('opens %s and writes above all else', async (_, content) => {
    answerPresses(1, content);
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    const box = place(1).querySelector('[role=textbox]');
    expect(box?.textContent?.startsWith('Dear Ines,')).toBe(true);
    expect(box?.querySelector('.gmail_quote')?.textContent ?? '').not.toContain('Dear');
    expect(box?.querySelectorAll('br').length).toBeGreaterThanOrEqual(3);
  });

  test('uses the box that is open already', async () => {
    place(1).append(editor('<br>'));
    const pressed = vi.fn();
    button(1).addEventListener('click', pressed);
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    expect(pressed).not.toHaveBeenCalled();
  });

  test('touches nothing where the person has written', async () => {
    place(1).append(editor(`<div>My own words</div>${QUOTE}`));
    const before = document.body.innerHTML;
    expect(await reply(boxes, document, ID, TEXT)).toBe('occupied');
    expect(document.body.innerHTML).toBe(before);
    expect(document.execCommand).not.toHaveBeenCalled();
  });

  test('leaves a separate compose window and the reply to another message alone', async () => {
    const compose = document.createElement('div');
    compose.setAttribute('role', 'dialog');
    compose.append(editor(''));
    document.body.append(compose);
    place(0).append(editor(''));
    answerPresses(1, '<br>');
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    expect(compose.textContent).toBe('');
    expect(place(0).textContent).toBe('');
    expect(place(1).textContent).toContain('Dear Ines');
  });

  test('the box below the conversation answers the last message, and no other', async () => {
    const below = editor('<br>');
    document.querySelector('[role=main]')?.append(below);
    vi.useFakeTimers();
    const earlier = reply(boxes, document, '198c6747aabb71a8', TEXT);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await earlier).toBe('no-box');
    vi.useRealTimers();
    expect(below.textContent).toBe('');
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    expect(below.textContent).toContain('Dear Ines');
  });

  test('writes nothing into another conversation that was opened meanwhile', async () => {
    vi.useFakeTimers();
    const answer = reply(boxes, document, ID, TEXT);
    document.body.innerHTML = `<div role="main"><h2 class="hP">Other</h2><div role="list">${message('198c6747aabb71b0')}</div></div>`;
    const other = editor('<br>');
    document.querySelector('[role=main]')?.append(other);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await answer).toBe('no-box');
    expect(other.textContent).toBe('');
  });

  test('an editor that a mail imitates is none', async () => {
    const body = document.querySelectorAll('.a3s')[1];
    body?.append(editor(''));
    answerPresses(1, '');
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    expect(body?.textContent).toBe('Hello');
  });

  test('without an id the newest message is answered', async () => {
    answerPresses(1, '');
    expect(await reply(boxes, document, undefined, TEXT)).toBe('inserted');
  });

  test('a message that is not on the page is said to be missing', async () => {
    expect(await reply(boxes, document, '0000000000000000', TEXT)).toBe('not-here');
    document.body.innerHTML = '<div role="main"></div>';
    expect(await reply(boxes, document, ID, TEXT)).toBe('not-here');
  });

  test('gives up within five seconds when no box opens', async () => {
    vi.useFakeTimers();
    const answer = reply(boxes, document, ID, TEXT);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await answer).toBe('no-box');
  });

  test('stops waiting when it is told to', async () => {
    const stop = new AbortController();
    const answer = reply(boxes, document, ID, TEXT, stop.signal);
    stop.abort();
    expect(await answer).toBe('no-box');
  });

  test('a box that takes no text is no box', async () => {
    document.execCommand = () => false;
    answerPresses(1, '');
    expect(await reply(boxes, document, ID, TEXT)).toBe('no-box');
  });
});

describe('taking a reply back', () => {
  const deleted = () => vi.mocked(document.execCommand).mock.calls.some(([command]) => command === 'delete');
  const write = (content: string) => place(1).append(editor(content));

  test('deletes what stands there as it was written, and no more', () => {
    write(`<div>Dear Ines,</div><div><br></div><div>Thank you.</div><div>Robin</div>${QUOTE}`);
    takeBack(boxes, document, TEXT);
    expect(deleted()).toBe(true);
    expect(document.getSelection()?.toString()).not.toContain('old');
    expect(document.getSelection()?.toString()).toContain('Robin');
  });

  test.each([
    ['changed words', `<div>Dear Ines,</div><div>Thank you all.</div><div>Robin</div>${QUOTE}`],
    ['more words', `<div>Dear Ines,</div><div>Thank you.</div><div>Robin</div><div>PS: bye</div>`],
    ['an empty box', '<br>'],
  ])('leaves %s alone', (_, content) => {
    write(content);
    takeBack(boxes, document, TEXT);
    expect(document.execCommand).not.toHaveBeenCalled();
  });

  test('without a box there is nothing to do', () => {
    expect(() => takeBack(boxes, document, TEXT)).not.toThrow();
  });
});

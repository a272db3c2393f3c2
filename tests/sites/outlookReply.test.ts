// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reply, takeBack } from '@/utils/page/reply';
import outlook from '@/utils/sites/outlook';

/**
 * The way to Outlook's reply box. The page's editing commands, which jsdom lacks, are stood in for by a plain insertion at the
 * caret; that they do their work in browsers is shown end to end.
 */

const { replies: boxes } = outlook;

const TEXT = 'Dear Ines,\n\nThank you.\nRobin';

const [FIRST, ID] = ['AAMkADhlYzRiLTE5NDgtAAA1', 'AAMkADhlYzRiLTE5NDgtAAA2'];
const QUOTE = '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ines</div><div>old words</div>';

const message = (id: string, below = '') => `
  <div><div><span id="MSG_${id}_FROM">Ines</span><div role="toolbar"><button></button><button></button></div></div>
    <div data-test-id="mailMessageBodyContainer"><div id="UniqueMessageBody_1" role="document">Hello</div></div>
    <div class="suggested"><button></button><button></button></div>${below}<div class="place"></div></div>`;
const ROW = '<div class="row"><button class="reply"></button><button class="forward"></button></div>';

function editor(content: string): HTMLElement {
  const box = document.createElement('div');
  box.setAttribute('role', 'textbox');
  box.setAttribute('contenteditable', 'true');
  box.innerHTML = content;
  return box;
}

const place = (index: number): Element => document.querySelectorAll('.place')[index] as Element;
const below = (): Element => document.querySelector('.below') as Element;

/** Presses are answered as Outlook does it: with an editor in the conversation, a moment later. */
function answerPresses(content: string, at: Element = below()): void {
  document.querySelector('.reply')?.addEventListener('click', () => setTimeout(() => at.append(editor(content)), 50));
}

beforeEach(() => {
  document.body.innerHTML = `<div role="main"><div role="listbox"></div><div id="ReadingPaneContainerId">
    <span id="CONV_AAQkADhlYzRiLTE5NDg_SUBJECT" role="heading">Subject</span><div><button></button><button></button></div>
    ${message(FIRST)}${message(ID, ROW)}<div class="below"></div></div></div>`;
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
    ['a box with a line', '<div class="elementToProof"><br></div>'],
    ['a box with an older mail below', `<div class="elementToProof"><br></div>${QUOTE}`],
    ['a box with a signature', '<div><br></div><div id="Signature">Robin Vale</div>'],
  ])('opens %s and writes above all else', async (_, content) => {
    answerPresses(content);
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    const words = below().textContent ?? '';
    expect(words.startsWith('Dear Ines,')).toBe(true);
    expect(below().querySelector('#divRplyFwdMsg')?.textContent ?? '').not.toContain('Dear');
  });

  test('presses the first button of the row below the mail, in no language, and nothing else', async () => {
    const pressed: string[] = [];
    document.body.addEventListener('click', ({ target }) => pressed.push((target as Element).className));
    answerPresses('', place(1));
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    expect(pressed).toEqual(['reply']);
  });

  test('finds the row where it stands below the conversation', async () => {
    below().before(document.querySelector('.row') as Element);
    for (const row of document.querySelectorAll('.suggested')) row.remove();
    answerPresses('');
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
  });

  test('an older message has no such row: nothing is pressed for it', async () => {
    for (const row of document.querySelectorAll('.suggested')) row.remove();
    const pressed = vi.fn();
    document.body.addEventListener('click', pressed);
    expect(await reply(boxes, document, FIRST, TEXT)).toBe('no-box');
    expect(pressed).not.toHaveBeenCalled();
  });

  test('uses the box that is open already', async () => {
    below().append(editor('<div><br></div>'));
    const pressed = vi.fn();
    document.body.addEventListener('click', pressed);
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    expect(pressed).not.toHaveBeenCalled();
  });

  test('touches nothing where the person has written', async () => {
    below().append(editor(`<div>My own words</div>${QUOTE}`));
    const before = document.body.innerHTML;
    expect(await reply(boxes, document, ID, TEXT)).toBe('occupied');
    expect(document.body.innerHTML).toBe(before);
  });

  test('leaves a separate compose window and the reply to another message alone', async () => {
    const compose = document.createElement('div');
    compose.setAttribute('role', 'dialog');
    compose.append(editor(''));
    document.querySelector('#ReadingPaneContainerId')?.append(compose);
    place(0).append(editor(''));
    answerPresses('');
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    expect(compose.textContent).toBe('');
    expect(place(0).textContent).toBe('');
  });

  test('an editor and buttons that a mail imitates are none', async () => {
    const body = document.querySelectorAll('[role="document"]')[1];
    body?.append(editor(''));
    body?.insertAdjacentHTML('beforeend', '<div><button class="fake"></button><button></button></div>');
    const pressed = vi.fn();
    body?.querySelector('.fake')?.addEventListener('click', pressed);
    answerPresses('');
    expect(await reply(boxes, document, ID, TEXT)).toBe('inserted');
    expect(body?.textContent).toBe('Hello');
    expect(pressed).not.toHaveBeenCalled();
  });

  test('without an id the newest message is answered', async () => {
    answerPresses('');
    expect(await reply(boxes, document, undefined, TEXT)).toBe('inserted');
  });

  test('a message that is not on the page is said to be missing', async () => {
    expect(await reply(boxes, document, 'AAMkADhlYzRiLTE5NDgtNONE', TEXT)).toBe('not-here');
    document.body.innerHTML = '<div role="main"></div>';
    expect(await reply(boxes, document, ID, TEXT)).toBe('not-here');
  });

  test('gives up within five seconds when no box opens', async () => {
    vi.useFakeTimers();
    const answer = reply(boxes, document, ID, TEXT);
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

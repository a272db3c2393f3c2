// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { reply, takeBack } from '@/utils/page/reply';
import linkedin from '@/utils/sites/linkedin';

/**
 * The way to LinkedIn's reply boxes. The page's editing commands, which jsdom lacks, are stood in for by a plain insertion at the
 * caret.
 */

const { replies: boxes } = linkedin;

const TEXT = 'Dear Ines,\n\nThank you.\nRobin';

const idOf = (conversation: string): string => `2-${btoa(`1798000000123b58769-004&${conversation}`)}`;
const FIRST = idOf('cf2a035c-0000-4afa-9d01-0123456789ab_013');
const SECOND = idOf('99999999-0000-4afa-9d01-0123456789ab_013');

const conversation = (id: string, content = '<p><br></p>') => `
  <ul class="msg-s-message-list-content"><li class="msg-s-message-list__event"><div
    class="msg-s-event-listitem msg-s-event-listitem--other" data-event-urn="urn:li:msg_message:(urn:li:fsd_profile:x,${id})"
    ><p class="msg-s-event-listitem__body">No.</p></div></li></ul>
  <form class="msg-form"><div class="msg-form__contenteditable" contenteditable="true" role="textbox">${content}</div>
  <button class="msg-form__send-button" disabled></button></form>`;

const editors = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="textbox"]')];

function draw(content?: string): void {
  document.body.innerHTML = `<main><div class="msg-thread">${conversation(FIRST, content)}</div></main>
    <aside id="msg-overlay"><div class="msg-overlay-conversation-bubble">${conversation(SECOND)}</div></aside>`;
}

beforeEach(() => {
  draw();
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

describe('writing a reply', () => {
  test('goes into the box of its own conversation, into the line that is there', async () => {
    expect(await reply(boxes, document, SECOND, TEXT)).toBe('inserted');
    expect(editors()[0]?.textContent).toBe('');
    expect(editors()[1]?.querySelector('p')?.textContent).toBe('Dear Ines,Thank you.Robin');
    expect(await reply(boxes, document, FIRST, TEXT)).toBe('inserted');
    expect(editors()[0]?.textContent).toContain('Dear Ines,');
  });

  test('without a message’s name it is the conversation that the page is about', async () => {
    expect(await reply(boxes, document, undefined, TEXT)).toBe('inserted');
    expect(editors()[0]?.textContent).toContain('Dear Ines,');
    expect(editors()[1]?.textContent).toBe('');
  });

  test('never touches what the person has written there', async () => {
    draw('<p>Dear Ines, I</p>');
    expect(await reply(boxes, document, FIRST, TEXT)).toBe('occupied');
    expect(document.execCommand).not.toHaveBeenCalled();
  });

  test('is not here where the message is not, and has no box where the conversation takes no answer', async () => {
    expect(await reply(boxes, document, idOf('00000000-0000-4afa-9d01-0123456789ab_013'), TEXT)).toBe('not-here');
    document.querySelector('main form')?.remove();
    expect(await reply(boxes, document, FIRST, TEXT)).toBe('no-box');
    expect(editors()[0]?.textContent).toBe('');
  });

  test('never reaches into a shadow root', async () => {
    const outlet = document.createElement('div');
    outlet.id = 'interop-outlet';
    outlet.attachShadow({ mode: 'open' }).append(document.getElementById('msg-overlay') as Element);
    document.body.append(outlet);
    expect(await reply(boxes, document, SECOND, TEXT)).toBe('not-here');
  });

  test('sends nothing', async () => {
    const sent = vi.fn();
    for (const button of document.querySelectorAll('button')) button.addEventListener('click', sent);
    document.addEventListener('keydown', sent);
    document.addEventListener('submit', sent);
    await reply(boxes, document, FIRST, TEXT);
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('taking a reply back', () => {
  test('deletes what stands there as it was written', () => {
    draw('<p>Dear Ines,</p><p><br></p><p>Thank you.</p><p>Robin</p>');
    takeBack(boxes, document, TEXT);
    expect(document.execCommand).toHaveBeenCalledWith('delete', false, undefined);
  });

  test('leaves changed words alone', () => {
    draw('<p>Dear Ines,</p><p>Thank you all.</p><p>Robin</p>');
    takeBack(boxes, document, TEXT);
    expect(document.execCommand).not.toHaveBeenCalled();
  });
});

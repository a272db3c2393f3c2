import { isQuote, isSignature } from '@/utils/page/quotes';
import { makeShown } from '@/utils/page/shown';
import { visibleText } from '@/utils/page/visibleText';
import type { ReplyBoxes } from '../site';
import { bodyOf, findView, isForeign, placeOf } from './view';

const EDITOR = '[data-test-id="rte"]';

/** The names Reply had, then the row below a body, in which it is the first. */
const BUTTONS = [
  '[data-test-id="btn-reply-sender"], [data-test-id="toolbar-reply"]',
  '[data-test-id="card-toolbar"] button, [data-test-id="card-toolbar"] [role="button"]',
];

/**
 * Yahoo's reply boxes: the ones in the conversation. An editor that stands elsewhere writes to nobody knows whom. Yahoo's page
 * names no message, so the newest is the one that is answered.
 */
export const replies: ReplyBoxes = {
  message(document, messageId) {
    const { messages } = conversationIn(document);
    return messageId ? undefined : messages.findLast((message) => bodyOf(message) !== undefined);
  },
  editors: (document) => editorsIn(document),
  editor(document, message) {
    const { messages } = conversationIn(document);
    const editors = editorsIn(document);
    const isLast = messages.at(-1) === message;
    const below = editors.find((editor) => !messages.some((other) => other.contains(editor)));
    return editors.find((editor) => message.contains(editor)) ?? (isLast ? below : undefined);
  },
  button(document, message) {
    const isShown = makeShown();
    const { root, messages } = conversationIn(document);
    const places = messages.at(-1) === message && root ? [message, root] : [message];
    const body = bodyOf(message);
    for (const place of places) {
      for (const selector of BUTTONS) {
        const found = [...place.querySelectorAll(selector)].find(
          (button) =>
            !isForeign(button) && isShown(button) && (place === message || (body && isBelow(placeOf(body), button))),
        );
        if (found) return found;
      }
    }
    return undefined;
  },
  words: (editor) => visibleText(editor, { leaveOut: isSites }).text,
  isSites,
};

function isSites(element: Element): boolean {
  return isQuote(element) || isSignature(element) || /signature$/i.test(element.className || element.id);
}

const isBelow = (body: Element, button: Element): boolean => (body.compareDocumentPosition(button) & 4) !== 0;

function conversationIn(document: Document): { root?: Element; messages: Element[] } {
  const view = findView(document);
  return view.state === 'mails' ? view : { messages: [] };
}

function editorsIn(document: Document): HTMLElement[] {
  const { root } = conversationIn(document);
  // Without a frame around the conversation, any editor of the page would be in it.
  if (!root || root === document.body) return [];
  const isShown = makeShown();
  return [...root.querySelectorAll(EDITOR)].flatMap((place) => {
    const editable = '[contenteditable="true"]';
    const editor = place.matches(editable) ? place : place.querySelector(editable);
    return editor && !isForeign(place) && isShown(editor) ? (editor as HTMLElement) : [];
  });
}

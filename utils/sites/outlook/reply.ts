import { isQuote, isSignature, startsHistory } from '@/utils/page/quotes';
import { makeShown } from '@/utils/page/shown';
import { visibleText } from '@/utils/page/visibleText';
import type { ReplyBoxes } from '../site';
import { findView, isForeign, type Message } from './view';

/** 2026-07: an answer is written in the conversation itself. A new mail has the pane to itself. */
const EDITOR = '[role="textbox"][contenteditable="true"]';

const BUTTON = 'button, [role="button"]';

/** Outlook's reply boxes. @param idOf reads a message's id */
export const repliesIn = (idOf: (message: Message) => string | undefined): ReplyBoxes => ({
  message(document, messageId) {
    const { messages } = conversationIn(document);
    const message = messageId ? messages.find((one) => idOf(one) === messageId) : messages.at(-1);
    return message?.part;
  },
  editors: (document) => editorsIn(document),
  editor(document, part) {
    const { messages } = conversationIn(document);
    const editors = editorsIn(document);
    const own = editors.find((editor) => part.contains(editor));
    // One that is in no message answers the conversation, and that is its last message.
    const isLast = messages.at(-1)?.part === part;
    return own ?? (isLast ? editors.find((editor) => !messages.some((one) => one.part.contains(editor))) : undefined);
  },
  button(document, part) {
    const { pane, messages } = conversationIn(document);
    const message = messages.find((one) => one.part === part);
    if (!pane || !message) return undefined;
    return lastRow(part, message.body) ?? (messages.at(-1) === message ? lastRow(pane, message.body) : undefined);
  },
  words: (editor) => visibleText(editor, { leaveOut: isSites }).text,
  isSites,
});

function isSites(element: Element): boolean {
  if (isQuote(element) || isSignature(element) || /(?:^|_)Signature$/.test(element.id)) return true;
  for (let at: Element | null = element; at; at = at.previousElementSibling) if (startsHistory(at)) return true;
  return false;
}

function conversationIn(document: Document): { pane?: Element; messages: Message[] } {
  const view = findView(document);
  return view.state === 'mails' ? view : { messages: [] };
}

function editorsIn(document: Document): HTMLElement[] {
  const { pane } = conversationIn(document);
  if (!pane) return [];
  const isShown = makeShown();
  return [...pane.querySelectorAll<HTMLElement>(EDITOR)].filter(
    (editor) => !isForeign(editor) && !editor.closest('[role="dialog"]') && isShown(editor),
  );
}

/**
 * The first button of the last row of buttons below a body. There stand Reply and Forward, in this order in every language;
 * their labels are in the interface's. What Outlook suggests as an answer stands above them, attachments above the body.
 */
function lastRow(within: Element, body: Element): Element | undefined {
  const isShown = makeShown();
  const below = [...within.querySelectorAll(BUTTON)].filter(
    (button) =>
      (body.compareDocumentPosition(button) & 4) !== 0 &&
      !body.contains(button) &&
      !isForeign(button) &&
      isShown(button),
  );
  const rows = below.filter(
    (button) => below.filter((other) => other.parentElement === button.parentElement).length > 1,
  );
  const last = rows.at(-1);
  return last && rows.find((button) => button.parentElement === last.parentElement);
}

import { isQuote, isSignature } from '@/utils/page/quotes';
import { makeShown } from '@/utils/page/shown';
import { visibleText } from '@/utils/page/visibleText';
import type { ReplyBoxes } from '../site';
import { bodyOf, findAll, findView, isForeign } from './view';

/** 2014 to 2026-11; `g_editable` is the older name of the same. */
const EDITORS = 'div[role="textbox"][contenteditable="true"], .Am.Al.editable, [g_editable="true"]';

/** The Reply button in a message's head, then the one below the conversation. Labels are in the interface's language. */
const BUTTONS = { message: '.T-I.aaq[role="button"], .T-I.aaq', below: '.amn .ams.bkH' };

/** Gmail's reply boxes. @param idOf reads a message's id */
export const repliesIn = (idOf: (message: Element) => string | undefined): ReplyBoxes => ({
  message(document, messageId) {
    const view = findView(document);
    if (view.state !== 'conversation') return undefined;
    return messageId
      ? view.messages.find((one) => idOf(one) === messageId)
      : view.messages.findLast((one) => bodyOf(one) !== undefined);
  },
  editors: (document) => findEditors(conversationIn(document)),
  editor(document, message) {
    const view = findView(document);
    // The person may have gone on to another conversation: the box there answers somebody else.
    if (view.state !== 'conversation' || !view.messages.includes(message)) return undefined;
    const own = partOf(message);
    const editors = findEditors(view.root);
    const inside = editors.find((editor) => own.contains(editor));
    if (inside || view.messages.at(-1) !== message) return inside;
    // Below the conversation stands the box that answers the last message, and no other.
    return editors.find((editor) => partOf(editor) === editor);
  },
  button: (document, message) => findButton(conversationIn(document), message),
  words: (editor) => visibleText(editor, { leaveOut: isSites }).text,
  isSites,
});

/** Quotes and signatures are put there by Gmail. */
const isSites = (element: Element): boolean => isQuote(element) || isSignature(element);

/** The open conversation; where there is none, nothing is in it. */
const conversationIn = (document: Document): Element => {
  const view = findView(document);
  return view.state === 'conversation' ? view.root : document.createElement('div');
};

function findEditors(root: Element): HTMLElement[] {
  const isShown = makeShown();
  // A separate compose window is a dialog, and stands outside of the conversation.
  return [...root.querySelectorAll<HTMLElement>(EDITORS)].filter(
    (editor) => !isForeign(editor) && !editor.closest('[role="dialog"]') && isShown(editor),
  );
}

/** The list item that an element is in; the element itself when it is in none. */
const partOf = (element: Element): Element => element.closest('[role="listitem"]') ?? element;

function findButton(root: Element, message: Element): Element | undefined {
  const isShown = makeShown();
  const shown = (within: Element, selector: string): Element | undefined =>
    [...within.querySelectorAll(selector)].find((button) => !isForeign(button) && isShown(button));
  const isLast = findAll(root, 'message').filter(isShown).at(-1) === message;
  // The strip below answers the last message, and no other.
  return (
    shown(message, BUTTONS.message) ??
    shown(partOf(message), BUTTONS.below) ??
    (isLast ? shown(root, BUTTONS.below) : undefined)
  );
}

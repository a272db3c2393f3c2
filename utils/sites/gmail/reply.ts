import { isQuote, isSignature } from '@/utils/page/quotes';
import { makeShown } from '@/utils/page/shown';
import { visibleText } from '@/utils/page/visibleText';
import { press, removeWritten, whenFound, writeAtStart } from '@/utils/page/writeText';
import type { InsertResult } from '../site';
import { bodyOf, findAll, findView, isForeign } from './view';

/** How long Gmail may take to open its reply box. */
const WAIT_MS = 4_700;

/** How long a new editor is left alone: Gmail puts the signature and the quote in after the editor itself. */
const SETTLE_MS = 120;

/** 2014 to 2026-11; `g_editable` is the older name of the same. */
const EDITORS = 'div[role="textbox"][contenteditable="true"], .Am.Al.editable, [g_editable="true"]';

/** The Reply button in a message's head, then the one below the conversation. Labels are in the interface's language. */
const BUTTONS = { message: '.T-I.aaq[role="button"], .T-I.aaq', below: '.amn .ams.bkH' };

/** See `Mailbox.reply`. `idOf` reads a message's id; without `messageId` the newest opened message is answered. */
export async function reply(
  document: Document,
  messageId: string | undefined,
  text: string,
  idOf: (message: Element) => string | undefined,
  signal?: AbortSignal,
): Promise<InsertResult> {
  const view = findView(document);
  if (view.state !== 'conversation') return 'not-here';
  const message = messageId
    ? view.messages.find((one) => idOf(one) === messageId)
    : view.messages.findLast((one) => bodyOf(one) !== undefined);
  if (!message) return 'not-here';

  const find = (): HTMLElement | undefined => findEditor(view.root, message);
  let editor = find();
  if (!editor) {
    const button = findButton(view.root, message);
    if (!button) return 'no-box';
    press(button);
    editor = await whenFound(document, find, WAIT_MS, signal);
    if (!editor) return 'no-box';
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    editor = find();
  }
  if (!editor || signal?.aborted) return 'no-box';
  if (holdsOwnWords(editor)) return 'occupied';
  return writeAtStart(editor, text, isSites) ? 'inserted' : 'no-box';
}

/** See `Mailbox.takeBack`. */
export function takeBack(document: Document, text: string): void {
  const view = findView(document);
  if (view.state !== 'conversation') return;
  const holder = findEditors(view.root).find((editor) => removeWritten(editor, text, isSites));
  holder?.focus({ preventScroll: true });
}

/** The open editor that answers this message: in its part of the list, else in the conversation but in no message's part. */
function findEditor(root: Element, message: Element): HTMLElement | undefined {
  const own = partOf(message);
  const editors = findEditors(root);
  return editors.find((editor) => own.contains(editor)) ?? editors.find((editor) => partOf(editor) === editor);
}

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

const isSites = (element: Element): boolean => isQuote(element) || isSignature(element);

/** True when there is more in the editor than what Gmail puts there. */
function holdsOwnWords(editor: HTMLElement): boolean {
  const words = visibleText(editor, { leaveOut: isSites }).text.replace(/^\s*--\s*$/m, '');
  if (words.trim() !== '') return true;
  return [...editor.querySelectorAll('img, video, table')].some((picture) => {
    for (let at: Element | null = picture; at && at !== editor; at = at.parentElement) if (isSites(at)) return false;
    return true;
  });
}

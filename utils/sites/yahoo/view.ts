import { outermost } from '@/utils/page/mails';
import { makeShown } from '@/utils/page/shown';

/**
 * Where things are in Yahoo's page: by `data-test-id`, the same since 2018 (2026-09). A mail may carry such attributes itself, as
 * one does that quotes a page of Yahoo's: what is inside a body is never taken for Yahoo's.
 */
const SELECTORS = {
  /** The opened conversation. */
  group: ['[data-test-id="message-group-view"]', '[data-test-id="message-group-view-scroller"]'],
  heading: ['[data-test-id="message-group-subject-text"]'],
  message: ['[data-test-id="message-view"]'],
  sender: ['[data-test-id="message-from"]', '[data-test-id="msg-from"]'],
  recipients: ['[data-test-id="message-recipients"]'],
  pill: ['[data-test-id="email-pill"]'],
  date: ['[data-test-id="message-date"]'],
  account: ['[data-test-id="account-email"], [data-test-id="profile-email"]'],
  /** Where all of it is drawn. */
  main: ['[data-test-id="mail-app-main-content"]', '#mail-app-component', '[role="main"]'],
  /** What stands there while no mail is open. */
  other: ['[data-test-id="message-list-item"], [data-test-id="message-list"], [data-test-id="compose"]'],
};

const BODIES = ['[data-test-id="message-view-body-content"]', '[data-test-id="message-view-body"]'];

/** A mail's body, what the person writes, and our own prompt: what is in them is not Yahoo's. */
const FOREIGN = `${BODIES.join()}, [data-test-id="rte"], [contenteditable="true"], rebound-prompt`;

/** True for an element inside a mail's body, an editor or our prompt. */
export const isForeign = (element: Element): boolean => element.parentElement?.closest(FOREIGN) != null;

/** All of Yahoo's own elements of a kind below `root`, by the newest selector that finds any. */
export function findAll(root: ParentNode, kind: keyof typeof SELECTORS): Element[] {
  for (const selector of SELECTORS[kind]) {
    const found = [...root.querySelectorAll(selector)].filter((element) => !isForeign(element));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The body of a message; undefined while it is folded or not loaded. The first one in the message: a body that a mail imitates is
 * inside the real one.
 */
export function bodyOf(message: Element): Element | undefined {
  const body = BODIES.map((selector) => message.querySelector(selector)).find((found) => found !== null);
  return body?.firstChild ? body : undefined;
}

/** What a prompt can stand before: the body with all that Yahoo puts around it. */
export const placeOf = (body: Element): Element => body.closest('[data-test-id="message-view-body"]') ?? body;

/** What is shown. */
export type View =
  | { state: 'mails'; root: Element; messages: Element[] }
  /** No mail is opened, or it is not drawn yet. */
  | { state: 'none' }
  | { state: 'unknown'; root: Element };

/** Finds what is shown. Yahoo may keep older conversations in the page and hide them: only shown elements count. */
export function findView(document: Document, isShown = makeShown()): View {
  const groups = findAll(document, 'group').filter(isShown);
  for (const root of [...groups, document.body]) {
    const messages = outermost(findAll(root, 'message')).filter(isShown);
    if (messages.length > 0) return { state: 'mails', root, messages };
  }
  const root = groups[0] ?? findAll(document, 'main').find(isShown);
  const isOther = !groups[0] && findAll(document, 'other').some(isShown);
  return root && !isOther && isDrawn(root) ? { state: 'unknown', root } : { state: 'none' };
}

/** What stands in the place of a mail while it loads is short. */
export const isDrawn = (root: Element): boolean => (root.textContent ?? '').trim().length > 100;

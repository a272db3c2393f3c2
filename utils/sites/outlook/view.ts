import { outermost } from '@/utils/page/mails';
import { makeShown } from '@/utils/page/shown';
import { hasWords } from '@/utils/page/words';

/**
 * Where things are in Outlook's page. Its classes are new with every build and its labels are in the interface's language, so
 * only ids, roles and the order of things say what is what: measured 2026-07 to 2026-08. A mail's body may imitate any of them:
 * what is inside a body is never taken for Outlook's.
 */
const SELECTORS = {
  /** The part beside the list, or the whole window, that a conversation or a single mail is read in. */
  pane: [
    '#ReadingPaneContainerId',
    '[data-app-section="MailReadCompose"]',
    '#ConversationReadingPaneContainer, #ItemReadingPaneContainer',
    '[data-app-section="ConversationContainer"], [data-app-section="ItemContainer"]',
  ],
  heading: [
    '[id^="CONV_"][id$="_SUBJECT"]',
    '[role="heading"][title]:not([id^="MSG_"])',
    '[id^="MSG_"][id$="_SUBJECT"]',
  ],
  sender: ['[id^="MSG_"][id$="_FROM"]'],
  recipient: ['[id^="MSG_"][id$="_TO"]'],
  date: ['[id^="MSG_"][id$="_DATETIME"]', '[data-testid="SentReceivedSavedTime"]'],
  /** All that names the message it is in. */
  named: ['[id^="MSG_"]'],
  conversation: ['#ConversationReadingPaneContainer[data-convid]'],
  editor: ['[contenteditable="true"]'],
};

/** The body of a mail. It may be mounted beside an empty one, or inside one that is its place. */
const BODY = '[id^="UniqueMessageBody"], [data-test-id="mailMessageBodyContainer"]';

/** The list of mails, which stays beside the open one. Its rows have ids of conversations too. */
const LIST = '[role="listbox"], [role="option"][data-convid], [data-app-section="MessageList"], #MailList';

/** A mail's body, our own prompt, and what the person writes: what is in them is not Outlook's. */
const FOREIGN = `${BODY}, [contenteditable="true"], rebound-prompt`;

/** True for an element inside a mail's body, an editor or our prompt. */
export const isForeign = (element: Element): boolean => element.parentElement?.closest(FOREIGN) != null;

/** All of Outlook's own elements of a kind below `root`, by the newest selector that finds any. */
export function findAll(root: ParentNode, kind: keyof typeof SELECTORS): Element[] {
  for (const selector of SELECTORS[kind]) {
    const found = [...root.querySelectorAll(selector)].filter((element) => !isForeign(element));
    if (found.length > 0) return found;
  }
  return [];
}

/** One opened message. */
export interface Message {
  body: Element;
  /** The smallest part of the page with the body and its head in it, and no other message's. */
  part: Element;
}

/** What is shown. */
export type View =
  | { state: 'mails'; pane: Element; messages: Message[] }
  /** No mail is opened, or it is not drawn yet. */
  | { state: 'none' }
  | { state: 'unknown'; root: Element };

/** Finds what is shown. Outlook may keep older panes in the page and hide them: only shown elements count. */
export function findView(document: Document, isShown = makeShown()): View {
  const panes = outermost(findAll(document, 'pane')).filter(isShown);
  for (const pane of panes) {
    const messages = messagesIn(pane, isShown);
    const isKnown = messages.length > 0 || [...findAll(pane, 'sender'), ...findAll(pane, 'named')].some(isShown);
    if (isKnown) return { state: 'mails', pane, messages };
  }
  const root = panes[0] ?? [...document.querySelectorAll('[role="main"]')].find(isShown);
  const isDrawn = root && (panes[0] ? findAll(root, 'editor').length === 0 : !root.querySelector(LIST));
  // A hint that nothing is chosen is short, and so is what stands there while a mail loads.
  return isDrawn && (root.textContent ?? '').trim().length > 100 ? { state: 'unknown', root } : { state: 'none' };
}

/** True where mails are drawn and none of them in a body that we know. Bodies that are there and empty are loading. */
export const hasUnread = ({ pane, messages }: View & { state: 'mails' }): boolean =>
  messages.length > 0 ||
  (!pane.querySelector(BODY) && [...pane.querySelectorAll('[role="document"]')].some((one) => hasContent(one)));

function messagesIn(pane: Element, isShown: (element: Element) => boolean): Message[] {
  const bodies = [...pane.querySelectorAll(BODY)].filter(
    (body) => !isForeign(body) && hasContent(body) && isShown(body),
  );
  return bodies.flatMap((body) => {
    const part = partOf(body, bodies, pane);
    return part ? { body, part } : [];
  });
}

/** A picture may be all of a mail. What is drawn while it loads is neither. */
const hasContent = (body: Element): boolean => hasWords(body) || body.querySelector('img') !== null;

/** Widens from the body to the part that has its sender in it; undefined for a draft. */
function partOf(body: Element, bodies: readonly Element[], pane: Element): Element | undefined {
  let part = body;
  for (let around = body.parentElement; around && pane.contains(around); around = around.parentElement) {
    const wider: Element = around;
    if (bodies.some((other) => other !== body && wider.contains(other))) break;
    part = wider;
    const isHead = findAll(part, 'sender').length > 0;
    // What is being written has its editor nearer than any sender; an answer to a mail stands below that mail.
    if (!isHead && findAll(part, 'editor').length > 0) return undefined;
    if (isHead) break;
  }
  return hasDraftMark(part) ? undefined : part;
}

/** A draft is marked with one word in brackets, `[Draft]`, `[Entwurf]`, in the interface's language. */
function hasDraftMark(part: Element): boolean {
  if (part.matches(BODY)) return false;
  const [accept, reject] = [1, 2];
  const isElsewhere = `${FOREIGN}, [id^="MSG_"], [id^="CONV_"]`;
  const own = part.ownerDocument.createTreeWalker(part, 1, (node) =>
    (node as Element).matches(isElsewhere) ? reject : accept,
  );
  while (own.nextNode()) {
    const element = own.currentNode as Element;
    if (element.childElementCount === 0 && /^\s*\[[^[\]]{2,20}\]\s*$/.test(element.textContent ?? '')) return true;
  }
  return false;
}

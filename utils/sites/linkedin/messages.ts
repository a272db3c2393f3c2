import { makeShown } from '@/utils/page/shown';
import { defined, interfaceLanguage, lineIn } from '@/utils/page/words';
import { MAX_TEXT, type MailReading } from '@/utils/reading';
import type { PageRead, Seen } from '../site';
import { readMessageName, threadInAddress, threadUrl } from './ids';

/**
 * Conversations: on their own page, and in the bubbles that stand at the foot of the others. Classes as measured in 2026-09;
 * they are the same since 2019.
 */

/** The list of messages of one conversation. */
const LIST = '.msg-s-message-list-content';
/** A message in it, and what it says. */
const MESSAGE = '.msg-s-event-listitem';
const BODY = '.msg-s-event-listitem__body';
const BUBBLE = '.msg-overlay-conversation-bubble';

/** One opened conversation. */
export interface Conversation {
  list: Element;
  /** It is the one that the page is about; the others are bubbles. */
  isPages: boolean;
  /** Since 2026 bubbles are in an open shadow root: no prompt of ours stands in there. */
  isInShadow: boolean;
}

/** The shadow root that newer pages keep dialogs and bubbles in. */
export const findShadow = (document: Document): ShadowRoot | undefined =>
  document.getElementById('interop-outlet')?.shadowRoot ?? undefined;

/** The part of a page with the bubbles in it, which is there on almost every page. */
export function findOverlay(document: Document): Element | undefined {
  for (const root of rootsOf(document)) {
    const overlay = root.querySelector('#msg-overlay, .msg-overlay-container');
    if (overlay) return overlay;
  }
  return undefined;
}

const rootsOf = (document: Document): ParentNode[] => {
  const shadow = findShadow(document);
  return shadow ? [document, shadow] : [document];
};

/** The conversations that are open and can be seen. */
export function findConversations(document: Document): Conversation[] {
  const isShown = makeShown();
  return rootsOf(document).flatMap((root) =>
    [...root.querySelectorAll(LIST)].flatMap((list) => {
      const bubble = list.closest(BUBBLE);
      const isOpen =
        bubble?.getAttribute('data-msg-overlay-conversation-bubble-is-minimized') !== 'true' && isShown(list);
      // Whatever stands in a message is its sender's.
      if (!isOpen || list.closest(BODY)) return [];
      return [{ list, isPages: !bubble && root === document, isInShadow: root !== document }];
    }),
  );
}

/** The messages of a conversation, oldest first. */
export const messagesIn = ({ list }: Conversation): Element[] =>
  [...list.querySelectorAll(MESSAGE)].filter(
    (message) => !message.parentElement?.closest(`${MESSAGE}, ${BODY}`) && message.closest(LIST) === list,
  );

/** Reads the messages of all open conversations. */
export function readMessages(document: Document, url: string): PageRead {
  const address = threadInAddress(url);
  const conversations = findConversations(document);
  const isHere = conversations.some(({ isPages }) => isPages);
  const unknown = conversations.find(
    ({ list }) => list.querySelector('.msg-s-message-list__event') && !list.querySelector(MESSAGE),
  );
  const seen = conversations.flatMap((conversation) => readConversation(document, conversation, address));
  if (seen.length > 0) return { state: 'read', seen };
  if (!unknown && (isHere || address === undefined)) return { state: 'nothing' };
  const root = unknown?.list ?? document.querySelector('main') ?? document.body;
  return { state: 'unreadable', root, isForeign: (element) => element.matches(BODY) };
}

function readConversation(document: Document, conversation: Conversation, address: string | undefined): Seen[] {
  const language = interfaceLanguage(document);
  const seen: Seen[] = [];
  let sender: { own: boolean; name: string | undefined } | undefined;
  for (const message of messagesIn(conversation)) {
    try {
      // The first of several messages that one sender wrote has the name.
      const own = !message.classList.contains('msg-s-event-listitem--other');
      const name = lineIn(message.querySelector('.msg-s-message-group__name'));
      if (name || own !== sender?.own) sender = { own, name };
      const one = readMessage(message, conversation, { own, name: sender.name, address, language });
      if (one) seen.push(one);
    } catch {
      // A message that breaks its reading must not take the others with it; nothing of it may reach a log.
    }
  }
  return seen;
}

interface Around {
  own: boolean;
  name: string | undefined;
  address: string | undefined;
  language: string | undefined;
}

/** Reads one message; undefined for one without words: a file, a reaction, a note of the site's. */
function readMessage(
  message: Element,
  { isPages, isInShadow }: Conversation,
  { own, name, address, language }: Around,
): Seen | undefined {
  const bodies = [...message.querySelectorAll(BODY)].filter((body) => !body.parentElement?.closest(BODY));
  const text = bodies.map(textOf).join('\n').trim();
  if (!bodies[0] || text === '') return undefined;
  // When it was sent, its name alone knows: the page has the hour, and a day without a year.
  const { messageId, threadId: named, at } = readMessageName(message.getAttribute('data-event-urn'));
  // The address is first to change when the person turns to another conversation; a message says which one it is of.
  const threadId = named ?? (isPages ? address : undefined);
  const reading: MailReading = {
    kind: 'mail',
    site: 'linkedin',
    ...defined({
      url: threadId && threadUrl(threadId),
      threadId,
      messageId,
      subject: lineIn(message.querySelector('.msg-s-event-listitem__subject')),
      from: name === undefined ? undefined : { name },
      at,
      interfaceLanguage: language,
    }),
    to: [],
    own,
    text: text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, ''),
    ...(text.length > MAX_TEXT ? { truncated: true } : {}),
  };
  return isInShadow ? { reading } : { reading, anchor: partWith(bodies[0], message) };
}

/** The part of a message that holds its body: below the name, beside nothing. */
function partWith(body: Element, message: Element): Element {
  let part = body;
  while (part.parentElement && part.parentElement !== message) part = part.parentElement;
  return part;
}

/**
 * What a message says. LinkedIn's messages are plain text, with links in it: no sender can hide words there as in a mail, so
 * that no style is asked for. Line ends are kept as they are written.
 */
/** What a message says, or an editor: each paragraph on a line of its own. */
export const textOf = (body: Element): string =>
  wordsOf(body)
    .replace(/[^\S\n]+(?=\n|$)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const wordsOf = (node: Node): string => {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1 || (node as Element).matches(UNSEEN)) return '';
  const words = node.nodeName === 'BR' ? '\n' : [...node.childNodes].map(wordsOf).join('');
  return /^(?:P|DIV|LI)$/.test(node.nodeName) ? `\n${words}\n` : words;
};

/** LinkedIn's words for screen readers, and what is none of the message. */
const UNSEEN = '.visually-hidden, .a11y-text, [hidden], button, script, style, rebound-prompt';

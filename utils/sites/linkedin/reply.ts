import { makeShown } from '@/utils/page/shown';
import type { ReplyBoxes } from '../site';
import { readMessageName } from './ids';
import { type Conversation, findConversations, messagesIn, textOf } from './messages';

/** 2019 to 2026-09: stands below every conversation that can be answered, and holds `<p><br></p>` while it is empty. */
const EDITOR = '.msg-form__contenteditable[role="textbox"][contenteditable="true"]';

/** LinkedIn's reply boxes. There is no button to open one: where no box stands, the conversation takes no answer. */
export const replies: ReplyBoxes = {
  message(document, messageId) {
    const open = inPage(document);
    if (messageId === undefined)
      return (open.find(({ isPages }) => isPages) ?? open.at(-1))?.list.lastElementChild ?? undefined;
    return open
      .flatMap(messagesIn)
      .find((message) => readMessageName(message.getAttribute('data-event-urn')).messageId === messageId);
  },
  editor(document, message) {
    const conversation = inPage(document).find(({ list }) => list.contains(message));
    return conversation && editorOf(conversation);
  },
  button: () => undefined,
  editors: (document) => inPage(document).flatMap((conversation) => editorOf(conversation) ?? []),
  words: textOf,
};

/** In a shadow root nothing can be written as if typed: the document's commands end before it. */
const inPage = (document: Document): Conversation[] =>
  findConversations(document).filter(({ isInShadow }) => !isInShadow);

/** The editor of the same conversation: with none there, the next one would be somebody else's. */
function editorOf({ list }: Conversation): HTMLElement | undefined {
  const around = list.closest('.msg-thread, .msg-convo-wrapper, .msg-overlay-conversation-bubble');
  const isShown = makeShown();
  return [...(around?.querySelectorAll<HTMLElement>(EDITOR) ?? [])].find(isShown);
}

import type { PageMail } from '../page';
import { bodyOf, el, icon, icons } from './element';
import { type Conversation, decimal, inbox, labels, nextId, owner, settings } from './mailbox';
import { drawMessage, type MessageParts } from './message';
import { replyBox } from './reply';
import { toast } from './toast';

/** An open conversation: the subject, its messages, and the reply box below the last. */

export interface ConversationView {
  element: HTMLElement;
  reply(): void;
}

/** The subject with its emojis as pictures, as Gmail draws them. */
function subjectNodes(subject: string): (Node | string)[] {
  return subject.split(/(\p{Extended_Pictographic}\uFE0F?)/u).map((piece, place) => {
    if (place % 2 === 0) return piece;
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text y="16" font-size="16">${piece}</text></svg>`;
    return el('img', {
      'data-emoji': piece,
      class: 'an1',
      alt: piece,
      'aria-label': piece,
      src: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
    });
  });
}

function heading(conversation: Conversation): HTMLElement {
  const permId = settings.ids === 'undefined' ? 'undefined' : `thread-f:${decimal(conversation.id)}`;
  const known = settings.ids !== 'missing';
  return el(
    'h2',
    {
      class: 'hP',
      dir: 'auto',
      id: nextId(),
      tabindex: '-1',
      'data-thread-perm-id': known ? permId : undefined,
      'data-legacy-thread-id': known ? conversation.id : undefined,
    },
    ...subjectNodes(conversation.subject ?? labels.noSubject),
  );
}

/** A conversation as nobody knows it: no class, role or id of Gmail's. */
function unknownView(conversation: Conversation): ConversationView {
  const messages = conversation.mails.map((mail) =>
    el(
      'article',
      { class: 'q-card' },
      el('p', {}, mail.from?.name ?? labels.noSender),
      el('div', { class: 'q-text' }, bodyOf(mail.html)),
    ),
  );
  return {
    element: el(
      'section',
      { class: 'q-view' },
      el('h1', { class: 'q-title' }, conversation.subject ?? labels.noSubject),
      ...messages,
    ),
    reply: () => {},
  };
}

/** Draws a conversation: the last message expanded, the others a line, the middle of a long one behind a count. */
export function drawConversation(conversation: Conversation): ConversationView {
  if (settings.broken) return unknownView(conversation);
  const list = el('div', { class: 'nH', role: 'list' });
  const strip = el(
    'div',
    { class: 'amn' },
    el('span', { class: 'ams bkH', role: 'link', tabindex: '0' }, labels.reply),
    el('span', { class: 'ams bkG', role: 'link', tabindex: '0' }, labels.forward),
  );
  const bottom = el('div', { class: 'nH hx' }, list, strip);
  const parts: MessageParts[] = [];
  const { mails } = conversation;

  function add(mail: PageMail, place: number, synced = true): MessageParts {
    const isMiddle = mails.length >= 5 && place > 0 && place < mails.length - 2;
    const message = drawMessage(
      mail,
      place === mails.length - 1 ? 'expanded' : isMiddle ? 'hidden' : 'collapsed',
      synced,
    );
    message.onReply(() => openReply(mail, message));
    parts.push(message);
    list.append(message.item);
    return message;
  }

  let writing: HTMLElement | undefined;
  function closeReply(): void {
    writing?.remove();
    writing = undefined;
    strip.style.display = '';
  }

  function openReply(mail: PageMail, message: MessageParts): void {
    if (writing) {
      writing.querySelector<HTMLElement>('[role=textbox]')?.focus();
      return;
    }
    const to = (mail.own ? mail.to[0] : mail.from) ?? { name: '', address: '' };
    const box = replyBox(
      to,
      (text, trusted) => {
        closeReply();
        send(mail, to, text, trusted);
      },
      closeReply,
    );
    writing = box.element;
    strip.style.display = 'none';
    // Gmail loads its editor on demand.
    setTimeout(() => {
      message.item.append(box.element);
      box.editor.focus();
      box.element.scrollIntoView({ block: 'nearest' });
    }, 120);
  }

  function send(mail: PageMail, to: PageMail['to'][number], text: string, trusted: boolean): void {
    const now = Date.now();
    const subject = `Re: ${(conversation.subject ?? '').replace(/^re: /i, '')}`;
    window.__sent.push({ threadId: conversation.id, to: to.address, subject, text, trusted });
    const written = el('div');
    for (const row of text.split('\n')) written.append(el('div', {}, row || el('br')));
    const id = ((BigInt(now) << 20n) | 77n).toString(16).padStart(16, '0');
    const sent: PageMail = {
      ...mail,
      id,
      at: new Date(now).toISOString(),
      from: owner,
      to: [to],
      subject,
      html: written.outerHTML,
      own: true,
    };
    mails.push(sent);
    const message = add(sent, mails.length - 1, false);
    message.item.scrollIntoView({ block: 'nearest' });
    setTimeout(message.sync, 1500);
    toast(labels.messageSent);
  }

  mails.forEach((mail, place) => {
    add(mail, place);
  });
  const hidden = parts.slice(1, -2);
  if (mails.length >= 5) {
    const count = el(
      'div',
      { class: 'adv', role: 'button', tabindex: '0' },
      el('span', { class: 'adx' }, String(hidden.length)),
    );
    count.addEventListener('click', () => {
      count.remove();
      for (const part of hidden) part.fold('collapsed');
    });
    parts[1]?.item.before(count);
  }

  const replyToLast = () => {
    const last = mails.at(-1);
    const message = parts.at(-1);
    if (last && message) openReply(last, message);
  };
  strip.querySelector('.bkH')?.addEventListener('click', replyToLast);
  bottom.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('.a3s a');
    if (!link) return;
    event.preventDefault();
    toast(labels.links);
  });

  const top = el(
    'div',
    { class: 'nH V8djrc byY' },
    el('div', { class: 'nH' }, el('div', { class: 'ha' }, heading(conversation), el('span', { class: 'J-J5-Ji' }))),
  );
  return {
    element: el('div', { class: 'nH a98 iY' }, top, el('div', { class: 'nH aHU' }, bottom)),
    reply: replyToLast,
  };
}

/** The bar over an open conversation. Each action is given as a function. */
export function toolbar(actions: { back?: () => void; archive: () => void; remove: () => void }): HTMLElement {
  const make = (label: string, drawing: string[], act: () => void) => {
    const button = el(
      'div',
      { class: 'T-I J-J5-Ji nX T-I-ax7 L3', role: 'button', tabindex: '0', 'data-tooltip': label, 'aria-label': label },
      icon(...drawing),
    );
    button.addEventListener('click', act);
    button.addEventListener('keydown', (event) => event.key === 'Enter' && act());
    return button;
  };
  return el(
    'div',
    { class: 'G-atb', role: 'toolbar', gh: 'mtb' },
    ...(actions.back ? [make(labels.back, icons.back, actions.back)] : []),
    make(labels.archive, icons.archive, actions.archive),
    make(labels.delete, icons.delete, actions.remove),
  );
}

/** The conversation with that last part of an address. */
export const conversationAt = (path: string): Conversation | undefined =>
  inbox.find((conversation) => conversation.path === path || conversation.id === path);

import { addressIn, isOwn, personOf, subjectOf } from '@/utils/page/mailbox';
import { readEach, unreadable } from '@/utils/page/mails';
import { mailText } from '@/utils/page/mailText';
import { queryOf } from '@/utils/page/query';
import { makeShown } from '@/utils/page/shown';
import { defined, interfaceLanguage } from '@/utils/page/words';
import type { Address, MailReading } from '@/utils/reading';
import { readId, readLoggedId, readRouteId, routeOf, timeOfId } from './gmail/ids';
import { repliesIn } from './gmail/reply';
import { bodyOf, findAll, findView, headOf, isFolded, isForeign, isPlainList, type View } from './gmail/view';
import type { About, PageRead, Seen, Site } from './site';

export const about: About = {
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  composeUrl(mail, url) {
    const query = queryOf({ to: mail.to, su: mail.subject, body: mail.body });
    return `https://mail.google.com/mail/u/${accountIndex(url)}/?view=cm&fs=1&${query}`;
  },
};

export default {
  container: (document) =>
    // Not the view inside it: Gmail puts further views beside the first.
    document.querySelector('div.aeF') ??
    document.querySelector('[role="main"]')?.closest('.bkK')?.parentElement ??
    document.body,
  ignored: 'table.F.cf.zt',
  read,
  replies: repliesIn(messageIdOf),
} satisfies Site;

function read(document: Document, url: string): PageRead {
  // A window with only a new mail in it, or a print-out: that was read where it was opened, and a prompt would be printed
  // with it.
  if (/[?&]view=(?:cm|pt)\b/.test(url.split('#')[0] ?? '')) return { state: 'nothing' };
  if (!readRouteId(url) && isPlainList(document)) return { state: 'nothing' };
  const view = findView(document);
  if (view.state === 'list') return { state: 'nothing' };
  if (view.state === 'other' && !readRouteId(url)) return { state: 'nothing' };
  if (view.state !== 'conversation') {
    const splash = document.getElementById('loading');
    return splash && makeShown()(splash)
      ? { state: 'nothing' }
      : unreadable(document.querySelector('div.aeF') ?? document.body, isForeign);
  }

  const conversation = readConversation(document, url, view);
  const opened = view.messages.filter((message) => !isFolded(message));
  const seen = readEach(opened, (message) => readMessage(message, conversation));
  const isUnknown = seen.length === 0 && (opened.length > 0 || !view.root.querySelector('[role="listitem"]'));
  return isUnknown ? unreadable(view.root, isForeign) : { state: 'read', seen };
}

/** What all messages of a conversation share. */
type Conversation = Pick<MailReading, 'url' | 'threadId' | 'subject' | 'interfaceLanguage'> & {
  account: string | undefined;
};

function readConversation(document: Document, url: string, view: View & { state: 'conversation' }): Conversation {
  const threadId = threadIdOf(view) ?? readRouteId(url);
  return {
    url: linkTo(url, threadId),
    threadId,
    subject: view.heading && subjectOf(textOf(view.heading)),
    interfaceLanguage: interfaceLanguage(document),
    account: readAccount(document),
  };
}

/** Reads one opened message; undefined while its body is not loaded, so that it is read when it is. */
function readMessage(message: Element, conversation: Conversation): Seen | undefined {
  const body = bodyOf(message);
  if (!body) return undefined;
  const { account, interfaceLanguage, url, threadId, subject } = conversation;
  const messageId = messageIdOf(message);
  const head = headOf(message);
  const from = findAll(head, 'sender').map((element) => readAddress(element, undefined))[0];
  const to = findAll(head, 'recipient')
    .slice(0, 200)
    .flatMap((element) => readAddress(element, account) ?? []);
  const reading: MailReading = {
    kind: 'mail',
    site: 'gmail',
    ...defined({
      url,
      threadId,
      messageId,
      subject,
      from,
      sent: readDate(head),
      at: timeOfId(messageId),
      interfaceLanguage,
    }),
    to,
    own: isOwn(from?.address, account),
    ...mailText(body, isClippedNote),
  };
  return { reading, anchor: body.closest('.ii.gt') ?? body };
}

/** Gmail's own note below a mail of which it shows a part. */
const isClippedNote = (element: Element): boolean => element.classList.contains('iX');

/** Text with its emoji, which Gmail draws as pictures. */
const textOf = (node: Node): string => {
  if (node.nodeType !== 1) return node.textContent ?? '';
  return (node as Element).getAttribute('data-emoji') ?? [...node.childNodes].map(textOf).join('');
};

function readAddress(element: Element, account: string | undefined): Address | undefined {
  const address = addressIn(element.getAttribute('email') || element.getAttribute('data-hovercard-id'));
  return personOf(element.getAttribute('name') || element.textContent, address, account);
}

/** When the message came, in the page's words: with the day and the minute. */
function readDate(head: Element): string | undefined {
  const element = findAll(head, 'date')[0];
  return (element?.getAttribute('title') || element?.getAttribute('alt') || '').slice(0, 300) || undefined;
}

function messageIdOf(message: Element): string | undefined {
  const named =
    readId(message.getAttribute('data-legacy-message-id')) ?? readId(message.getAttribute('data-message-id'));
  return named ?? loggedId(message, 4);
}

function threadIdOf(view: View & { state: 'conversation' }): string | undefined {
  const named =
    readId(view.heading?.getAttribute('data-legacy-thread-id')) ??
    readId(view.heading?.getAttribute('data-thread-perm-id'));
  if (named) return named;
  for (const message of view.messages) {
    const id = loggedId(message, 1);
    if (id) return id;
  }
  return undefined;
}

function loggedId(message: Element, field: 1 | 4): string | undefined {
  for (const element of message.querySelectorAll('[jslog]')) {
    if (element.parentElement && isForeign(element.parentElement)) continue;
    const id = readLoggedId(element.getAttribute('jslog'), field);
    if (id) return id;
  }
  return undefined;
}

/** The way back: the page's own route, or the conversation among all mail where the route is a list (reading pane). */
function linkTo(url: string, threadId: string | undefined): string {
  const page = `https://mail.google.com/mail/u/${accountIndex(url)}/`;
  const route = routeOf(url);
  if (readRouteId(url) && route.length < 1_000) return `${page}#${route}`;
  return threadId ? `${page}#all/${threadId}` : page;
}

/** The number of the account in an address, `/u/<n>/`; 0 where it is not said. */
const accountIndex = (url: string): string => /\/mail\/(?:b\/[^/]+\/)?u\/(\d{1,2})(?:\/|$|[?#])/.exec(url)?.[1] ?? '0';

/** The address of the account that is open: in the bar on top, else the last but one part of the page's title. */
function readAccount(document: Document): string | undefined {
  const inTitle = document.title
    .split(' - ')
    .slice(0, -1)
    .findLast((part) => addressIn(part) === part.trim().toLowerCase());
  return addressIn(findAll(document, 'account')[0]?.getAttribute('aria-label')) ?? addressIn(inTitle);
}

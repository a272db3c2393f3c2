import { isLanguage } from '@/utils/page/localDate';
import { isQuote, isSignature, startsHistory, withoutQuotedLines } from '@/utils/page/quotes';
import { makeShown } from '@/utils/page/shown';
import { visibleText } from '@/utils/page/visibleText';
import type { Address, MailReading } from '@/utils/reading';
import { readId, readLoggedId, readRouteId, routeOf, timeOfId } from './gmail/ids';
import { repliesIn } from './gmail/reply';
import { bodyOf, findAll, findView, headOf, isFolded, isForeign, type View } from './gmail/view';
import type { About, PageRead, Seen, Site } from './site';

export const about: About = {
  name: 'Gmail',
  matches: ['https://mail.google.com/*'],
  composeUrl(mail, url) {
    const fields = { to: mail.to, su: mail.subject, body: mail.body.replace(/\r?\n/g, '\r\n') };
    const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `https://mail.google.com/mail/u/${accountIndex(url)}/?view=cm&fs=1&${query.join('&')}`;
  },
};

export default {
  container: (document) =>
    // Not the view inside it: Gmail puts further views beside the first.
    document.querySelector('div.aeF') ??
    document.querySelector('[role="main"]')?.closest('.bkK')?.parentElement ??
    document.body,
  read,
  replies: repliesIn(messageIdOf),
} satisfies Site;

function read(document: Document, url: string): PageRead {
  // A window with only a new mail or a print-out in it.
  if (/[?&]view=(?:cm|pt)\b/.test(url.split('#')[0] ?? '')) return { state: 'nothing' };
  const view = findView(document);
  if (view.state === 'list') return { state: 'nothing' };
  if (view.state === 'other' && !readRouteId(url)) return { state: 'nothing' };
  if (view.state !== 'conversation') {
    const splash = document.getElementById('loading');
    return splash && makeShown()(splash)
      ? { state: 'nothing' }
      : unreadable(document.querySelector('div.aeF') ?? document.body);
  }

  const conversation = readConversation(document, url, view);
  const opened = view.messages.filter((message) => !isFolded(message));
  const seen: Seen[] = [];
  for (const message of opened) {
    try {
      const mail = readMessage(message, conversation);
      if (mail) seen.push(mail);
    } catch {
      // A message that breaks its reading must not take the others with it; nothing of it may reach a log.
    }
  }
  const isUnknown = seen.length === 0 && (opened.length > 0 || !view.root.querySelector('[role="listitem"]'));
  return isUnknown ? unreadable(view.root) : { state: 'read', seen };
}

/** To be described is what is shown; older views and mails are left out. */
function unreadable(root: Element): PageRead {
  const isShown = makeShown();
  return { state: 'unreadable', root, isForeign: (element) => isForeign(element) || !isShown(element) };
}

/** What all messages of a conversation share. */
type Conversation = Pick<MailReading, 'url' | 'threadId' | 'subject' | 'interfaceLanguage'> & {
  account: string | undefined;
};

function readConversation(document: Document, url: string, view: View & { state: 'conversation' }): Conversation {
  const threadId = threadIdOf(view) ?? readRouteId(url);
  const language = document.documentElement.lang;
  return {
    url: linkTo(url, threadId),
    threadId,
    subject: view.heading && readSubject(view.heading),
    interfaceLanguage: isLanguage(language) && language.length <= 35 ? language : undefined,
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
  const { text, truncated } = readBodyOnce(body);
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
    own: account !== undefined && from?.address !== undefined && sameMailbox(from.address, account),
    text,
    ...(truncated ? { truncated } : {}),
  };
  return { reading, anchor: body.closest('.ii.gt') ?? body };
}

interface BodyText {
  text: string;
  truncated: boolean;
}

/** What bodies said. Gmail redraws around its mails all the time, and reading one costs milliseconds. */
const knownBodies = new WeakMap<Element, BodyText & { first: ChildNode | undefined; count: number }>();

/** Reads a body again only when other content has taken its place. */
function readBodyOnce(body: Element): BodyText {
  const first = body.firstChild ?? undefined;
  const count = body.childNodes.length;
  const known = knownBodies.get(body);
  if (known && known.first === first && known.count === count) return known;
  const read = { ...readBody(body), first, count };
  knownBodies.set(body, read);
  return read;
}

function readBody(body: Element): BodyText {
  const read = (leaveOut: (element: Element) => boolean, endAt: (element: Element) => boolean) => {
    const { text, truncated } = visibleText(body, { leaveOut, endAt });
    return { text: withoutQuotedLines(text), truncated };
  };
  const all = read((element) => isQuote(element) || isSignature(element) || isClippedNote(element), startsHistory);
  if (all.text !== '') return all;
  // Nothing but a quote: some programs indent a whole mail as one. What is marked as an older mail stays out.
  const isOlder = (element: Element) =>
    isSignature(element) || (isQuote(element) && (element.className !== '' || element.hasAttribute('type')));
  return read(isOlder, startsHistory);
}

/** Gmail's own note below a mail of which it shows a part. */
const isClippedNote = (element: Element): boolean => element.classList.contains('iX');

/** The subject with its emoji, which Gmail draws as pictures; undefined for a mail without one. */
function readSubject(heading: Element): string | undefined {
  const subject = cut(textOf(heading).replace(/\s+/g, ' ').trim(), 2_000);
  // Gmail says nowhere else that there is none. A real subject that is all brackets is lost by this, and no more.
  return subject === '' || isPlaceholder(subject) ? undefined : subject;
}

/** What Gmail writes in place of something missing: '(no subject)', '(unknown sender)', in any language. */
const isPlaceholder = (text: string): boolean => /^[(（][^()（）]{2,40}[)）]$/.test(text);

const textOf = (node: Node): string => {
  if (node.nodeType !== 1) return node.textContent ?? '';
  return (node as Element).getAttribute('data-emoji') ?? [...node.childNodes].map(textOf).join('');
};

function readAddress(element: Element, account: string | undefined): Address | undefined {
  const written = element.getAttribute('email') || element.getAttribute('data-hovercard-id') || '';
  const address = written.includes('@') ? written.trim().toLowerCase().slice(0, 500) : undefined;
  const shown = (element.getAttribute('name') || element.textContent || '').replace(/\s+/g, ' ').trim();
  // Gmail calls the person 'me', in the interface's language: that is no name.
  const isMe = address !== undefined && account !== undefined && sameMailbox(address, account);
  const isNoName = isMe || shown.toLowerCase() === address || (!address && isPlaceholder(shown));
  const name = isNoName ? undefined : cut(shown, 500);
  return address || name ? defined({ name: name || undefined, address }) : undefined;
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

const ADDRESS = /[^\s<>()（）:："',;]+@[^\s<>()（）:："',;]+\.[^\s<>()（）:："',;]+/g;

/** The address of the account that is open: in the bar on top, else the last but one part of the page's title. */
function readAccount(document: Document): string | undefined {
  const label = findAll(document, 'account')[0]?.getAttribute('aria-label') ?? '';
  const named = label.match(ADDRESS)?.at(-1);
  const inTitle = document.title
    .split(' - ')
    .slice(0, -1)
    .findLast((part) => part.match(ADDRESS)?.[0] === part.trim());
  return (named ?? inTitle)?.trim().toLowerCase();
}

/** True when two addresses are one mailbox: Gmail ignores dots, and what follows a plus. */
function sameMailbox(one: string, other: string): boolean {
  const plain = (address: string): string => {
    const [name = '', host = ''] = address.toLowerCase().split('@');
    const isGmail = host === 'gmail.com' || host === 'googlemail.com';
    const bare = name.replace(/\+.*$/, '');
    return isGmail ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${host}`;
  };
  return plain(one) === plain(other);
}

const cut = (text: string, max: number): string => text.slice(0, max).replace(/[\ud800-\udbff]$/, '');

/** Leaves out what is undefined. */
const defined = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

import { addressIn, isOwn, personOf, subjectOf } from '@/utils/page/mailbox';
import { readEach, unreadable } from '@/utils/page/mails';
import { mailText } from '@/utils/page/mailText';
import { queryOf } from '@/utils/page/query';
import { makeShown } from '@/utils/page/shown';
import { dateIn, defined, interfaceLanguage, lineIn } from '@/utils/page/words';
import type { Address, MailReading } from '@/utils/reading';
import type { About, PageRead, Seen, Site } from './site';

/**
 * Where things are in Proton's page, by the marks its own tests go by: 2023 to 2026. The body of a mail is in a frame without
 * scripts, which is a document of its own: nothing in it can be taken for Proton's. It fills that frame after the page is drawn.
 */
const SELECTORS = {
  heading: '[data-testid="conversation-header:subject"]',
  message: 'article[data-shortcut-target="message-container"]',
  place: '[data-testid="message-content:body"]',
  frame: 'iframe[data-testid="content-iframe"]',
  sender: '[data-testid="recipients:sender"]',
  recipient: '[data-testid^="recipient:details-dropdown-"]',
  name: '[data-testid="recipient-label"]',
  address: '[data-testid="recipient-address"]',
  date: '[data-testid^="item-date-"]',
  /** A row of the list, which may stand beside the mail. */
  row: '[data-shortcut-target="item-container"]',
  account: '[data-testid="heading:userdropdown"]',
};

export const about: About = {
  name: 'Proton Mail',
  matches: ['https://mail.proton.me/*'],
  isAsked: true,
  composeUrl({ to, subject, body }, url) {
    // The address that Proton takes `mailto:` links at.
    const mailto = `mailto:${encodeURIComponent(to)}?${queryOf({ subject, body })}`;
    return `https://mail.proton.me/u/${/\/u\/(\d{1,2})\//.exec(url)?.[1] ?? '0'}/inbox#mailto=${encodeURIComponent(mailto)}`;
  },
};

export default {
  container: (document) => document.querySelector('main') ?? document.body,
  read,
  frames: SELECTORS.frame,
  // No replies: an answer is written in a window of its own, of which several may be open and none says what it answers.
} satisfies Site;

function read(document: Document, url: string): PageRead {
  if (!url.startsWith('https://mail.proton.me/')) return { state: 'nothing' };
  const isShown = makeShown();
  const articles = [...document.querySelectorAll(SELECTORS.message)].filter(isShown);
  const ids = idsInAddress(url);
  if (articles.length === 0) {
    const main = document.querySelector('main');
    const isDrawn = ids && main && isShown(main) && !main.querySelector(SELECTORS.row) && isLong(main);
    return isDrawn ? unreadable(main, isNone) : { state: 'nothing' };
  }

  const heading = [...document.querySelectorAll(SELECTORS.heading)].find(isShown);
  const conversation: Conversation = {
    url: url.split(/[?#]/)[0]?.slice(0, 1_000),
    threadId: ids?.[0],
    // Its text begins with the number of messages.
    subject: subjectOf(heading?.getAttribute('title') ?? heading?.lastElementChild?.textContent ?? ''),
    interfaceLanguage: interfaceLanguage(document),
    account: accountIn(document),
  };
  const opened = articles.filter((article) => article.getAttribute('data-expanded') !== 'false');
  const seen = readEach(opened, (article) => readMessage(article, conversation));
  const isUnknown = seen.length === 0 && opened.some(isUnknownMessage);
  return isUnknown ? unreadable(document.querySelector('main') ?? document.body, isNone) : { state: 'read', seen };
}

/** In Proton's page nothing is a mail's own: that is in its frame. */
const isNone = (): boolean => false;

/** A message that is drawn with no body that we know, or in a frame that is closed to us. */
function isUnknownMessage(article: Element): boolean {
  const frame = frameIn(article);
  if (frame) return !frame.contentDocument;
  return !article.querySelector(SELECTORS.place) && isLong(article);
}

/** What stands there while a mail loads, and what Proton says where none is chosen, is short. */
const isLong = (element: Element): boolean => (element.textContent ?? '').trim().length > 100;

/** What all messages of a conversation share. */
type Conversation = Pick<MailReading, 'url' | 'threadId' | 'subject' | 'interfaceLanguage'> & {
  account: string | undefined;
};

/** Reads one opened message; undefined while its frame is empty, so that it is read when it is filled. */
function readMessage(article: Element, { account, ...shared }: Conversation): Seen | undefined {
  const body = bodyIn(article);
  if (!body) return undefined;
  const sender = article.querySelector(SELECTORS.sender);
  const from = sender ? readPerson(sender) : undefined;
  const reading: MailReading = {
    kind: 'mail',
    site: 'proton',
    ...defined({
      ...shared,
      messageId: idOf(article.getAttribute('data-message-id')),
      from,
    }),
    ...timeOf(article),
    to: [...article.querySelectorAll(SELECTORS.recipient)]
      .slice(0, 200)
      .flatMap((recipient) => readPerson(recipient, account) ?? []),
    own: isOwn(from?.address, account) || article.querySelector('.message-header.is-outbound') !== null,
    ...mailText(body, isProtons),
  };
  return { reading, anchor: article.querySelector(SELECTORS.place) ?? article.lastElementChild ?? article };
}

const frameIn = (article: Element): HTMLIFrameElement | undefined =>
  article.querySelector<HTMLIFrameElement>(SELECTORS.frame) ?? undefined;

function bodyIn(article: Element): Element | undefined {
  const page = frameIn(article)?.contentDocument;
  const body = page?.getElementById('proton-root') ?? page?.body;
  return body?.firstChild ? body : undefined;
}

/** Below the mail: a button for the older mail that it quotes, and that one once it is asked for. */
const isProtons = (element: Element): boolean => element.id === 'proton-toggle' || element.id === 'proton-blockquote';

function readPerson(element: Element, account?: string): Address | undefined {
  const name = element.querySelector(SELECTORS.name);
  const address =
    addressIn(element.querySelector(SELECTORS.address)?.textContent) ??
    addressIn(element.getAttribute('title')) ??
    addressIn(name?.getAttribute('title'));
  return personOf(name?.textContent ?? '', address, account);
}

/** When a message came: the time for machines, and the full date that is read aloud in place of the short one. */
function timeOf(article: Element): Pick<MailReading, 'sent' | 'at'> {
  const date = article.querySelector(SELECTORS.date);
  const exact = date?.getAttribute('datetime') ?? '';
  const at = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(exact) ? Date.parse(exact) : Number.NaN;
  const sent = dateIn([lineIn(date?.nextElementSibling), date?.getAttribute('title'), lineIn(date), exact]);
  return defined({ sent, at: Number.isNaN(at) ? undefined : at });
}

/** The address of the mailbox: on the button of its menu, and in the title: `Subject | me@example.com | Proton Mail`. */
const accountIn = (document: Document): string | undefined => {
  const button = document.querySelector(SELECTORS.account);
  const inTitle = document.title.split(' | ').slice(0, -1).at(-1);
  return addressIn(button?.getAttribute('title')) ?? addressIn(button?.textContent) ?? addressIn(inTitle);
};

const idOf = (text: string | null | undefined): string | undefined =>
  text && /^[\w-]{8,198}={0,2}$/.test(text) && text !== 'undefined' ? text : undefined;

/** What an address opens: `/u/0/inbox/<conversation>`, `/u/0/inbox/<conversation>/<message>`. */
function idsInAddress(url: string): string[] | undefined {
  const [, path = ''] = /^[^?#]*\/u\/\d{1,2}\/[^/?#]+\/([^?#]+)/.exec(url) ?? [];
  const ids = path.split('/').flatMap((part) => idOf(part.replace(/%3D/gi, '=')) ?? []);
  return ids.length > 0 ? ids : undefined;
}

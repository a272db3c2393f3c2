import { addressIn, isOwn, personOf, subjectOf } from '@/utils/page/mailbox';
import { readEach, unreadable } from '@/utils/page/mails';
import { mailText } from '@/utils/page/mailText';
import { queryOf } from '@/utils/page/query';
import { dateIn, defined, interfaceLanguage, lineIn } from '@/utils/page/words';
import type { Address, MailReading } from '@/utils/reading';
import { repliesIn } from './outlook/reply';
import { findAll, findView, hasUnread, isForeign, type Message } from './outlook/view';
import type { About, PageRead, Seen, Site } from './site';

/** Personal mailboxes, and the addresses of those at work. */
const HOSTS = ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'];

export const about: About = {
  name: 'Outlook',
  matches: HOSTS.map((host) => `https://${host}/*`),
  isAsked: true,
  composeUrl: ({ to, subject, body }, url) => `${mailOf(url)}deeplink/compose?${queryOf({ to, subject, body })}`,
};

export default {
  container: (document) => findAll(document, 'pane')[0]?.parentElement ?? document.body,
  read,
  replies: repliesIn(({ part }) => messageIdOf(part)),
} satisfies Site;

function read(document: Document, url: string): PageRead {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const isMail = address && HOSTS.includes(address.host) && /^\/(?:mail|owa)(?:\/|$)/.test(address.pathname);
  if (!isMail || /\/(?:compose|options)(?:\/|$)/.test(address.pathname)) return { state: 'nothing' };
  const view = findView(document);
  if (view.state === 'none') return { state: 'nothing' };
  if (view.state === 'unknown') return itemInAddress(url) ? unreadable(view.root, isForeign) : { state: 'nothing' };

  const { pane, messages } = view;
  const threadId = threadIdIn(pane);
  const conversation: Conversation = {
    url: linkTo(url, threadId),
    threadId,
    subject: subjectIn(pane),
    interfaceLanguage: interfaceLanguage(document),
    account: accountIn(document),
    only: messages.length === 1 ? readInAddress(url) : undefined,
  };
  const seen = readEach(messages, (message) => readMessage(message, conversation));
  return seen.length === 0 && hasUnread(view) ? unreadable(pane, isForeign) : { state: 'read', seen };
}

/** What all messages of a conversation share. */
type Conversation = Pick<MailReading, 'url' | 'threadId' | 'subject' | 'interfaceLanguage'> & {
  account: Account;
  /** The id in the address, where that shows one message alone. */
  only: string | undefined;
};

function readMessage({ body, part }: Message, conversation: Conversation): Seen {
  const { account, only, ...shared } = conversation;
  const from = senderIn(part);
  const reading: MailReading = {
    kind: 'mail',
    site: 'outlook',
    ...defined({
      ...shared,
      messageId: messageIdOf(part) ?? only,
      from,
      sent: dateIn(findAll(part, 'date').map(lineIn)),
    }),
    to: recipientsIn(part, account.address),
    own: isOwn(from?.address, account.address) || (!from?.address && isNamed(from?.name, account.label)),
    ...mailText(body),
  };
  return { reading, anchor: body };
}

/**
 * Who wrote a message. People of the same organisation have only their name here; others are `From: Name<address>` in a
 * label, its first word in the interface's language.
 */
function senderIn(part: Element): Address | undefined {
  const [head, ...others] = findAll(part, 'sender');
  // More than one: the part is more than one message's, and none of them is certainly this one's.
  if (!head || others.length > 0) return undefined;
  const labels = [head, ...head.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
    element.getAttribute('aria-label'),
    element.getAttribute('title'),
  ]);
  const shown = lineIn(head) ?? '';
  const address = labels.map((label) => addressIn(label)).find((one) => one !== undefined) ?? addressIn(shown);
  return personOf(shown.replace(/[<(][^\s<>()]+@[^\s<>()]+[>)]$/, ''), address);
}

/** Those whose address is shown. Names alone stand in one line with a word of the interface's language. */
function recipientsIn(part: Element, account: string | undefined): Address[] {
  const labels = findAll(part, 'recipient').flatMap((element) =>
    [...element.querySelectorAll('[aria-label], [title]')].map(
      (person) => addressIn(person.getAttribute('aria-label')) ?? addressIn(person.getAttribute('title')),
    ),
  );
  return [...new Set(labels)].slice(0, 200).flatMap((address) => personOf('', address, account) ?? []);
}

/** The mailbox that is open: its address where the page shows one, and the label of its button. */
interface Account {
  address: string | undefined;
  label: string;
}

/** The button is in the bar on top (its label: 'Account manager for ...'), and in personal mailboxes the address heads the folders. */
function accountIn(document: Document): Account {
  const buttons = [
    ...document.querySelectorAll(
      '#O365_MainLink_Me, [id^="mectrl_"], [id*="meControl"] [aria-label], button[aria-label*="@"]',
    ),
  ].filter(
    (button) => !button.closest('[role="main"], [role="listbox"], #ReadingPaneContainerId') && !isForeign(button),
  );
  const labels = buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '');
  const folders = [...document.querySelectorAll('[role="tree"] [role="treeitem"][title*="@"]')].flatMap(
    (item) => addressIn(item.getAttribute('title')) ?? [],
  );
  const [folder, ...others] = [...new Set(folders)];
  const named = labels.map((label) => addressIn(label)).find((address) => address !== undefined);
  return { address: named ?? (others.length === 0 ? folder : undefined), label: labels.join(' ') };
}

/** True when a whole name stands in a label. */
const isNamed = (name: string | undefined, label: string): boolean =>
  (name ?? '').includes(' ') && ` ${label} `.includes(` ${name} `);

function subjectIn(pane: Element): string | undefined {
  const heading = findAll(pane, 'heading')[0];
  return subjectOf(heading?.getAttribute('title') || heading?.textContent || '');
}

/** The name of a conversation or message; undefined for what is none, such as 'undefined', or a number of this page alone. */
const idOf = (text: string | null | undefined): string | undefined =>
  text && /^[\w+/=-]{16,200}$/.test(text) ? text : undefined;

function threadIdIn(pane: Element): string | undefined {
  const open = pane.matches('[data-convid]') ? pane : findAll(pane, 'conversation')[0];
  const heading = findAll(pane, 'heading')[0];
  return idOf(open?.getAttribute('data-convid')) ?? idOf(/^CONV_(.+)_SUBJECT$/.exec(heading?.id ?? '')?.[1]);
}

/** From the id of anything in its head, `MSG_<id>_FROM`. */
function messageIdOf(part: Element): string | undefined {
  const ids = findAll(part, 'named').map(({ id }) => /^MSG_(.+)_[A-Z]+$/.exec(id)?.[1]);
  return new Set(ids).size === 1 ? idOf(ids[0]) : undefined;
}

/** What an address opens: `/mail/inbox/id/<conversation or message>`, `/mail/deeplink/read/<message>`. */
const itemInAddress = (url: string): string | undefined => /\/(?:id|deeplink\/read)\/([^/?#]+)/.exec(url)?.[1];

function readInAddress(url: string): string | undefined {
  const id = /\/deeplink\/read\/([^/?#]+)/.exec(url)?.[1];
  return id && URL.canParse(url)
    ? idOf(id.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '='))
    : undefined;
}

/** The way back: the page's own address where it names what is open, else the conversation by its id. */
function linkTo(url: string, threadId: string | undefined): string {
  const page = url.split(/[?#]/)[0] ?? url;
  if (itemInAddress(url) && page.length < 1_000) return page;
  return threadId ? `${mailOf(url)}id/${encodeURIComponent(threadId)}` : mailOf(url);
}

/** The mailbox's address, with its number where it has one: `https://outlook.live.com/mail/0/`. */
function mailOf(url: string): string {
  const [, host = '', number = ''] =
    /^https:\/\/([^/]+)(?:\/mail\/(\d{1,2}\/))?/.exec(`${url.split(/[?#]/)[0]}/`) ?? [];
  if (!HOSTS.includes(host) || host === HOSTS[0]) return `https://${HOSTS[0]}/mail/${number || '0/'}`;
  return `https://${host}/mail/${number}`;
}

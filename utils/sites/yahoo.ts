import { addressesIn, addressIn, isOwn, personIn, personOf, subjectOf } from '@/utils/page/mailbox';
import { readEach, unreadable } from '@/utils/page/mails';
import { mailText } from '@/utils/page/mailText';
import { queryOf } from '@/utils/page/query';
import { dateIn, defined, interfaceLanguage, lineIn } from '@/utils/page/words';
import type { Address, MailReading } from '@/utils/reading';
import type { About, PageRead, Seen, Site } from './site';
import { replies } from './yahoo/reply';
import { bodyOf, findAll, findView, isDrawn, isForeign, placeOf } from './yahoo/view';

export const about: About = {
  name: 'Yahoo Mail',
  matches: ['https://mail.yahoo.com/*'],
  isAsked: true,
  composeUrl: ({ to, subject, body }) => `https://compose.mail.yahoo.com/?${queryOf({ to, subject, body })}`,
};

export default {
  container: (document) => findAll(document, 'main')[0] ?? document.body,
  read,
  replies,
} satisfies Site;

function read(document: Document, url: string): PageRead {
  if (!url.startsWith('https://mail.yahoo.com/')) return { state: 'nothing' };
  const view = findView(document);
  if (view.state === 'none') return { state: 'nothing' };
  if (view.state === 'unknown') return idInAddress(url) ? unreadable(view.root, isForeign) : { state: 'nothing' };

  const { root, messages } = view;
  const opened = messages.filter((message) => bodyOf(message) !== undefined);
  const heading = findAll(root, 'heading')[0];
  const conversation: Conversation = {
    url: url.split(/[?#]/)[0]?.slice(0, 1_000),
    threadId: idInAddress(url),
    subject: subjectOf(tipOf(heading) || heading?.textContent || ''),
    interfaceLanguage: interfaceLanguage(document),
    account: accountIn(document),
  };
  const seen = readEach(opened, (message) => readMessage(message, conversation));
  // A single message is never folded.
  const [only, ...others] = messages;
  const isUnknown = seen.length === 0 && (opened.length > 0 || (only && others.length === 0 && isDrawn(only)));
  if (isUnknown) return unreadable(root, isForeign);
  return { state: 'read', seen: conversation.account ? seen : withoutDoubtful(seen) };
}

/**
 * Of a mailbox whose address is not known, the messages that can be told from the person's own: in a talk, whoever writes and is
 * written to may be the person.
 */
function withoutDoubtful(seen: Seen[]): Seen[] {
  const mails = seen.flatMap(({ reading }) => (reading.kind === 'mail' ? reading : []));
  const writtenTo = new Set(mails.flatMap(({ from, to }) => to.map(nameOf).filter((name) => name !== nameOf(from))));
  return seen.filter(({ reading }) => reading.kind !== 'mail' || !reading.from || !writtenTo.has(nameOf(reading.from)));
}

const nameOf = (person: Address | undefined): string | undefined => person?.address ?? person?.name;

/** What was sent stands in a folder of its own, with the same number in every mailbox. */
const isSentFolder = (url: string): boolean => /^[^?#]*\/d\/folders\/2(?:[/?#]|$)/.test(url);

/** What all messages of a conversation share. */
type Conversation = Pick<MailReading, 'url' | 'threadId' | 'subject' | 'interfaceLanguage'> & {
  account: string | undefined;
};

function readMessage(message: Element, { account, ...shared }: Conversation): Seen | undefined {
  const body = bodyOf(message);
  if (!body) return undefined;
  const sender = findAll(message, 'sender')[0];
  const from = sender && readPerson(findAll(sender, 'pill')[0] ?? sender);
  const date = findAll(message, 'date')[0];
  const reading: MailReading = {
    kind: 'mail',
    site: 'yahoo',
    ...defined({ ...shared, from, sent: dateIn([tipOf(date), tipOf(date?.querySelector('[title]')), lineIn(date)]) }),
    to: recipientsIn(message, account),
    own: account ? isOwn(from?.address, account) : isSentFolder(shared.url ?? ''),
    ...mailText(body),
  };
  return { reading, anchor: placeOf(body) };
}

const tipOf = (element: Element | null | undefined): string | null | undefined => element?.getAttribute('title');

/** A person is written as `Name <address>`, or by the name with the address in a tooltip. */
function readPerson(element: Element, account?: string): Address | undefined {
  const shown = personIn(lineIn(element) ?? '', account);
  const tips = [element, ...element.querySelectorAll('[title]')].map((one) => addressIn(tipOf(one)));
  return personOf(shown?.name ?? '', tips.find((tip) => tip !== undefined) ?? shown?.address, account);
}

function recipientsIn(message: Element, account: string | undefined): Address[] {
  return findAll(message, 'recipients')
    .flatMap((recipients) => {
      const pills = findAll(recipients, 'pill');
      if (pills.length > 0) return pills.map((pill) => readPerson(pill, account));
      return addressesIn(lineIn(recipients)).map((address) => personOf('', address, account));
    })
    .flatMap((person) => person ?? [])
    .slice(0, 200);
}

/** The address of the mailbox: in the menu of the account, and in the title beside a list: `(3 unread) - me@example.com - Yahoo Mail`. */
const accountIn = (document: Document): string | undefined =>
  addressIn(findAll(document, 'account')[0]?.textContent) ??
  document.title
    .split(' - ')
    .find((part, index, parts) => index < parts.length - 1 && addressIn(part) === part.toLowerCase());

/** What an address opens: `/d/folders/1/messages/<id>`, `/d/search/.../messages/<id>`. */
function idInAddress(url: string): string | undefined {
  const id = /^[^?#]*\/messages\/([^/?#]+)/.exec(url)?.[1];
  return id && id !== 'undefined' && /^[\w.~%+=-]{2,200}$/.test(id) ? id : undefined;
}

import { el, icon, icons, snippetOf } from './element';
import { fullDate, shortDate } from './labels';
import { type Conversation, decimal, inbox, labels, nextId, owner, settings } from './mailbox';

/** A list of conversations: one row each. */

/** The conversations a list's address shows: `inbox`, `sent`, `all`, `search/...`; others are empty. */
export function conversationsIn(route: string): Conversation[] {
  const [name = '', words = ''] = route.split('/');
  if (name === 'inbox' || name === 'label' || /^p\d+$/.test(words))
    return inbox.filter((one) => one.mails.some((mail) => !mail.own));
  if (name === 'all') return inbox;
  if (name === 'sent') return inbox.filter((one) => one.mails.some((mail) => mail.own));
  if (name !== 'search') return [];
  const wanted = decodeURIComponent(words.replaceAll('+', ' ')).toLowerCase();
  return inbox.filter((one) =>
    one.mails.some((mail) =>
      `${mail.subject} ${mail.from?.name} ${mail.from?.address} ${snippetOf(mail.html)}`.toLowerCase().includes(wanted),
    ),
  );
}

/** 'Ilse, me (5)': who wrote in it. */
function people(conversation: Conversation): HTMLElement {
  const bold = conversation.unread ? 'zF' : 'yP';
  const writers = new Map(
    conversation.mails.map((mail) => [
      mail.from?.address ?? '',
      mail.own ? labels.me : mail.from?.name || mail.from?.address || labels.noSender,
    ]),
  );
  const spans = [...writers].flatMap(([address, name], place) => {
    const shown = writers.size > 1 && address !== owner.address ? (name.split(' ')[0] ?? name) : name;
    const span = el('span', { class: bold, email: address, name }, shown);
    return place === 0 ? [span] : [', ', span];
  });
  const count = conversation.mails.length;
  return el('div', { class: 'yW' }, ...spans, ...(count > 1 ? [el('span', { class: 'bx0' }, String(count))] : []));
}

/** One row; `isOpen` marks the one shown beside the list. */
function drawRow(conversation: Conversation, open: () => void, isOpen: boolean): HTMLElement {
  const newest = conversation.mails.at(-1);
  const at = Date.parse(newest?.at ?? '');
  const known = settings.ids !== 'missing';
  const label = nextId();
  const subject = el(
    'span',
    {
      class: conversation.unread ? 'bqe' : undefined,
      'data-thread-id': known ? `#thread-f:${decimal(conversation.id)}` : undefined,
      'data-legacy-thread-id': known ? conversation.id : undefined,
      'data-legacy-last-message-id': known ? newest?.id : undefined,
    },
    conversation.subject ?? labels.noSubject,
  );
  const snippet = snippetOf(newest?.html ?? '').slice(0, 160);
  const row = el(
    'tr',
    {
      class: `zA ${conversation.unread ? 'zE' : 'yO'}${isOpen ? ' aps' : ''}`,
      id: nextId(),
      role: 'row',
      tabindex: '-1',
      'aria-labelledby': label,
    },
    el(
      'td',
      { class: 'apU xY', role: 'gridcell' },
      el('span', { class: 'aXw T-KT', title: labels.notStarred, 'aria-label': labels.notStarred }, icon(...icons.star)),
    ),
    el(
      'td',
      { class: 'yX xY', role: 'gridcell' },
      el(
        'div',
        { id: label, class: 'afn' },
        [newest?.from?.name, conversation.subject, shortDate(at, settings.language), snippet].join(', '),
      ),
      people(conversation),
    ),
    el(
      'td',
      { class: 'xY a4W', role: 'gridcell', tabindex: '-1' },
      el(
        'div',
        { class: 'xS', role: 'link' },
        el(
          'div',
          { class: 'xT', dir: 'auto' },
          el('div', { class: 'y6' }, el('span', { class: 'bog' }, subject)),
          el('span', { class: 'y2' }, el('span', { class: 'Zt' }, ' - '), snippet),
        ),
      ),
    ),
    el(
      'td',
      { class: 'xW xY', role: 'gridcell' },
      el(
        'span',
        { title: fullDate(at, settings.language), id: nextId() },
        el('span', {}, shortDate(at, settings.language)),
      ),
    ),
  );
  row.addEventListener('click', open);
  return row;
}

/** The whole list; `open` is called with the conversation a person chose. */
export function drawList(
  conversations: Conversation[],
  open: (conversation: Conversation) => void,
  opened?: Conversation,
): HTMLElement {
  if (conversations.length === 0) return el('div', { class: 'ae4', gh: 'tl' }, el('p', { class: 'TC' }, labels.empty));
  const rows = conversations.map((conversation) =>
    drawRow(conversation, () => open(conversation), conversation === opened),
  );
  return el(
    'div',
    { class: 'ae4', gh: 'tl' },
    el('table', { class: 'F cf zt', role: 'grid', cellpadding: '0' }, el('tbody', {}, ...rows)),
  );
}

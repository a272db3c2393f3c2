import type { PageMail } from '../page';
import { bodyOf, el, icon, icons, snippetOf } from './element';
import { ago, fullDate } from './labels';
import { decimal, labels, nextId, owner, settings } from './mailbox';

/**
 * One message of a conversation: collapsed (a line), hidden behind a count, or expanded. Its body is drawn only when it
 * is first expanded, and stays, hidden, when it is collapsed again.
 */

export type Fold = 'expanded' | 'collapsed' | 'hidden';

/** Gmail's class for each fold. */
const foldClass: Record<Fold, string> = { expanded: 'h7', collapsed: 'kv', hidden: 'kQ' };

export interface MessageParts {
  item: HTMLElement;
  fold(to: Fold): void;
  /** Called by the message's own Reply button. */
  onReply(listener: () => void): void;
  /** What Gmail does when its server has taken a sent message: gives it its id. */
  sync(): void;
}

const jslog = (mail: PageMail): string | undefined =>
  settings.ids === 'missing'
    ? undefined
    : `20277; u014N:xr6bB; 1:${btoa(JSON.stringify([`#thread-f:${decimal(mail.threadId)}`]))}; 4:${btoa(JSON.stringify([`#msg-f:${decimal(mail.id)}`, null]))}`;

function sender(mail: PageMail): HTMLElement {
  const { name = '', address = '' } = mail.from ?? {};
  return el(
    'span',
    { class: 'gD', email: address, name, 'data-hovercard-id': address },
    el('span', {}, name || address || labels.noSender),
  );
}

function when(mail: PageMail): HTMLElement {
  const full = fullDate(Date.parse(mail.at), settings.language);
  const shown = `${full} (${ago(Date.parse(mail.at), Date.now(), settings.language)})`;
  return el('span', { id: nextId(), class: 'g3', title: full, alt: full, role: 'gridcell', tabindex: '-1' }, shown);
}

function recipients(mail: PageMail): HTMLElement {
  const spans = mail.to.flatMap(({ name, address }, place) => {
    const shown = address === owner.address ? labels.me : name || address;
    const span = el('span', { email: address, name: shown, 'data-hovercard-id': address, class: 'g2' }, shown);
    return place === 0 ? [span] : [', ', span];
  });
  return el('span', { translate: 'no', class: 'hb' }, `${labels.to} `, ...spans, ' ');
}

const button = (name: string, label: string, drawing: string[]) =>
  el(
    'div',
    {
      class: `T-I J-J5-Ji T-I-Js-IF ${name} T-I-ax7 L3`,
      role: 'button',
      tabindex: '0',
      'data-tooltip': label,
      'aria-label': label,
    },
    icon(...drawing),
  );

const table = (name: string, ...rows: HTMLElement[]) =>
  el('table', { cellpadding: '0', class: name, role: 'presentation' }, el('tbody', {}, ...rows));

function picture(mail: PageMail): HTMLElement {
  const name = mail.from?.name || mail.from?.address || '?';
  const hue = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 360, 7);
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? '?';
  return el(
    'div',
    { class: 'aju' },
    el('div', { class: 'aCi' }, el('div', { class: 'ajn', style: `--hue: ${hue}`, 'aria-hidden': 'true' }, letter)),
  );
}

/** Draws what stays of a collapsed message. */
function line(mail: PageMail): HTMLElement {
  const snippet = snippetOf(mail.html).slice(0, 140);
  return el(
    'div',
    { class: 'adf ads', role: 'button', tabindex: '0' },
    picture(mail),
    el(
      'div',
      { class: 'gE hI' },
      sender(mail),
      el('div', { class: 'iA g6', dir: 'auto' }, snippet),
      el('div', { class: 'gK' }, when(mail)),
    ),
  );
}

function header(mail: PageMail, reply: HTMLElement): HTMLElement {
  const address = mail.from?.address ?? '';
  const name = el(
    'h3',
    { class: 'iw gFxsud' },
    el(
      'span',
      { translate: 'no', class: 'qu', role: 'gridcell', tabindex: '-1' },
      sender(mail),
      ' ',
      el('span', { class: 'cfXrwd' }),
      ...(address
        ? [
            el(
              'span',
              { class: 'go', dir: 'ltr' },
              el('span', { 'aria-hidden': 'true' }, '<'),
              address,
              el('span', { 'aria-hidden': 'true' }, '>'),
            ),
          ]
        : []),
    ),
  );
  return el(
    'div',
    { class: 'gE iv gt' },
    table(
      'cf gJ',
      el(
        'tr',
        { class: 'acZ' },
        el('td', { class: 'gF gK' }, table('cf ix', el('tr', {}, el('td', { class: 'c2' }, name)))),
        el('td', { class: 'gH bAk' }, el('div', { class: 'gK' }, when(mail))),
        el('td', { class: 'gH acX bAm', rowspan: '2' }, reply),
      ),
      el(
        'tr',
        { class: 'acZ xD' },
        el(
          'td',
          { colspan: '2' },
          table('cf adz', el('tr', {}, el('td', { class: 'ady' }, el('div', { class: 'iw ajw' }, recipients(mail))))),
        ),
      ),
    ),
  );
}

/** Folds the quoted history away behind three dots, as Gmail does. */
function trim(body: HTMLElement): void {
  const quoted = body.querySelector(':scope > .gmail_quote, :scope > * > .gmail_quote');
  if (!quoted) return;
  const dots = el(
    'div',
    {
      class: 'ajR',
      role: 'button',
      tabindex: '0',
      'data-tooltip': labels.trimmed,
      'aria-label': labels.trimmed,
      'aria-expanded': 'false',
    },
    '···',
  );
  const hidden = el('div', { class: 'adL', style: 'display: none' });
  quoted.replaceWith(el('div', { class: 'yj6qo ajU' }, dots), hidden);
  hidden.append(quoted);
  dots.addEventListener('click', () => {
    const open = hidden.style.display === 'none';
    hidden.style.display = open ? '' : 'none';
    dots.setAttribute('aria-expanded', String(open));
  });
}

/** Draws one message. `synced` is false for a message just sent, which has no legacy id yet. */
export function drawMessage(mail: PageMail, start: Fold, synced = true): MessageParts {
  const known = settings.ids !== 'missing';
  const reply = button('aaq', labels.reply, icons.reply);
  const opened = el('div', {
    class: 'adn ads',
    'data-message-id': known ? (synced ? `#msg-f:${decimal(mail.id)}` : `#msg-a:r${decimal(mail.id)}`) : undefined,
    'data-legacy-message-id': known && synced ? mail.id : undefined,
  });
  const closed = line(mail);
  const holder = el('div', { id: nextId() }, closed, opened);
  const item = el(
    'div',
    { role: 'listitem', tabindex: '-1' },
    el('div', { class: 'Bk' }, el('div', { class: 'G3 G2' }, el('div', {}, holder))),
  );

  let isDrawn = false;
  function draw(): void {
    isDrawn = true;
    const body = el('div', { id: nextId(), class: 'a3s aiL' });
    opened.append(
      picture(mail),
      el(
        'div',
        { class: 'gs' },
        header(mail, reply),
        el('div', { id: nextId() }, el('div', { class: 'wl4W9b' })),
        el(
          'div',
          {},
          el('div', { class: 'aHl' }),
          el('div', { id: nextId(), class: 'ii gt', jslog: jslog(mail) }, body),
        ),
      ),
    );
    // Gmail has the header before the body.
    setTimeout(() => {
      body.append(bodyOf(mail.html));
      trim(body);
    }, 30);
  }

  function fold(to: Fold): void {
    item.className = `${foldClass[to]} ie nH oy8Mbf`;
    closed.style.display = to === 'expanded' ? 'none' : '';
    opened.style.display = to === 'expanded' ? '' : 'none';
    if (to === 'expanded' && !isDrawn) draw();
  }

  closed.addEventListener('click', () => fold('expanded'));
  closed.addEventListener('keydown', (event) => event.key === 'Enter' && fold('expanded'));
  opened.addEventListener('click', (event) => {
    const at = event.target as Element;
    if (at.closest('.gE') && !at.closest('[role=button], .go, .g2, .gD')) fold('collapsed');
  });
  fold(start);

  return {
    item,
    fold,
    onReply: (listener) => reply.addEventListener('click', listener),
    sync: () => opened.setAttribute('data-legacy-message-id', mail.id),
  };
}

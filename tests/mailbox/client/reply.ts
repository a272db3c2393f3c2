import { el, icon, icons } from './element';
import { labels, nextId, owner } from './mailbox';

/** Where mails are written: the box below a message, and the compose window at the bottom right. */

export interface Writing {
  element: HTMLElement;
  editor: HTMLElement;
}

/** The editor, the Send button and the bin; `onSend` gets the text and whether a person's click sent it. */
function editing(onSend: (text: string, trusted: boolean) => void, onDiscard: () => void, text = '') {
  const editor = el('div', {
    id: nextId(),
    class: 'Am aiL Al editable LW-avf tS-tW',
    role: 'textbox',
    contenteditable: 'true',
    g_editable: 'true',
    'aria-multiline': 'true',
    'aria-label': labels.messageBody,
    tabindex: '1',
    spellcheck: 'false',
  });
  for (const line of text ? text.split('\n') : []) editor.append(el('div', {}, line || el('br')));
  const send = el(
    'div',
    {
      class: 'T-I J-J5-Ji aoO v7 T-I-atl L3',
      role: 'button',
      tabindex: '1',
      'data-tooltip': `${labels.send} (Ctrl-Enter)`,
      'aria-label': `${labels.send} (Ctrl-Enter)`,
    },
    labels.send,
  );
  const discard = el(
    'div',
    {
      class: 'oh J-Z-I J-J5-Ji T-I-ax7',
      role: 'button',
      tabindex: '1',
      'data-tooltip': labels.discard,
      'aria-label': labels.discard,
    },
    icon(...icons.delete),
  );
  // The text with its line breaks, as the person sees them.
  const sendNow = (event: Event) => onSend(editor.innerText.trim(), event.isTrusted);
  send.addEventListener('click', sendNow);
  discard.addEventListener('click', onDiscard);
  editor.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendNow(event);
  });
  const bar = el('div', { class: 'btC' }, send, discard);
  return { editor, bar };
}

/** The box in a conversation. `to` is whom it answers. */
export function replyBox(
  to: { name: string; address: string },
  onSend: (text: string, trusted: boolean) => void,
  onDiscard: () => void,
): Writing {
  const { editor, bar } = editing(onSend, onDiscard);
  const whom = el('div', { class: 'aoD hl' }, el('span', { class: 'vN', email: to.address }, to.name || to.address));
  const element = el(
    'div',
    { class: 'gA gt acV' },
    el('div', { class: 'gB xu' }, el('div', { class: 'ip iq' }, el('div', { class: 'M9' }, whom, editor, bar))),
  );
  return { element, editor };
}

/** The window for a new mail. */
export function composeWindow(
  fields: { to: string; subject: string; body: string },
  onSend: (mail: { to: string; subject: string; text: string }, trusted: boolean) => void,
): Writing {
  const field = (name: string, label: string, value: string): HTMLInputElement => {
    const input = el('input', {
      name,
      'aria-label': label,
      placeholder: label,
      autocomplete: 'off',
    }) as HTMLInputElement;
    input.value = value;
    return input;
  };
  const to = field('to', labels.recipients, fields.to);
  const subject = field('subjectbox', labels.subject, fields.subject);
  const element = el('div', { class: 'nH Hd', role: 'dialog', 'aria-label': labels.newMessage });
  const { editor, bar } = editing(
    (text, trusted) => {
      onSend({ to: to.value, subject: subject.value, text }, trusted);
      element.remove();
    },
    () => element.remove(),
    fields.body,
  );
  element.append(el('div', { class: 'aYF', title: owner.address }, labels.newMessage), to, subject, editor, bar);
  return { element, editor };
}

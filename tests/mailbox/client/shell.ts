import { el, icon, icons } from './element';
import { labels, owner } from './mailbox';

/** What stays around the views: the bar on top, the folders at the side, the place where views come. */

export interface Shell {
  /** Where the views are. */
  content: HTMLElement;
  /** Marks the folder that is shown. */
  mark(folder: string): void;
}

const folders = [
  ['inbox', labels.inbox, icons.inbox],
  ['starred', labels.starred, icons.star],
  ['sent', labels.sent, icons.sent],
  ['all', labels.all, icons.all],
] as const;

/** Draws the shell into the page. */
export function drawShell(onCompose: () => void): Shell {
  const field = el('input', {
    class: 'gb_me',
    name: 'q',
    placeholder: labels.search,
    'aria-label': labels.search,
    autocomplete: 'off',
  }) as HTMLInputElement;
  const search = el('form', { class: 'gb_se', role: 'search' }, icon(...icons.search), field);
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    location.hash = field.value.trim() ? `search/${encodeURIComponent(field.value.trim())}` : 'inbox';
  });
  const account = el(
    'a',
    {
      class: 'gb_B',
      role: 'button',
      tabindex: '0',
      'aria-label': `${labels.account}: ${owner.name} (${owner.address})`,
    },
    'S',
  );
  const bar = el(
    'header',
    { id: 'gb', class: 'gb_Fa', role: 'banner' },
    el(
      'a',
      { class: 'gb_de', href: '#inbox', 'aria-label': 'Sample mailbox' },
      icon(...icons.mail),
      el('span', {}, 'Sample mailbox'),
    ),
    search,
    account,
  );

  const compose = el(
    'div',
    { class: 'T-I T-I-KE L3', role: 'button', tabindex: '0' },
    icon(...icons.compose),
    el('span', {}, labels.compose),
  );
  compose.addEventListener('click', onCompose);
  const links = folders.map(([name, label, drawing]) =>
    el(
      'a',
      { class: 'aim', href: `#${name}`, 'data-folder': name },
      icon(...drawing),
      el('span', { class: 'nU' }, label),
    ),
  );
  const nav = el(
    'div',
    { class: 'aeN', role: 'navigation' },
    compose,
    ...links,
    el('p', { class: 'sample-note' }, labels.sample),
  );

  const content = el('div', { class: 'nH aeF' });
  document.body.append(
    el(
      'div',
      { class: 'nH sample-page' },
      bar,
      el('div', { class: 'nH bkL' }, nav, el('div', { class: 'nH Tm aeJ' }, content)),
    ),
  );

  return {
    content,
    mark(folder) {
      for (const link of links) link.classList.toggle('ain', link.dataset['folder'] === folder);
    },
  };
}

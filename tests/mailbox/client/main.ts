import { type ConversationView, conversationAt, drawConversation, toolbar } from './conversation';
import { el } from './element';
import { conversationsIn, drawList } from './list';
import { type Conversation, drop, labels, owner, settings } from './mailbox';
import { composeWindow } from './reply';
import { drawShell } from './shell';
import { toast } from './toast';

/**
 * The page's start: views by hash (`#inbox`, `#search/words`, `#inbox/FMfcgz...`) and the single-key shortcuts. As in
 * Gmail a view that was left stays in the page, hidden.
 */

const shell = drawShell(() => compose({ to: '', subject: '', body: '' }));
const views = new Map<string, HTMLElement>();
let open: { conversation: Conversation; view: ConversationView } | undefined;
let listRoute = 'inbox';

function compose(fields: { to: string; subject: string; body: string }): void {
  const { element, editor } = composeWindow(fields, (mail, trusted) => {
    window.__sent.push({ ...mail, trusted });
    toast(labels.messageSent);
  });
  document.body.append(element);
  editor.focus();
}

/** Shows one view and hides the others; a list is drawn anew each time, a conversation once. */
function show(key: string, draw: () => HTMLElement, isList: boolean): void {
  for (const view of views.values()) view.style.display = 'none';
  const kept = views.get(key);
  if (kept && !isList) {
    kept.style.display = '';
    return;
  }
  const view = el('div', { class: 'nH bkK' }, el('div', { class: 'nH' }, draw()));
  if (kept) kept.replaceWith(view);
  else shell.content.append(view);
  views.set(key, view);
}

const title = (text: string) => {
  document.title = `${text} - ${owner.address} - Sample mailbox`;
};

function leave(conversation: Conversation, done: string): void {
  drop(conversation);
  views.get(conversation.path)?.remove();
  views.delete(conversation.path);
  open = undefined;
  toast(done);
  if (settings.pane || location.hash === `#${listRoute}`) showList(listRoute);
  else goTo(listRoute);
}

function goTo(hash: string): void {
  location.hash = hash;
}

const bar = (conversation: Conversation, hasBack: boolean) =>
  toolbar({
    ...(hasBack ? { back: () => goTo(listRoute) } : {}),
    archive: () => leave(conversation, labels.archived),
    remove: () => leave(conversation, labels.deleted),
  });

const conversationViews = new Map<string, ConversationView>();
function opened(conversation: Conversation): ConversationView {
  const view = conversationViews.get(conversation.path) ?? drawConversation(conversation);
  conversationViews.set(conversation.path, view);
  conversation.unread = false;
  open = { conversation, view };
  return view;
}

function showConversation(conversation: Conversation): void {
  title(conversation.subject ?? labels.noSubject);
  const view = opened(conversation);
  const draw = () =>
    el(
      'div',
      { class: 'sample-card', role: settings.broken ? undefined : 'main' },
      bar(conversation, true),
      view.element,
    );
  show(conversation.path, draw, false);
  shell.content.parentElement?.scrollTo(0, 0);
}

function showList(route: string): void {
  listRoute = route;
  const folder = route.split('/')[0] ?? '';
  shell.mark(folder);
  title(folder === 'inbox' ? labels.inbox : folder);
  const beside = settings.pane ? open?.conversation : undefined;
  const draw = () => {
    const list = drawList(
      conversationsIn(route),
      (conversation) => {
        if (settings.pane) {
          opened(conversation);
          showList(route);
        } else goTo(`${route}/${conversation.path}`);
      },
      beside,
    );
    if (!settings.pane) return el('div', { class: 'sample-card', role: 'main' }, list);
    const pane = beside ? [bar(beside, false), opened(beside).element] : [el('p', { class: 'TC' }, labels.choose)];
    return el('div', { class: 'aia sample-card', role: 'main' }, list, el('div', { class: 'nH apv-pane' }, ...pane));
  };
  show('list', draw, true);
}

function route(): void {
  const hash = (location.hash.slice(1) || 'inbox').replace(/\?.*$/, '');
  const parts = hash.split('/');
  const conversation = conversationAt(parts.at(-1) ?? '');
  if (conversation) {
    listRoute = parts.slice(0, -1).join('/') || 'inbox';
    shell.mark(listRoute.split('/')[0] ?? '');
    showConversation(conversation);
  } else {
    if (!settings.pane) open = undefined;
    showList(hash);
  }
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1 || isWriting(event.target)) return;
  window.__shortcuts.push(event.key);
  if (event.key === 'c') {
    event.preventDefault();
    compose({ to: '', subject: '', body: '' });
  }
  if (!open) return;
  if (event.key === 'e') leave(open.conversation, labels.archived);
  else if (event.key === '#') leave(open.conversation, labels.deleted);
  else if (event.key === 'u') goTo(listRoute);
  else if (event.key === 'r') {
    event.preventDefault();
    open.view.reply();
  }
});

window.addEventListener('hashchange', route);
if (!location.hash) history.replaceState(undefined, '', '#inbox');
route();
if (settings.compose) compose(settings.compose);

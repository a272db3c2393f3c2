import { outermost } from '@/utils/page/mails';
import { makeShown } from '@/utils/page/shown';

/**
 * Where things are in Gmail's page. Classes are Gmail's own generated ones, stable for years; each list is tried in turn,
 * newest first. A mail's body may imitate any of them: what is inside a body is never taken for Gmail's.
 */
const SELECTORS = {
  /** The conversation's heading: 2014 to 2026-11. */
  heading: ['h2.hP', '[data-thread-perm-id][role="heading"]', 'h2[data-legacy-thread-id]'],
  /** One opened message: 2014 to 2026-11; then by its id alone. */
  message: ['div.adn.ads', '[role="listitem"] [data-legacy-message-id]', '[data-message-id]'],
  sender: ['span.gD[email]', 'h3.iw [email]', 'td.gF [email]'],
  recipient: ['.hb span.g2[email]', '.hb [email]'],
  date: ['span.g3[title]', 'span.g3[alt]'],
  account: ['#gb a[aria-label*="@"]', 'a[href*="SignOutOptions"][aria-label*="@"]'],
  /** What only a list has. */
  list: ['tr.zA', '[gh="tl"]', 'table.F.cf.zt'],
};

/** A mail's body, and our own prompt: what is in them is not Gmail's. */
const FOREIGN = '.a3s, .ii.gt, rebound-prompt';

/** True for an element inside a mail's body or our prompt. */
export const isForeign = (element: Element): boolean => element.closest(FOREIGN) !== null;

/**
 * The body of a message; undefined while Gmail has not loaded it. The first one in the message: a body that a mail
 * imitates is inside the real one.
 */
export const bodyOf = (message: Element): Element | undefined =>
  message.querySelector('.ii.gt .a3s') ?? message.querySelector('.a3s') ?? message.querySelector('.ii.gt') ?? undefined;

/** The head of a message, with sender, recipients and date; the whole message where it has none that we know. */
export function headOf(message: Element): Element {
  const head = message.querySelector('.gE');
  return head && !isForeign(head) ? head : message;
}

/** All of Gmail's own elements of a kind below `root`, by the newest selector that finds any. */
export function findAll(root: ParentNode, kind: keyof typeof SELECTORS): Element[] {
  for (const selector of SELECTORS[kind]) {
    const found = [...root.querySelectorAll(selector)].filter((element) => !isForeign(element));
    if (found.length > 0) return found;
  }
  return [];
}

/** Classes that an opened conversation has, each in every design: a body's, a message's, the heading's. */
const OPENED = ['a3s', 'adn', 'hP'];

/**
 * True for a page in which no conversation was opened yet, and a list is. Names of classes are the cheapest question there is, and
 * no style is asked for: a list may have thousands of rows, and is read again whenever it changes.
 */
export const isPlainList = (document: Document): boolean =>
  OPENED.every((name) => document.getElementsByClassName(name).length === 0) &&
  document.querySelector(SELECTORS.list.join()) !== null;

/** The conversation that is open and visible: its parts, or what is there instead. */
export type View =
  | { state: 'conversation'; root: Element; heading: Element | undefined; messages: Element[] }
  | { state: 'list' }
  /** Gmail's main part is there, and neither a list nor a conversation in it: settings, an empty folder. */
  | { state: 'other' }
  /** Nothing we know. */
  | { state: 'unknown' };

/** Finds what is shown. Gmail keeps older views in the page and hides them: only shown elements count. */
export function findView(document: Document, isShown = makeShown()): View {
  const mains = [...document.querySelectorAll('[role="main"]')].filter((main) => !isForeign(main) && isShown(main));
  // The reading pane is a main part of its own, beside or inside the list's.
  const roots = [...mains.filter((main) => main.matches('.aia')), ...mains.filter((main) => !main.matches('.aia'))];
  for (const root of [...roots, document.body]) {
    const heading = findAll(root, 'heading').find(isShown);
    const messages = outermost(findAll(root, 'message')).filter(isShown);
    if (heading || messages.length > 0) return { state: 'conversation', root, heading, messages };
  }
  if (findAll(document, 'list').some(isShown)) return { state: 'list' };
  const hasItems = mains.some((main) => main.querySelector('[role="listitem"]'));
  return { state: mains.length > 0 && !hasItems ? 'other' : 'unknown' };
}

/** True for a message whose body Gmail does not show: collapsed (`kv`) or hidden in a stack (`kQ`, `kx`). */
export function isFolded(message: Element): boolean {
  const item = message.closest('[role="listitem"]');
  return item !== null && ['kv', 'kQ', 'kx'].some((state) => item.classList.contains(state));
}

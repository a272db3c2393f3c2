import { type Probe, same } from './probe';

/** Looks at what the person would notice, and what only a script does: focus, selection, scrolling, the address. */

/** Every event that a page has a word for. */
const eventTypes = (): string[] => {
  const owners = [window, Document.prototype, HTMLElement.prototype, Element.prototype];
  const handled = owners.flatMap((owner) => Object.getOwnPropertyNames(owner).filter((name) => /^on[a-z]/.test(name)));
  return [...new Set(handled.map((name) => name.slice(2)))];
};

/** A probe of events of these types on the way to any element, from the beginning on. */
const eventsOf = (name: string, types: () => readonly string[], counts: (event: Event) => boolean): Probe => ({
  name,
  start() {
    const heard: string[] = [];
    for (const type of types()) {
      addEventListener(
        type,
        (event) => {
          if (counts(event))
            heard.push(`${event.type} at ${String((event.target as Element).tagName ?? event.target)}`);
        },
        true,
      );
    }
    return () => heard;
  },
});

export const attention: readonly Probe[] = [
  eventsOf(
    'events that a script made',
    () => [...eventTypes(), 'rebound', 'DOMActivate'],
    ({ isTrusted, type }) => !isTrusted && type !== 'message',
  ),
  eventsOf(
    'focus that moved',
    () => ['focusin', 'focusout'],
    () => true,
  ),
  eventsOf(
    'selection that changed',
    () => ['selectionchange', 'select', 'beforeinput', 'input'],
    () => true,
  ),
  eventsOf(
    'the page that moved',
    () => ['scroll', 'resize', 'wheel'],
    () => true,
  ),
  eventsOf(
    'the clipboard in use',
    () => ['copy', 'cut', 'paste'],
    () => true,
  ),
  eventsOf(
    'the address that changed',
    () => ['hashchange', 'popstate'],
    () => true,
  ),
  same('the address', () => ({
    href: location.href,
    length: history.length,
    state: history.state,
    referrer: document.referrer,
  })),
  {
    name: 'the title',
    start() {
      let before = '';
      document.addEventListener('DOMContentLoaded', () => (before = document.title), { once: true });
      return () => (document.title === before ? [] : [document.title]);
    },
  },
  same('what has the focus', () => ({
    scroll: `${scrollX} ${scrollY}`,
    fullscreen: document.fullscreenElement,
    selected: String(getSelection()),
    // Before the body is there nothing has it.
    focused: (document.activeElement ?? document.body)?.tagName ?? 'BODY',
  })),
];

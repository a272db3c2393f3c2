import type { Probe } from './probe';

/**
 * Counts who calls what in the page's world. The page itself calls none of it meanwhile; a content script has functions of its
 * own, so only a script that it put into the page would be counted.
 */

type Owner = Record<string, (...args: unknown[]) => unknown>;

/** A probe that wraps functions until the end, and gives then who called them. */
const callsOf = (name: string, functions: () => Record<string, object>): Probe => ({
  name,
  start() {
    const calls: string[] = [];
    const restore = Object.entries(functions()).flatMap(([path, object]) => {
      const [owner, key] = [object as Owner, path.split('.').at(-1) ?? ''];
      const native = owner[key];
      if (typeof native !== 'function') return [];
      owner[key] = function (this: unknown, ...args: unknown[]) {
        calls.push(`${path}\n${new Error().stack}`);
        return Reflect.apply(native, this, args);
      };
      return [
        () => {
          owner[key] = native;
        },
      ];
    });
    return () => {
      for (const put of restore) put();
      return calls;
    };
  },
});

export const calls: readonly Probe[] = [
  callsOf('calls: listeners', () => ({
    addEventListener: EventTarget.prototype,
    removeEventListener: EventTarget.prototype,
    dispatchEvent: EventTarget.prototype,
  })),
  callsOf('calls: observers', () => ({
    'MutationObserver.observe': MutationObserver.prototype,
    'IntersectionObserver.observe': IntersectionObserver.prototype,
    'ResizeObserver.observe': ResizeObserver.prototype,
    'PerformanceObserver.observe': PerformanceObserver.prototype,
  })),
  callsOf('calls: the tree', () => ({
    attachShadow: Element.prototype,
    setAttribute: Element.prototype,
    append: Element.prototype,
    before: Element.prototype,
    querySelector: Document.prototype,
    querySelectorAll: Document.prototype,
    createElement: Document.prototype,
    execCommand: Document.prototype,
    appendChild: Node.prototype,
    insertBefore: Node.prototype,
    cloneNode: Node.prototype,
  })),
  callsOf('calls: layout', () => ({
    getClientRects: Element.prototype,
    getBoundingClientRect: Element.prototype,
    scrollIntoView: Element.prototype,
    getComputedStyle: window,
    matchMedia: window,
    focus: HTMLElement.prototype,
  })),
  callsOf('calls: the network', () => ({
    fetch: window,
    open: XMLHttpRequest.prototype,
    sendBeacon: Navigator.prototype,
    postMessage: window,
  })),
  callsOf('calls: the history', () => ({ pushState: History.prototype, replaceState: History.prototype })),
  callsOf('calls: time', () => ({
    setTimeout: window,
    setInterval: window,
    requestAnimationFrame: window,
    requestIdleCallback: window,
    queueMicrotask: window,
  })),
  callsOf('calls: the console', () => ({
    log: console,
    info: console,
    warn: console,
    error: console,
    debug: console,
    trace: console,
  })),
  callsOf('calls: the clipboard', () => ({
    writeText: navigator.clipboard,
    readText: navigator.clipboard,
    getSelection: Document.prototype,
  })),
];

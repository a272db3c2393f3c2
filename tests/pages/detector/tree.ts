import { atEnd, type Probe, same } from './probe';

/** Looks at the document: whether anything in it, or of how it is drawn, is not the page's own. */

const describe = ({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): string =>
  [
    `${type} of ${target.nodeName}`,
    attributeName ?? '',
    ...[...addedNodes].map((node) => `+${node.nodeName}`),
    ...[...removedNodes].map((node) => `-${node.nodeName}`),
  ].join(' ');

/** As the browser gave it: another probe counts the calls of it meanwhile. */
const computedStyle = window.getComputedStyle.bind(window);

/** All of an element's style, as one word. */
const styleOf = (element: Element): string => {
  const style = computedStyle(element);
  return [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
};

/** What a style sheet of the extension might be for. */
const baits: Record<string, () => HTMLElement> = {
  'rebound-prompt': () => document.createElement('rebound-prompt'),
  '.rebound': () => Object.assign(document.createElement('x-plain'), { className: 'rebound rebound-prompt prompt' }),
  '#rebound': () => Object.assign(document.createElement('x-plain'), { id: 'rebound' }),
};

export const tree: readonly Probe[] = [
  {
    name: 'changes of the document',
    start() {
      const changes: string[] = [];
      const observer = new MutationObserver((records) => changes.push(...records.map(describe)));
      const watch = observer.observe.bind(observer, document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      // Until then it is the parser that adds to it; what came between is seen in the document as it was served.
      document.addEventListener('DOMContentLoaded', watch, { once: true });
      return () => changes;
    },
  },
  atEnd('the document, against what was served', async () => {
    const html = await (await fetch(location.href)).text();
    const served = new DOMParser().parseFromString(html, 'text/html');
    return served.documentElement.isEqualNode(document.documentElement) ? [] : ['It is another one.'];
  }),
  atEnd('attributes of the root', () =>
    [document.documentElement, document.head, document.body].flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => !['lang', 'dir', 'class'].includes(name))
        .map((name) => `${element.tagName} ${name}`),
    ),
  ),
  atEnd('shadow roots', () =>
    [...document.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element.tagName] : [])),
  ),
  atEnd('style sheets', () =>
    [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => sheet.href ?? 'without an address'),
  ),
  atEnd('the style of baits', () => {
    const plain = document.body.appendChild(document.createElement('x-plain'));
    const expected = styleOf(plain);
    plain.remove();
    return Object.entries(baits).flatMap(([name, make]) => {
      const bait = document.body.appendChild(make());
      const style = styleOf(bait);
      bait.remove();
      return style === expected ? [] : [name];
    });
  }),
  {
    name: 'the style of the page',
    start() {
      const look = () => [document.documentElement, document.body].map(styleOf).join('\n');
      let before = '';
      document.addEventListener('DOMContentLoaded', () => (before = look()), { once: true });
      // The size follows from what has loaded, and nothing loads here.
      return () => (look() === before ? [] : ['It is another one.']);
    },
  },
  same('frames', () => ({ length: window.length, opener: window.opener, top: window.top, name: window.name })),
];

/**
 * What an extension that is careless might do to a page, so that every probe is seen to find what it looks for: by the name of the
 * probe. To be run in the page, so it knows nothing from outside itself.
 * @returns the names
 */
export async function doEverything(): Promise<string[]> {
  const box = document.createElement('input');
  const world = window as unknown as Record<string, unknown>;
  const deeds: Record<string, () => unknown> = {
    'calls: listeners': () => addEventListener('online', () => {}),
    'calls: observers': () => new MutationObserver(() => {}).observe(document, { childList: true }),
    'calls: the tree': () => document.querySelector('main'),
    'calls: layout': () => matchMedia('print'),
    'calls: the network': () => postMessage('here', location.origin),
    'calls: the history': () => history.replaceState({ from: 'outside' }, ''),
    'calls: time': () => setTimeout(() => {}),
    'calls: the console': () => console.debug('here'),
    'calls: the clipboard': () => document.getSelection(),
    'entries of time that name it': () => performance.mark('rebound'),
    'what took time, by who did it': () => performance.mark('rebound'),
    'marks and measures': () => performance.mark('here'),
    errors: () => reportError(new Error('here')),
    'promises that nobody kept': () => {
      const script = document.createElement('script');
      script.textContent = `Promise.reject(new Error('here'))`;
      document.head.append(script);
    },
    'breaches of the policy': () => document.head.append(document.createElement('style')),
    'events that a script made': () => document.body.click(),
    'focus that moved': () => {
      document.body.append(box);
      box.focus();
    },
    'what has the focus': () => box.focus(),
    'selection that changed': () => getSelection()?.selectAllChildren(document.body),
    'the page that moved': () => {
      document.body.style.height = '9000px';
      scrollTo(0, 500);
    },
    'the clipboard in use': () => document.execCommand('copy'),
    'the address that changed': () => {
      location.hash = 'here';
    },
    'the address': () => history.pushState({}, ''),
    'the title': () => {
      document.title = 'Another one';
    },
    'changes of the document': () => document.body.append('words'),
    'the document, against what was served': () => document.body.append('words'),
    'attributes of the root': () => document.documentElement.setAttribute('data-here', ''),
    'shadow roots': () => document.querySelector('main')?.attachShadow({ mode: 'open' }),
    'style sheets': () => document.adoptedStyleSheets.push(new CSSStyleSheet()),
    'the style of baits': () => document.adoptedStyleSheets[0]?.insertRule('rebound-prompt { margin: 3px }'),
    'the style of the page': () => document.adoptedStyleSheets[0]?.insertRule('body { color: red }'),
    frames: () => document.body.append(document.createElement('iframe')),
    'functions that became others': () => {
      Element.prototype.toggleAttribute = () => true;
    },
    'names on window': () => {
      world['here'] = true;
    },
    'names on document': () => Object.assign(document, { here: true }),
    'names on elements': () => Object.assign(document.body, { here: true }),
    'the navigator': () => Object.assign(navigator, { here: true }),
    'an element that is defined': () => customElements.define('rebound-prompt', class extends HTMLElement {}),
    'how errors are told': () => Object.assign(Error, { stackTraceLimit: 99 }),
    'prototypes, against those of a fresh frame': () => Object.assign(Element.prototype, { here: true }),
    'local storage': () => localStorage.setItem('here', ''),
    'session storage': () => sessionStorage.setItem('here', ''),
    cookies: () => cookieStore.set('here', '1'),
    'caches and service workers': () => caches.open('here'),
    databases: () =>
      new Promise((resolve) => {
        indexedDB.open('here').onsuccess = resolve;
      }),
    locks: () =>
      new Promise<void>((held) => {
        void navigator.locks.request('here', () => {
          held();
          return new Promise(() => {});
        });
      }),
    files: async () => (await navigator.storage.getDirectory()).getFileHandle('here', { create: true }),
    'messages to the window': () => postMessage('here', location.origin),
    'words on a channel': () => new BroadcastChannel('rebound').postMessage('here'),
    'a runtime to speak to': () => {
      const port = { onDisconnect: { addListener: () => {} }, disconnect: () => {} };
      world['browser'] = { runtime: { sendMessage: async () => 'here', connect: () => port } };
    },
    'an answer to a message': () => {},
    'a port that stays open': () => {},
  };
  for (const act of Object.values(deeds)) await act();
  return Object.keys(deeds);
}

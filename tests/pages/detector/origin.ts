import { atEnd, type Probe } from './probe';

/** Looks into what the page's origin keeps: a content script could write there, and hold locks. */

export const origin: readonly Probe[] = [
  atEnd('local storage', () => Object.keys(localStorage)),
  atEnd('session storage', () => Object.keys(sessionStorage)),
  atEnd('cookies', () => (document.cookie === '' ? [] : [document.cookie])),
  atEnd('caches and service workers', async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]),
  atEnd('databases', async () => (await indexedDB.databases()).map(({ name }) => String(name))),
  atEnd('locks', async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].map(({ name }) => String(name));
  }),
  atEnd('files', async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  }),
];

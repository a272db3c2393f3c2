// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PageWatch, watchPage } from '@/components/prompt/watchPage';
import type { MailReading, Reading, StatusReading } from '@/utils/reading';
import type { PageRead, Site } from '@/utils/sites/site';

/** When a page is read, and what is said of it to the background, which is stood in for by a list of what it was told. */

const told: string[] = [];
let open: string[];
let watch: PageWatch;

const mail = (text: string): MailReading => ({ kind: 'mail', site: 'x', messageId: text, to: [], own: false, text });

const site: Site = {
  container: (page) => page.querySelector('main') ?? page.body,
  shadow: (page) => page.querySelector('aside')?.shadowRoot ?? undefined,
  read: () => ({ state: 'read', seen: open.map((text) => ({ reading: mail(text) })) }),
};

const redraw = (): void => document.querySelector('main')?.append('.');
const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(2_000).then(() => {});

beforeEach(async () => {
  vi.useFakeTimers();
  told.length = 0;
  open = ['one'];
  document.body.innerHTML = '<main></main>';
  history.replaceState({}, '', '/first');
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'x',
      sendMessage: async ({ request }: { request: { readings: MailReading[] } }) => {
        told.push(...request.readings.map(({ text }) => text));
        return { done: true, answer: { found: [] } };
      },
    },
  });
  Object.assign(window, { navigation: new EventTarget() });
  watch = watchPage({ id: 'x', site, document, prompts: true });
  await settle();
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const navigation = (): EventTarget => (window as unknown as { navigation: EventTarget }).navigation;

test('what is open is said once, however often the page is drawn', async () => {
  redraw();
  await settle();
  redraw();
  await settle();
  expect(told).toEqual(['one']);
});

test('what could be read of a page that is mostly unreadable is said too', async () => {
  watch.stop();
  const read = () => ({ state: 'unreadable' as const, root: document.body, seen: [{ reading: mail('part') }] });
  watch = watchPage({ id: 'x', site: { ...site, read }, document, prompts: true });
  await settle();
  expect(told).toEqual(['one', 'part']);
});

test('another address is another view, also where the page’s own code sets it: what is open there is said again', async () => {
  history.pushState({}, '', '/second');
  redraw();
  await settle();
  expect(told).toEqual(['one', 'one']);
  redraw();
  await settle();
  expect(told).toEqual(['one', 'one']);
});

test('a change of address is noticed where nothing is drawn in what we watch', async () => {
  open = ['two'];
  history.pushState({}, '', '/second');
  await settle();
  expect(told).toEqual(['one']);
  navigation().dispatchEvent(new Event('currententrychange'));
  await settle();
  expect(told).toEqual(['one', 'two']);
});

test('the same address once more is no other view', async () => {
  history.replaceState({ scrolled: 10 }, '', '/first');
  navigation().dispatchEvent(new Event('currententrychange'));
  await settle();
  expect(told).toEqual(['one']);
});

test('what is drawn in the place of what was watched is watched', async () => {
  document.body.innerHTML = '<div><main></main></div>';
  await settle();
  for (const [text, place] of [
    ['two', 'main'],
    ['three', 'div'],
  ] as const) {
    open = ['one', text];
    const old = document.querySelector(place) as Element;
    old.replaceWith(old.cloneNode(true));
    await settle();
    expect(told.at(-1), place).toBe(text);
  }
  // Around it anything may come and go.
  open = ['one', 'four'];
  document.body.append(document.createElement('aside'));
  await settle();
  expect(told.at(-1)).toBe('three');
});

test('nothing is listened to once it is stopped', async () => {
  watch.stop();
  open = ['two'];
  history.pushState({}, '', '/second');
  navigation().dispatchEvent(new Event('currententrychange'));
  redraw();
  await settle();
  expect(told).toEqual(['one']);
});

test('where mails stand in frames, a frame that is filled is another look; a picture that loads is none', async () => {
  watch.stop();
  let looks = 0;
  const read: Site['read'] = (page, url) => {
    looks += 1;
    return site.read(page, url);
  };
  watch = watchPage({ id: 'x', site: { ...site, read, frames: 'iframe.mail' }, document, prompts: true });
  const main = document.querySelector('main');
  main?.insertAdjacentHTML('beforeend', '<iframe class="mail"></iframe><iframe></iframe><img alt="">');
  await settle();
  const before = looks;
  for (const other of ['iframe:not(.mail)', 'img']) main?.querySelector(other)?.dispatchEvent(new Event('load'));
  await settle();
  expect(looks).toBe(before);
  open = ['two'];
  main?.querySelector('.mail')?.dispatchEvent(new Event('load'));
  await settle();
  expect(looks).toBe(before + 1);
  expect(told.at(-1)).toBe('two');
});

test('what opens in a shadow root is noticed, though nothing changes around it', async () => {
  const aside = document.createElement('aside');
  document.querySelector('main')?.append(aside);
  const shadow = aside.attachShadow({ mode: 'open' });
  await settle();
  open = ['one', 'two'];
  shadow.append(document.createElement('div'));
  await settle();
  expect(told).toEqual(['one', 'two']);
  // In a tab that nobody looks at, nothing is watched in there either.
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  open = ['one', 'two', 'three'];
  shadow.append(document.createElement('div'));
  await settle();
  expect(told).toEqual(['one', 'two']);
  Object.defineProperty(document, 'hidden', { value: false, configurable: true });
});

describe('the rows of a list', () => {
  const row = (over: Partial<StatusReading>): StatusReading => ({
    kind: 'status',
    site: 'x',
    label: 'Applied',
    ...over,
  });
  let page: PageRead;
  const says: string[][] = [];
  const show = async (...rows: Reading[]): Promise<void> => {
    page = { state: 'read', seen: rows.map((reading) => ({ reading })) };
    redraw();
    await settle();
  };

  beforeEach(async () => {
    watch.stop();
    page = { state: 'nothing' };
    says.length = 0;
    const sendMessage = async ({ request }: { request: { readings: StatusReading[] } }) => {
      says.push(request.readings.map(({ role, label, jobUrl }) => `${role} ${label} ${jobUrl ?? ''}`.trim()));
      return { done: true, answer: { found: [] } };
    };
    vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
    watch = watchPage({ id: 'x', site: { ...site, read: () => page }, document, prompts: true });
    await settle();
  });

  test('one that changes is said with all others: some are told apart by each other alone', async () => {
    const others = [row({ role: 'Cook (m/w/d)', label: 'Viewed' }), row({ role: 'Baker', rowId: '7' })];
    await show(row({ role: 'Cook' }), ...others);
    await show(row({ role: 'Cook', label: 'Rejected' }), ...others);
    expect(says).toEqual([
      ['Cook Applied', 'Cook (m/w/d) Viewed', 'Baker Applied'],
      ['Cook Rejected', 'Cook (m/w/d) Viewed', 'Baker Applied'],
    ]);
    await show(row({ role: 'Cook', label: 'Rejected' }), ...others);
    expect(says).toHaveLength(2);
  });

  test('two that lead to different postings are two', async () => {
    await show(row({ role: 'Cook', jobUrl: 'https://x.example/a' }));
    await show(
      row({ role: 'Cook', jobUrl: 'https://x.example/a' }),
      row({ role: 'Cook', jobUrl: 'https://x.example/b' }),
    );
    expect(says.at(-1)).toEqual(['Cook Applied https://x.example/a', 'Cook Applied https://x.example/b']);
  });

  test('a list of 500 is said at once', async () => {
    await show(...Array.from({ length: 500 }, (_, at) => row({ role: `Cook ${at}` })));
    expect(says.map((part) => part.length)).toEqual([500]);
  });

  test('are said again once they can be read again', async () => {
    await show(row({ role: 'Cook' }));
    page = { state: 'unreadable', root: document.body };
    redraw();
    await settle();
    await show(row({ role: 'Cook' }));
    expect(says).toEqual([['Cook Applied'], ['Cook Applied']]);
  });
});

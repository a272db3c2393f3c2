import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOutdated, onInsert, RequestError, send } from '@/utils/browser/inPage';
import { askTab, type Handlers, handle } from '@/utils/browser/messages';

/** What the parts say to each other, over a runtime that carries, loses and breaks messages as told. */

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const runtime = vi.hoisted(() => ({
  id: 'rebound' as string | undefined,
  sendMessage: (_message: unknown): Promise<unknown> => Promise.resolve(undefined),
  tabsSendMessage: (_tab: number, _message: unknown): Promise<unknown> => Promise.resolve(undefined),
  listener: undefined as unknown,
}));

/** The runtime as the polyfill has it, and as a content script finds it. */
const browser = vi.hoisted(() => ({
  runtime: {
    get id() {
      return runtime.id;
    },
    sendMessage: (message: unknown) => runtime.sendMessage(message),
    onMessage: {
      addListener: (listener: unknown) => {
        runtime.listener = listener;
      },
    },
  },
  tabs: { sendMessage: (tab: number, message: unknown) => runtime.tabsSendMessage(tab, message) },
}));

vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.stubGlobal('chrome', browser);

const own = { id: 'rebound', url: 'https://mail.google.com/' };
/** What the listener that was added answers. */
const arrive = (message: unknown, sender: object = own) => (runtime.listener as Listener)(message, sender);

const answer = { id: 'a1', eventId: 'e1', applicationId: 'app1', answer: 'dismiss' as const };
const asked = { rebound: 'answer', request: answer };

/** Handlers that write down what reached them. */
function listen(handlers: Handlers = {}, isWelcome = (): boolean => true): unknown[] {
  const heard: unknown[] = [];
  handle(
    {
      answer: async (request) => {
        heard.push(request);
        return { entryIds: [request.id] };
      },
      ...handlers,
    },
    isWelcome,
    (cause) => (cause instanceof RangeError ? 'full' : 'failed'),
  );
  return heard;
}

beforeEach(() => {
  runtime.id = 'rebound';
  runtime.sendMessage = (message) => Promise.resolve(arrive(message));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a promise came to, with all the waiting in between passed at once. */
async function settled<T>(promise: Promise<T>): Promise<T | unknown> {
  const result = promise.catch((cause: unknown) => cause);
  await vi.runAllTimersAsync();
  return result;
}

describe('a request', () => {
  it('reaches its handler parsed, and its answer comes back', async () => {
    const heard = listen();
    const sent = send('answer', { ...answer, more: 'than was asked for' } as typeof answer);
    expect(await settled(sent)).toEqual({ entryIds: ['a1'] });
    expect(heard).toEqual([answer]);
  });

  it('starts its handler within the event, before anything is awaited', () => {
    let started = false;
    listen({
      journal: async () => {
        started = true;
        return { place: 'panel' };
      },
    });
    void arrive({ rebound: 'journal', request: { applicationId: 'app1', step: 'postmortem' } });
    expect(started).toBe(true);
  });

  it.each([
    ['the word the background has for it', new RangeError('no room'), 'full'],
    ['a plain word for what nobody foresaw', new Error('a mail’s own words'), 'failed'],
  ])('that fails is told by %s, and by nothing else', async (_, cause, failure) => {
    listen({ answer: () => Promise.reject(cause) });
    expect(await arrive(asked)).toEqual({ done: false, failure });
    const error = await settled(send('answer', answer));
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ failure });
    expect(String(error)).not.toContain(cause.message);
  });
});

describe('a stranger', () => {
  it('who is not welcome is refused, and no handler hears of it', async () => {
    const heard = listen({}, () => false);
    expect(await arrive(asked)).toEqual({ done: false, failure: 'refused' });
    expect(heard).toEqual([]);
  });

  it('of another extension is refused, whatever it claims', async () => {
    const heard = listen();
    expect(await arrive(asked, { ...own, id: 'another' })).toEqual({ done: false, failure: 'refused' });
    expect(await arrive(asked, {})).toEqual({ done: false, failure: 'refused' });
    expect(heard).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'answer'],
    ['a list', [asked]],
    ['no name', { request: answer }],
    ['an unknown name', { rebound: 'delete', request: {} }],
    ['the name of something every object has', { rebound: 'constructor', request: {} }],
    ['a name without a handler here', { rebound: 'insert', request: { text: 'Dear Ilse' } }],
  ])('who says %s gets no answer', async (_, message) => {
    listen();
    expect(arrive(message)).toBe(undefined);
  });

  it.each([
    ['no fields', {}],
    ['a field missing', { ...answer, eventId: undefined }],
    ['an empty id', { ...answer, id: '' }],
    ['an id without end', { ...answer, id: 'x'.repeat(401) }],
    ['a number for a word', { ...answer, applicationId: 7 }],
    ['an answer that is none', { ...answer, answer: 'hire' }],
    ['a word for the whole', 'dismiss'],
  ])('who sends %s is refused', async (_, request) => {
    const heard = listen();
    expect(await arrive({ rebound: 'answer', request })).toEqual({ done: false, failure: 'refused' });
    expect(heard).toEqual([]);
  });
});

describe('a background that dies', () => {
  it('in the midst of a request is asked again with the same id', async () => {
    const heard = listen();
    let deaths = 3;
    runtime.sendMessage = async (message) => {
      const reply = await arrive(message);
      deaths -= 1;
      if (deaths === 2) throw new Error('Could not establish connection.');
      // A worker that dies after it has worked: no answer, and no error either.
      return deaths >= 0 && deaths < 2 ? undefined : reply;
    };
    expect(await settled(send('answer', answer))).toEqual({ entryIds: ['a1'] });
    expect(heard).toEqual([answer, answer, answer, answer]);
  });

  it('for good is given up after four attempts', async () => {
    let attempts = 0;
    runtime.sendMessage = () => {
      attempts += 1;
      return Promise.reject(new Error('Could not establish connection.'));
    };
    expect(await settled(send('answer', answer))).toMatchObject({ failure: 'failed' });
    expect(attempts).toBe(4);
  });

  it('is not asked again when it refused', async () => {
    let attempts = 0;
    runtime.sendMessage = () => {
      attempts += 1;
      return Promise.resolve({ done: false, failure: 'refused' });
    };
    expect(await settled(send('answer', answer))).toMatchObject({ failure: 'refused' });
    expect(attempts).toBe(1);
  });

  it('and leaves no reply of ours has failed', async () => {
    runtime.sendMessage = () => Promise.resolve({ hello: 'there' });
    expect(await settled(send('answer', answer))).toMatchObject({ failure: 'failed' });
  });
});

describe('an extension that was updated', () => {
  it('is noticed before anything is sent', async () => {
    runtime.id = undefined;
    let attempts = 0;
    runtime.sendMessage = () => {
      attempts += 1;
      return Promise.resolve(undefined);
    };
    expect(isOutdated()).toBe(true);
    expect(await settled(send('answer', answer))).toMatchObject({ failure: 'outdated' });
    expect(attempts).toBe(0);
  });

  it('is noticed when it happens under way', async () => {
    runtime.sendMessage = () => {
      runtime.id = undefined;
      return Promise.reject(new Error('Extension context invalidated.'));
    };
    expect(await settled(send('answer', answer))).toMatchObject({ failure: 'outdated' });
  });
});

describe('asking a tab', () => {
  const text = { threadId: 't1', text: 'Dear Ilse' };
  it('gives what its content script answers', async () => {
    runtime.tabsSendMessage = () => Promise.resolve({ done: true, answer: { result: 'inserted' } });
    expect(await askTab(1, 'insert', text)).toEqual({ result: 'inserted' });
  });

  it.each([
    ['nobody is there', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['nobody answers', () => Promise.resolve(undefined)],
    ['it failed there', () => Promise.resolve({ done: false, failure: 'failed' })],
  ])('gives nothing when %s', async (_, reply) => {
    runtime.tabsSendMessage = reply;
    expect(await askTab(1, 'insert', text)).toBe(undefined);
  });
});

describe('a page that is asked for its reply box', () => {
  const asks = { rebound: 'insert', request: { threadId: 't1', text: 'Dear Ilse' } };
  /** What the page answers, and whether it said that the answer comes later. */
  const answerOf = (message: unknown, sender: object): Promise<unknown> =>
    new Promise((resolve) => {
      const listener = runtime.listener as (...heard: unknown[]) => unknown;
      if (listener(message, sender, resolve) === undefined) setTimeout(() => resolve(undefined));
    });
  const journal = { id: 'rebound', tab: { id: 1 }, url: 'chrome-extension://rebound/sidepanel.html' };

  it('answers our own pages with what came of it', async () => {
    onInsert(async ({ text }) => (text === 'Dear Ilse' ? 'inserted' : 'no-box'));
    for (const sender of [journal, { id: 'rebound' }])
      expect(await settled(answerOf(asks, sender))).toEqual({ done: true, answer: { result: 'inserted' } });
  });

  it('says that it failed, and not why', async () => {
    onInsert(() => Promise.reject(new Error('words of the mail')));
    expect(await settled(answerOf(asks, journal))).toEqual({ done: false, failure: 'failed' });
  });

  it.each([
    ['another extension', asks, { ...journal, id: 'another' }],
    ['a page', asks, { ...journal, url: 'https://mail.google.com/' }],
    ['somebody without words', { rebound: 'insert', request: {} }, journal],
  ])('refuses %s', async (_, message, sender) => {
    const insert = vi.fn(async () => 'inserted' as const);
    onInsert(insert);
    expect(await settled(answerOf(message, sender))).toEqual({ done: false, failure: 'refused' });
    expect(insert).not.toHaveBeenCalled();
  });

  it('leaves everything else to others', async () => {
    onInsert(async () => 'inserted');
    for (const message of [undefined, 'insert', { rebound: 'read', request: {} }])
      expect(await settled(answerOf(message, journal))).toBe(undefined);
  });
});

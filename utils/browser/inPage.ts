import type { Browser, Runtime } from 'webextension-polyfill';
import type { Failure } from '@/utils/failure';
import type { Remembered } from '@/utils/siteAccess';
import type { InsertResult } from '@/utils/sites/site';
import type { Answer, Request, RequestName } from './messages';
import type { SiteMode } from './settings';

/**
 * What a content script has of the browser. It is loaded into every page of a site, so it knows neither the polyfill nor the
 * schemas: what it sends is parsed where it arrives, and what it gets comes from ourselves.
 */

/** What every browser has in a content script, with promises. */
type PageBrowser = Pick<Browser, 'runtime' | 'storage'>;

const ours = (): PageBrowser => {
  const world = globalThis as unknown as { browser?: PageBrowser; chrome: PageBrowser };
  // A page may have an element of that id, which the global name leads to as well.
  return world.browser?.runtime ? world.browser : world.chrome;
};

/** A request that was not done, with the reason as a word. */
export class RequestError extends Error {
  constructor(
    readonly failure: Failure,
    name: RequestName,
  ) {
    super(`'${name}' was not done: ${failure}`);
    this.name = 'RequestError';
  }
}

/** How long a sender waits before it asks a worker that died in mid-request again, in ms. */
const RETRY_AFTER = [50, 250, 1_000];

/** An extension that was updated or removed leaves its content scripts behind, without a runtime. */
export const isOutdated = (): boolean => {
  try {
    return ours().runtime?.id === undefined;
  } catch {
    return true;
  }
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks the background. Throws {@link RequestError}. A worker that died meanwhile is asked again. */
export async function send<Name extends RequestName>(name: Name, request: Request<Name>): Promise<Answer<Name>> {
  for (let attempt = 0; ; attempt += 1) {
    if (isOutdated()) throw new RequestError('outdated', name);
    const reply = await carry({ rebound: name, request }).catch(() => undefined);
    if (reply?.done) return reply.answer as Answer<Name>;
    // A refusal is an answer; a broken connection is a worker that died, and every request may be sent twice.
    if (reply?.failure) throw new RequestError(reply.failure, name);
    const wait = RETRY_AFTER[attempt];
    if (isOutdated()) throw new RequestError('outdated', name);
    if (wait === undefined) throw new RequestError('failed', name);
    await pause(wait);
  }
}

/** Why something that the background was asked for was not done. */
const failureOf = (cause: unknown): Failure =>
  isOutdated() ? 'outdated' : cause instanceof RequestError ? cause.failure : 'failed';

/** The way to the background, as the prompt's script is given it by the site's: it brings no second one into the page. */
export const background = { send, failureOf };
export type Background = typeof background;

/** What comes back; nothing where no background hears. */
type Reply = { done?: boolean; answer?: unknown; failure?: Failure } | undefined;

const carry = async (envelope: object): Promise<Reply> => ours().runtime.sendMessage(envelope);

/** Answers our own pages and the background, when they ask for words to be written into a reply box of this page. */
export function onInsert(insert: (request: Request<'insert'>) => Promise<InsertResult>): void {
  const { runtime } = ours();
  const listener = (message: unknown, sender: Runtime.MessageSender, answer: (reply: unknown) => void) => {
    const asked = message as { rebound?: unknown; request?: Request<'insert'> } | undefined;
    if (asked?.rebound !== 'insert') return undefined;
    const isOwn = sender.id === runtime.id && (sender.tab === undefined || !/^https?:/.test(sender.url ?? ''));
    if (!isOwn || typeof asked.request?.text !== 'string') {
      answer({ done: false, failure: 'refused' });
      return undefined;
    }
    insert(asked.request).then(
      (result) => answer({ done: true, answer: { result } }),
      () => answer({ done: false, failure: 'failed' }),
    );
    // The answer comes later.
    return true;
  };
  runtime.onMessage.addListener(listener as Parameters<typeof runtime.onMessage.addListener>[0]);
}

/** What says what may happen on a site: the person's choice, and whether the browser took its access away meanwhile. */
const DECIDING = ['siteModes', 'siteAccess'];

/** A script that runs in an open page goes on running when access goes: it falls silent by itself. */
function modeOf(kept: Record<string, unknown>, siteId: string): SiteMode {
  const of = <Value>(name: string) => (kept[name] as Record<string, Value> | undefined)?.[siteId];
  const access = of<Remembered>('siteAccess');
  return access === 'taken' || access === 'givenUp' ? 'off' : (of<SiteMode>('siteModes') ?? 'page');
}

/** Says what may happen on a site: now, and whenever that changes. */
export async function followMode(siteId: string, follow: (mode: SiteMode) => void): Promise<void> {
  const { storage } = ours();
  // Settings that cannot be read are settings nobody has changed.
  const read = async (): Promise<void> => follow(modeOf(await storage.local.get(DECIDING).catch(() => ({})), siteId));
  storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && DECIDING.some((name) => name in changes)) void read();
  });
  await read();
}

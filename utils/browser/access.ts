import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { hostsOf } from '@/utils/page/matchPattern';
import { type Held, type Remembered, remember } from '@/utils/siteAccess';
import type { About } from '@/utils/sites/site';
import { startInOpenTabs } from './lifecycle';

/**
 * Which sites the browser lets us read. It alone knows, and the person may change it there at any time; what we keep is only
 * what it cannot say: that access was there before.
 */

type Hosts = Pick<About, 'matches'>;

/**
 * By site id; written by the background, see `siteAccess.ts`. Content scripts follow it too: those that run in an open page go
 * on running when access goes.
 */
export const rememberedAccess = storage.defineItem<Record<string, Remembered>>('local:siteAccess', { fallback: {} });

/** How much of a site the browser grants us. */
export async function heldOf({ matches }: Hosts): Promise<Held> {
  const held = await Promise.all(hostsOf(matches).map((host) => browser.permissions.contains({ origins: [host] })));
  return held.every(Boolean) ? 'all' : held.some(Boolean) ? 'some' : 'none';
}

/** Whether the browser grants us the page at an address. */
export const mayRead = async (url: string): Promise<boolean> =>
  URL.canParse(url) && browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });

/**
 * Has the browser ask the person for a site. Call it in the click itself, before any `await`: browsers ask only there. The popup
 * may be closed by the question, so what follows from a yes is done in the background.
 * @returns whether they said yes
 */
export const askAccess = ({ matches }: Hosts): Promise<boolean> =>
  browser.permissions.request({ origins: hostsOf(matches) });

/** Gives the access to a site back to the browser, and remembers that this was wanted. */
export async function giveUpAccess(siteId: string, { matches }: Hosts): Promise<void> {
  // First: what goes after this is not told as taken away.
  await locked(async () => {
    await rememberedAccess.setValue({ ...(await rememberedAccess.getValue()), [siteId]: 'givenUp' });
  });
  await browser.permissions.remove({ origins: hostsOf(matches) });
}

/** Gives up what the person has switched on, as after the installation. */
export async function giveUpAll(sites: Record<string, About>): Promise<void> {
  for (const [id, about] of Object.entries(sites)) {
    if (about.isAsked && (await heldOf(about)) !== 'none') await giveUpAccess(id, about);
  }
}

/** Calls `changed` whenever the browser grants or takes something. @returns what ends that */
export function onAccessChanged(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/**
 * Makes everything follow what the browser grants now: what is remembered, the content scripts of the sites that were asked for,
 * and the pages that are open, so that none has to be loaded again.
 */
export async function followAccess(sites: Record<string, About>): Promise<void> {
  await locked(async () => {
    const held = await Promise.all(
      Object.entries(sites).map(async ([id, about]) => ({ id, about, held: await heldOf(about) })),
    );
    // Each is worth doing where the other fails: on a full disk nothing can be remembered.
    await Promise.allSettled([rememberAll(held), keepScripts(held)]);
  });
  await startInOpenTabs();
}

interface HeldSite {
  id: string;
  about: About;
  held: Held;
}

async function rememberAll(sites: readonly HeldSite[]): Promise<void> {
  const before = await rememberedAccess.getValue();
  const now = { ...before };
  for (const { id, about, held } of sites) {
    const kept = remember(about, held, before[id]);
    if (kept) now[id] = kept;
    else delete now[id];
  }
  const isSame = Object.keys({ ...before, ...now }).every((id) => before[id] === now[id]);
  if (!isSame) await rememberedAccess.setValue(now);
}

const scriptOf = ({ id, about }: HeldSite) => ({
  id,
  matches: about.matches,
  js: [`content-scripts/${id}.js`],
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

/** Registers the content scripts of the sites that were asked for, and those alone. An update forgets them, at times. */
async function keepScripts(sites: readonly HeldSite[]): Promise<void> {
  const wanted = sites.filter(({ about, held }) => about.isAsked && held !== 'none').map(scriptOf);
  // While it serves the development, WXT has scripts of its own among them.
  const known = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) => !id.startsWith('wxt:'));
  const isKnown = ({ id, matches }: { id: string; matches?: string[] | undefined }, among: typeof known): boolean =>
    among.some((one) => one.id === id && String(one.matches) === String(matches));
  const old = known.filter((one) => !isKnown(one, wanted));
  if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old.map(({ id }) => id) });
  const missing = wanted.filter((one) => !isKnown(one, known));
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

/** One at a time: the browser tells of every host by itself, and may do so twice at once. */
const locked = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('rebound:access', work) as Promise<void>;

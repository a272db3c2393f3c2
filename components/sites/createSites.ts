import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { askAccess, giveUpAccess, heldOf, onAccessChanged, rememberedAccess } from '@/utils/browser/access';
import { chooseSiteMode, type SiteMode, siteModesSetting } from '@/utils/browser/settings';
import { readUnreadable, type Unreadable, watchUnreadable } from '@/utils/browser/unreadable';
import { type Access, accessTo, type Held, type Remembered } from '@/utils/siteAccess';
import type { About } from '@/utils/sites/site';

/** A site with its id, the name of its file. */
export interface KnownSite {
  id: string;
  about: About;
}

/** The sites as a surface sees them: what may happen there, whether the browser lets us, whether we can read them. */
export interface LiveSites {
  /** In the order of their names; `undefined` until everything about them is known. */
  all: Accessor<readonly KnownSite[] | undefined>;
  /** The site that an address belongs to. */
  at: (url: string | undefined) => KnownSite | undefined;
  modeOf: (site: KnownSite) => SiteMode;
  accessTo: (site: KnownSite) => Access;
  unreadable: (site: KnownSite) => Unreadable | undefined;
  choose: (site: KnownSite, mode: SiteMode) => Promise<void>;
  /** Has the browser ask for access, once for all. Call it in the click itself. Resolves to whether the person said yes. */
  switchOn: (sites: readonly KnownSite[]) => Promise<boolean>;
  giveUp: (site: KnownSite) => Promise<void>;
}

interface Known {
  modes: Record<string, SiteMode>;
  held: Record<string, Held>;
  remembered: Record<string, Remembered>;
  unreadable: Record<string, Unreadable>;
}

/** Follows the sites for as long as the owner lives. */
export function createSites(): LiveSites {
  // The sites come after the first paint: what they know of pages is not needed to draw a surface.
  const loading = import('@/utils/sites');
  const [all, setAll] = createSignal<readonly KnownSite[]>();
  const [known, setKnown] = createSignal<Known>({ modes: {}, held: {}, remembered: {}, unreadable: {} });
  let find: ((url: string) => KnownSite | undefined) | undefined;
  let newest = 0;

  const refresh = async (): Promise<void> => {
    newest += 1;
    const mine = newest;
    const { sites, siteFor } = await loading;
    // What cannot be read is as nobody has chosen it: the popup tells elsewhere what is wrong with the browser's storage.
    const [modes, remembered, unreadable, held] = await Promise.all([
      siteModesSetting.getValue().catch(() => ({})),
      rememberedAccess.getValue().catch(() => ({})),
      readUnreadable().catch(() => ({})),
      Promise.all(Object.entries(sites).map(async ([id, about]) => [id, await heldOf(about)] as const)),
    ]);
    if (mine !== newest) return;
    find = siteFor;
    setKnown({ modes, remembered, unreadable, held: Object.fromEntries(held) });
    setAll(
      (before) =>
        before ??
        Object.entries(sites)
          .map(([id, about]) => ({ id, about }))
          .sort((one, other) => one.about.name.localeCompare(other.about.name)),
    );
  };
  const follow = (): void => void refresh();
  for (const stop of [
    siteModesSetting.watch(follow),
    rememberedAccess.watch(follow),
    watchUnreadable(follow),
    onAccessChanged(follow),
  ])
    onCleanup(stop);
  follow();

  const modeOf = ({ id }: KnownSite): SiteMode => known().modes[id] ?? 'page';
  return {
    all,
    at: (url) => {
      const found = url !== undefined && all() ? find?.(url) : undefined;
      return found && all()?.find(({ id }) => id === found.id);
    },
    modeOf,
    accessTo: (site) =>
      accessTo(site.about, known().held[site.id] ?? 'none', known().remembered[site.id], modeOf(site) === 'off'),
    unreadable: ({ id }) => known().unreadable[id],
    choose: ({ id }, mode) => chooseSiteMode(id, mode),
    async switchOn(sites) {
      // Nothing is awaited before: browsers ask only in the click.
      const asking = askAccess({ matches: sites.flatMap(({ about }) => about.matches) });
      const isGranted = await asking;
      for (const site of isGranted ? sites : []) {
        if (modeOf(site) === 'off') await chooseSiteMode(site.id, 'page').catch(() => undefined);
      }
      return isGranted;
    },
    giveUp: ({ id, about }) => giveUpAccess(id, about),
  };
}

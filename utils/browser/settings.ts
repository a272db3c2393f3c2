import { storage } from 'wxt/utils/storage';

/** What the person chose, in the browser's own storage: small, read by content scripts too, watched by every surface. */

/** What may happen on a site: a prompt in its page, the side panel only, or nothing at all. */
export const siteModes = ['page', 'panel', 'off'] as const;
export type SiteMode = (typeof siteModes)[number];

/** `auto` follows the browser. */
export const languageSetting = storage.defineItem<string>('local:language', { fallback: 'auto' });

/** Modes by site id; a site that is not in it has the default, `page`. */
export const siteModesSetting = storage.defineItem<Record<string, SiteMode>>('local:siteModes', { fallback: {} });

/** How the person signs a feedback request; empty when they have not said. */
export const ownNameSetting = storage.defineItem<string>('local:ownName', { fallback: '' });

/** What the log came to after its newest write, see `log/guard.ts`. */
export const witnessSetting = storage.defineItem<unknown>('local:witness');

/** Forgets every setting, as after the installation. */
export const forgetSettings = (): Promise<void> => storage.clear('local');

/** Chooses the mode of one site; it takes effect at once, in every open tab. */
export async function chooseSiteMode(siteId: string, mode: SiteMode): Promise<void> {
  await siteModesSetting.setValue({ ...(await siteModesSetting.getValue()), [siteId]: mode });
}

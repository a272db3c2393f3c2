import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { languages } from '@/utils/i18n/language';

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

/** Forgets every setting, as after the installation, and what the journal was to show. */
export async function forgetSettings(): Promise<void> {
  await Promise.all([storage.clear('local'), storage.clear('session')]);
}

/** What a person can have chosen, as an exported file has it. Made when asked for: the content script carries none of it. */
const settingsSchema = () =>
  v.object({
    language: v.picklist(['auto', ...Object.keys(languages)]),
    siteModes: v.pipe(v.record(v.pipe(v.string(), v.maxLength(60)), v.picklist(siteModes)), v.maxEntries(200)),
    ownName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  });

/** Absent is what the person never chose. */
export type Settings = Partial<v.InferOutput<ReturnType<typeof settingsSchema>>>;
export type SettingName = keyof Settings;

/** Those settings that can be read; each stands for itself. */
const readable = (from: Record<string, unknown>): Settings =>
  Object.fromEntries(
    Object.entries(settingsSchema().entries).flatMap(([name, schema]) => {
      const read = v.safeParse(schema, from[name]);
      return read.success ? [[name, read.output]] : [];
    }),
  );

/** What is kept of them, by name; by name too, because in Firefox the log's copy lies beside them. */
async function chosen(): Promise<Record<string, unknown>> {
  const items = await storage.getItems(['local:language', 'local:siteModes', 'local:ownName']);
  return Object.fromEntries(
    items.flatMap(({ key, value }) => (value == null ? [] : [[key.slice('local:'.length), value]])),
  );
}

/** Everything the person chose, as a plain object: for a file. */
export const readSettings = async (): Promise<Settings> => readable(await chosen());

/**
 * Takes over the settings of an imported file, but none that was chosen here, even where the choice was to leave it
 * empty. Modes of sites count one by one.
 * @returns the names of those that changed
 */
export async function takeSettings(from: Record<string, unknown>): Promise<SettingName[]> {
  const offered = readable(from);
  const here = await chosen();
  const merged = { ...offered, siteModes: { ...offered.siteModes, ...readable(here).siteModes } };
  const isNew = (name: SettingName): boolean =>
    name === 'siteModes'
      ? Object.keys(merged.siteModes).length > Object.keys(readable(here).siteModes ?? {}).length
      : merged[name] !== undefined && here[name] === undefined;
  const names = (['language', 'siteModes', 'ownName'] as const).filter(isNew);
  await Promise.all(names.map((name) => storage.setItem(`local:${name}`, merged[name])));
  return names;
}

/** Chooses the mode of one site; it takes effect at once, in every open tab. */
export async function chooseSiteMode(siteId: string, mode: SiteMode): Promise<void> {
  await siteModesSetting.setValue({ ...(await siteModesSetting.getValue()), [siteId]: mode });
}

import { describe, expect, it } from 'vitest';
import type { ConfigEnv, UserManifest, Wxt } from 'wxt';
import { hostsOf } from '@/utils/page/matchPattern';
import { sites } from '@/utils/sites';
import config from '../wxt.config';

/** What PRIVACY promises of the manifest, for both browsers. */

/** The manifest as the build starts from it; content scripts and pages come from the entrypoints. */
async function manifestFor(browser: 'chrome' | 'firefox'): Promise<UserManifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest depends on the browser: a function makes it.');
  return manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 } satisfies ConfigEnv);
}

/** The same with the sites, as the build fills it in: WXT names the addresses of every content script. */
async function withHosts(manifest: UserManifest): Promise<UserManifest> {
  const abouts = Object.values(sites);
  const filled = {
    ...manifest,
    content_scripts: abouts.filter(({ isAsked }) => !isAsked).map(({ matches }) => ({ matches, js: ['site.js'] })),
    host_permissions: abouts.flatMap(({ isAsked, matches }) => (isAsked ? matches : [])),
  };
  const hooks = config.hooks as unknown as { 'build:manifestGenerated': (wxt: Wxt, manifest: object) => void };
  hooks['build:manifestGenerated']({} as Wxt, filled);
  return filled;
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  it('asks for nothing but these', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab']);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('has Gmail and LinkedIn with the installation, and every other site only asked for', async () => {
    const manifest = await withHosts(await manifestFor(browser));
    const asked = Object.values(sites).filter(({ isAsked }) => isAsked);
    expect(manifest.host_permissions).toEqual(['https://mail.google.com/*', 'https://www.linkedin.com/*']);
    expect(new Set(manifest.optional_host_permissions)).toEqual(
      new Set(hostsOf(asked.flatMap(({ matches }) => matches))),
    );
    expect(manifest.optional_host_permissions?.length).toBeGreaterThan(asked.length);
  });

  it('asks for hosts as browsers grant them: over https, of named sites, whole', async () => {
    const { host_permissions = [], optional_host_permissions = [] } = await withHosts(await manifestFor(browser));
    for (const host of [...host_permissions, ...optional_host_permissions]) {
      expect(host).toMatch(/^https:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)+\/\*$/);
    }
  });

  it('lets nothing out and nothing foreign in', async () => {
    const { content_security_policy: policies } = await manifestFor(browser);
    const directives = policies?.extension_pages?.split('; ') ?? [];
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("connect-src 'none'");
    expect(directives).toContain("form-action 'none'");
    expect(policies?.extension_pages).not.toMatch(/unsafe|https?:|\*/);
    expect(policies?.sandbox).toBeUndefined();
  });

  it('offers pages nothing to fetch', async () => {
    expect(await manifestFor(browser)).not.toHaveProperty('web_accessible_resources');
  });
});

it('takes messages from no page and no other extension', async () => {
  expect((await manifestFor('chrome')).externally_connectable).toEqual({ ids: [] });
  // Firefox has no such key, and no such messages but from extensions, which nothing of ours listens to.
  expect(await manifestFor('firefox')).not.toHaveProperty('externally_connectable');
});

it('tells Firefox who it is and that it collects nothing', async () => {
  expect((await manifestFor('firefox')).browser_specific_settings?.gecko).toMatchObject({
    id: 'rebound@rebound.example',
    data_collection_permissions: { required: ['none'] },
  });
});

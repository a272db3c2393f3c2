import { describe, expect, it } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import config from '../wxt.config';

/** What PRIVACY promises of the manifest, for both browsers. */

/** The manifest as the build starts from it; content scripts and pages come from the entrypoints. */
async function manifestFor(browser: 'chrome' | 'firefox'): Promise<UserManifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest depends on the browser: a function makes it.');
  return manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 } satisfies ConfigEnv);
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  it('asks for nothing but these', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
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

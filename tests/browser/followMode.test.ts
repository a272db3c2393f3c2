import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberedAccess } from '@/utils/browser/access';
import { followMode } from '@/utils/browser/inPage';
import { chooseSiteMode, forgetSettings } from '@/utils/browser/settings';

/** What a content script may do in its page, as the person chooses and the browser grants. */
const { fakeBrowser } = await vi.hoisted(async () => {
  const testing = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: testing.fakeBrowser });
  return testing;
});
vi.mock('webextension-polyfill', () => ({ default: {} }));

const modes: string[] = [];

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  modes.length = 0;
});

it('is what was chosen for the site, at once', async () => {
  await chooseSiteMode('mail', 'off');
  await followMode('jobs', (mode) => modes.push(mode));
  expect(modes).toEqual(['page']);
  await chooseSiteMode('jobs', 'panel');
  await vi.waitFor(() => expect(modes.at(-1)).toBe('panel'));
});

it('is nothing while the browser grants no access, though the script still runs', async () => {
  await chooseSiteMode('jobs', 'panel');
  await followMode('jobs', (mode) => modes.push(mode));
  for (const away of ['taken', 'givenUp'] as const) {
    await rememberedAccess.setValue({ jobs: away, mail: 'on' });
    await vi.waitFor(() => expect(modes.at(-1)).toBe('off'));
    await rememberedAccess.setValue({ jobs: 'on' });
    await vi.waitFor(() => expect(modes.at(-1)).toBe('panel'));
  }
  await rememberedAccess.setValue({ mail: 'taken' });
  await forgetSettings();
  await vi.waitFor(() => expect(modes.at(-1)).toBe('page'));
});

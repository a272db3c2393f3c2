import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetUnreadable, noteUnreadable, putAside, readUnreadable } from '@/utils/browser/unreadable';

/** What is kept of sites that could not be read. */
const { fakeBrowser, our } = await vi.hoisted(async () => {
  const testing = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: testing.fakeBrowser });
  return { ...testing, our: { version: '1.0.0' } };
});
vi.mock('webextension-polyfill', () => ({ default: { runtime: { getManifest: () => our } } }));

beforeEach(() => {
  fakeBrowser.reset();
  our.version = '1.0.0';
});

const url = 'https://jobs.example/tracker/?stage=applied';
const structure = 'main div.row';
const row = (site: string) => [{ site, kind: 'status' as const }];
const mail = (site: string) => [{ site, kind: 'mail' as const }];

describe('a site that cannot be read', () => {
  it('is kept from the first time on', async () => {
    await noteUnreadable('jobs', { url, structure }, 1_000);
    await noteUnreadable('jobs', { url, structure: 'main' }, 2_000);
    expect(await readUnreadable()).toMatchObject({
      jobs: { since: 1_000, place: 'jobs.example/tracker', structure, version: '1.0.0' },
    });
  });

  it('stays put aside until it was read again', async () => {
    await noteUnreadable('jobs', { url, structure }, 1_000);
    await putAside('jobs');
    await noteUnreadable('jobs', { url, structure }, 2_000);
    expect((await readUnreadable())['jobs']).toMatchObject({ since: 1_000, isAside: true });
    await forgetUnreadable('https://jobs.example/tracker/', row('jobs'));
    expect(await readUnreadable()).toEqual({});
    await noteUnreadable('jobs', { url, structure }, 3_000);
    expect((await readUnreadable())['jobs']).not.toHaveProperty('isAside');
  });

  it('is not read again by another part of the same site, nor by another site', async () => {
    await noteUnreadable('jobs', { url, structure }, 1_000);
    await forgetUnreadable('https://jobs.example/messages/7', row('jobs'));
    await forgetUnreadable(url, row('mail'));
    await forgetUnreadable('no address', row('jobs'));
    expect(Object.keys(await readUnreadable())).toEqual(['jobs']);
  });

  it('is read again by the same of messages and list, where it has both', async () => {
    await noteUnreadable('jobs', { url, structure, isMail: false }, 1_000);
    await forgetUnreadable(url, mail('jobs'));
    expect(Object.keys(await readUnreadable())).toEqual(['jobs']);
    await forgetUnreadable(url, [...mail('jobs'), ...row('jobs')]);
    expect(await readUnreadable()).toEqual({});
    await noteUnreadable('jobs', { url, structure, isMail: true }, 1_000);
    await forgetUnreadable(url, row('jobs'));
    expect(Object.keys(await readUnreadable())).toEqual(['jobs']);
    await forgetUnreadable(url, mail('jobs'));
    expect(await readUnreadable()).toEqual({});
  });

  it('is not read by a page in which nothing is understood', async () => {
    await noteUnreadable('jobs', { url, structure }, 1_000);
    await forgetUnreadable(url, []);
    expect(Object.keys(await readUnreadable())).toEqual(['jobs']);
  });

  it('loses none where two are told of at once', async () => {
    await Promise.all(['jobs', 'mail', 'work'].map((id) => noteUnreadable(id, { url, structure }, 1_000)));
    expect(Object.keys(await readUnreadable()).sort()).toEqual(['jobs', 'mail', 'work']);
  });

  it('is a new question for a new version of ours', async () => {
    await noteUnreadable('jobs', { url, structure }, 1_000);
    our.version = '1.1.0';
    expect(await readUnreadable()).toEqual({});
    await noteUnreadable('jobs', { url, structure }, 2_000);
    expect((await readUnreadable())['jobs']).toMatchObject({ since: 2_000, version: '1.1.0' });
  });
});

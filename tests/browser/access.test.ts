import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askAccess,
  followAccess,
  giveUpAccess,
  giveUpAll,
  heldOf,
  onAccessChanged,
  rememberedAccess,
} from '@/utils/browser/access';
import type { About } from '@/utils/sites/site';

/** What follows from the access that the browser grants, on a browser of which we decide what it grants. */

interface Script {
  id: string;
  matches: string[];
  js: string[];
}

const { fakeBrowser, granted, scripts, started, tabs, listeners } = await vi.hoisted(async () => {
  const testing = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: testing.fakeBrowser });
  return {
    ...testing,
    granted: new Set<string>(),
    scripts: new Map<string, Script>(),
    started: [] as string[],
    tabs: [] as { id: number; url: string }[],
    listeners: new Set<() => void>(),
  };
});

vi.mock('webextension-polyfill', () => {
  const event = {
    addListener: (one: () => void) => listeners.add(one),
    removeListener: (one: () => void) => listeners.delete(one),
  };
  const told = () => {
    for (const one of listeners) one();
  };
  return {
    default: {
      runtime: { getManifest: () => ({ content_scripts: [{ matches: ['https://mail.example/*'], js: ['mail.js'] }] }) },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
        request: async ({ origins }: { origins: string[] }) => {
          for (const one of origins) granted.add(one);
          told();
          return true;
        },
        remove: async ({ origins }: { origins: string[] }) => {
          for (const one of origins) granted.delete(one);
          told();
          return true;
        },
        onAdded: event,
        onRemoved: event,
      },
      scripting: {
        getRegisteredContentScripts: async () => [...scripts.values()],
        registerContentScripts: async (more: Script[]) => {
          for (const one of more) {
            if (scripts.has(one.id)) throw new Error(`Duplicate script ID '${one.id}'`);
            scripts.set(one.id, one);
          }
        },
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
          for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
        },
        executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) =>
          void started.push(`${files} in ${target.tabId}`),
      },
      tabs: {
        query: async ({ url }: { url: string[] }) =>
          tabs.filter((tab) => url.some((pattern) => tab.url.startsWith(pattern.replace(/\*$/, '')))),
      },
    },
  };
});

const jobs: About = {
  name: 'Jobs',
  matches: ['https://jobs.example/mine*', 'https://jobs.example/list*', 'https://apply.example/*'],
  isAsked: true,
};
const mail: About = { name: 'Mail', matches: ['https://mail.example/*'] };
const sites = { jobs, mail };
const JOBS = ['https://jobs.example/*', 'https://apply.example/*'];
const MAIL = 'https://mail.example/*';

const grant = (...hosts: string[]) => {
  for (const host of hosts) granted.add(host);
};

beforeEach(() => {
  fakeBrowser.reset();
  granted.clear();
  scripts.clear();
  listeners.clear();
  started.length = 0;
  tabs.length = 0;
  grant(MAIL);
});

describe('asking', () => {
  it('is done in the click itself, for each host of the site once and never for a path', async () => {
    const isAllowed = askAccess(jobs);
    expect([...granted]).toEqual([MAIL, ...JOBS]);
    expect(await isAllowed).toBe(true);
    expect(await heldOf(jobs)).toBe('all');
  });

  it('may be answered for some of the hosts alone', async () => {
    expect(await heldOf(jobs)).toBe('none');
    grant(JOBS[0] as string);
    expect(await heldOf(jobs)).toBe('some');
  });
});

describe('when access is there', () => {
  it('the script of the site is registered for later, and started where the site is open', async () => {
    tabs.push({ id: 7, url: 'https://jobs.example/mine' }, { id: 8, url: 'https://elsewhere.example/' });
    grant(...JOBS);
    await followAccess(sites);
    expect([...scripts.values()]).toMatchObject([
      { id: 'jobs', matches: jobs.matches, js: ['content-scripts/jobs.js'], persistAcrossSessions: true },
    ]);
    expect(started).toEqual(['content-scripts/jobs.js in 7']);
    expect(await rememberedAccess.getValue()).toEqual({ jobs: 'on' });
  });

  it('one that is registered stays, and comes back where an update forgot it', async () => {
    grant(...JOBS);
    await followAccess(sites);
    await followAccess(sites);
    expect([...scripts.keys()]).toEqual(['jobs']);
    scripts.clear();
    await followAccess(sites);
    expect([...scripts.keys()]).toEqual(['jobs']);
  });

  it('one for the addresses of an earlier version makes room for the new one', async () => {
    scripts.set('jobs', { id: 'jobs', matches: ['https://jobs.example/old*'], js: ['content-scripts/jobs.js'] });
    scripts.set('gone', { id: 'gone', matches: ['https://gone.example/*'], js: ['content-scripts/gone.js'] });
    grant(...JOBS);
    await followAccess(sites);
    expect([...scripts.values()].map(({ id, matches }) => [id, matches])).toEqual([['jobs', jobs.matches]]);
  });

  it('two events at once register it once', async () => {
    grant(...JOBS);
    await Promise.all([followAccess(sites), followAccess(sites)]);
    expect([...scripts.keys()]).toEqual(['jobs']);
  });

  it('nothing is remembered of what came with the installation', async () => {
    tabs.push({ id: 3, url: 'https://mail.example/inbox' });
    await followAccess(sites);
    expect(await rememberedAccess.getValue()).toEqual({});
    expect([...scripts.keys()]).toEqual([]);
    expect(started).toEqual(['mail.js in 3']);
  });
});

describe('when access goes', () => {
  it('behind our back, it is remembered and the script is not registered any more', async () => {
    grant(...JOBS);
    await followAccess(sites);
    granted.clear();
    await followAccess(sites);
    expect([...scripts.keys()]).toEqual([]);
    expect(await rememberedAccess.getValue()).toEqual({ jobs: 'taken', mail: 'taken' });
    grant(MAIL, ...JOBS);
    await followAccess(sites);
    expect(await rememberedAccess.getValue()).toEqual({ jobs: 'on' });
  });

  it('because the person gave it up, that is no loss to tell of', async () => {
    grant(...JOBS);
    await followAccess(sites);
    const ends = onAccessChanged(() => void followAccess(sites));
    await giveUpAccess('jobs', jobs);
    ends();
    await followAccess(sites);
    expect([...granted]).toEqual([MAIL]);
    expect(await rememberedAccess.getValue()).toEqual({ jobs: 'givenUp' });
    expect([...scripts.keys()]).toEqual([]);
  });

  it('everything that was switched on is given up at once, and nothing else', async () => {
    await giveUpAll(sites);
    expect(await rememberedAccess.getValue()).toEqual({});
    grant(...JOBS);
    await giveUpAll(sites);
    expect([...granted]).toEqual([MAIL]);
    expect(await rememberedAccess.getValue()).toEqual({ jobs: 'givenUp' });
  });
});

it('the scripts that WXT has while it serves the development stay', async () => {
  scripts.set('wxt:jobs', { id: 'wxt:jobs', matches: jobs.matches, js: [] });
  await followAccess(sites);
  expect([...scripts.keys()]).toEqual(['wxt:jobs']);
});

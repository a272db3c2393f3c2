import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '@/utils/entry';
import { add, allEntries, catchUp, entryById, healthOfMedia, stories } from '@/utils/log';
import type { Story } from '@/utils/log/database';
import { snapshot } from '@/utils/log/rescue';
import { event } from '../make';
import { newBrowser, start, type TestBrowser } from './browsers';
import {
  damage,
  eachWithGrown,
  failOpening,
  loseDatabase,
  MANY,
  newestSnapshot,
  noteOf,
  raw,
  refused,
  rollBack,
  tails,
} from './grown';

/**
 * What happens to disks and browsers, and what the log makes of it. Each disaster strikes a log of {@link MANY} entries
 * that were acknowledged; then the browser starts again.
 */

let own: TestBrowser;
eachWithGrown((browser) => {
  own = browser;
});

interface Disaster {
  name: string;
  strike: (browser: TestBrowser) => Promise<void> | void;
  /** What the story says of how the database was found; absent where nothing was lost. */
  found?: Story['found'];
  /** Fewest entries that are there again; all when absent. */
  least?: number;
  /** What is told about the media that go on failing. */
  health?: Partial<ReturnType<typeof healthOfMedia>>;
}

const disasters: Disaster[] = [
  { name: 'the database is gone', strike: loseDatabase, found: 'empty' },
  {
    name: 'every entry is gone, the count is not',
    strike: (browser) => raw(browser, (tx) => tx.objectStore('entries').clear()).then(() => undefined),
    found: 'empty',
  },
  { name: 'the last write was rolled back', strike: (browser) => rollBack(browser, 1), found: 'shorter' },
  { name: 'the last 150 writes were rolled back', strike: (browser) => rollBack(browser, 150), found: 'shorter' },
  {
    name: 'the count is gone, the entries are not',
    strike: (browser) => raw(browser, (tx) => tx.objectStore('state').clear()).then(() => undefined),
  },
  { name: 'the database opens at the second attempt', strike: (browser) => failOpening(browser, 1, 'UnknownError') },
  {
    name: 'the database is broken and does not open until it is made anew',
    strike: (browser) => failOpening(browser, 3, 'UnknownError'),
    found: 'unreadable',
  },
  {
    name: 'the database is gone, and the newest snapshot damaged',
    strike: async (browser) => {
      damage(browser, newestSnapshot(browser));
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the newest snapshot cut off',
    strike: async (browser) => {
      const name = newestSnapshot(browser);
      browser.files.files.set(name, browser.files.files.get(name)?.slice(0, 500) ?? new Uint8Array());
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the newest snapshot deleted',
    strike: async (browser) => {
      browser.files.files.delete(newestSnapshot(browser));
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the older snapshot deleted',
    strike: async (browser) => {
      browser.files.files.delete(newestSnapshot(browser) === 'snapshot-a' ? 'snapshot-b' : 'snapshot-a');
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the newest write damaged in the copy',
    strike: async (browser) => {
      damage(browser, tails(browser).at(-1) ?? '', 0.9);
      await loseDatabase(browser);
    },
    found: 'empty',
    least: MANY - 1,
  },
  {
    name: 'the database is gone, and one write missing in the copy',
    strike: async (browser) => {
      browser.files.files.delete(tails(browser).at(-3) ?? '');
      await loseDatabase(browser);
    },
    found: 'empty',
    least: MANY - 1,
  },
  {
    name: 'the database is gone, and the witness damaged',
    strike: async (browser) => {
      damage(browser, 'witness', 0.2);
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the witness deleted',
    strike: async (browser) => {
      browser.files.files.delete('witness');
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database and both witnesses are gone',
    strike: async (browser) => {
      browser.files.files.delete('witness');
      browser.settings.witness = undefined;
      await loseDatabase(browser);
    },
    found: 'empty',
  },
  {
    name: 'the database is gone, and the storage of the browser broken',
    strike: async (browser) => {
      browser.settings.broken = true;
      await loseDatabase(browser);
    },
    found: 'empty',
    health: { witness: 'failing' },
  },
  {
    name: 'the storage of the browser is broken',
    strike: (browser) => {
      browser.settings.broken = true;
    },
    health: { witness: 'failing' },
  },
  { name: 'every file of the copy is gone', strike: (browser) => browser.files.files.clear() },
  {
    name: 'every file of the copy is damaged',
    strike: (browser) => {
      for (const name of browser.files.files.keys()) damage(browser, name, 0.1);
    },
  },
  {
    name: 'the file system is refused',
    strike: (browser) => {
      browser.files.refusal = refused;
    },
    health: { copy: 'failing' },
  },
  {
    name: 'killed after the database had it and before the copy did',
    strike: (browser) => {
      for (const name of tails(browser).slice(-5)) browser.files.files.delete(name);
      browser.files.files.delete('witness');
      browser.settings.witness = undefined;
    },
  },
];

const words = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => (entry.kind === 'note' ? entry.text : []));

describe('after a disaster', () => {
  it.each(disasters)('$name', async ({ strike, found, least = MANY, health }) => {
    await strike(own);
    await start(own);
    const back = await allEntries();
    expect(back.length).toBeGreaterThanOrEqual(least);
    expect(least).toBeGreaterThanOrEqual(MANY * 0.999);
    const wanted = new Set(Array.from({ length: MANY }, (_, index) => words([noteOf(index)])[0]));
    expect(words(back).filter((word) => wanted.has(word)).length).toBe(back.length);
    const told = await stories();
    expect(told.map((story) => story.found)).toEqual(found ? [found] : []);
    if (found) expect(told[0]).toMatchObject({ back: back.length });
    // Life goes on, and is copied again.
    await add([event({ id: 'after' })]);
    expect(healthOfMedia()).toMatchObject(health ?? { copy: 'good', witness: 'good' });
    await start(own);
    expect((await allEntries()).length).toBe(back.length + 1);
    if (!health) {
      await loseDatabase(own);
      await start(own);
      expect((await allEntries()).length).toBe(back.length + 1);
    }
  });

  it('is noticed only by whoever looks: a log without a second medium loses all of it in silence', async () => {
    own.files.files.clear();
    own.settings.witness = undefined;
    await loseDatabase(own);
    await start(own);
    expect(await allEntries()).toEqual([]);
    expect(await stories()).toEqual([]);
  });

  it('that took every medium but the settings, says what there was', async () => {
    own.files.files.clear();
    await loseDatabase(own);
    await start(own);
    expect(await allEntries()).toEqual([]);
    expect(await stories()).toMatchObject([{ found: 'empty', had: MANY, back: 0 }]);
  });

  it('that nobody sees at the start, is found when the next snapshot is written', async () => {
    await start(own);
    await raw(own, (tx) => tx.objectStore('entries').delete('note:7'));
    for (let index = 0; index < 65; index++) await add([event({ id: `e${index}` })]);
    expect(await entryById('note:7')).toMatchObject({ text: words([noteOf(7)])[0] });
    expect(await stories()).toMatchObject([{ found: 'shorter' }]);
  });
});

describe('a writer that died', () => {
  it.each([
    ['nothing', undefined],
    ['an empty file', new Uint8Array()],
  ])(
    'left %s for a copy of its write, and the next one died before the snapshot: whoever lives longer makes it',
    async (_, left) => {
      const browser = newBrowser();
      await start(browser);
      await add([noteOf(1)]);
      const { write } = browser.files;
      let dead = 'tail-';
      vi.spyOn(browser.files, 'write').mockImplementation(async (name, parts) => {
        if (!name.startsWith(dead)) return write(name, parts);
        if (left) browser.files.files.set(name, left);
        throw new DOMException('killed', 'AbortError');
      });
      await add([noteOf(2)]);
      dead = 'snapshot-';
      await add([noteOf(3)]);
      await add([noteOf(4)]);
      vi.restoreAllMocks();

      await start(browser);
      await catchUp();
      await loseDatabase(browser);
      await start(browser);
      expect(await allEntries()).toHaveLength(4);
    },
  );

  it('leaves half-written files in Chromium: the next snapshot takes them away', async () => {
    await start(own);
    const before = [...own.files.files.keys()];
    for (const name of ['witness.crswap', 'witness.1.crswap', 'snapshot-a.crswap', 'tail-000000000007.crswap'])
      own.files.files.set(name, new Uint8Array(9));
    await snapshot();
    expect([...own.files.files.keys()].filter((name) => !before.includes(name))).toEqual([]);
    expect(await allEntries()).toHaveLength(MANY);
  });
});

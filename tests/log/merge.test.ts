import { IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Entry, intoKey } from '@/utils/entry';
import { add, allEntries, histories, keepDraft, record } from '@/utils/log';
import { exportLog, importLog, merge } from '@/utils/log/transfer';
import { event, NOON, unplaced } from '../make';
import { eachInItsOwn, newBrowser, start, type TestBrowser } from './browsers';

const own = eachInItsOwn();

const file = async (): Promise<string> => JSON.stringify(await exportLog());

/** Everything that objects inherit, as it is now. */
const prototypesNow = (): Record<string, PropertyDescriptor>[] =>
  [Object, Array, String, Number, Map, Promise, Function].map(({ prototype }) =>
    Object.getOwnPropertyDescriptors(prototype),
  );

describe('two browsers', () => {
  const at = fc.integer({ min: NOON, max: NOON + 6 });
  const application = fc.constantFrom('a', 'b', 'c');
  const fact = { id: fc.uuid(), applicationId: application, at, loggedAt: at };
  const entry: fc.Arbitrary<Entry> = fc.oneof(
    // The same mail, noticed in both browsers: one id, not quite the same words.
    fc
      .record({
        id: fc.constantFrom('1', '2', '3'),
        applicationId: application,
        at,
        loggedAt: at,
        confidence: fc.constantFrom(0.6, 0.9),
      })
      .map((over) => event(over)),
    fc
      .record({ ...fact, target: fc.constantFrom('1', '2', '3') })
      .chain((over) =>
        fc
          .constantFrom('confirm' as const, 'dismiss' as const, 'undo' as const)
          .map((kind): Entry => ({ kind, ...over })),
      ),
    fc.record(fact).map((over): Entry => ({ kind: 'delete', ...over })),
    fc
      .record({ ...fact, into: application })
      .map((over): Entry => ({ kind: 'merge', ...over, keys: [intoKey(over.into)] })),
    fc
      .record({
        ...fact,
        into: application,
        target: fc.constantFrom('1', '2', '3'),
      })
      .map((over): Entry => ({ kind: 'move', ...over, keys: [intoKey(over.into)] })),
    fc
      .record({
        ...fact,
        into: application,
        targets: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1 }),
      })
      .map((over): Entry => ({ kind: 'split', ...over, keys: [intoKey(over.into)] })),
    fc
      .record({
        ...fact,
        company: fc.constantFrom('', 'Fern', 'Hill'),
      })
      .map((over): Entry => ({ kind: 'edit', ...over, keys: [] })),
    fc
      .record({
        applicationId: application,
        at,
        loggedAt: at,
        content: fc.record({ happened: fc.string({ maxLength: 4 }) }),
      })
      .map(
        (over): Entry => ({
          kind: 'draft',
          about: 'postmortem',
          id: `draft:postmortem:${over.applicationId}`,
          ...over,
        }),
      ),
  );
  const notes = fc.array(entry, { maxLength: 12 });

  it('that exchange files, in any order and however often, have the same log', async () => {
    await fc.assert(
      fc.asyncProperty(notes, notes, fc.array(fc.boolean(), { maxLength: 4 }), async (mine, theirs, before) => {
        const [here, there] = [newBrowser(), newBrowser()];
        const exchange = async (from: TestBrowser, to: TestBrowser) => {
          await start(from);
          const carried = await file();
          await start(to);
          await importLog(carried);
        };
        await start(here);
        for (const one of mine) await merge([one]);
        await start(there);
        for (const one of theirs) await merge([one]);
        for (const isHere of before) await (isHere ? exchange(here, there) : exchange(there, here));
        await exchange(here, there);
        await exchange(there, here);
        const [entriesHere, logHere] = [await allEntries(), await histories()];
        await start(there);
        expect(await allEntries()).toEqual(entriesHere);
        expect(await histories()).toEqual(logHere);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('agree on a draft that was finished in one of them', async () => {
    const there = newBrowser();
    await keepDraft('a', 'postmortem', { happened: 'half' }, NOON);
    const half = await file();
    await start(there);
    await importLog(half);
    await start(own());
    await add(
      [{ kind: 'postmortem', id: 'p', applicationId: 'a', at: NOON, loggedAt: NOON, happened: 'whole', factors: [] }],
      ['draft:postmortem:a'],
    );
    const done = await file();
    await importLog(half);
    await start(there);
    await importLog(done);
    await add([event()]);
    expect((await histories())[0]?.drafts).toEqual({});
  });
});

describe('a file that is not as it should be', () => {
  const fileOf = (...entries: unknown[]): string => JSON.stringify({ format: 'rebound', version: 3, entries });

  it.each([
    [
      'a key that would reach every object',
      '{"format":"rebound","version":3,"__proto__":{"polluted":1},"entries":[{"__proto__":{"polluted":1}}]}',
    ],
    ['entries of the wrong type', fileOf(1, 'x', null, [], {}, { kind: 'rejected' }, { kind: 'toString', id: 'x' })],
    ['a date no calendar has', fileOf(event({ at: 9e15 }), { ...event(), at: 1e300 })],
    [
      'ten thousand levels',
      `{"format":"rebound","version":3,"entries":[{"kind":"draft","id":"d","applicationId":"a","at":1,"loggedAt":1,"about":"hand","content":{"x":${'['.repeat(10_000)}${']'.repeat(10_000)}}}]}`,
    ],
    ['an id without an end', fileOf(event({ id: 'x'.repeat(100_000) }))],
  ])('%s: what cannot be read is left out, and nothing else is touched', async (_name, words) => {
    await add([event({ id: 'mine' })]);
    const before = await allEntries();
    const prototypes = prototypesNow();
    const imported = await importLog(words);
    expect(imported).toMatchObject({ added: 0, changed: 0 });
    expect(await allEntries()).toEqual(before);
    for (const [index, now] of prototypesNow().entries()) {
      expect(Reflect.ownKeys(now)).toEqual(Reflect.ownKeys(prototypes[index] ?? {}));
      // Each method the very one it was.
      for (const [name, { value }] of Object.entries(now)) expect(value).toBe(prototypes[index]?.[name]?.value);
    }
  });

  it('what it has under an id of ours is not ours: what is here stays', async () => {
    const mine: Entry[] = [
      event({ id: 'mine' }),
      { kind: 'postmortem', id: 'words', applicationId: 'a', at: NOON, loggedAt: NOON, happened: 'Mine.', factors: [] },
    ];
    await add(mine);
    const before = await allEntries();
    const note: Entry = { kind: 'note', id: 'mine', applicationId: 'a', at: 0, loggedAt: 0, text: 'Foreign.' };
    const foreign = fileOf(note, { ...mine[1], loggedAt: 0, happened: 'Foreign.' });
    expect(await importLog(foreign)).toMatchObject({ added: 0, changed: 0, known: 2 });
    expect(await allEntries()).toEqual(before);
  });

  it('what it says at the end of time is not newer for ever', async () => {
    await add([event({ id: 'mine', applicationId: 'a' })]);
    const said = { applicationId: 'a', at: NOON, loggedAt: 8.64e15 };
    await importLog(fileOf({ kind: 'dismiss', id: 'd', ...said, target: 'mine' }));
    await add([{ kind: 'confirm', id: 'c', applicationId: 'a', at: NOON, loggedAt: NOON + 1, target: 'mine' }]);
    expect((await histories())[0]?.rejection).toMatchObject({ standing: 'confirmed' });
  });

  it('settings nested without end are no settings', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const imported = await importLog(`{"format":"rebound","version":3,"settings":${deep},"entries":[]}`);
    expect(imported).not.toHaveProperty('settings');
  });

  it.each([
    ['', 'not-json'],
    ['{"format":"rebound","version":3,"entries":[', 'not-json'],
    ['[]', 'not-rebound'],
    ['{"format":"rebound","version":3,"entries":{}}', 'not-rebound'],
    ['{"format":"rebound","version":5,"entries":[]}', 'newer'],
  ])('%j is told as %s', async (words, problem) => expect(await importLog(words)).toBe(problem));

  it('reads a file that begins with a byte order mark', async () => {
    expect(await importLog(`\uFEFF${fileOf(event())}`)).toMatchObject({ added: 1 });
  });

  it('never throws, and never changes what is there', async () => {
    await add([event({ id: 'mine' })]);
    const before = await allEntries();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.json()).map((all) => `{"format":"rebound","version":1,"entries":[${all}]}`),
        ),
        async (words) => {
          await importLog(words);
          expect(await allEntries()).toEqual(before);
        },
      ),
    );
  });
});

describe('a disk that is full in the middle', () => {
  it('is told as such, and nothing of the file is there', async () => {
    await add([event({ id: 'mine' })]);
    const real = IDBObjectStore.prototype.put;
    let calls = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof real>
    ) {
      calls += 1;
      if (calls === 500) throw new DOMException('no', 'QuotaExceededError');
      return real.apply(this, args);
    });
    const entries = Array.from({ length: 1_000 }, (_, index) => event({ id: `m${index}` }));
    const words = JSON.stringify({ format: 'rebound', version: 3, entries });
    await expect(importLog(words)).rejects.toMatchObject({ failure: 'full' });
    put.mockRestore();
    expect((await allEntries()).map(({ id }) => id)).toEqual(['mine']);
    expect(await importLog(words)).toMatchObject({ added: 1_000 });
  });
});

describe('a long import', () => {
  const many = Array.from({ length: 9_000 }, (_, index) =>
    event({ id: `m${index}`, applicationId: `a${index % 900}` }),
  );

  it('says how far it is, and has it all', async () => {
    const parts: number[] = [];
    const words = JSON.stringify({ format: 'rebound', version: 3, entries: many });
    expect(await importLog(words, { onProgress: (part) => parts.push(part) })).toMatchObject({ added: 9_000 });
    expect(parts.length).toBeGreaterThan(6);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  it.each([0.1, 0.6])('that is cancelled at %d of the way has not happened', async (when) => {
    const cancelling = new AbortController();
    const words = JSON.stringify({ format: 'rebound', version: 3, entries: many });
    const onProgress = (part: number): void => {
      if (part >= when) cancelling.abort();
    };
    expect(await importLog(words, { onProgress, signal: cancelling.signal })).toBe('cancelled');
    expect(await allEntries()).toEqual([]);
    await record(unplaced());
    expect(await allEntries()).toHaveLength(1);
  });
});

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerEntry, undoEntries } from '@/utils/answers';
import { belongsEntry, mergeEntry, splitEntry } from '@/utils/arrange';
import type { Entry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { add, allEntries, entriesOf, histories, historyOf, recent, record } from '@/utils/log';
import { exportLog, importLog } from '@/utils/log/transfer';
import { undoneIds } from '@/utils/undone';
import { event, NOON, unplaced } from '../make';
import { eachInItsOwn, newBrowser, start, type TestBrowser } from './browsers';

const own = eachInItsOwn();

const file = async (): Promise<string> => JSON.stringify(await exportLog());

/** What `from` has goes to `to`, which is the one that runs then. */
async function carry(from: TestBrowser, to: TestBrowser): Promise<void> {
  await start(from);
  const carried = await file();
  await start(to);
  await importLog(carried);
}

const fact = (id: string, applicationId: string, at = NOON + 6_000) => ({ id, applicationId, at, loggedAt: at });
const received = unplaced({ id: 'm1', kind: 'received', at: NOON - 9_000, loggedAt: NOON - 9_000, company: 'Acme' });
const rejected = (loggedAt: number) => unplaced({ id: 'm2', at: NOON, loggedAt, company: 'Acme' });
const short = ({ applicationId, status, postmortem, actions, rejection }: History) => ({
  applicationId,
  status,
  happened: postmortem?.happened,
  actions: actions.length,
  standing: rejection?.standing,
});

/** Every way to read the log says the same. */
async function expectAgreement(): Promise<History[]> {
  const all = await histories();
  expect((await recent({ rejections: 1_000, others: 1_000 })).histories).toEqual(all);
  for (const history of all) expect(await historyOf(history.applicationId)).toEqual(history);
  return all;
}

const documents: readonly Entry['kind'][] = ['postmortem', 'retrospective', 'action', 'note', 'request', 'repeat'];

/** What was written and is on no screen. */
async function lost(): Promise<string[]> {
  const shown = await Promise.all((await histories()).map(({ applicationId }) => entriesOf(applicationId)));
  const ids = new Set(shown.flat().map(({ id }) => id));
  return (await allEntries()).filter(({ id, kind }) => documents.includes(kind) && !ids.has(id)).map(({ id }) => id);
}

describe('a mail that two browsers filed in different applications', () => {
  const words: Entry[] = [
    { kind: 'postmortem', ...fact('p', 'application:m2'), happened: 'long words', factors: [] },
    { kind: 'action', ...fact('x', 'application:m2'), cue: 'asked', response: 'numbers' },
  ];

  /** `own()` has seen both mails, the other one the rejection alone. Says what happened there besides. */
  async function filedApart({ here = [], there = [], first = 'here' }: Filed): Promise<TestBrowser> {
    const other = newBrowser();
    await record(received);
    await record(rejected(first === 'here' ? NOON : NOON + 5_000));
    await add(here);
    await start(other);
    await record(rejected(first === 'here' ? NOON + 5_000 : NOON));
    await add(there);
    return other;
  }
  interface Filed {
    here?: Entry[];
    there?: Entry[];
    /** Which of the two had it first. */
    first?: 'here' | 'there';
  }
  /** Both have what the other has; `own()` runs. */
  async function exchanged(other: TestBrowser): Promise<void> {
    await carry(own(), other);
    const there = await expectAgreement();
    await carry(other, own());
    expect(await expectAgreement()).toEqual(there);
  }

  it.each(['here', 'there'] as const)(
    'is one application with all that was written, the first was %s',
    async (first) => {
      await exchanged(await filedApart({ there: words, first }));
      const [history, ...others] = await histories();
      expect(others).toEqual([]);
      expect(history).toMatchObject({ status: 'rejected', postmortem: { happened: 'long words' } });
      expect(history?.events.map(({ entry }) => entry.id)).toEqual(['m1', 'm2']);
      expect(history?.actions).toHaveLength(1);
      expect((await historyOf('application:m2'))?.applicationId).toBe(history?.applicationId);
      expect((await historyOf('application:m1'))?.applicationId).toBe(history?.applicationId);
    },
  );

  /** What each of three browsers has of one mail, filed in an application of its own; read in every order there is. */
  async function inEveryOrder(more: readonly Entry[] = []): Promise<void> {
    const files = ['a', 'b', 'c'].map((applicationId, index) => {
      const words = { kind: 'note', ...fact(`n-${applicationId}`, applicationId), text: applicationId };
      const mail = event({ id: 'm1', applicationId, loggedAt: NOON + ((index + 2) % 3), company: 'Acme' });
      const entries = [mail, words, ...more.filter((entry) => entry.applicationId === applicationId)];
      return JSON.stringify({ format: 'rebound', version: 3, entries });
    });
    const outcomes: Entry[][] = [];
    for (const order of ['012', '021', '102', '120', '201', '210']) {
      await start(newBrowser());
      for (const index of order) await importLog(files[Number(index)] ?? '');
      await expectAgreement();
      outcomes.push(await allEntries());
      // A second time changes nothing, whatever a file had come to before it was told of the others.
      expect(await importLog(files[0] ?? '')).toMatchObject({ added: 0, changed: 0 });
      expect(await allEntries()).toEqual(outcomes.at(-1));
      expect(await lost()).toEqual([]);
    }
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  }

  it('is the same one when three browsers had it, whichever two met first, also once a part is taken out', async () => {
    await inEveryOrder();
    expect(await histories()).toHaveLength(1);
    await add(undoEntries({ id: 'u', applicationId: 'c', targets: ['same:m1:c'] }, NOON + 9_000));
    expect((await expectAgreement()).map(({ applicationId }) => applicationId).sort()).toEqual(['b', 'c']);
    expect(await lost()).toEqual([]);
  });

  it.each(['a', 'b', 'c'])('stands where the person said, who had it in %s', async (applicationId) => {
    const move: Entry = {
      kind: 'move',
      ...fact('mv', applicationId),
      into: 'z',
      keys: ['into:z'],
      target: 'm1',
    };
    const others = ['a', 'b', 'c'].map((id): Entry => event({ id: `own-${id}`, applicationId: id, kind: 'received' }));
    await inEveryOrder([move, ...others]);
    const stands = (await histories()).filter(({ events }) => events.some(({ entry }) => entry.id === 'm1'));
    expect(stands.map(({ applicationId: place }) => place)).toEqual(['z']);
    expect((await histories()).map(({ applicationId: place }) => place).sort()).toEqual(['a', 'b', 'c', 'z']);
  });

  it.each(['here', 'there'] as const)("hears 'Not a rejection' in every reading, the first was %s", async (first) => {
    const dismiss: Entry = { kind: 'dismiss', ...fact('d', 'application:m2'), target: 'm2' };
    await exchanged(await filedApart({ there: [dismiss], first }));
    expect((await histories()).map(({ status }) => status)).toEqual(['received']);
  });

  it.each(['here', 'there'] as const)('stays deleted, the first was %s', async (first) => {
    const gone: Entry = { kind: 'delete', ...fact('x', 'application:m1') };
    await exchanged(await filedApart({ here: [gone], first }));
    expect(await histories()).toEqual([]);
    await add([{ kind: 'undo', ...fact('u', 'application:m1'), target: 'x' }]);
    expect((await histories()).map(({ status }) => status)).toEqual(['rejected']);
  });

  it.each(['here', 'there'] as const)(
    'is told with what was changed, and can be two again, the first was %s',
    async (first) => {
      const note: Entry = { kind: 'note', ...fact('n', 'application:m1'), text: 'a note' };
      const other = await filedApart({ here: [note], there: words, first });
      await exchanged(other);
      const joined = (await histories())[0]?.changes.find(({ entry }) => entry.kind === 'merge');
      expect(joined).toBeDefined();
      const { id = '', applicationId = '' } = joined?.entry ?? {};
      await add(undoEntries({ id: 'u', applicationId, targets: [id] }, NOON + 9_000));
      const apart = await expectAgreement();
      expect(apart.map(short)).toContainEqual({
        applicationId: 'application:m2',
        status: 'rejected',
        happened: 'long words',
        actions: 1,
        standing: 'told',
      });
      expect(apart).toHaveLength(2);
      expect(await lost()).toEqual([]);
      // The same file once more does not undo the undo.
      await carry(other, own());
      expect(await histories()).toEqual(apart);
      await add(undoEntries({ id: 'uu', applicationId, targets: [`u:${id}`] }, NOON + 9_001));
      expect(await expectAgreement()).toHaveLength(1);
    },
  );

  it('goes along to where the person had moved it', async () => {
    const split: Entry = {
      kind: 'split',
      ...fact('s', 'application:m1'),
      targets: ['m2'],
      into: 'own',
      keys: ['into:own'],
    };
    await exchanged(await filedApart({ here: [split], there: words }));
    expect((await histories()).map(short)).toEqual([
      { applicationId: 'own', status: 'rejected', happened: 'long words', actions: 1, standing: 'told' },
      { applicationId: 'application:m1', status: 'received', happened: undefined, actions: 0, standing: undefined },
    ]);
  });

  it('can have the longest name that there is', async () => {
    const [id, here, there] = ['m', 'a', 'b'].map((letter) => letter.repeat(400)) as [string, string, string];
    await add([event({ id, applicationId: here })]);
    const other = newBrowser();
    await start(other);
    await add([event({ id, applicationId: there, loggedAt: NOON + 1 })]);
    await exchanged(other);
    expect(await histories()).toHaveLength(1);
    expect(await importLog(await file())).toMatchObject({ unreadable: 0, known: 2 });
  });
});

/** What a person does next; `pick` and `other` say with which of what is on the screen. */
interface Act {
  what: 'mail' | 'write' | 'confirm' | 'dismiss' | 'edit' | 'delete' | 'line' | 'move' | 'split' | 'merge' | 'undo';
  pick: number;
  other: number;
}

/** Does it as the surfaces do. @param name tells what is made from all else. @param now epoch ms */
async function perform({ what, pick, other }: Act, name: string, now: number): Promise<void> {
  if (what === 'mail') {
    const id = `m${pick % 5}`;
    const kind = (['received', 'rejected', 'interview', 'rejected', 'received'] as const)[pick % 5] ?? 'received';
    await record(unplaced({ id, kind, at: NOON + (pick % 5) * 1_000, loggedAt: now, company: 'Acme' }));
    return;
  }
  const all = await histories();
  const history = all[pick % all.length];
  const line = history?.events[other % history.events.length]?.entry;
  const into = all[other % all.length]?.applicationId;
  if (!history || !line || !into) return;
  const { applicationId } = history;
  const made = { id: name, applicationId, at: now, loggedAt: now };
  const entries = (): Entry[] => {
    switch (what) {
      case 'write':
        return pick % 2 === 0
          ? [{ kind: 'note', ...made, text: name }]
          : [{ kind: 'action', ...made, cue: name, response: name }];
      case 'confirm':
      case 'dismiss':
        return [answerEntry({ id: name, applicationId, eventId: line.id, answer: what }, now)];
      case 'edit':
        return [{ kind: 'edit', ...made, target: line.id, to: { subject: name }, keys: [] }];
      case 'delete':
        return [{ kind: 'delete', ...made }];
      case 'line':
        return [{ kind: 'delete', ...made, target: line.id }];
      case 'move':
        return into === applicationId ? [] : [belongsEntry({ id: name, into, eventId: line.id }, history, now)];
      case 'split':
        return history.events.length < 2
          ? []
          : [splitEntry({ id: name, into: `own:${name}`, eventId: line.id }, history, now)];
      case 'merge':
        return into === applicationId ? [] : [mergeEntry({ id: name, into }, applicationId, now)];
      case 'undo': {
        const change = history.changes[other % history.changes.length];
        if (!change) return [];
        const targets = change.undoneBy.length > 0 ? change.undoneBy : [change.entry.id];
        return undoEntries({ id: name, applicationId: change.entry.applicationId, targets }, now);
      }
      default:
        return [];
    }
  };
  await add(entries());
}

/** Lives that are tried at a time, of each kind; 1,500 take three minutes. */
const RUNS = 100;

describe('what people do in several browsers', () => {
  const acts = (...what: Act['what'][]) =>
    fc.array(fc.record({ what: fc.constantFrom(...what), pick: fc.nat(9), other: fc.nat(9) }), { maxLength: 10 });
  const arranging = ['mail', 'mail', 'mail', 'write', 'write', 'edit', 'move', 'split', 'merge', 'undo'] as const;
  const all = [...arranging, 'confirm', 'dismiss', 'delete', 'line'] as const;

  /** Each does its own, some hear of others meanwhile; then everybody hears of everybody, until nothing is new. */
  async function live(lives: Act[][], early: [number, number][], later: Act[][]): Promise<void> {
    const browsers = lives.map(newBrowser);
    const everybody = async (some: Act[][], prefix: string): Promise<void> => {
      for (const [index, browser] of browsers.entries()) {
        await start(browser);
        // Clocks differ, by more than what is done takes.
        for (const [step, act] of (some[index] ?? []).entries())
          await perform(act, `${prefix}${index}.${step}`, NOON + ((index * 37) % 50) * 10 + step);
      }
    };
    await everybody(lives, 'a');
    for (const [from, to] of early) {
      const [giver, taker] = [browsers[from % browsers.length], browsers[to % browsers.length]];
      if (giver && taker && giver !== taker) await carry(giver, taker);
    }
    await everybody(later, 'b');
    for (let round = 0; round < 2; round++)
      for (const giver of browsers) for (const taker of browsers) if (giver !== taker) await carry(giver, taker);
    const logs: unknown[] = [];
    for (const browser of browsers) {
      await start(browser);
      logs.push({ entries: await allEntries(), histories: await expectAgreement() });
    }
    for (const log of logs) expect(log).toEqual(logs[0]);
  }
  const early = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 3 });
  const livesOf = (count: number, ...what: Act['what'][]) =>
    fc.array(acts(...what), { minLength: count, maxLength: count });

  it.each([2, 3])(
    'is the same in all %d of them, in every reading, and nothing written is lost',
    async (count) => {
      await fc.assert(
        fc.asyncProperty(
          livesOf(count, ...arranging),
          early,
          livesOf(count, ...arranging),
          async (lives, heard, later) => {
            await live(lives, heard, later);
            expect(await lost()).toEqual([]);
          },
        ),
        { numRuns: RUNS },
      );
    },
    120_000,
  );

  it.each([2, 3])(
    'is the same in all %d of them, and what was deleted or dismissed comes back whole',
    async (count) => {
      await fc.assert(
        fc.asyncProperty(livesOf(count, ...all), early, livesOf(count, ...all), async (lives, heard, later) => {
          await live(lives, heard, later);
          const entries = await allEntries();
          const undone = undoneIds(entries);
          const gone = entries.filter(({ id, kind }) => (kind === 'delete' || kind === 'dismiss') && !undone.has(id));
          for (const { id, applicationId } of gone)
            await add(undoEntries({ id: `z:${id}`, applicationId, targets: [id] }, NOON + 9_999));
          await expectAgreement();
          expect(await lost()).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    120_000,
  );
});

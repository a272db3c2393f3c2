import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeEntry } from '@/utils/arrange';
import { draftId, type Entry, intoKey } from '@/utils/entry';
import type { History } from '@/utils/history';
import {
  add,
  allEntries,
  type Changed,
  deleteEverything,
  histories,
  historyOf,
  isKnown,
  keepDraft,
  keepDraftAside,
  recent,
  record,
  watchLog,
} from '@/utils/log';
import { listAside } from '@/utils/log/aside';
import { keepCopyIn } from '@/utils/log/medium';
import { exportLog, importLog, merge } from '@/utils/log/transfer';
import { eventByHand } from '@/utils/record';
import { event, NOON, unplaced } from '../make';
import { memoryMedium } from './memoryMedium';
import { memoryStorage } from './memoryStorage';

beforeEach(async () => {
  vi.stubGlobal('localStorage', memoryStorage());
  keepCopyIn(memoryMedium());
  await deleteEverything();
});

const HOUR = 3_600_000;

const dismiss = (target: string, applicationId: string, id = `d:${target}`): Entry => ({
  kind: 'dismiss',
  id,
  applicationId,
  target,
  at: NOON,
  loggedAt: NOON,
});

describe('recording an event', () => {
  it('logs the same mail once, also when two tabs report it at the same moment', async () => {
    const news = unplaced({ company: 'Fernhill' });
    const told = await Promise.all([record(news), record(news), record(news)]);
    expect(told.filter((recorded) => recorded?.isNew)).toHaveLength(1);
    expect(await allEntries()).toHaveLength(1);
  });

  it('puts news of one application together, also when they come at the same moment', async () => {
    const keys = ['thread:gmail:t', 'company:fernhill'];
    await Promise.all([
      record(unplaced({ id: 'gmail:1', kind: 'interview', keys, company: 'Fernhill', at: NOON - 1 })),
      record(unplaced({ id: 'gmail:2', keys, company: 'Fernhill' })),
    ]);
    const all = await histories();
    expect(all).toHaveLength(1);
    expect(all[0]?.events).toHaveLength(2);
  });

  it('knows what was dismissed before', async () => {
    const first = await record(unplaced());
    await add([dismiss('gmail:1', first?.entry.applicationId ?? '')]);
    const again = await record(unplaced());
    expect(again?.isNew).toBe(false);
    expect(again?.history.rejection).toBeUndefined();
  });

  it('leaves an answer alone that belongs to no application', async () => {
    expect(await record(unplaced({ kind: 'feedback', text: 'Good luck' }))).toBeUndefined();
    expect(await allEntries()).toEqual([]);
  });
});

describe('news told by hand', () => {
  it('begins an application, whatever it is', async () => {
    const told = { id: 'hand:1', kind: 'withdrawn' as const, at: NOON, company: 'Fernhill', role: 'Cook' };
    const recorded = await record(eventByHand(told, NOON));
    expect(recorded).toMatchObject({ isNew: true, history: { status: 'withdrawn', company: 'Fernhill' } });
    expect((await record(eventByHand(told, NOON)))?.isNew).toBe(false);
  });

  it('asks where it may belong to several applications', async () => {
    for (const [id, role] of [
      ['i1', 'Cook'],
      ['i2', 'Baker'],
    ] as const)
      await record(eventByHand({ id, kind: 'interview', at: NOON - 1, company: 'Fernhill', role }, NOON));
    const recorded = await record(eventByHand({ id: 'r', kind: 'rejected', at: NOON, company: 'Fernhill' }, NOON));
    expect(recorded?.history.question?.candidates.toSorted()).toEqual(['application:i1', 'application:i2']);
  });
});

describe('a company that the person said goes by two names', () => {
  const names = { company: 'Fernhill', keys: ['company:fernhill'] };
  const parent = { company: 'Meadow Group', keys: ['company:meadow group'] };
  const applied = (id: string, over: object, days: number) =>
    record(unplaced({ id, kind: 'received', at: NOON + days * 24 * HOUR, ...over }));

  beforeEach(async () => {
    await applied('old1', names, -400);
    await applied('old2', parent, -390);
    await add([event({ id: 'end', at: NOON - 380 * 24 * HOUR, ...parent, applicationId: 'application:old2' })]);
    await add([mergeEntry({ id: 'm', into: 'application:old2' }, 'application:old1', NOON - 370 * 24 * HOUR)]);
    await applied('new', { ...parent, role: 'Gardener' }, -9);
  });

  it('is asked about where news comes under the other one', async () => {
    const recorded = await record(unplaced({ id: 'no', ...names }));
    expect(recorded?.entry.candidates).toEqual(['application:new']);
    expect(recorded?.history.question?.candidates).toEqual(['application:new']);
  });

  it('is not asked about for another role, nor once the merge is taken back', async () => {
    expect((await record(unplaced({ id: 'no', ...names, role: 'Cook' })))?.entry.candidates).toBeUndefined();
    await add([{ kind: 'undo', id: 'u', applicationId: 'application:old1', at: NOON, loggedAt: NOON, target: 'm' }]);
    expect((await record(unplaced({ id: 'no2', ...names, at: NOON + 1 })))?.entry.candidates).toBeUndefined();
  });
});

describe('knowing a conversation', () => {
  it('is sharing a key with an application that stands', async () => {
    const keys = ['thread:gmail:t'];
    expect(await isKnown(keys)).toBe(false);
    const recorded = await record(unplaced({ keys }));
    expect(await isKnown(keys)).toBe(true);
    expect(await isKnown(['thread:gmail:other'])).toBe(false);
    await add([dismiss('gmail:1', recorded?.entry.applicationId ?? '')]);
    expect(await isKnown(keys)).toBe(false);
  });
});

describe('adding', () => {
  it('refuses what is no entry, and writes nothing of it', async () => {
    const broken = { ...event({ id: 'x' }), confidence: 7 };
    await expect(add([event({ id: 'y' }), broken])).rejects.toThrow();
    expect(await allEntries()).toEqual([]);
  });

  it('changes nothing when the same entry comes twice', async () => {
    await add([event({ id: 'x', company: 'First' })]);
    await add([event({ id: 'x', company: 'Second' })]);
    expect((await historyOf('a'))?.company).toBe('First');
  });

  it('replaces a draft, and drops it with the fact it became', async () => {
    await keepDraft('a', 'postmortem', { happened: 'one' }, NOON + 1);
    await keepDraft('a', 'postmortem', { happened: 'two' }, NOON + 2);
    expect((await historyOf('a'))?.drafts.postmortem?.content).toEqual({ happened: 'two' });
    await add(
      [{ kind: 'postmortem', id: 'p', applicationId: 'a', at: NOON, loggedAt: NOON, happened: 'two', factors: [] }],
      [draftId('a', 'postmortem')],
    );
    const history = await historyOf('a');
    expect(history?.drafts.postmortem).toBeUndefined();
    expect(history?.postmortem?.happened).toBe('two');
  });

  it('tells whoever watches that it changed, and where only half-written words did', async () => {
    const heard: Changed[] = [];
    const stop = watchLog((changed) => heard.push(changed));
    await add([event({ id: '1', applicationId: 'a' })]);
    await keepDraft('new', 'paste', { text: 'half a mail' }, NOON);
    await add([], [draftId('new', 'paste')]);
    await deleteEverything();
    await vi.waitFor(() => expect(heard).toHaveLength(4));
    stop();
    expect(heard).toEqual([undefined, new Set(['new']), new Set(['new']), undefined]);
  });

  it('reads some applications alone', async () => {
    await add(['a', 'b', 'c'].map((applicationId) => event({ id: applicationId, applicationId })));
    const ids = (found: History[]) => found.map(({ applicationId }) => applicationId).sort();
    expect(ids(await histories(new Set(['a', 'c', 'gone'])))).toEqual(['a', 'c']);
  });
});

describe('what came from a clock that is ahead', () => {
  const draft = (loggedAt: number, over: object = {}): Entry => ({
    kind: 'draft',
    id: draftId('a', 'postmortem'),
    applicationId: 'a',
    at: loggedAt,
    loggedAt,
    about: 'postmortem',
    content: { happened: 'theirs' },
    ...over,
  });
  const kept = async () => (await historyOf('a'))?.drafts.postmortem?.content;

  it.each([
    ['words', draft(NOON + HOUR)],
    ['words that were thrown away', draft(NOON + HOUR, { content: {}, gone: true })],
    ['words of the last moment that there is', draft(8.64e15)],
  ])('does not swallow what is typed now: %s', async (_name, ahead) => {
    await add([event()]);
    await merge([ahead]);
    await keepDraft('a', 'postmortem', { happened: 'mine' }, NOON);
    expect(await kept()).toEqual({ happened: 'mine' });
    await keepDraft('a', 'postmortem', { happened: 'mine, and more' }, NOON + 1);
    expect(await kept()).toEqual({ happened: 'mine, and more' });
    // It is newer for other browsers too.
    await merge([ahead]);
    if (ahead.loggedAt < 8.64e15) expect(await kept()).toEqual({ happened: 'mine, and more' });
    expect((await importLog(JSON.stringify(await exportLog()))) as object).toMatchObject({ unreadable: 0 });
  });

  it('does not swallow what waits aside', async () => {
    await add([event()]);
    await merge([draft(Date.now() + HOUR)]);
    keepDraftAside('a', 'postmortem', { happened: 'mine' }, Date.now());
    expect(await kept()).toEqual({ happened: 'mine' });
  });

  it('does not bring back what was finished: the draft that is dropped is older than that', async () => {
    await add([event()]);
    const ahead = draft(Date.now() + HOUR);
    await merge([ahead]);
    await add([], [draftId('a', 'postmortem')]);
    await merge([ahead]);
    expect(await kept()).toBeUndefined();
  });

  it('is answered and put right by what is said now', async () => {
    const said = (id: string, loggedAt: number) => ({ id, applicationId: 'a', at: loggedAt, loggedAt });
    await add([event()]);
    await merge([
      { kind: 'confirm', ...said('c', NOON + HOUR), target: 'gmail:1' },
      { kind: 'edit', ...said('e', NOON + HOUR), role: 'Cook', keys: [] },
      { kind: 'postmortem', ...said('p', NOON + HOUR), happened: 'theirs', factors: [] },
    ]);
    await add([{ kind: 'edit', ...said('e2', NOON), role: 'Baker', keys: [] }]);
    await add([{ kind: 'postmortem', ...said('p2', NOON), happened: 'mine', factors: [] }]);
    expect(await historyOf('a')).toMatchObject({ role: 'Baker', postmortem: { happened: 'mine', at: NOON } });
    await add([{ kind: 'dismiss', ...said('d', NOON), target: 'gmail:1' }]);
    expect((await historyOf('a'))?.rejection).toBeUndefined();
  });
});

describe('words that wait aside', () => {
  it('are on the screen that is opened next, before anybody types over them', async () => {
    await add([event()]);
    keepDraftAside('a', 'postmortem', { happened: 'long words' }, NOON);
    const { histories: found } = await recent({ rejections: 10, others: 8 });
    expect(found[0]?.drafts.postmortem?.content).toEqual({ happened: 'long words' });
  });

  it('are not written over by an older write that comes to its turn late', async () => {
    await add([event()]);
    keepDraftAside('a', 'postmortem', { happened: 'all of it' }, NOON + 1);
    await keepDraft('a', 'postmortem', { happened: 'all' }, NOON);
    expect((await historyOf('a'))?.drafts.postmortem?.content).toEqual({ happened: 'all of it' });
    expect(listAside()).toEqual([]);
  });

  it('stay when older words have to wait as well', () => {
    keepDraftAside('a', 'postmortem', { happened: 'all of it' }, NOON + 1);
    keepDraftAside('a', 'postmortem', { happened: 'all' }, NOON);
    expect(listAside()).toMatchObject([{ content: { happened: 'all of it' } }]);
  });

  it('give way to what is typed now, where their clock was ahead', () => {
    keepDraftAside('a', 'postmortem', { happened: 'from a clock ahead' }, Date.now() + HOUR);
    keepDraftAside('a', 'postmortem', { happened: 'now' }, Date.now());
    expect(listAside()).toMatchObject([{ content: { happened: 'now' } }]);
  });
});

describe('export and import', () => {
  it('rebuilds everything elsewhere, half-written words too', async () => {
    await record(unplaced({ company: 'Fernhill' }));
    await keepDraft('new', 'paste', { text: 'half a mail' }, NOON);
    const file = JSON.stringify(await exportLog());
    const before = await allEntries();
    await deleteEverything();
    expect(await importLog(file)).toEqual({ added: 2, changed: 0, known: 0, unreadable: 0 });
    expect(await allEntries()).toEqual(before);
  });

  it('merges: a second import changes nothing, and what is there stays', async () => {
    await add([event({ id: 'mine' })]);
    const file = JSON.stringify({ format: 'rebound', version: 1, entries: [event({ id: 'theirs' }), { id: 3 }] });
    expect(await importLog(file)).toEqual({ added: 1, changed: 0, known: 0, unreadable: 1 });
    expect(await importLog(file)).toEqual({ added: 0, changed: 0, known: 1, unreadable: 1 });
    expect(await allEntries()).toHaveLength(2);
  });

  it.each([
    ['{', 'not-json'],
    ['{"entries":[]}', 'not-rebound'],
    ['{"format":"rebound","version":99,"entries":[]}', 'newer'],
  ])('says what is wrong with %s', async (file, problem) => {
    expect(await importLog(file)).toBe(problem);
  });
});

describe.each([
  { browser: 'that reads backwards at once', atOnce: true },
  { browser: 'that goes from one to the next', atOnce: false },
])('what is recent, in a browser $browser', ({ atOnce }) => {
  const { getAllRecords } = IDBIndex.prototype as { getAllRecords?: unknown };
  beforeEach(() => {
    if (!atOnce) Object.assign(IDBIndex.prototype, { getAllRecords: undefined });
    return () => Object.assign(IDBIndex.prototype, { getAllRecords });
  });

  const many = Array.from({ length: 30 }, (_, index) =>
    event({ id: `r${index}`, applicationId: `a${index}`, at: NOON - index, company: `Company ${index}` }),
  );

  it('is the newest of each kind, and says whether that is all', async () => {
    await add(many);
    const some = await recent({ rejections: 10, others: 0 });
    expect(some.histories.map(({ company }) => company)).toEqual(many.slice(0, 10).map(({ company }) => company));
    expect(some.isAll).toBe(false);
    expect((await recent({ rejections: 40, others: 40 })).isAll).toBe(true);
  });

  it('counts applications, however often each was decided', async () => {
    const twice = many.flatMap((entry) => [entry, { ...entry, id: `${entry.id}-again`, keys: [] }]);
    await add(twice);
    const some = await recent({ rejections: 20, others: 0 });
    expect(some.histories.map(({ company }) => company)).toEqual(many.slice(0, 20).map(({ company }) => company));
    expect(some.isAll).toBe(false);
    expect((await recent({ rejections: 30, others: 0 })).isAll).toBe(true);
  });

  it('has what was asked for by name, however old, and what was split off', async () => {
    const talk = event({ id: 'talk', applicationId: 'a29', kind: 'interview', at: NOON - 90, company: 'Company 29' });
    await add([...many, talk]);
    await add([
      {
        kind: 'split',
        id: 's',
        applicationId: 'a29',
        at: NOON,
        loggedAt: NOON,
        targets: ['talk'],
        into: 'own',
        keys: [intoKey('own')],
      },
    ]);
    const { histories: found } = await recent({ rejections: 4, others: 0, also: ['a20'] });
    const ids = found.map(({ applicationId }) => applicationId);
    expect(ids).toContain('a20');
    expect(ids).toContain('own');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, intoKey } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import { placeEntries } from '@/utils/place';
import { event, NOON } from './make';

/** Entries that move others about, said at `at`. */
const fact = (id: string, applicationId: string, at = NOON) => ({ id, applicationId, at, loggedAt: at });
const merge = (from: string, into: string, at = NOON): Entry => ({
  kind: 'merge',
  ...fact(`merge:${from}:${into}`, from, at),
  into,
  keys: [intoKey(into)],
});
const move = (target: string, from: string, into: string, at = NOON): Entry => ({
  kind: 'move',
  ...fact(`move:${target}:${into}`, from, at),
  target,
  into,
  keys: [intoKey(into)],
});
const split = (targets: string[], from: string, into: string): Entry => ({
  kind: 'split',
  ...fact(`split:${into}`, from),
  targets,
  into,
  keys: [intoKey(into)],
});
const undo = (target: string, applicationId: string, at = NOON + 1): Entry => ({
  kind: 'undo',
  ...fact(`undo:${target}:${at}`, applicationId, at),
  target,
});
const in_ = (id: string, applicationId: string) =>
  event({ id, applicationId, kind: 'interview', company: applicationId });

const idsIn = (entries: Entry[]) =>
  Object.fromEntries(
    foldLog(entries).map(({ applicationId, events }) => [applicationId, events.map(({ entry }) => entry.id).sort()]),
  );

const log = [in_('1', 'a'), in_('2', 'a'), in_('3', 'b')];

describe('applications that are put together and taken apart', () => {
  it('merged ones are one, and two again once that is undone', () => {
    expect(idsIn([...log, merge('a', 'b')])).toEqual({ b: ['1', '2', '3'] });
    expect(idsIn([...log, merge('a', 'b'), undo('merge:a:b', 'a')])).toEqual({ a: ['1', '2'], b: ['3'] });
  });

  it('a merged one goes along when what it was merged into is merged', () => {
    const all = [...log, in_('4', 'c'), merge('a', 'b'), merge('b', 'c', NOON + 1)];
    expect(idsIn(all)).toEqual({ c: ['1', '2', '3', '4'] });
  });

  it('two browsers that merge in opposite directions agree', () => {
    expect(idsIn([...log, merge('a', 'b'), merge('b', 'a', NOON + 1)])).toEqual({ b: ['1', '2', '3'] });
  });

  it('some entries become an application of their own', () => {
    expect(idsIn([...log, split(['2'], 'a', 'new')])).toEqual({ a: ['1'], new: ['2'], b: ['3'] });
  });

  it('one entry moves, with what was said of it', () => {
    const dismiss: Entry = { kind: 'dismiss', ...fact('d', 'a'), target: '2' };
    const moved = [...log, dismiss, move('2', 'a', 'b')];
    expect(idsIn(moved)).toEqual({ a: ['1'], b: ['3'] });
    expect(idsIn([...moved, undo('d', 'a')])).toEqual({ a: ['1'], b: ['2', '3'] });
  });

  it('what was written goes along with the event that leaves last, by whichever browser it was moved', () => {
    const note: Entry = { kind: 'note', ...fact('n', 'a'), text: 'a note' };
    const placeOfNote = (...more: Entry[]) =>
      [...placeEntries([...log, note, ...more]).byApplication].find(([, own]) => own.includes(note))?.[0];
    const both = [move('1', 'a', 'b'), move('2', 'a', 'c', NOON + 1)];
    expect(placeOfNote(move('2', 'a', 'c', NOON + 1))).toBe('a');
    expect(placeOfNote(...both)).toBe('c');
    expect(placeOfNote(...both, undo('move:2:c', 'a', NOON + 2))).toBe('a');
    // Written for what was split off, which is back where it was.
    const there: Entry = { ...note, applicationId: 'new' };
    const back = [...log, there, split(['2'], 'a', 'new'), undo('split:new', 'a')];
    expect(placeEntries(back).byApplication.get('a')).toContain(there);
    // What was deleted is not brought along, or it would delete what it comes to.
    const gone: Entry = { kind: 'delete', ...fact('x', 'a') };
    expect(idsIn([...log, note, ...both, gone])).toEqual({ b: ['1', '3'], c: ['2'] });
  });

  it('what was written goes along with an event that was split off while its application was part of another one', () => {
    const written: Entry = { kind: 'postmortem', ...fact('written', 'b'), happened: 'My words.', factors: [] };
    const log = [event({ id: '1', applicationId: 'a' }), event({ id: '2', applicationId: 'b' }), written];
    const taken = [merge('b', 'a'), split(['2'], 'a', 'new'), undo('merge:b:a', 'b', NOON + 2)];
    const own = foldLog([...log, ...taken]).find(({ applicationId }) => applicationId === 'new');
    expect(own?.postmortem).toMatchObject({ happened: 'My words.' });
    expect(own?.changes.length).toBeGreaterThan(0);
  });

  it('the newest word on where an entry belongs counts', () => {
    expect(idsIn([...log, move('2', 'a', 'b'), move('2', 'b', 'a', NOON + 5)])).toEqual({ a: ['1', '2'], b: ['3'] });
  });

  it('one that was deleted before it was merged does not take the other with it', () => {
    const deleted: Entry = { kind: 'delete', ...fact('x', 'a') };
    expect(idsIn([...log, deleted, merge('a', 'b')])).toEqual({ b: ['3'] });
  });

  it('the whole is deleted as one', () => {
    const deleted: Entry = { kind: 'delete', ...fact('x', 'b', NOON + 5) };
    expect(idsIn([...log, merge('a', 'b'), deleted])).toEqual({});
    expect(idsIn([...log, merge('a', 'b'), deleted, undo('x', 'b', NOON + 6)])).toEqual({ b: ['1', '2', '3'] });
  });
});

describe('single entries put right by hand', () => {
  it('one entry is deleted and comes back', () => {
    const gone: Entry = { kind: 'delete', ...fact('x', 'a'), target: '2' };
    expect(idsIn([...log, gone])).toEqual({ a: ['1'], b: ['3'] });
    expect(idsIn([...log, gone, undo('x', 'a')])).toEqual({ a: ['1', '2'], b: ['3'] });
  });

  it('says what it was corrected to, the newest correction of each field first', () => {
    const edits: Entry[] = [
      { kind: 'edit', ...fact('e1', 'a'), target: '1', to: { kind: 'offer', at: NOON - 5 }, keys: [] },
      { kind: 'edit', ...fact('e2', 'a', NOON + 1), target: '1', to: { kind: 'assessment' }, keys: [] },
    ];
    const [history] = foldLog([in_('1', 'a'), ...edits]);
    expect(history?.events[0]?.entry).toMatchObject({ kind: 'assessment', at: NOON - 5, company: 'a' });
    expect(history?.changes.map(({ entry }) => entry.id)).toEqual(['e2', 'e1']);
    const [undone] = foldLog([in_('1', 'a'), ...edits, undo('e2', 'a', NOON + 9)]);
    expect(undone?.events[0]?.entry.kind).toBe('offer');
    expect(undone?.changes[0]?.undoneBy).toEqual([`undo:e2:${NOON + 9}`]);
    // Each change names the event as it stood before.
    expect(history?.changes.map(({ about }) => about?.kind)).toEqual(['offer', 'interview']);
  });

  it('does not know what was emptied', () => {
    const told = event({ id: '1', kind: 'interview', stage: 'final', round: 2 });
    const emptied: Entry = { kind: 'edit', ...fact('e', 'a'), target: '1', to: { stage: '', round: '' }, keys: [] };
    const [history] = foldLog([told, emptied]);
    expect(history?.events[0]?.entry).toMatchObject({ kind: 'interview', stage: undefined, round: undefined });
    expect(history?.stage).toBe('interview');
    expect(foldLog([told, emptied, undo('e', 'a')])[0]?.stage).toBe('final');
  });

  it('takes a kind that was put right for said', () => {
    const doubt = event({ id: '1', kind: 'interview', confidence: 0.6 });
    const said: Entry = { kind: 'edit', ...fact('e', 'a'), target: '1', to: { kind: 'rejected' }, keys: [] };
    expect(foldLog([doubt, said])[0]?.rejection?.standing).toBe('confirmed');
    const moved: Entry = { kind: 'edit', ...fact('e', 'a'), target: '1', to: { at: NOON - 1 }, keys: [] };
    expect(foldLog([{ ...doubt, kind: 'rejected' }, moved])[0]?.rejection?.standing).toBe('told');
  });

  it('names every undo that stands, so that all of them can be taken back', () => {
    const gone: Entry = { kind: 'delete', ...fact('x', 'a'), target: '2' };
    const twice = [...log, gone, undo('x', 'a', NOON + 1), undo('x', 'a', NOON + 2)];
    const undoneBy = (...more: Entry[]) => foldLog([...twice, ...more])[0]?.changes[0]?.undoneBy;
    expect(undoneBy()).toHaveLength(2);
    expect(undoneBy(undo(`undo:x:${NOON + 1}`, 'a', NOON + 3), undo(`undo:x:${NOON + 2}`, 'a', NOON + 3))).toEqual([]);
  });

  it('follows what became of an application', () => {
    const status = (...kinds: Parameters<typeof event>[0][]) =>
      foldLog(kinds.map((over, index) => event({ id: `${index}`, at: NOON + index, ...over })))[0]?.status;
    expect(status({ kind: 'applied' }, { kind: 'viewed' })).toBe('viewed');
    expect(status({ kind: 'interview' }, { kind: 'received' })).toBe('interview');
    expect(status({ kind: 'interview' }, { kind: 'rejected' })).toBe('rejected');
    expect(status({ kind: 'rejected' }, { kind: 'offer' }, { kind: 'accepted' })).toBe('accepted');
    expect(status({ kind: 'applied' }, { kind: 'closed' })).toBe('closed');
    expect(status({ kind: 'feedback' })).toBeUndefined();
  });

  it('asks where news belongs until somebody says so', () => {
    const news = event({ id: 'n', applicationId: 'n', candidates: ['a', 'b'] });
    const of = (...more: Entry[]) => foldLog([...log, news, ...more]).map(({ question }) => question?.candidates);
    expect(of()).toContainEqual(['a', 'b']);
    expect(of(move('n', 'n', 'n'))).not.toContainEqual(['a', 'b']);
    expect(of(merge('n', 'a'))).not.toContainEqual(['a', 'b']);
    // Moved, it is not asked about again where it stands now; and what is asked about may have come to it.
    expect(of(move('n', 'n', 'a'))).not.toContainEqual(['a', 'b']);
    expect(of(merge('b', 'n'))).not.toContainEqual(['a', 'b']);
    // Merging with anything else says nothing of it.
    expect(of(in_('4', 'c'), merge('c', 'n'))).toContainEqual(['a', 'b']);
    expect(of(merge('n', 'a'), undo('merge:n:a', 'n'))).toContainEqual(['a', 'b']);
  });
});

describe('whatever is in a log', () => {
  const id = fc.constantFrom('1', '2', '3', 'u1', 'u2', 'm1', 'm2', 's1');
  const application = fc.constantFrom('a', 'b', 'c');
  const at = fc.integer({ min: NOON, max: NOON + 9 });
  const entry: fc.Arbitrary<Entry> = fc.oneof(
    fc.record({ id, applicationId: application }).map((over) => event({ kind: 'interview', ...over })),
    fc
      .record({ id, target: id, applicationId: application, at })
      .map((o) => ({ kind: 'undo' as const, loggedAt: o.at, ...o })),
    fc
      .record({ id, target: id, applicationId: application, into: application, at })
      .map((o) => ({ kind: 'move' as const, loggedAt: o.at, keys: [], ...o })),
    fc
      .record({ id, applicationId: application, into: application, at })
      .map((o) => ({ kind: 'merge' as const, loggedAt: o.at, keys: [], ...o })),
    fc
      .record({ id, targets: fc.array(id, { minLength: 1 }), applicationId: application, into: application, at })
      .map((o) => ({ kind: 'split' as const, loggedAt: o.at, keys: [], ...o })),
  );
  const entries = fc.uniqueArray(entry, { selector: (one) => one.id });

  it('every entry stands in one place, the same in any order', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, random) => {
        const places = (some: Entry[]) =>
          [...placeEntries(some).byApplication]
            .flatMap(([place, own]) => own.map((one) => `${one.id} in ${place}`))
            .sort();
        const shuffled = all
          .map((one) => ({ one, by: random.next().value as number }))
          .sort((x, y) => x.by - y.by)
          .map(({ one }) => one);
        expect(places(all)).toHaveLength(all.length);
        expect(places(shuffled)).toEqual(places(all));
      }),
    );
  });
});

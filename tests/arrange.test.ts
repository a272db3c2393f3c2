import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { undoEntries } from '@/utils/answers';
import { belongsEntry, candidatesOf, mergeEntry, mergesOf, splitEntry, standingIn } from '@/utils/arrange';
import { type Entry, entrySchema } from '@/utils/entry';
import { foldLog, type History } from '@/utils/history';
import { event, NOON } from './make';

const line = (id: string, applicationId: string, over = {}) =>
  event({ id, applicationId, kind: 'interview', company: applicationId, ...over });
const log: Entry[] = [line('1', 'a'), line('2', 'a'), line('3', 'b')];
const LATER = NOON + 1_000;

/** The application with that id, which has to stand. */
function of(entries: readonly Entry[], id: string): History {
  const found = foldLog(entries).find(({ applicationId }) => applicationId === id);
  if (!found) throw new Error(`No application ${id}.`);
  return found;
}
const idsOf = (entries: readonly Entry[], id: string) =>
  of(entries, id)
    .events.map(({ entry }) => entry.id)
    .sort();
const undo = (target: string, applicationId: string): Entry[] =>
  undoEntries({ id: `u:${target}`, applicationId, targets: [target] }, LATER + 1);

describe('where an event belongs', () => {
  it('is said by moving it, where its application has others', () => {
    const said = belongsEntry({ id: 'm', eventId: '2', into: 'b' }, of(log, 'a'), LATER);
    expect(v.parse(entrySchema, said)).toMatchObject({ kind: 'move', applicationId: 'a', target: '2', at: LATER });
    expect(idsOf([...log, said], 'a')).toEqual(['1']);
    expect(idsOf([...log, said], 'b')).toEqual(['2', '3']);
  });

  it('is said by taking the whole application along, where it has no other', () => {
    const said = belongsEntry({ id: 'm', eventId: '3', into: 'a' }, of(log, 'b'), LATER);
    expect(v.parse(entrySchema, said)).toMatchObject({ kind: 'merge', applicationId: 'b', into: 'a' });
    const note: Entry = {
      kind: 'postmortem',
      id: 'p',
      applicationId: 'b',
      at: 1,
      loggedAt: 1,
      happened: 'x',
      factors: [],
    };
    expect(of([...log, note, said], 'a').postmortem?.happened).toBe('x');
  });

  it('settles the question also where it stays', () => {
    const asked = [...log, line('4', 'n', { candidates: ['a', 'b'] })];
    const said = belongsEntry({ id: 'm', eventId: '4', into: 'n' }, of(asked, 'n'), LATER);
    expect(said.kind).toBe('move');
    expect(of(asked, 'n').question).toBeDefined();
    expect(of([...asked, said], 'n').question).toBeUndefined();
    expect(of([...asked, said, ...undo('m', 'n')], 'n').question).toBeDefined();
  });

  it('can be an application of its own', () => {
    const said = splitEntry({ id: 's', eventId: '2', into: 'new' }, of(log, 'a'), LATER);
    expect(v.parse(entrySchema, said)).toMatchObject({ kind: 'split', targets: ['2'] });
    expect(idsOf([...log, said], 'new')).toEqual(['2']);
    expect(idsOf([...log, said, ...undo('s', 'a')], 'a')).toEqual(['1', '2']);
  });
});

describe('applications that became one', () => {
  const merged = [...log, line('4', 'c'), mergeEntry({ id: 'm1', into: 'b' }, 'a', LATER)];
  const twice = [...merged, mergeEntry({ id: 'm2', into: 'c' }, 'b', LATER + 5)];

  it('are found by any id they had', () => {
    const histories = foldLog(twice);
    expect(['a', 'b', 'c'].map((id) => standingIn(histories, id)?.applicationId)).toEqual(['c', 'c', 'c']);
    expect(standingIn(histories, 'x')).toBeUndefined();
    expect(standingIn(foldLog(log), 'a')?.applicationId).toBe('a');
  });

  it('name what put them together, until it is taken back', () => {
    expect(mergesOf(of(twice, 'c')).map(({ id }) => id)).toEqual(['m2', 'm1']);
    const apart = [...twice, ...undo('m1', 'a')];
    expect(mergesOf(of(apart, 'c')).map(({ id }) => id)).toEqual(['m2']);
    // The undone one is told by what had become a part, and is no merge of it.
    expect(mergesOf(of(apart, 'a'))).toEqual([]);
    expect(of(apart, 'a').changes[0]).toMatchObject({ entry: { id: 'm1' }, undoneBy: ['u:m1:m1'] });
  });
});

describe('what open news is asked about', () => {
  const asked = (candidates: string[], ...more: Entry[]) => {
    const entries = [...log, line('4', 'n', { candidates }), ...more];
    return candidatesOf(of(entries, 'n'), foldLog(entries)).map(({ applicationId }) => applicationId);
  };

  it('are the applications that stand, each once', () => {
    expect(asked(['a', 'b'])).toEqual(['a', 'b']);
    expect(asked(['a', 'b'], mergeEntry({ id: 'm', into: 'b' }, 'a', LATER))).toEqual(['b']);
    expect(asked(['gone', 'b'])).toEqual(['b']);
    expect(asked(['gone'])).toEqual([]);
  });

  it('is nothing where nothing is open', () => {
    expect(candidatesOf(of(log, 'a'), foldLog(log))).toEqual([]);
  });
});

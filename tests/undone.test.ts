import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '@/utils/entry';
import { undoneIds } from '@/utils/undone';
import { NOON } from './make';

const undo = (id: string, target: string, at = NOON): Entry => ({
  kind: 'undo',
  id,
  applicationId: 'a',
  target,
  at,
  loggedAt: at,
});
const taken = (...entries: Entry[]): string[] => [...undoneIds(entries)].sort();

describe('what is taken back', () => {
  it('is done again by an undo of the undo, also where the clock went back between them', () => {
    expect(taken(undo('u1', 'd', NOON + 1_000))).toEqual(['d']);
    expect(taken(undo('u1', 'd', NOON + 1_000), undo('u2', 'u1', NOON + 500))).toEqual(['u1']);
    expect(taken(undo('u1', 'd', NOON), undo('u2', 'u1', NOON - 1), undo('u3', 'u2', NOON - 2))).toEqual(['d', 'u2']);
  });

  it('stays so until every undo of it is taken back', () => {
    const twice = [undo('u1', 'd'), undo('u2', 'd')];
    expect(taken(...twice, undo('u3', 'u1'))).toEqual(['d', 'u1']);
    expect(taken(...twice, undo('u3', 'u1'), undo('u4', 'u2'))).toEqual(['u1', 'u2']);
  });

  it('is nothing where undos go in a circle, or hang on one', () => {
    expect(taken(undo('u', 'u'))).toEqual(['u']);
    expect(taken(undo('u1', 'u2'), undo('u2', 'u1'), undo('u3', 'd'))).toEqual(['d', 'u1', 'u2']);
    expect(taken(undo('u1', 'u2'), undo('u2', 'u1'), undo('u2b', 'u2'))).toEqual(['u2']);
    expect(taken(undo('u1', 'u2'), undo('u2', 'u3'), undo('u3', 'u1'))).toEqual(['u1', 'u2', 'u3']);
  });

  it('is found at once in a long chain', () => {
    const chain = Array.from({ length: 30_001 }, (_, index) => undo(`u${index}`, `u${index - 1}`, NOON - index));
    expect(undoneIds(chain).has('u0')).toBe(false);
    expect(undoneIds(chain.slice(0, -1)).has('u0')).toBe(true);
  });

  it('depends on neither order nor time, whatever there is', () => {
    const id = fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5', 'd');
    const entries = fc.uniqueArray(
      fc.record({ id, target: id, at: fc.nat(9) }).map((one) => undo(one.id, one.target, one.at)),
      { selector: (one) => one.id },
    );
    fc.assert(
      fc.property(entries, (all) => {
        const mixed = all.toReversed().map((entry) => ({ ...entry, loggedAt: -entry.loggedAt }));
        expect(taken(...mixed)).toEqual(taken(...all));
      }),
    );
  });
});

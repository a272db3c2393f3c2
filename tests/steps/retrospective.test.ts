import { expect, it } from 'vitest';
import { foldHistory } from '@/utils/history';
import { retrospective } from '@/utils/steps/retrospective';
import { event, NOON } from '../make';

it('is done once it was closed, and the newest one is shown', () => {
  const first = { kind: 'retrospective' as const, id: '1', applicationId: 'a', at: NOON, loggedAt: NOON };
  const entries = [event(), { ...first, well: ['Clear examples'], improve: [] }];
  expect(retrospective.isDone(foldHistory('a', [event()]))).toBe(false);
  expect(retrospective.isDone(foldHistory('a', entries))).toBe(true);
  const second = { ...first, id: '2', loggedAt: NOON + 1, well: ['Calm'], improve: ['Ask first'] };
  expect(foldHistory('a', [second, ...entries]).retrospective?.well).toEqual(['Calm']);
});

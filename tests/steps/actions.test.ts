import { expect, it } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldHistory } from '@/utils/history';
import { actions, openActions } from '@/utils/steps/actions';
import { event, NOON } from '../make';

const action = (id: string, applicationId = 'a', at = NOON): Entry => ({
  kind: 'action',
  id,
  applicationId,
  at,
  loggedAt: at,
  cue: 'they ask about load',
  response: 'I ask for numbers first',
});
const progress = (target: string, to: 'started' | 'done' | 'dropped', applicationId = 'a'): Entry => ({
  kind: 'progress',
  id: `${target}:${to}`,
  applicationId,
  at: NOON + 1,
  loggedAt: NOON + 1,
  target,
  to,
});

it('is done by starting, not by planning', () => {
  expect(actions.isDone(foldHistory('a', [event(), action('x')]))).toBe(false);
  expect(actions.isDone(foldHistory('a', [event(), action('x'), progress('x', 'started')]))).toBe(true);
});

it('counts what is still to do across applications, the oldest first', () => {
  const first = foldHistory('a', [event(), action('x', 'a', NOON + 5), action('y'), progress('y', 'done')]);
  const second = foldHistory('b', [event({ applicationId: 'b' }), action('z', 'b'), progress('z', 'started', 'b')]);
  expect(openActions([first, second]).map((open) => open.action.entry.id)).toEqual(['z', 'x']);
});

it('is done by deciding that there is nothing to act on', () => {
  const nothing: Entry = { ...action('x'), kind: 'action', cue: '', response: '' };
  expect(actions.isDone(foldHistory('a', [event(), nothing, progress('x', 'dropped')]))).toBe(true);
  expect(actions.isDone(foldHistory('a', [event(), action('y'), progress('y', 'dropped')]))).toBe(false);
});

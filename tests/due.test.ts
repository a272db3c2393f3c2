import { expect, it } from 'vitest';
import { tomorrowMorning } from '@/utils/answers';
import { due, nextReturn } from '@/utils/due';
import type { Entry } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import { DAY, event, NOON } from './make';

const rejection = (applicationId: string, over = {}) => event({ id: `r:${applicationId}`, applicationId, ...over });
const reasons = (entries: Entry[], now = NOON) =>
  due(foldLog(entries), now).map(({ reason, history, step }) => `${history.applicationId} ${reason} ${step}`);

it('asks about a doubt first, then brings an answer, then an action, then words half written, then steps', () => {
  const fact = (applicationId: string) => ({ id: `x:${applicationId}`, applicationId, at: NOON, loggedAt: NOON });
  expect(
    reasons([
      rejection('step'),
      rejection('half'),
      { kind: 'draft', ...fact('half'), about: 'postmortem', content: {} },
      { kind: 'draft', ...fact('step'), about: 'request', content: {} },
      rejection('action'),
      { kind: 'action', ...fact('action'), cue: 'x', response: 'y' },
      rejection('answer'),
      event({ id: 'f', applicationId: 'answer', kind: 'feedback', at: NOON + 1 }),
      rejection('doubt', { confidence: 0.6 }),
      event({ id: 'i', applicationId: 'talks', kind: 'interview' }),
    ]),
  ).toEqual([
    'doubt doubt postmortem',
    'answer answer retrospective',
    'action action actions',
    'half resume postmortem',
    'step step postmortem',
  ]);
});

it('does not doubt again what was confirmed', () => {
  const confirm: Entry = { kind: 'confirm', id: 'c', applicationId: 'a', target: 'r:a', at: NOON, loggedAt: NOON };
  const again = rejection('a', { id: 'again', at: NOON + 2 * DAY, confidence: 0.6 });
  expect(reasons([rejection('a'), confirm, again], NOON + 3 * DAY)).toEqual(['a step postmortem']);
});

it('leaves out what was put off, until its time', () => {
  const later: Entry = {
    kind: 'later',
    id: 'l',
    applicationId: 'a',
    target: 'r:a',
    at: NOON,
    loggedAt: NOON,
    until: NOON + DAY,
  };
  expect(reasons([rejection('a'), later])).toEqual([]);
  expect(reasons([rejection('a'), later], NOON + DAY)).toEqual(['a step postmortem']);
});

it('knows when the next thing that was put off comes back', () => {
  const later = (applicationId: string, until: number): Entry => {
    return {
      kind: 'later',
      id: `l:${applicationId}`,
      applicationId,
      target: `r:${applicationId}`,
      at: NOON,
      loggedAt: NOON,
      until,
    };
  };
  const log = foldLog([
    rejection('a'),
    later('a', NOON + 2 * DAY),
    rejection('b'),
    later('b', NOON + DAY),
    rejection('c'),
  ]);
  expect(nextReturn(log, NOON)).toBe(NOON + DAY);
  expect(nextReturn(log, NOON + DAY)).toBe(NOON + 2 * DAY);
  expect(nextReturn(log, NOON + 2 * DAY)).toBeUndefined();
});

it('puts off until nine in the morning of the next day', () => {
  const night = new Date(2026, 9, 31, 23, 30).getTime();
  expect(new Date(tomorrowMorning(night))).toEqual(new Date(2026, 10, 1, 9));
});

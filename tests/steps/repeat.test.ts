import { describe, expect, it } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import { repeat, summarise } from '@/utils/steps/repeat';
import { DAY, event, NOON } from '../make';

const of = (applicationId: string, kind: 'rejected' | 'interview' | 'offer' | 'received', over = {}) =>
  event({ id: `${applicationId}:${kind}`, applicationId, kind, ...over });

describe('what the search looks like', () => {
  it('is nothing at first', () => {
    expect(summarise([])).toMatchObject({ applications: 0, talks: 0, rejections: 0, open: 0 });
  });

  it('counts applications once, however much was heard of them', () => {
    const log: Entry[] = [
      of('a', 'received', { at: NOON - 9 * DAY }),
      of('a', 'interview', { at: NOON - 3 * DAY }),
      of('a', 'rejected', { stage: 'final' }),
      of('b', 'rejected'),
      of('c', 'received'),
      of('d', 'rejected', { at: NOON - DAY }),
      of('d', 'offer'),
    ];
    const search = summarise(foldLog(log));
    expect(search).toMatchObject({ applications: 4, talks: 2, finals: 2, offers: 1, rejections: 2, open: 1 });
    expect(search.rejectedAt.final).toBe(1);
    expect(search.rejectedAtUnknown).toBe(1);
  });

  it('counts answers only to what was asked', () => {
    const log: Entry[] = [
      of('a', 'rejected'),
      { kind: 'request', id: 'q', applicationId: 'a', at: NOON, loggedAt: NOON, text: 'Hello', how: 'sent' },
      event({ id: 'f', applicationId: 'a', kind: 'feedback', at: NOON + DAY }),
      of('b', 'rejected'),
      event({ id: 'g', applicationId: 'b', kind: 'feedback', at: NOON + DAY }),
    ];
    expect(summarise(foldLog(log))).toMatchObject({ requestsSent: 1, requestsAnswered: 1 });
  });
});

it('is done when the next obstacle has an answer', () => {
  const closed: Entry = {
    kind: 'repeat',
    id: 'r',
    applicationId: 'a',
    at: NOON,
    loggedAt: NOON,
    obstacle: 'x',
    response: 'y',
  };
  const done = (...entries: Entry[]) => foldLog(entries).map(repeat.isDone);
  expect(done(of('a', 'rejected'))).toEqual([false]);
  expect(done(of('a', 'rejected'), closed)).toEqual([true]);
});

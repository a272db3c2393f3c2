import { describe, expect, it } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldHistory } from '@/utils/history';
import { askable, feedback, noReplySender } from '@/utils/steps/feedback';
import { DAY, event, NOON } from '../make';

const fold = (...entries: Entry[]) => foldHistory('a', entries);
const noReply = { name: 'Fernhill Careers', address: 'no-reply@ats.example' };
const nora = { name: 'Nora Field', address: 'nora@fernhill.example' };

describe('whom to ask', () => {
  it('is who wrote the rejection, with the name it was signed with', () => {
    const rejection = event({ from: { address: nora.address }, person: { name: 'Nora Field' } });
    expect(askable(fold(rejection))).toEqual([nora]);
  });

  it('is never a no-reply address: then it is who wrote before', () => {
    const interview = event({ id: 'i', kind: 'interview', at: NOON - DAY, from: nora });
    const history = fold(interview, event({ from: noReply }));
    expect(noReplySender(history)).toBe(noReply.address);
    expect(askable(history)).toEqual([nora]);
  });

  it('names the human who signed, also without an address', () => {
    const history = fold(event({ from: noReply, person: { name: 'Ida Brook' } }));
    expect(askable(history)).toEqual([{ name: 'Ida Brook' }]);
  });

  it('is nobody where nobody is known', () => {
    expect(askable(fold(event({ from: undefined })))).toEqual([]);
    expect(noReplySender(fold(event({ from: undefined })))).toBeUndefined();
  });
});

describe('the step', () => {
  const request = { id: 'q', applicationId: 'a', at: NOON, loggedAt: NOON, text: 'Hello' };

  it('waits once the request is sent, and is done once it is answered or skipped', () => {
    const sent: Entry = { kind: 'request', ...request, how: 'sent' };
    expect(feedback.isDone(fold(event()))).toBe(false);
    expect(feedback.isWaiting?.(fold(event(), sent))).toBe(true);
    const answer = event({ id: 'f', kind: 'feedback', at: NOON + DAY, text: 'Show one project in depth.' });
    expect(feedback.isWaiting?.(fold(event(), sent, answer))).toBe(false);
    expect(feedback.isDone(fold(event(), sent, answer))).toBe(true);
    expect(feedback.isWaiting?.(fold(event(), { ...sent, how: 'skipped' }))).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { foldHistory } from '@/utils/history';
import { postmortem } from '@/utils/steps/postmortem';
import { event, NOON } from '../make';

const fact = { id: 'p', applicationId: 'a', at: NOON, loggedAt: NOON };

it('is done once the facts are set down, and not by a draft of them', () => {
  const draft = { kind: 'draft' as const, ...fact, about: 'postmortem' as const, content: { happened: 'A mail' } };
  expect(postmortem.isDone(foldHistory('a', [event(), draft]))).toBe(false);
  const done = { kind: 'postmortem' as const, ...fact, happened: 'A mail came', factors: [] };
  expect(postmortem.isDone(foldHistory('a', [event(), done]))).toBe(true);
});

it('lets the stage the person named count over the one we guessed', () => {
  const done = { kind: 'postmortem' as const, ...fact, stage: 'final' as const, happened: '', factors: [] };
  expect(foldHistory('a', [event({ stage: 'interview' }), done]).stage).toBe('final');
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Detection } from '@/utils/detection/detection';
import type { Entry } from '@/utils/entry';
import { draftId, entrySchema } from '@/utils/entry';
import { foldHistory } from '@/utils/history';
import { newsOf } from '@/utils/news';
import { decidingWords, eventByHand, eventOf, messageKey } from '@/utils/record';
import { DAY, event, mail, NOON } from './make';

const rejected: Detection = {
  outcome: 'rejected',
  confidence: 0.9,
  company: 'Fernhill',
  evidence: [{ text: 'not to go on', start: 0, end: 12 }],
};

describe('the name of a message', () => {
  it("is the site's own id, whatever account or thread it is read in", () => {
    expect(messageKey(mail({ messageId: '18', threadId: 'x' }))).toBe(messageKey(mail({ messageId: '18' })));
  });

  it('tells messages without an id apart by what they are', () => {
    const keys = [mail(), mail({ text: 'Hello Alex' }), mail({ at: NOON + 1 }), mail({ from: undefined })].map(
      messageKey,
    );
    expect(new Set(keys).size).toBe(4);
    expect(messageKey(mail())).toBe(messageKey(mail()));
  });

  it('tells long ones apart that differ in the middle', () => {
    const middle = (word: string) => mail({ text: `${'x'.repeat(200)}${word}${'x'.repeat(200)}` });
    expect(messageKey(middle('yes'))).not.toBe(messageKey(middle('not')));
    const sender = (last: string) => mail({ from: { name: 'n'.repeat(499) + last } });
    expect(messageKey(sender('a'))).not.toBe(messageKey(sender('b')));
  });

  it('says nothing of what the mail says', () => {
    expect(messageKey(mail({ text: 'we said no', subject: 'Your future' }))).not.toMatch(/said|future/);
  });

  const long = 'z'.repeat(60_000);
  it.each([
    ['text and subject', mail({ text: long, subject: long.slice(0, 2_000) })],
    ['sender', mail({ from: { name: long.slice(0, 500), address: `${long.slice(0, 480)}@example.com` } })],
    ['id', mail({ messageId: long.slice(0, 200), site: long.slice(0, 40) })],
    ['site', mail({ messageId: long, site: long.slice(0, 40) })],
  ])('leaves room for the ids that are made of it, however long the %s', (_, reading) => {
    const id = messageKey(reading);
    const applicationId = `application:${id}`;
    const isId = (made: string): boolean => v.is(entrySchema, { ...event(), id: made, applicationId });
    expect(id.length).toBeLessThanOrEqual(240);
    expect(isId(id)).toBe(true);
    expect(isId(draftId(applicationId, 'retrospective'))).toBe(true);
    // An undo of an undo of an undo.
    const uuid = crypto.randomUUID();
    expect(isId(`${uuid}:${uuid}:${uuid}:${id}`)).toBe(true);
  });
});

describe('the event of a reading', () => {
  it('is none for ordinary mail, nor for a guess', () => {
    expect(eventOf(mail(), { ...rejected, outcome: 'other' }, NOON)).toBeUndefined();
    expect(eventOf(mail(), { ...rejected, confidence: 0.4 }, NOON)).toBeUndefined();
  });

  it('keeps the words of a rejection, and only the deciding ones of other mail', () => {
    expect(eventOf(mail(), rejected, NOON)?.text).toBe('Hello Sam');
    const interview = eventOf(mail(), { ...rejected, outcome: 'interview' }, NOON);
    expect(interview?.text).toBeUndefined();
    expect(interview?.evidence).toEqual(['not to go on']);
  });

  it('quotes the sentence that the deciding words stand in', () => {
    const text = 'Hello Sam,\n\nthank you. We have decided not to go on. All the best.';
    const start = text.indexOf('not to go on');
    const evidence = [{ text: 'not to go on', start, end: start + 12 }];
    expect(eventOf(mail({ text }), { ...rejected, evidence }, NOON)?.quote).toBe('We have decided not to go on.');
  });

  it('shows the sentence first, and no words twice', () => {
    const quote = 'We have decided not to go on.';
    expect(decidingWords({ quote, evidence: ['not to go on', 'all the best'] }, 2)).toEqual([quote, 'all the best']);
    expect(decidingWords({ evidence: ['not to go on', 'all the best'] }, 1)).toEqual(['not to go on']);
  });

  it('never lies in the future, and is dated now where the mail has no date', () => {
    expect(eventOf(mail({ at: NOON + DAY }), rejected, NOON)?.at).toBe(NOON);
    expect(eventOf(mail({ at: undefined }), rejected, NOON)?.at).toBe(NOON);
  });

  it('fits the log, also at its longest', () => {
    const long = 'z'.repeat(60_000);
    const reading = mail({ text: long, subject: long.slice(0, 2_000) });
    const detection = {
      ...rejected,
      role: long,
      company: long,
      evidence: [{ text: long, start: 0, end: long.length }],
    };
    const found = { ...eventOf(reading, detection, NOON), applicationId: 'a' };
    expect(v.is(entrySchema, found)).toBe(true);
  });

  it('told by hand is sure of itself', () => {
    const told = eventByHand({ id: 'h', kind: 'rejected', at: NOON - DAY, company: 'Fernhill' }, NOON);
    expect(told).toMatchObject({ confidence: 1, source: { site: 'hand' }, keys: ['company:fernhill'] });
  });
});

describe('news for a prompt', () => {
  const rejection = event({ company: 'Fernhill' });
  const remark = { id: 'x', applicationId: 'a', target: rejection.id, at: NOON, loggedAt: NOON };

  it('is a rejection the person has not answered', () => {
    expect(newsOf(rejection, foldHistory('a', [rejection]), NOON)).toMatchObject({ kind: 'rejected', sure: true });
  });

  it.each([
    ['confirmed', { kind: 'confirm' as const, ...remark }],
    ['dismissed', { kind: 'dismiss' as const, ...remark }],
    ['put off', { kind: 'later' as const, ...remark, until: NOON + DAY }],
  ])('is none once it was %s', (_, answer) => {
    expect(newsOf(rejection, foldHistory('a', [rejection, answer]), NOON)).toBeUndefined();
  });

  it('is none once a later invitation has overturned it', () => {
    const interview = event({ id: 'i', kind: 'interview', at: NOON + DAY });
    expect(newsOf(rejection, foldHistory('a', [rejection, interview]), NOON + DAY)).toBeUndefined();
  });

  it('is none where it tells once more what was confirmed, told by hand, or is sure', () => {
    const again = event({ id: 'again', at: NOON + 2 * DAY, confidence: 0.6 });
    const newsAgain = (...known: Entry[]) => newsOf(again, foldHistory('a', [...known, again]), NOON + 2 * DAY);
    expect(newsAgain(rejection, { kind: 'confirm', ...remark })).toBeUndefined();
    expect(newsAgain({ ...rejection, source: { site: 'hand' } })).toBeUndefined();
    expect(newsAgain(rejection)).toBeUndefined();
    expect(newsAgain(event({ id: 'i', kind: 'interview' }))).toMatchObject({ eventId: 'again', sure: false });
  });

  it('is none for an invitation', () => {
    const interview = event({ kind: 'interview' });
    expect(newsOf(interview, foldHistory('a', [interview]), NOON)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { outcomes } from '@/utils/detection/detection';
import { asOf, conversationId, messageTime } from './mail';
import { mails } from './mails';
import { oddMails } from './oddMails';

describe('the sample mails', () => {
  test.each([...mails, ...Object.values(oddMails)])('$subject at $at has ids as Gmail makes them', (mail) => {
    expect(mail.id).toMatch(/^[0-9a-f]{16}$/);
    expect(messageTime(mail.id)).toBe(Date.parse(mail.at));
    expect(conversationId(mail.threadId)).toMatch(/^FMfcgz[A-Za-z]{26}$/);
  });

  test('no two share an id, and no two conversations an address', () => {
    const all = [...mails, ...Object.values(oddMails)];
    expect(new Set(all.map((mail) => mail.id)).size).toBe(all.length);
    const threads = new Set(all.map((mail) => mail.threadId));
    expect(new Set([...threads].map(conversationId)).size).toBe(threads.size);
  });

  test('every outcome but one is among them: nobody writes to say that Sam has withdrawn', () => {
    const shown = new Set(mails.map((mail) => mail.expect.outcome));
    expect(outcomes.filter((outcome) => !shown.has(outcome))).toEqual(['withdrawn']);
  });

  test('only invented addresses', () => {
    for (const mail of mails) {
      for (const { address } of [mail.from, ...mail.to].flatMap((one) => one ?? [])) {
        expect(address).toMatch(/@([\w-]+\.)*(example|example\.(com|org|net))$/);
      }
    }
  });

  test('as of a later day they are moved by whole weeks, ids and conversations with them', () => {
    const now = Date.parse('2027-05-05T12:00:00Z');
    const moved = asOf(mails, now);
    const week = 7 * 24 * 60 * 60 * 1000;
    const newest = Math.max(...moved.map((mail) => Date.parse(mail.at)));
    expect(newest).toBeLessThanOrEqual(now);
    expect(now - newest).toBeLessThan(week);
    moved.forEach((mail, place) => {
      expect(messageTime(mail.id)).toBe(Date.parse(mail.at));
      expect((Date.parse(mail.at) - Date.parse(mails[place]?.at ?? '')) % week).toBe(0);
    });
    expect(new Set(moved.map((mail) => mail.threadId)).size).toBe(new Set(mails.map((mail) => mail.threadId)).size);
  });
});

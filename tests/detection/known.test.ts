import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import type { Outcome } from '@/utils/detection/detection';
import type { MailReading } from '@/utils/reading';
import { firstMails, informal, ordinary, strangers } from './plainMails';

const reading = (text: string, subject: string): MailReading => ({
  kind: 'mail',
  site: 'gmail',
  from: { name: 'Ilse Marchetti', address: 'ilse@fernweh-maps.example' },
  to: [],
  own: false,
  subject,
  text,
});
const known = { isKnownApplication: true };
const share = (right: boolean[]) => right.filter(Boolean).length / right.length;

/** Plain words, as people write them who know each other. The model has learned from these, among thousands of others. */
describe('in a conversation known to be about an application', () => {
  test('plain words are told', () => {
    const told = informal.map(([outcome, text]) => {
      const detection = detect(reading(text, 'Re: Hello from Fernweh Maps'), known);
      for (const { text: words, start, end } of detection.evidence) expect(text.slice(start, end)).toBe(words);
      return detection.outcome === outcome;
    });
    expect(share(told)).toBeGreaterThanOrEqual(0.55);
  });

  test('what says nothing is mostly left alone', () => {
    const silent = ordinary.map(
      ([, text]) => detect(reading(text, 'Re: Interview invitation'), known).outcome === 'other',
    );
    expect(share(silent)).toBeGreaterThanOrEqual(0.9);
    const noes = ordinary.map(([, text]) => detect(reading(text, 'Re: Interview invitation'), known).outcome);
    expect(share(noes.map((outcome) => outcome !== 'rejected'))).toBeGreaterThanOrEqual(0.95);
  });

  test("one's own words are never somebody's answer", () => {
    for (const [, text] of informal) {
      expect(['withdrawn', 'other']).toContain(detect({ ...reading(text, 'Re: Hello'), own: true }, known).outcome);
    }
  });

  test('it makes plain words count for more', () => {
    const found = (context?: typeof known) =>
      informal.filter(([outcome, text]) => detect(reading(text, ''), context).outcome === outcome).length;
    expect(found(known)).toBeGreaterThan(found());
  });
});

describe('with nothing known of the conversation', () => {
  test('a first mail in plain words is told', () => {
    const right = firstMails.map(
      ([subject, text, outcome]: [string, string, Outcome]) => detect(reading(text, subject)).outcome === outcome,
    );
    expect(share(right)).toBeGreaterThanOrEqual(0.8);
  });
  // Flats, cats and choirs that say no in the words of an employer.
  test('strangers and friends are left alone, many of the hardest of them', () => {
    const right = strangers.map(([, subject, text]) => detect(reading(text, subject)).outcome === 'other');
    expect(share(right)).toBeGreaterThanOrEqual(0.4);
  });
});

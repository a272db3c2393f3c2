import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
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

describe('in a conversation known to be about an application', () => {
  test.each(informal)('%s: %s', (outcome, text) => {
    const detection = detect(reading(text, 'Re: Hello from Fernweh Maps'), known);
    expect(detection.outcome).toBe(outcome);
    expect(detection.evidence).not.toEqual([]);
    for (const { text: words, start, end } of detection.evidence) expect(text.slice(start, end)).toBe(words);
  });

  test.each(ordinary)('says nothing: %s', (_, text) => {
    for (const subject of [
      'Re: Senior Frontend Engineer at Fernweh Maps: shall we talk?',
      'Re: Interview invitation',
    ]) {
      expect(detect(reading(text, subject), known).outcome).toBe('other');
    }
  });

  test("one's own words are never somebody's answer", () => {
    for (const [, text] of informal) {
      expect(['withdrawn', 'other']).toContain(detect({ ...reading(text, 'Re: Hello'), own: true }, known).outcome);
    }
  });
});

describe('with nothing known of the conversation', () => {
  test.each(firstMails)('%s', (subject, text, outcome) => expect(detect(reading(text, subject)).outcome).toBe(outcome));

  test.each(strangers)('other: %s', (_, subject, text) => {
    expect(detect(reading(text, subject)).outcome).toBe('other');
    expect(detect(reading(text, subject), { isKnownApplication: false }).outcome).toBe('other');
  });
});

test('what a mail says in the usual words stays what it is, whatever plain words stand beside them', () => {
  const text =
    'Hello Sam,\n\nyour application stood out, and we would like to invite you to an interview on Wednesday at 15:00. You can ' +
    'pick another time here, or another day.\n\nKind regards,\nRosalind Okafor';
  expect(detect(reading(text, 'Interview for Frontend Engineer'), known).outcome).toBe('interview');
});

import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { LIKELY } from '@/utils/detection/detection';
import { lookalikes, otherOutcomes, rejections, toReading } from './mails';

const cases = [...rejections, ...lookalikes, ...otherOutcomes];

describe('outcome', () => {
  test.each(cases)('$outcome: $name', (mail) => {
    const detection = detect(toReading(mail));
    expect(detection.outcome).toBe(mail.outcome);
    expect(detection.confidence).toBeGreaterThanOrEqual(0);
    expect(detection.confidence).toBeLessThanOrEqual(1);
    if (detection.outcome !== 'other') {
      expect(detection.confidence).toBeGreaterThanOrEqual(LIKELY);
      expect(detection.evidence.length).toBeGreaterThan(0);
    }
  });

  test.each(cases)('evidence is exact: $name', (mail) => {
    for (const { text, start, end } of detect(toReading(mail)).evidence) {
      expect(mail.text.slice(start, end)).toBe(text);
      expect(text).not.toBe('');
    }
  });

  test.each(rejections)("one's own mail is never a rejection: $name", (mail) => {
    expect(detect(toReading({ ...mail, own: true })).outcome).not.toBe('rejected');
  });
});

describe('the same mail in disguise', () => {
  const disguises: [string, (text: string) => string][] = [
    ['upper case', (text) => text.toUpperCase()],
    ['lower case', (text) => text.toLowerCase()],
    ['zero-width characters', (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2')],
    ['soft hyphens', (text) => text.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2')],
    ['no-break spaces', (text) => text.replace(/ /g, '\u00a0')],
    ['odd spaces', (text) => text.replace(/ /g, ' \t\u2009 ')],
    ['curly quotes', (text) => text.replace(/'/g, '’')],
    ['no accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['decomposed accents', (text) => text.normalize('NFD')],
    ['wide letters', (text) => text.replace(/[a-z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0))],
    ['wrapped lines', (text) => text.replace(/(.{40,60}?) /g, '$1\n')],
    ['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
  ];
  for (const [disguise, apply] of disguises) {
    test.each([...rejections, ...lookalikes, ...otherOutcomes])(`${disguise}: $name`, (mail) => {
      const text = apply(mail.text);
      const detection = detect(toReading({ ...mail, text }));
      expect(detection.outcome).toBe(mail.outcome);
      for (const { text: words, start, end } of detection.evidence) expect(text.slice(start, end)).toBe(words);
    });
  }
});

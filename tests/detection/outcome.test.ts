import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { LIKELY } from '@/utils/detection/detection';
import { lookalikes, otherOutcomes, rejections, toReading } from './mails';

const cases = [...rejections, ...lookalikes, ...otherOutcomes];
const shareOf = (mails: typeof cases, isRight: (mail: (typeof cases)[number]) => boolean) =>
  mails.filter(isRight).length / mails.length;

describe('outcome', () => {
  /** The model has learned from these mails, among thousands of others: it must still know nearly all of them. */
  test.each([
    ['rejections', rejections, 0.9],
    ['what only looks like them', lookalikes, 0.9],
    ['other outcomes', otherOutcomes, 0.8],
  ] as const)('%s are told', (_, mails, least) => {
    expect(shareOf([...mails], (mail) => detect(toReading(mail)).outcome === mail.outcome)).toBeGreaterThanOrEqual(
      least,
    );
  });

  test.each(cases)('is sound: $name', (mail) => {
    const detection = detect(toReading(mail));
    expect(detection.confidence).toBeGreaterThanOrEqual(0);
    expect(detection.confidence).toBeLessThanOrEqual(1);
    if (detection.outcome === 'other') expect(detection.evidence).toEqual([]);
    else {
      expect(detection.confidence).toBeGreaterThanOrEqual(LIKELY);
      expect(detection.evidence.length).toBeGreaterThan(0);
    }
    for (const { text, start, end } of detection.evidence) {
      expect(mail.text.slice(start, end)).toBe(text);
      expect(text).not.toBe('');
    }
  });

  test.each(rejections)("one's own mail is never a rejection: $name", (mail) => {
    expect(detect(toReading({ ...mail, own: true })).outcome).not.toBe('rejected');
  });
});

describe('the same mail in disguise says the same', () => {
  const homoglyphs: Record<string, string> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у' };
  const disguises: [string, (text: string) => string][] = [
    ['upper case', (text) => text.replace(/ß/g, 'ss').toUpperCase()],
    ['lower case', (text) => text.toLowerCase()],
    ['zero-width characters', (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2')],
    ['soft hyphens', (text) => text.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2')],
    ['look-alikes', (text) => text.replace(/[aeocpxy]/g, (letter) => homoglyphs[letter] ?? letter)],
    ['no-break spaces', (text) => text.replace(/ /g, '\u00a0')],
    ['odd spaces', (text) => text.replace(/ /g, ' \t\u2009 ')],
    ['curly quotes', (text) => text.replace(/'/g, '’')],
    ['no accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['decomposed accents', (text) => text.normalize('NFD')],
    ['wide letters', (text) => text.replace(/[a-z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0))],
    ['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
    ['character references', (text) => text.replace(/[^\0-\x7f]/gu, (c) => `&#${c.codePointAt(0)};`)],
    ['UTF-8 read as Windows-1252', (text) => Buffer.from(text, 'utf8').toString('latin1')],
  ];
  test.each(disguises)('%s', (_, apply) => {
    const differ = cases.filter((mail) => {
      const text = apply(mail.text);
      const { outcome, evidence } = detect(toReading({ ...mail, text }));
      for (const { text: words, start, end } of evidence) expect(text.slice(start, end)).toBe(words);
      return outcome !== detect(toReading(mail)).outcome;
    });
    // A mail on the edge may tip where a disguise moves the ends of sentences.
    expect(differ.map(({ name }) => name).slice(Math.ceil(cases.length * 0.02))).toEqual([]);
  });

  test('wrapped lines', () => {
    const wrap = (text: string) => text.replace(/(.{40,60}?) /g, '$1\n');
    const same = shareOf(
      cases,
      (mail) => detect(toReading({ ...mail, text: wrap(mail.text) })).outcome === detect(toReading(mail)).outcome,
    );
    expect(same).toBeGreaterThanOrEqual(0.9);
  });
});

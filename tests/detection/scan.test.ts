import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { foldWord } from '@/utils/detection/fold';
import { makeScan, scan } from '@/utils/detection/scan';
import { toReading } from './mails';

const sentencesOf = (text: string) => {
  const found = scan(text, makeScan());
  return Array.from({ length: found.sentenceCount }, (_, s) =>
    text.slice(found.starts[found.sentences[s] ?? 0], found.ends[(found.sentences[s + 1] ?? 1) - 1]),
  );
};

describe('a text as sentences', () => {
  test.each([
    ['Hello Sam. We said no!', ['Hello Sam', 'We said no']],
    ['Dr. Berg called on 12. May.', ['Dr. Berg called on 12. May']],
    ['残念です。お祈りします。', ['残念です', 'お祈りします']],
    ['see acme.example for more', ['see acme.example for more']],
    ['one\n\ntwo', ['one', 'two']],
    ['', []],
  ])('%j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  test('what never ends is cut', () => expect(sentencesOf('word '.repeat(500)).length).toBeGreaterThan(5));
});

test.each([
  ['Für', 'fuer'],
  ['FUR', 'für'],
  ['pа​ss', 'pass'],
  ['ｗｉｄｅ', 'wide'],
  ['𝐛𝐨𝐥𝐝', 'bold'],
  ['Größe', 'GROESE'],
])('%s and %s are one word', (a, b) => expect(foldWord(a)).toBe(foldWord(b)));

test('twice the text takes about twice the time', { retry: 3 }, () => {
  const text = 'We talked about your application for a long time, and somebody else has got the job.\n';
  const timeOf = (copies: number) => {
    const reading = toReading({ text: text.repeat(copies) });
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 8; round++) {
      const start = performance.now();
      detect(reading);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  timeOf(50);
  expect(timeOf(300) / timeOf(150)).toBeLessThan(3);
});

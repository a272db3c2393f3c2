import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { outcomes, stages } from '@/utils/detection/detection';
import { MAX_TEXT, type MailReading } from '@/utils/reading';
import { lookalikes, otherOutcomes, rejections, toReading } from './mails';

/** What must hold of every detection, whatever the mail. */
function expectSound(reading: MailReading): void {
  const detection = detect(reading);
  expect(outcomes).toContain(detection.outcome);
  expect(detection.confidence).toBeGreaterThanOrEqual(0);
  expect(detection.confidence).toBeLessThanOrEqual(1);
  if (detection.stage !== undefined) expect(stages).toContain(detection.stage);
  for (const name of [detection.company, detection.role, detection.requisition, detection.person?.name]) {
    if (name !== undefined) expect(name.trim()).not.toBe('');
  }
  for (const { text, start, end } of detection.evidence) {
    expect(end).toBeGreaterThan(start);
    expect(reading.text.slice(start, end)).toBe(text);
  }
}

describe('bad input', () => {
  const refusal = 'Thank you for applying to the Cook position. We have decided to move forward with other candidates.';

  test('no sender, no subject', () => expect(detect(toReading({ text: refusal })).outcome).toBe('rejected'));
  test('an empty body', () =>
    expect(detect(toReading({ text: '' }))).toMatchObject({ outcome: 'other', evidence: [] }));
  test('an empty sender', () => expectSound(toReading({ text: refusal, from: {} })));
  test('an empty body under a clear subject has no evidence', () => {
    const reading = toReading({ text: '', subject: 'Your application for the Cook position was not selected' });
    expect(detect(reading).evidence).toEqual([]);
  });
  test('markup in the subject is text', () => {
    const reading = toReading({ text: refusal, subject: '<img src=x onerror=alert(1)> Your application </script>' });
    expectSound(reading);
    expect(detect(reading).outcome).toBe('rejected');
    expect(detect(reading).company).toBeUndefined();
  });
  test('marks of direction in a name are left out', () => {
    const reading = toReading({
      text: `${refusal}\n\nBest,\n\u202eAda Lind\u202c`,
      from: { name: '\u2067Ada Lind\u2069' },
    });
    expect(detect(reading).person).toEqual({ name: 'Ada Lind' });
  });
  test('words that are names of object properties', () => {
    expectSound(
      toReading({
        text: "constructor __proto__ toString hasOwnProperty don't prototype's valueOf",
        subject: '__proto__',
      }),
    );
  });
  test('lone surrogates', () => expectSound(toReading({ text: `\ud83c ${refusal} \udf89` })));
});

describe('hostile bodies of 60,000 characters', () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(MAX_TEXT / piece.length)).slice(0, MAX_TEXT);
  test.each([
    ['blank lines', '\n'],
    ['spaces', ' '],
    ['unfortunately', 'unfortunately '],
    ['we will not', 'we will not '],
    ['not be able to move', 'not be able to move '],
    ['candidates whose', 'other candidates whose with '],
    ['capitals', 'At Acme '],
    ['quotes', '"a '],
    ['apostrophes', "'n't"],
    ['one word', 'a'],
    ['closings', 'Best,\n'],
    ['names', 'Best,\nJane Doe\n'],
    ['zero-width', '\u200b'],
    ['references', 'ref: 1'],
    ['brackets', '(['],
    ['dashes', ' - '],
    ['pictures', '🎉'],
    ['accents', 'e\u0301\u0301'],
    ['position of', 'position of the '],
    ['German', 'nicht leider Bewerbung '],
  ])('%s', (_, piece) => {
    const reading = toReading({
      text: fill(piece),
      subject: fill(piece).slice(0, 2_000),
      from: { name: fill(piece).slice(0, 500), address: fill(piece).slice(0, 500) },
    });
    detect(reading);
    const started = performance.now();
    expectSound(reading);
    // Some ten times what it takes here; a bad regular expression takes minutes.
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('any mail', () => {
  const pieces = [...rejections, ...lookalikes, ...otherOutcomes].flatMap(({ text }) => text.split(/(?<=[.,] )/));
  const text = fc.array(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }), fc.constantFrom('\n\n', '"', ' ', '\u00ad')),
    { maxLength: 30 },
  );
  test('never throws and is exact', () => {
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        (parts, subject, name, own) => {
          const reading = toReading({
            text: parts.join(''),
            subject,
            from: { name, address: `${name}@acme.example` },
            own,
          });
          expectSound(reading);
          if (own) expect(['withdrawn', 'other']).toContain(detect(reading).outcome);
          expect(detect(reading)).toEqual(detect(reading));
        },
      ),
      {
        numRuns: 400,
        examples: [
          [['ܐ', '"', 'seguimos con otra persona.', '"', 'We will not be inviting you to interview. '], '', '', false],
        ],
      },
    );
  });
});

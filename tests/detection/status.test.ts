import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import ofLanguages from '@/utils/detection/model/labels.json';
import { statuses, statusOf } from '@/utils/detection/status';

describe('the status label of a portal', () => {
  test.each([
    ['Not selected', 'rejected'],
    ['No longer under consideration', 'rejected'],
    ['NOT SELECTED', 'rejected'],
    ['Status: Not selected', 'rejected'],
    ['Under review', 'received'],
    ['Schrödinger', 'changed'],
    ['Unfortunately', 'changed'],
    ['We will see', 'changed'],
    ['12 May 2026', 'changed'],
    ['', 'changed'],
  ])('%s: %s', (label, status) => expect(statusOf(label)).toBe(status));

  test('a label of every language is known, or left to the person where two meanings share it', () => {
    for (const [tag, sections] of Object.entries<Record<string, string[]>>(ofLanguages)) {
      const labels = sections['label rejected'] ?? [];
      expect(labels.length, tag).toBeGreaterThan(5);
      for (const label of labels) expect(['rejected', 'changed'], `${tag}: ${label}`).toContain(statusOf(label));
      expect(labels.filter((label) => statusOf(label) === 'rejected').length, tag).toBeGreaterThan(labels.length / 2);
    }
  });

  test('what nobody knows is never a rejection', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (label) => {
        expect([...statuses, 'changed']).toContain(statusOf(label));
        expect(statusOf(`zq ${label} qz`)).toBe('changed');
      }),
    );
  });
});

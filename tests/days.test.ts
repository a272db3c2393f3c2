import { describe, expect, test } from 'vitest';
import { dayOf, timeOfDay } from '@/components/days';

const now = new Date(2026, 4, 4, 9, 30).getTime();

describe('the day of a rejection told by hand', () => {
  test('is now when it is today', () => {
    expect(timeOfDay(dayOf(now), now)).toBe(now);
  });

  test('is noon of any other day, also where the clock changes', () => {
    for (const day of ['2026-03-29', '2025-10-26', '2024-02-29', '2026-05-03'])
      expect(dayOf(timeOfDay(day, now) ?? 0)).toBe(day);
  });

  test.each(['', '2026-02-30', '2026-13-01', '04.05.2026', '2026-5-4', '02026-05-04'])('%j is no day', (day) => {
    expect(timeOfDay(day, now)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import {
  countdown,
  endCountdown,
  FIRST_MINUTES,
  minutesAndSeconds,
  startCountdown,
  stopCountdown,
} from '@/components/steps/firstMinutes';

describe('the first two minutes', () => {
  it.each([
    [120_000, 2, '00'],
    [119_001, 2, '00'],
    [61_000, 1, '01'],
    [1, 0, '01'],
    [0, 0, '00'],
    [-500, 0, '00'],
  ])('%i ms read as %i:%s', (ms, minutes, seconds) => expect(minutesAndSeconds(ms)).toEqual({ minutes, seconds }));

  it('run for one item at a time, and stay stopped until they are answered', () => {
    startCountdown('a', 1_000);
    startCountdown('b', 2_000);
    expect(countdown()).toEqual({ actionId: 'b', until: 2_000 + FIRST_MINUTES, stopped: false });
    stopCountdown();
    expect(countdown()?.stopped).toBe(true);
    endCountdown();
    expect(countdown()).toBeUndefined();
    stopCountdown();
    expect(countdown()).toBeUndefined();
  });
});

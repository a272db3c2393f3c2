import { describe, expect, it } from 'vitest';
import { sendTime, wordCount } from '@/components/steps/sendTime';

const at = (day: number, hour = 12): number => new Date(2026, 10, day, hour).getTime(); // 2 November 2026 is a Monday

describe('the best time to send a request', () => {
  it.each([
    ['on the day of the rejection, the next morning', at(2), at(2, 15), 'tomorrow'],
    ['on a Friday, Monday', at(6), at(6, 15), 'monday'],
    ['on a Saturday, Monday', at(7), at(7, 15), 'monday'],
    ['on a Sunday, the next morning', at(8), at(8, 15), 'tomorrow'],
    ['a day later, today', at(2), at(3, 15), 'now'],
    ['a day later on a weekend, Monday', at(5), at(7), 'monday'],
    ['more than a week later it is late', at(2), at(11), 'late'],
  ])('%s', (_, rejectedAt, now, best) => expect(sendTime(rejectedAt, now)).toBe(best));
});

it('counts words by the spaces between them', () => {
  expect(wordCount('  one\n\ntwo  three ')).toBe(3);
  expect(wordCount(' ')).toBe(0);
});

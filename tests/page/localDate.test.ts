import { describe, expect, test } from 'vitest';
import { parseLocalDate } from '@/utils/page/localDate';

const afternoon = new Date(2025, 7, 20, 13, 19).getTime();

describe('a date is read in the language of the interface', () => {
  test.each([
    ['en', 'Wed, Aug 20, 2025, 1:19 PM'],
    ['en', 'Aug 20, 2025, 1:19\u202fPM'],
    ['en-GB', '20 Aug 2025, 13:19'],
    ['en-GB', 'Wed, 20 Aug 2025, 13:19 (2 days ago)'],
    ['en', 'Wed, Aug 20, 2025 at 1:19 PM'],
    ['de', '20. August 2025 um 13:19'],
    ['de', 'Mi., 20. Aug. 2025, 13:19 (vor 2 Tagen)'],
    ['fr', 'mer. 20 août 2025 13:19'],
    ['fr-CA', '20 août 2025, 13 h 19'],
    ['es', 'mié, 20 ago 2025, 13:19'],
    ['es-419', 'mié, 20 ago 2025 a la(s) 1:19 p.m.'],
    ['it', 'mer 20 ago 2025, 13:19'],
    ['pt-BR', 'qua., 20 de ago. de 2025, 13:19'],
    ['nl', 'wo 20 aug 2025 om 13:19'],
    ['pl', '20 sie 2025, 13:19'],
    ['cs', 'st 20. 8. 2025 13:19'],
    ['ru', 'ср, 20 авг. 2025 г., 13:19'],
    ['uk', '20 серп. 2025 р., 13:19'],
    ['tr', '20 Ağu 2025 Çar, 13:19'],
    ['fi', 'ke 20. elok. 2025 klo 13.19'],
    ['da', 'ons. 20. aug. 2025 13.19'],
    ['sv', 'ons 20 aug. 2025 13:19'],
    ['hu', '2025. aug. 20., Sze 13:19'],
    ['vi', '13:19, 20 thg 8, 2025'],
    ['zh-CN', '2025年8月20日 下午1:19'],
    ['zh-TW', '2025年8月20日 週三 下午1:19'],
    ['ja', '2025年8月20日(水) 13:19'],
    ['ko', '2025년 8월 20일 (수) 오후 1:19'],
    ['ar', 'الأربعاء، ٢٠ أغسطس ٢٠٢٥، ١:١٩ م'],
    ['he', 'יום ד׳, 20 באוג׳ 2025, 13:19'],
    ['hi', '20 अग॰ 2025, 1:19 pm'],
    ['th', '20 ส.ค. 2568 13:19'],
    ['el', 'Τετ 20 Αυγ 2025, 1:19 μ.μ.'],
    ['id', 'Rab, 20 Agu 2025, 13.19'],
    ['de', '20.08.2025, 13:19'],
    ['en-US', '8/20/2025, 1:19 PM'],
    ['sv', '2025-08-20 13:19'],
  ])('%s: %s', (language, text) => {
    expect(parseLocalDate(text, language)).toBe(afternoon);
  });

  test('the order of an ambiguous numeric date is that of the language', () => {
    expect(parseLocalDate('3/4/2025, 09:00', 'en-US')).toBe(new Date(2025, 2, 4, 9).getTime());
    expect(parseLocalDate('3/4/2025, 09:00', 'en-GB')).toBe(new Date(2025, 3, 3, 9).getTime());
  });

  test('a weekday that is spelled like a month is no month', () => {
    expect(parseLocalDate('mar, 19 ago 2025, 09:05', 'es')).toBe(new Date(2025, 7, 19, 9, 5).getTime());
    expect(parseLocalDate('mar. 4 mars 2025 09:05', 'fr')).toBe(new Date(2025, 2, 4, 9, 5).getTime());
  });

  test('twelve at night and twelve at noon', () => {
    expect(parseLocalDate('Aug 20, 2025, 12:05 AM', 'en')).toBe(new Date(2025, 7, 20, 0, 5).getTime());
    expect(parseLocalDate('Aug 20, 2025, 12:05 PM', 'en')).toBe(new Date(2025, 7, 20, 12, 5).getTime());
    expect(parseLocalDate('2025年8月20日 上午10:08', 'zh-CN')).toBe(new Date(2025, 7, 20, 10, 8).getTime());
  });

  test('every month of many languages, as Intl itself writes it', () => {
    const languages =
      'en en-GB de fr es it pt-BR pt-PT nl pl cs sk sl hr sr ru uk bg ro hu tr el fi sv da nb et lv lt ca gl is id ms vi fil sw af zh-CN zh-TW ja ko ar he hi bn ta te mr gu kn ml th'.split(
        ' ',
      );
    const wrong: string[] = [];
    for (const language of languages) {
      for (const dateStyle of ['full', 'long', 'medium'] as const) {
        const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short' });
        for (let month = 0; month < 12; month++) {
          const at = new Date(2025, month, 4 + month, month * 2, 7).getTime();
          const read = parseLocalDate(format.format(at), language);
          if (read !== at) wrong.push(`${language} ${format.format(at)} ${read === undefined ? '' : new Date(read)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

test.each([
  '',
  'yesterday',
  '13:19',
  'Aug 20',
  'Feb 31, 2025, 13:00',
  '99/99/2025 10:00',
  'Aug 20, 2025, 77:99',
  '1404/05/29 13:19',
])('%j is no date that can be read', (text) => {
  expect(parseLocalDate(text, 'en')).toBeUndefined();
});

test('an unknown language reads as English', () => {
  expect(parseLocalDate('Aug 20, 2025, 1:19 PM', 'not a language')).toBe(afternoon);
  expect(parseLocalDate('Aug 20, 2025, 1:19 PM', undefined)).toBe(afternoon);
});

describe('the order of a date in numbers', () => {
  test.each([
    ['en-US', 'Wed 8/5/2026 1:19 PM', new Date(2026, 7, 5, 13, 19).getTime()],
    ['en-US', 'Fri 8/5/2026 1:19 PM', new Date(2026, 4, 8, 13, 19).getTime()],
    ['en-GB', 'Fri 08/05/2026 13:19', new Date(2026, 4, 8, 13, 19).getTime()],
    ['en-GB', 'Wed 08/05/2026 13:19', new Date(2026, 7, 5, 13, 19).getTime()],
    ['en-GB', 'Sun 08/05/2026 13:19', new Date(2026, 4, 8, 13, 19).getTime()],
    ['de', 'Mittwoch 08.05.2026 13:19', new Date(2026, 7, 5, 13, 19).getTime()],
    ['en-US', 'Mon 4/5/2026 13:19', new Date(2026, 4, 4, 13, 19).getTime()],
    ['en-US', '4/5/2026 13:19', new Date(2026, 3, 5, 13, 19).getTime()],
    // No language has points after a month that stands first.
    ['en', '05.06.2026 13:19', new Date(2026, 5, 5, 13, 19).getTime()],
    [undefined, '05.06.2026 13:19', new Date(2026, 5, 5, 13, 19).getTime()],
    [undefined, '5. 6. 2026', new Date(2026, 5, 5, 12).getTime()],
    // Nobody knows the language, and nobody needs to.
    [undefined, '20/06/2026', new Date(2026, 5, 20, 12).getTime()],
    [undefined, '06/20/2026', new Date(2026, 5, 20, 12).getTime()],
    [undefined, '05/05/2026', new Date(2026, 4, 5, 12).getTime()],
    [undefined, 'Fri 05/06/2026', new Date(2026, 5, 5, 12).getTime()],
    // Either may be the month.
    [undefined, '05/06/2026', undefined],
    [undefined, '05-06-2026 13:19', undefined],
    ['not a language', '05/06/2026', undefined],
  ])('in %s %s is told by its weekday, else by the language', (language, text, at) => {
    expect(parseLocalDate(text, language)).toBe(at);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAgo, withoutAgo } from '@/utils/page/relativeDate';

/** A Thursday, in the afternoon. */
const now = new Date(2026, 10, 12, 15, 30).getTime();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const ago = (text: string, language: string | undefined): number | undefined => {
  const at = parseAgo(text, language, now)?.at;
  return at === undefined ? undefined : now - at;
};

describe('how long ago something was is read in the language of the interface', () => {
  test.each<[string | undefined, string, number]>([
    ['en', '2 weeks ago', 14 * DAY],
    ['en', 'Applied 2w ago', 14 * DAY],
    ['en', 'Applied 2w', 14 * DAY],
    ['en', '3d', 3 * DAY],
    ['en', '3 d', 3 * DAY],
    ['en', '2mo', 60 * DAY],
    ['en', '1 day', DAY],
    ['en', '2mo ago', 60 * DAY],
    ['en', '5h ago', 5 * HOUR],
    ['en', '1 hr ago', HOUR],
    ['en', '2 wk. ago', 14 * DAY],
    ['en', '4 yrs ago', 4 * 365 * DAY],
    ['en', 'Application viewed 11m ago', 11 * 60_000],
    ['en', 'Applied 1w ago · Application viewed 10h ago', 7 * DAY],
    ['en', 'Applied 2 wk. ago, viewed 3 days ago', 14 * DAY],
    ['de', 'Beworben vor 2 Wochen, angesehen vor 3 Stunden', 14 * DAY],
    ['de', 'Applied 2 weeks ago, angesehen vor 3 Stunden', 14 * DAY],
    ['en', 'a month ago', 30 * DAY],
    ['en', 'An hour ago', HOUR],
    ['en', 'one week ago', 7 * DAY],
    ['en', 'yesterday', DAY],
    ['en', 'Applied today on Indeed', 0],
    ['en', 'Updated last week', 7 * DAY],
    ['en', '30+ days ago', 30 * DAY],
    ['en', 'about 3 hours ago', 3 * HOUR],
    ['de', 'vor 3 Tagen', 3 * DAY],
    ['de', 'Beworben vor einem Monat', 30 * DAY],
    ['de', 'vor 2 Wochen aktualisiert', 14 * DAY],
    ['de', 'gestern', DAY],
    ['de', 'vorgestern', 2 * DAY],
    ['fr', 'il y a 5 mois', 150 * DAY],
    ['fr', 'Postulé il y a un jour', DAY],
    ['fr', "aujourd'hui", 0],
    ['fr', 'aujourd’hui', 0],
    ['es', 'hace 2 semanas', 14 * DAY],
    ['es', 'hace una semana', 7 * DAY],
    ['es', 'Hace 30+ días', 30 * DAY],
    ['pt-BR', 'há 4 dias', 4 * DAY],
    ['pt-BR', 'ontem', DAY],
    ['it', '3 giorni fa', 3 * DAY],
    ['it', 'un mese fa', 30 * DAY],
    ['nl', '2 weken geleden', 14 * DAY],
    ['pl', '5 dni temu', 5 * DAY],
    ['pl', '2 tygodnie temu', 14 * DAY],
    ['cs', 'před 3 týdny', 21 * DAY],
    ['ru', '21 день назад', 21 * DAY],
    ['ru', '3 недели назад', 21 * DAY],
    ['uk', '5 днів тому', 5 * DAY],
    ['tr', '2 ay önce', 60 * DAY],
    ['sv', 'för 3 dagar sedan', 3 * DAY],
    ['fi', '4 päivää sitten', 4 * DAY],
    ['hu', '2 hete', 14 * DAY],
    ['id', '3 hari yang lalu', 3 * DAY],
    ['vi', '3 ngày trước', 3 * DAY],
    ['zh-CN', '3天前', 3 * DAY],
    ['zh-CN', '投递于3天前', 3 * DAY],
    ['ja', '2 週間前', 14 * DAY],
    ['ja', '応募2日前', 2 * DAY],
    ['ko', '2주 전', 14 * DAY],
    ['hi', '3 दिन पहले', 3 * DAY],
    ['ar', 'قبل ٣ أيام', 3 * DAY],
    ['ar', 'قبل يومين', 2 * DAY],
    ['ar', '\u200fقبل 3 أيام\u200f', 3 * DAY],
    ['he', '\u2067לפני 3 ימים\u2069', 3 * DAY],
    ['fa', '۳ روز پیش', 3 * DAY],
    ['de', '2 weeks ago', 14 * DAY],
    ['not a language', '2 weeks ago', 14 * DAY],
    [undefined, '2\u00a0weeks\u00a0ago', 14 * DAY],
  ])('%s: %s', (language, text, expected) => expect(ago(text, language)).toBe(expected));

  test('as every language writes it, by Intl', () => {
    const wrong: string[] = [];
    const units = { hour: HOUR, day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY };
    const languages =
      'en de fr es it pt-BR pt-PT nl pl cs sk sl hr ru uk bg ro hu tr el fi sv da nb id vi th zh-CN zh-TW ja ko ar he hi bn fa';
    for (const language of languages.split(' ')) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.RelativeTimeFormat(language, { style });
        for (const unit of Object.keys(units) as (keyof typeof units)[]) {
          for (const many of [1, 2, 3, 4, 7, 11, 12, 20, 25]) {
            const text = format.format(-many, unit);
            if (ago(text, language) !== many * units[unit]) wrong.push(`${language} ${style} ${text}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a day without its year is the last one that was', () => {
  const noon = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime();
  test.each<[string, string, number]>([
    ['en', 'Applied on Indeed on Wednesday', noon(2026, 11, 11)],
    ['en', 'Applied on Indeed on Sun', noon(2026, 11, 8)],
    // Today would have been called so.
    ['en', 'Applied on Indeed on Thursday', noon(2026, 11, 5)],
    ['de', 'Beworben am Montag', noon(2026, 11, 9)],
    ['es', 'el lunes', noon(2026, 11, 9)],
    ['en', 'Applied on Indeed on 6 Jun', noon(2026, 6, 6)],
    ['en', 'Applied on Sep 16', noon(2026, 9, 16)],
    ['en', 'Nov 11', noon(2026, 11, 11)],
    ['en', 'Nov 13', noon(2025, 11, 13)],
    ['en', 'December 24.', noon(2025, 12, 24)],
    ['en', '29 Feb', noon(2024, 2, 29)],
    ['de', 'Beworben am 3. Oktober', noon(2026, 10, 3)],
    ['fr', 'le 14 juil.', noon(2026, 7, 14)],
    ['es', '16 de septiembre', noon(2026, 9, 16)],
    ['pl', '6 czerwca', noon(2026, 6, 6)],
    ['ru', '6 июня', noon(2026, 6, 6)],
    ['zh-CN', '9月16日', noon(2026, 9, 16)],
    ['ja', '応募日 12月1日', noon(2025, 12, 1)],
    ['ko', '9월 16일', noon(2026, 9, 16)],
    ['ar', '\u200f٦ يونيو', noon(2026, 6, 6)],
  ])('%s: %s', (language, text, expected) => {
    expect(parseAgo(text, language, now)).toEqual({ at: expected, within: DAY });
  });

  test('today is now at the latest', () => {
    const morning = new Date(2026, 10, 12, 8).getTime();
    expect(parseAgo('12 Nov', 'en', morning)?.at).toBe(morning);
  });
});

describe('what is no such time is none', () => {
  test.each([
    '',
    'Applied',
    'Under review',
    'in 3 days',
    'Closes in 3d',
    'Due in 2 weeks',
    'Contract for 2 years',
    'Interview on Friday at 10:00',
    '3D Artist',
    'Level 3',
    'R2 days agony',
    'SAT tutor',
    '31 Feb',
    '13:45',
    '5/6',
    '6 of 12',
    'You may apply for 2 of them',
    'undefined',
    'NaN days ago',
    '99999 days ago',
    '\u200f\u200e',
  ])('%j', (text) => expect(parseAgo(text, 'en', now)).toBeUndefined());

  test.each(['Interview on Friday', 'Assessment due 20 Nov'])('%s, of what may be yet to come', (text) => {
    expect(parseAgo(text, 'en', now, false)).toBeUndefined();
  });

  test('in three days, in German', () => expect(parseAgo('in 3 Tagen', 'de', now)).toBeUndefined());

  test('nothing is in the future, and nothing throws', () => {
    const words = fc.constantFrom(
      'Applied',
      'on',
      '3',
      '12',
      'days',
      'ago',
      'd',
      'mo',
      'Jun',
      'Friday',
      'in',
      '月',
      'vor',
      '(',
      '+',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
    );
    const language = fc.oneof(fc.constantFrom('en', 'de', 'ar', 'ja', undefined), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(text, language, (said, tag) => {
        expect(parseAgo(said, tag, now)?.at ?? 0).toBeLessThanOrEqual(now);
        expect(withoutAgo(said, tag).length).toBeLessThanOrEqual(said.normalize('NFKC').length);
      }),
    );
  });
});

describe('without the words that say how long ago', () => {
  test.each<[string, string, string]>([
    ['en', 'Application Viewed 2d ago', 'Application Viewed'],
    ['en', 'Application viewed (2 days ago)', 'Application viewed'],
    ['en', 'Applied 3d', 'Applied'],
    ['en', 'Applied on Indeed on Tuesday', 'Applied on Indeed on'],
    ['en', 'Not Selected · 3 weeks ago', 'Not Selected'],
    ['de', 'Beworben vor 2 Wochen', 'Beworben'],
    ['ja', '応募済み 3 日前', '応募済み'],
  ])('%s: %s', (language, text, expected) => expect(withoutAgo(text, language)).toBe(expected));

  test.each(['Not Selected by Employer', 'Stage 3 of 5', 'Rejected on 12 May', 'ÄRGER', '3D test pending'])(
    '%s stays as it is written',
    (text) => expect(withoutAgo(text, 'en')).toBe(text),
  );
});

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvWords, csvColumns, toCsv } from '@/utils/csv';
import { eventKinds } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import { event, NOON } from './make';

const same = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<string, string> as Record<Word, string>;
const words: CsvWords = {
  columns: same(csvColumns),
  kinds: same(eventKinds),
  stages: same(['application', 'screen', 'assessment', 'interview', 'final', 'offer']),
  day: (at) => new Date(at).toISOString().slice(0, 10),
};
const tableOf = (company: string) => toCsv(foldLog([event({ company })]), words);
const companyIn = (csv: string) => Papa.parse<string[]>(csv.slice(1)).data[1]?.[0];

describe('the table for a spreadsheet', () => {
  it('has a line for each application, with the day of what happened', () => {
    const csv = toCsv(foldLog([event({ company: 'Fernhill', role: 'Cook, "nights"' })]), words);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [head, line] = Papa.parse<string[]>(csv.slice(1)).data;
    expect(head).toEqual([...csvColumns]);
    expect(line?.slice(0, 3)).toEqual(['Fernhill', 'Cook, "nights"', 'rejected']);
    expect(line?.[csvColumns.indexOf('rejected')]).toBe(words.day(NOON));
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  // https://owasp.org/www-community/attacks/CSV_Injection
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    ' =1',
    '\u200b=1',
    "=cmd|' /C calc'!A0",
  ])('makes %j harmless', (start) => expect(companyIn(tableOf(`${start} Ltd`))).toBe(`'${start} Ltd`));

  it.each(['Fernhill', 'A=B', "O'Neill - Sons", '3M', 'Größe & Co', '株式会社'])('leaves %j as it is', (company) =>
    expect(companyIn(tableOf(company))).toBe(company),
  );
});

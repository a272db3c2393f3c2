import fc from 'fast-check';
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

/**
 * The cells that a spreadsheet has: quotes hold a cell together only where they begin it, and what follows them up to the
 * separator is taken as it stands.
 */
function cellsOf(csv: string, separator: string): string[] {
  const cells = [''];
  let [isStart, isQuoted] = [true, false];
  for (let at = 0; at < csv.length; at++) {
    const sign = csv.charAt(at);
    if (isStart && sign === '"') isQuoted = true;
    else if (isQuoted && sign === '"' && csv[at + 1] !== '"') isQuoted = false;
    else if (!isQuoted && (sign === separator || sign === '\n' || sign === '\r')) {
      cells.push('');
      isStart = true;
      continue;
    } else {
      if (isQuoted && sign === '"') at += 1;
      cells[cells.length - 1] += sign;
    }
    isStart = false;
  }
  return cells;
}

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
    '＝1',
    '＋1',
    '－1',
    '＠A',
    ' =1',
    '\u200b=1',
    '\u00ad=1',
    '\ufe0f=1',
    '\u3164=1',
    '\u2800=1',
    '"=1',
    "=cmd|' /C calc'!A0",
  ])('makes %j harmless', (start) => expect(companyIn(tableOf(`${start} Ltd`))).toBe(`'${start} Ltd`));

  it.each([
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    ['\0=1', "' =1"],
    ['\x01\x7f@A', "'  @A"],
    ['Acme\0Ltd', 'Acme Ltd'],
    ['Thank you.\n=HYPERLINK(A1)\nbye', "Thank you.\n'=HYPERLINK(A1)\nbye"],
    ['bye; =1+1;\n;=1+2;', "bye;' =1+1;\n;'=1+2;"],
    ['a\t\u200b"=1', 'a\t\'\u200b"=1'],
    ['a;\0=1', "a;' =1"],
  ])('makes %j harmless as %j', (company, harmless) => expect(companyIn(tableOf(company))).toBe(harmless));

  it.each([',', ';', '\t'])('begins no formula where a spreadsheet splits by %j, and loses no word', (separator) => {
    const alphabet = fc.constantFrom(...'ab =+-@;,"\'\t\r\n\0', '＝', '\u200b', '\u2800');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: alphabet, maxLength: 12 }), { minLength: 2, maxLength: 2 }), (found) => {
        const [company = '', role = ''] = found;
        const csv = toCsv(foldLog([event({ company, role })]), words).slice(1);
        const cells = cellsOf(csv, separator);
        expect(cells.filter((cell) => /^[\s\0\u200b\u2800"]*[=+\-@＝]/.test(cell))).toEqual([]);
        const letters = (text: string): string => text.replace(/[^ab=+\-@＝]/g, '');
        const line = Papa.parse<string[]>(csv, { delimiter: ',' }).data[1];
        expect([line?.[0], line?.[1]].map((cell) => letters(cell ?? ''))).toEqual(found.map(letters));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'Fernhill',
    'One; two\nthree, "four"\tfive - and six = seven',
    'A=B',
    "O'Neill - Sons",
    '3M',
    'Größe & Co',
    '株式会社',
  ])('leaves %j as it is', (company) => expect(companyIn(tableOf(company))).toBe(company));
});

import { describe, expect, test } from 'vitest';
import wellfound from '@/utils/sites/wellfound';
import { fixturesOf, open, readAsSaid, readRows } from './fixture';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('wellfound'))('%s', (name) => void readAsSaid(wellfound, name));
});

test.each(['https://wellfound.com/jobs', 'https://wellfound.com/jobs/applications/98100001-4600001'])(
  '%s is another page',
  (url) => expect(wellfound.read(open('wellfound.2026-08.html').document, url)).toEqual({ state: 'nothing' }),
);

test('a row has the same id among the archived ones', () => {
  const { document, expected } = open('wellfound.2026-08.html');
  const ids = () => readRows(wellfound, document, expected.url).map(({ rowId }) => rowId);
  const before = ids();
  for (const row of document.querySelectorAll('main a[href*="-"]')) {
    row.setAttribute('href', row.getAttribute('href')?.replace('applications/', 'applications/archived/') ?? '');
  }
  expect(ids()).toEqual(before);
});

test('a letter for the picture is no company', () => {
  const { document, expected } = open('wellfound.2026-08.html');
  for (const logo of document.querySelectorAll('main a img')) logo.outerHTML = '<span>K</span>';
  expect(readRows(wellfound, document, expected.url)).toEqual(expected.readings);
});

test.each(['Passed on', 'Shortlisted', 'Auf der Liste'])('%s in the place of the status is the status', (label) => {
  const { document, expected } = open('wellfound.2026-08.html');
  (document.querySelector('main a[href*="-"] [class*="status"] span') as Element).textContent = label;
  const [first, ...others] = expected.readings ?? [];
  expect(readRows(wellfound, document, expected.url)).toEqual([{ ...first, label }, ...others]);
});

test('a row without a status and without a time is left out; where most are such the page is unreadable', () => {
  const { document, expected } = open('wellfound.2026-08.html');
  const rows = [...document.querySelectorAll('main a[href*="-"]')];
  const strip = (row: Element | undefined) => {
    for (const one of row?.querySelectorAll('[class*="status"], [class*="time"]') ?? []) one.remove();
  };
  strip(rows[0]);
  expect(readRows(wellfound, document, expected.url)).toEqual(expected.readings?.slice(1));
  strip(rows[1]);
  expect(wellfound.read(document, expected.url)).toMatchObject({
    state: 'unreadable',
    seen: [{ reading: expected.readings?.[2] }],
  });
});

test('a page with nothing on it yet is no unreadable one', () => {
  const { document, expected } = open(fixturesOf('wellfound').find((name) => name.includes('unknown')) as string);
  const root = wellfound.container(document);
  root.replaceChildren();
  root.innerHTML = '<div class="skeleton"><span></span></div>';
  expect(wellfound.read(document, expected.url)).toEqual({ state: 'nothing' });
});

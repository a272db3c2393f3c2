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

test('a row without a status that is known is left out', () => {
  const { document, expected } = open('wellfound.2026-08.html');
  const [first, ...others] = document.querySelectorAll('main a[href*="-"] [class*="status"] span');
  (first as Element).textContent = 'Remote';
  expect(readRows(wellfound, document, expected.url)).toEqual(expected.readings?.slice(1));
  for (const other of others) other.textContent = 'Remote';
  expect(wellfound.read(document, expected.url).state).toBe('unreadable');
});

test('a page with nothing on it yet is no unreadable one', () => {
  const { document, expected } = open(fixturesOf('wellfound').find((name) => name.includes('unknown')) as string);
  const root = wellfound.container(document);
  root.replaceChildren();
  root.innerHTML = '<div class="skeleton"><span></span></div>';
  expect(wellfound.read(document, expected.url)).toEqual({ state: 'nothing' });
});

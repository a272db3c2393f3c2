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

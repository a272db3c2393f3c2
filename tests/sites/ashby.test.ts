import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import ashby, { about } from '@/utils/sites/ashby';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('ashby'))('%s', (name) => settledAsSaid(ashby, name));
});

test.each(fixturesOf('ashby'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'ashby', about });
  expect(about.isAsked).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import icims, { about } from '@/utils/sites/icims';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('icims'))('%s', (name) => settledAsSaid(icims, name));
});

test.each(fixturesOf('icims'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'icims', about });
  expect(about.isAsked).toBe(true);
});

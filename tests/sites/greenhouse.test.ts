import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import greenhouse, { about } from '@/utils/sites/greenhouse';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('greenhouse'))('%s', (name) => settledAsSaid(greenhouse, name));
});

test.each(fixturesOf('greenhouse'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'greenhouse', about });
  expect(about.isAsked).toBe(true);
});

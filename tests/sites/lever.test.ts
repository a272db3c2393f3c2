import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import lever, { about } from '@/utils/sites/lever';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('lever'))('%s', (name) => settledAsSaid(lever, name));
});

test.each(fixturesOf('lever'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'lever', about });
  expect(about.isAsked).toBe(true);
});

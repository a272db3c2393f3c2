import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import oracle, { about } from '@/utils/sites/oracle';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('oracle'))('%s', (name) => settledAsSaid(oracle, name));
});

test.each(fixturesOf('oracle'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'oracle', about });
  expect(about.isAsked).toBe(true);
});

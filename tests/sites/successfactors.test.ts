import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import successfactors, { about } from '@/utils/sites/successfactors';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('successfactors'))('%s', (name) => settledAsSaid(successfactors, name));
});

test.each(fixturesOf('successfactors'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'successfactors', about });
  expect(about.isAsked).toBe(true);
});

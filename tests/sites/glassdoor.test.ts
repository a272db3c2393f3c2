import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import glassdoor, { about } from '@/utils/sites/glassdoor';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('glassdoor'))('%s', (name) => settledAsSaid(glassdoor, name));
});

test.each(fixturesOf('glassdoor'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'glassdoor', about });
  expect(about.isAsked).toBe(true);
});

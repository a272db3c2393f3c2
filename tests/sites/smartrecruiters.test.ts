import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import smartrecruiters, { about } from '@/utils/sites/smartrecruiters';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('smartrecruiters'))('%s', (name) => settledAsSaid(smartrecruiters, name));
});

test.each(fixturesOf('smartrecruiters'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'smartrecruiters', about });
  expect(about.isAsked).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import stepstone, { about } from '@/utils/sites/stepstone';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('stepstone'))('%s', (name) => settledAsSaid(stepstone, name));
});

test.each(fixturesOf('stepstone'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'stepstone', about });
  expect(about.isAsked).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import taleo, { about } from '@/utils/sites/taleo';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('taleo'))('%s', (name) => settledAsSaid(taleo, name));
});

test.each(fixturesOf('taleo'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'taleo', about });
  expect(about.isAsked).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import xing, { about } from '@/utils/sites/xing';
import { fixturesOf, open } from './fixture';
import { settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('xing'))('%s', (name) => settledAsSaid(xing, name));
});

test.each(fixturesOf('xing'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'xing', about });
  expect(about.isAsked).toBe(true);
});

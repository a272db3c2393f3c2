import { describe, expect, test } from 'vitest';
import yahoo from '@/utils/sites/yahoo';
import { fixturesOf, readAsSaid } from './fixture';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('yahoo'))('%s', (name) => {
    for (const { anchor } of readAsSaid(yahoo, name))
      expect(anchor?.matches('[data-test-id="message-view-body"]')).toBe(true);
  });
});

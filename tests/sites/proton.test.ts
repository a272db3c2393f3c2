import { describe, expect, test } from 'vitest';
import proton from '@/utils/sites/proton';
import { fixturesOf, readAsSaid } from './fixture';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('proton'))('%s', (name) => {
    for (const { anchor } of readAsSaid(proton, name))
      expect(anchor?.matches('[data-testid="message-content:body"]')).toBe(true);
  });
});

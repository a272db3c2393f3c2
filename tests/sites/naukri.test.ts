import { describe, expect, test } from 'vitest';
import naukri from '@/utils/sites/naukri';
import { fixturesOf, open, readAsSaid } from './fixture';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('naukri'))('%s', (name) => void readAsSaid(naukri, name));
});

test.each(['https://www.naukri.com/mnjuser/homepage', 'https://www.naukri.com/myapply/historypages'])(
  '%s is another page',
  (url) => expect(naukri.read(open('naukri.2026-10.html').document, url)).toEqual({ state: 'nothing' }),
);

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

test('the status is the last line of a card, whatever is said of the company before it', () => {
  const { document, expected } = open('naukri.2026-10.html');
  for (const company of document.querySelectorAll('.company')) {
    if (company.nextElementSibling)
      company.insertAdjacentHTML('afterend', '<div><span>3.8</span><span>Kochi</span></div>');
  }
  expect(naukri.read(document, expected.url)).toMatchObject({
    seen: expected.readings?.map((reading) => ({ reading })),
  });
});

test('a page with nothing on it yet is no unreadable one', () => {
  const { document, expected } = open(fixturesOf('naukri').find((name) => name.includes('unknown')) as string);
  const root = naukri.container(document);
  root.replaceChildren();
  root.innerHTML = '<div class="skeleton"><span></span></div>';
  expect(naukri.read(document, expected.url)).toEqual({ state: 'nothing' });
});

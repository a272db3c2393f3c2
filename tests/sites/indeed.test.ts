import { describe, expect, test } from 'vitest';
import { statusOf } from '@/utils/detection/status';
import { siteFor } from '@/utils/sites';
import indeed from '@/utils/sites/indeed';
import { fixturesOf, open, readAsSaid, readRows } from './fixture';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('indeed'))('%s', (name) => void readAsSaid(indeed, name));
});

test.each([
  ['https://myjobs.indeed.com/applied', 'indeed'],
  ['https://www.indeed.com/myjobs?hl=en#Applied', 'indeed'],
  ['https://www.indeed.com/viewjob?jk=abc', undefined],
  ['https://messages.indeed.com/', undefined],
])('%s is of %s', (url, id) => expect(siteFor(url)?.id).toBe(id));

test.each([
  'https://myjobs.indeed.com/saved',
  'https://myjobs.indeed.com/interviews',
  'https://myjobs.indeed.com/archived',
  'https://myjobs.indeed.com/appliedfor',
  'https://www.indeed.com/myjobs?hl=en#Saved',
])('%s is another list', (url) => {
  expect(indeed.read(open('indeed.2026-10.html').document, url)).toEqual({ state: 'nothing' });
});

test('what a row says is known in the labels', () => {
  const { document, expected } = open('indeed.2026-10.html');
  const said = readRows(indeed, document, expected.url).map(({ label }) => statusOf(label));
  expect(said).toEqual(['received', 'viewed', 'interview', 'offer', 'rejected', 'closed', 'withdrawn']);
});

test('a count of some with none in sight is not an empty list', () => {
  const { document, expected } = open('indeed.2026-10.none.html');
  const count = document.querySelector('[data-testid="APPLIED"]') as Element;
  count.textContent = '1,204 Applied';
  expect(indeed.read(document, expected.url).state).toBe('unreadable');
  count.textContent = 'Applied';
  expect(indeed.read(document, expected.url).state).toBe('unreadable');
  count.textContent = '٠ Applied';
  expect(indeed.read(document, expected.url).state).toBe('nothing');
});

test('rows in which nothing is where it should be are of a design that is not known', () => {
  const { document, expected } = open('indeed.2026-10.html');
  for (const heading of document.querySelectorAll('li header')) heading.remove();
  expect(indeed.read(document, expected.url).state).toBe('unreadable');
});

test('a page with nothing on it yet is no unreadable one', () => {
  const { document, expected } = open(fixturesOf('indeed').find((name) => name.includes('unknown')) as string);
  const root = indeed.container(document);
  root.replaceChildren();
  root.innerHTML = '<div class="skeleton"><span></span></div>';
  expect(indeed.read(document, expected.url)).toEqual({ state: 'nothing' });
});

describe('rows of which most cannot be read', () => {
  const broken = (count: string) => {
    const { document, expected } = open('indeed.2026-10.html');
    const [, ...others] = document.querySelectorAll('li header');
    for (const header of others) header.remove();
    (document.querySelector('[data-testid="APPLIED"]') as Element).textContent = count;
    return indeed.read(document, expected.url);
  };

  test('are told as unreadable, with those that could be', () => {
    const page = broken('12 Applied');
    expect(page).toMatchObject({ state: 'unreadable', seen: [{ reading: { role: 'Harbour Pilot (Trainee)' } }] });
  });

  test('are no rows where the site counts as many as were read', () => {
    expect(broken('1 Applied').state).toBe('read');
  });
});

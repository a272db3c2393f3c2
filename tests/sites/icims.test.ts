import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import icims, { about } from '@/utils/sites/icims';
import { fixturesOf, open } from './fixture';
import { settled, settledAsSaid } from './listSite';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('icims'))('%s', (name) => settledAsSaid(icims, name));
});

test.each(fixturesOf('icims'))('%s is at an address of the site, which is asked for', (name) => {
  expect(siteFor(open(name).expected.url)).toEqual({ id: 'icims', about });
  expect(about.isAsked).toBe(true);
});

test('the list is read in the frame that the page keeps it in', () => {
  const { document: inner, expected } = open('icims.2026-11.html');
  const url = 'https://careers-brightwater.icims.com/jobs/dashboard';
  const { document } = new JSDOM('<main>Careers</main><iframe id="icims_content_iframe"></iframe>', { url }).window;
  const frame = document.querySelector('iframe')?.contentDocument;
  if (!frame) throw new Error('no frame');
  frame.body.innerHTML = inner.body.innerHTML;
  expect(icims.container(document)).toBe(frame.body);
  expect(settled(icims, document, url).map(({ role }) => role)).toEqual(
    (expected.readings as { role?: string }[]).map(({ role }) => role),
  );
});

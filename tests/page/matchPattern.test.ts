import { expect, test } from 'vitest';
import { hostsOf, matchesPattern } from '@/utils/page/matchPattern';

test.each([
  ['https://mail.example.com/*', 'https://mail.example.com/', true],
  ['https://mail.example.com/*', 'https://mail.example.com/mail/u/0/?q=1#inbox', true],
  ['https://mail.example.com/*', 'http://mail.example.com/', false],
  ['https://mail.example.com/*', 'https://mailXexample.com/', false],
  ['https://mail.example.com/*', 'https://mail.example.com.evil.example/', false],
  ['https://mail.example.com/*', 'https://evil.example/https://mail.example.com/', false],
  ['*://mail.example.com/*', 'http://mail.example.com/', true],
  ['*://mail.example.com/*', 'ftp://mail.example.com/', false],
  ['https://*.jobs.example/*/home', 'https://acme.wd3.jobs.example/en/home', true],
  ['https://*.jobs.example/*/home', 'https://jobs.example/en/home', true],
  ['https://*.jobs.example/*/home', 'https://badjobs.example/en/home', false],
  ['https://*.jobs.example/*/home', 'https://acme.jobs.example/en/home/more', false],
  ['https://*/*', 'https://anything.example/x', true],
  ['nonsense', 'https://anything.example/x', false],
  ['https://mail.example.com/*', 'not an address', false],
])('%s and %s: %s', (pattern, url, fits) => {
  expect(matchesPattern(pattern, url)).toBe(fits);
});

test('a permission names the host of a pattern, once, and no path', () => {
  expect(
    hostsOf(['https://a.example/mine*', 'https://a.example/list/*', 'https://*.b.example/x', '*://c.example/*']),
  ).toEqual(['https://a.example/*', 'https://*.b.example/*', '*://c.example/*']);
});

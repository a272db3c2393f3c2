import { expect, test } from 'vitest';
import { siteFor, sites } from '@/utils/sites';

test.each(['constructor', 'toString', '__proto__'])('%s is no site', (id) => expect(sites[id]).toBeUndefined());

test.each([
  ['https://mail.google.com/mail/u/0/#inbox', 'gmail'],
  ['https://mail.google.com.example/mail/u/0/', undefined],
  ['https://example.com/?https://mail.google.com/', undefined],
  ['no address', undefined],
])('%s belongs to %s', (url, id) => expect(siteFor(url)?.id).toBe(id));

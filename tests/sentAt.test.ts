import { expect, test } from 'vitest';
import { sentAt } from '@/utils/sentAt';
import { mail } from './make';

const ID_TIME = Date.parse('2026-10-20T11:19:30.500Z');
const LOCAL = new Date(2026, 9, 20, 11, 19).getTime();

test.each([
  ['the id knows it more exactly than the page', 'Oct 20, 2026, 11:19 AM', ID_TIME, ID_TIME],
  ['the page’s words decide when an id says another day', 'Oct 20, 2026, 11:19 AM', ID_TIME - 400 * 86_400_000, LOCAL],
  ['an unreadable date leaves the time to the id', 'a while ago', ID_TIME, ID_TIME],
  ['an id that says no time leaves it to the page', 'Oct 20, 2026, 11:19 AM', undefined, LOCAL],
  ['a page that says nothing, and an id', undefined, ID_TIME, ID_TIME],
  ['neither', 'a while ago', undefined, undefined],
])('%s', (_, sent, at, expected) => {
  expect(sentAt(mail({ sent, at }))).toBe(expected);
});

test('the words are read in the language of the interface', () => {
  const read = sentAt(
    mail({ sent: 'Di., 20. Okt. 2026, 11:19 (vor 4 Tagen)', at: undefined, interfaceLanguage: 'de' }),
  );
  expect(read).toBe(LOCAL);
});

import { expect, test } from 'vitest';
import { addressesIn, addressIn } from '@/utils/page/mailbox';
import { isListTitle } from '@/utils/portal/listTitles';

/** Names, addresses and headings as pages write them; a page may write anything, at any length. */

test('addresses are found among names', () => {
  expect(addressesIn('Ines <Ines@example.com>, "jobs@acme.example" <no-reply+7@mail.acme.example>')).toEqual([
    'ines@example.com',
    'jobs@acme.example',
    'no-reply+7@mail.acme.example',
  ]);
  expect(addressIn('ines@localhost')).toBeUndefined();
});

test.each([
  ['a long word', 'a'.repeat(200_000)],
  ['a long word with one sign of an address', `${'a'.repeat(100_000)}@${'a'.repeat(100_000)}`],
  ['many signs of an address', 'a@'.repeat(100_000)],
  ['many dots', `a@${'a.'.repeat(100_000)}@`],
  ['many spaces', `My applications${' '.repeat(200_000)}x`],
])('%s holds nobody up', (_, text) => {
  const start = performance.now();
  addressesIn(text);
  isListTitle(text);
  expect(performance.now() - start).toBeLessThan(500);
});

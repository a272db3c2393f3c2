import { expect, it } from 'vitest';
import { passwordProblem } from '@/components/options/password';

it.each([
  ['', '', 'short'],
  ['seven77', 'seven77', 'short'],
  // Four people of two code units each.
  ['🙂🙂🙂🙂', '🙂🙂🙂🙂', 'short'],
  ['eight888', 'eight88', 'different'],
  ['eight888', 'Eight888', 'different'],
  ['eight888', 'eight888', undefined],
  ['a quiet evening', 'a quiet evening', undefined],
  // The same letters from two keyboards.
  ['grüße für alle'.normalize('NFC'), 'grüße für alle'.normalize('NFD'), undefined],
])('the password %j, then %j: %s', (password, again, problem) =>
  expect(passwordProblem(password, again)).toBe(problem),
);

/** The password of a sealed file, while somebody chooses it. */

/** Characters at least: no other part of it is asked for, a sentence is as good as a jumble. */
export const SHORTEST = 8;

/** What is wrong with a password that was typed twice; `undefined` for nothing. Characters are counted as a person does. */
export function passwordProblem(password: string, again: string): 'short' | 'different' | undefined {
  const same = (words: string): string => words.normalize('NFKC');
  if ([...same(password)].length < SHORTEST) return 'short';
  return same(password) === same(again) ? undefined : 'different';
}

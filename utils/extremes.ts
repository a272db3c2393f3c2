/** `Math.max(...numbers)` is an error where there are more numbers than a call can have arguments, some 100,000. */

/** The greatest of numbers; `undefined` of none. */
export const greatest = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((most, number) => Math.max(most, number));

/** The least of numbers; `undefined` of none. */
export const least = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((most, number) => Math.min(most, number));

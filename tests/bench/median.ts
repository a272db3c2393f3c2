/** The middle of some numbers, the mean of the two in the middle where they are even; `NaN` of none. */
export const median = (values: readonly number[]): number => {
  const [half, sorted] = [(values.length - 1) / 2, values.toSorted((a, b) => a - b)];
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
};

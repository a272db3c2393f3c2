/**
 * Names that stand beside each other, each of them once: the second of two alike gets a number.
 * @param again makes a name with its number, which starts at 2
 */
export function distinct(names: readonly string[], again: (name: string, number: number) => string): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return number === 1 ? name : again(name, number);
  });
}

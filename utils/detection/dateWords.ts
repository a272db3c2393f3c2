/**
 * The words of a date that is written out, as `Intl` has them: the months of some languages, long and short, and what stands
 * between day, month and year ('de', '年'). Weekdays are none of them: Czech 'ne' is Sunday, and 'no'.
 * @param tags languages (BCP 47)
 */
export function* dateWords(tags: readonly string[]): Generator<string> {
  for (const tag of tags) {
    for (const month of ['long', 'short'] as const) {
      const base = { month, calendar: 'gregory', timeZone: 'UTC' } as const;
      // In a date the name may have another form than alone: Polish 'maja' and 'maj'.
      for (const options of [{ ...base, day: 'numeric', year: 'numeric' } as const, base]) {
        const format = new Intl.DateTimeFormat(tag, options);
        for (let number = 0; number < 12; number++) yield format.format(Date.UTC(2026, number, 15));
      }
    }
  }
}

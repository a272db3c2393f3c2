/** The browser and its version, of a user agent; for a report that says nothing else of the machine. */
export const browserOf = (userAgent: string): string =>
  /\b(?:Firefox|Edg|OPR|Vivaldi)\/[\d.]+/.exec(userAgent)?.[0] ?? /Chrome\/[\d.]+/.exec(userAgent)?.[0] ?? '?';

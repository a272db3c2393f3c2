/** A source's address, when it is one of the web: what comes from an imported file may be anything. */
export function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** Fields of a new mail as the query of an address: spaces as %20, since webmails keep a plus, and lines end as in mails. */
export const queryOf = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\r?\n/g, '\r\n'))}`)
    .join('&');

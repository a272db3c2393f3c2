/**
 * True when `url` fits a match pattern as a manifest writes it: `https://*.example.com/path/*`, `*` as the scheme for http and
 * https, `*.` as the host's start for it and all below it. The query counts as part of the path, the hash not.
 * False for a pattern or an address that is none.
 */
export function matchesPattern(pattern: string, url: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)(\/.*)$/.exec(pattern);
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!parts || !address) return false;
  const [, scheme, host = '', path = ''] = parts;
  if (scheme === '*' ? !/^https?:$/.test(address.protocol) : address.protocol !== `${scheme}:`) return false;
  const isHost =
    host === '*' ||
    address.host === host ||
    (host.startsWith('*.') && (address.hostname === host.slice(2) || address.hostname.endsWith(host.slice(1))));
  return isHost && glob(path).test(address.pathname + address.search);
}

const glob = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 's');

/** The hosts of match patterns, each once, as permissions name them: browsers grant a host, never a path of it. */
export const hostsOf = (patterns: readonly string[]): string[] => [
  ...new Set(patterns.map((pattern) => pattern.replace(/^([^/]*:\/\/[^/]*)\/.*$/, '$1/*'))),
];

/**
 * Gmail's names for conversations and messages. The old one, sixteen hex digits, is the number in `thread-f:` and
 * `msg-f:` ids; ids with `-a:` are made in the page and have no number. It is what we keep, since links take it too.
 */

/** Mails are younger than Gmail; a number that says otherwise is no time. */
const FIRST = Date.UTC(2004, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

const MAX_ID = 200;

/**
 * The id to keep, from any way Gmail writes one: sixteen hex digits as they are, `#msg-f:123` and `thread-f:123` as hex,
 * `msg-a:r123` as it is. Undefined for anything else, such as the word 'undefined' that Gmail writes since 2025-11.
 */
export function readId(text: string | null | undefined): string | undefined {
  const id = text?.trim().replace(/^#/, '');
  if (!id || id.length > MAX_ID) return undefined;
  if (/^[0-9a-f]{15,16}$/i.test(id)) return id.toLowerCase();
  const made = /^(?:thread|msg)-f:(\d{1,20})/.exec(id)?.[1];
  if (made) return BigInt(made).toString(16).padStart(16, '0');
  return /^(?:thread|msg)-a:[\w-]+/.exec(id)?.[0];
}

/** An id from a `jslog` attribute: field `1` holds a conversation's as base64 of JSON, field `4` a message's. */
export function readLoggedId(jslog: string | null, field: 1 | 4): string | undefined {
  const encoded = new RegExp(`(?:^|[;\\s])${field}:([A-Za-z0-9+/_=-]{8,4000})`).exec(jslog ?? '')?.[1];
  if (!encoded) return undefined;
  try {
    const [first] = JSON.parse(atob(encoded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''))) as unknown[];
    return typeof first === 'string' ? readId(first) : undefined;
  } catch {
    return undefined;
  }
}

/** The conversation's name in the page's address; undefined on a list route. `?compose=` and what follows is not read. */
export function readRouteId(url: string): string | undefined {
  const last = routeOf(url).split('/').at(-1) ?? '';
  return /^[0-9A-Za-z]{32,120}$/.test(last) || /^[0-9a-f]{16}$/i.test(last) ? last : undefined;
}

/** The part of the address after `#`, without `?compose=...`: `inbox`, `label/Jobs/FMfcgz...`. */
export const routeOf = (url: string): string => /#([^?]*)/.exec(url)?.[1] ?? '';

/** When a message arrived, epoch ms, from its sixteen hex digits; undefined when the id says no plausible time. */
export function timeOfId(id: string | undefined): number | undefined {
  if (!id || !/^[0-9a-f]{15,16}$/.test(id)) return undefined;
  const at = Number(BigInt(`0x${id}`) >> 20n);
  return at >= FIRST && at < LAST ? at : undefined;
}

import type { PageRead, Site, Unreadable } from '@/utils/sites/site';
import type { Layout } from './layout';
import { pageOptions } from './pageOptions';
import { countIn, readList } from './readList';

/** A portal is data: where its list is, and what it looks like. */
export interface Portal {
  /** The file's name. */
  id: string;
  /** The addresses of the list among those of the site; all of them when absent. */
  at?: RegExp;
  /** Something that only the list's page has, where an address does not say it. */
  proof?: string;
  /** The part of the page that the list is in, for observing; the body when absent or not there. */
  within?: string;
  /** While such an element is there the page is not ready. */
  loading?: string;
  /** Such an element stands where the list would be: a sign-in, a check for robots. There is nothing to read then. */
  gate?: string;
  /** True where nothing is drawn yet, or there are words for an empty list: `isBlank`, for a site whose own are not known. */
  isBlank?: (root: Element) => boolean;
  /** The employer by the address alone, for a site with one employer a page; used where a layout finds no `employer`. */
  employerAt?: (url: string) => string | undefined;
  /** Designs, newest first. */
  layouts: readonly Layout[];
}

/** What guards a site against robots puts in place of a page: Cloudflare's challenge and its refusal. */
export const ROBOT_CHECK = '#challenge-form, #challenge-error-title, #cf-error-details';

/** Makes a site of a portal's description. */
/*#__NO_SIDE_EFFECTS__*/
export function definePortal(portal: Portal): Site {
  return {
    container: (document) => rootOf(document, portal),
    read: (document, url) => readPortal(document, url, portal),
  };
}

/**
 * Reads a portal's page: its rows; nothing where there are none, proven by the site's own count or words, or where it is another
 * page; else that it cannot be read, with the few rows that could.
 */
export function readPortal(document: Document, url: string, portal: Portal): PageRead {
  const { id, at, proof, loading, gate, layouts, isBlank, employerAt } = portal;
  const isThere = (selector: string | undefined) => selector !== undefined && document.querySelector(selector) !== null;
  if (at && !at.test(url)) return { state: 'nothing' };
  if (proof && !isThere(proof)) return { state: 'nothing' };
  if (isThere(loading) || isThere(gate)) return { state: 'nothing' };
  const options = { ...pageOptions(document, url, id), employer: employerAt?.(url) };
  for (const layout of layouts) {
    const read = readList(document, layout, options);
    if (!read) continue;
    const seen = read.rows.map((reading) => ({ reading }));
    if (read.isMostlyLost) return { ...unreadable(document, portal), seen };
    if (seen.length > 0) return { state: 'read', seen };
    // The site says there are some, and we see none: what we know of it is old.
    return read.counted ? unreadable(document, portal) : { state: 'nothing' };
  }
  // Words for an empty list may be those of another one beside it.
  const isCounted = layouts.some((layout) => countIn(document, layout));
  const isNothing = !isCounted && isBlank?.(rootOf(document, portal));
  return isNothing ? { state: 'nothing' } : unreadable(document, portal);
}

const unreadable = (document: Document, portal: Portal): Unreadable => ({
  state: 'unreadable',
  root: rootOf(document, portal),
});

const rootOf = (document: Document, { within }: Portal): Element =>
  (within ? document.querySelector(within) : undefined) ?? document.body;

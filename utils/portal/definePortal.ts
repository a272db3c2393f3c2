import type { PageRead, Site } from '@/utils/sites/site';
import type { Layout } from './layout';
import { pageOptions } from './pageOptions';
import { readList } from './readList';

/** A portal is data: where its list is, and what it looks like. */
export interface Portal {
  /** The file's name. */
  id: string;
  /** The addresses of the list among those of the site; all of them when absent. */
  at?: RegExp;
  /** True where the page lists what is none of the person's applications: saved jobs, drafts. */
  isOther?: (document: Document, url: string) => boolean;
  /** Something that only the list's page has, where an address does not say it. */
  proof?: string;
  /** The part of the page that the list is in, for observing; the body when absent or not there. */
  within?: string;
  /** While such an element is there the page is not ready. */
  loading?: string;
  /** Designs, newest first. */
  layouts: readonly Layout[];
}

/** Makes a site of a portal's description. */
/*#__NO_SIDE_EFFECTS__*/
export function definePortal(portal: Portal): Site {
  return {
    container: (document) => (portal.within && document.querySelector(portal.within)) || document.body,
    read: (document, url) => readPortal(document, url, portal),
  };
}

/** Reads a portal's page: its rows, nothing where there are none, or that it cannot be read. */
export function readPortal(document: Document, url: string, portal: Portal): PageRead {
  const { id: site, at, proof, loading, layouts, within, isOther } = portal;
  if (at && !at.test(url)) return { state: 'nothing' };
  if (proof && !document.querySelector(proof)) return { state: 'nothing' };
  if (loading && document.querySelector(loading)) return { state: 'nothing' };
  if (isOther?.(document, url)) return { state: 'nothing' };
  const options = pageOptions(document, url, site);
  for (const layout of layouts) {
    const read = readList(document, layout, options);
    if (!read) continue;
    // The site says there are some, and we see none: what we know of it is old.
    if (read.rows.length === 0 && read.counted) break;
    return read.rows.length === 0
      ? { state: 'nothing' }
      : { state: 'read', seen: read.rows.map((reading) => ({ reading })) };
  }
  const root = (within && document.querySelector(within)) || document.body;
  return { state: 'unreadable', root };
}

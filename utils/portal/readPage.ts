import type { StatusReading } from '@/utils/reading';
import workday from '@/utils/sites/workday';
import { anyList } from './anyList';
import { confirms } from './confirmations';
import { pageOptions } from './pageOptions';
import { withPosted } from './posted';
import { MAX_ROWS } from './readList';
import { readSent } from './sent';

/** Reads the page that a person points at: by a design that says itself what it is, else by the structure of any list. */

/** What may be applications in a page; still to be settled. */
export interface PageRows {
  rows: StatusReading[];
  /** True where there may be more of them than were read. */
  isCut: boolean;
}

/** Portals that employers have at hosts of their own, with marks in the page by which they are known. */
const marked = [workday];

/** Most frames that are looked into. */
const MAX_FRAMES = 10;

/** What stands in a page, and in its frames as far as they are of the same origin. */
export function readPage(document: Document, url: string): PageRows {
  const rows = [document, ...framesOf(document)]
    .flatMap((page) => rowsOf(page, url))
    .map((row): StatusReading => ({ ...row, site: 'page' }));
  return { rows: rows.slice(0, MAX_ROWS), isCut: rows.length >= MAX_ROWS };
}

function rowsOf(document: Document, url: string): StatusReading[] {
  const options = pageOptions(document, url, 'page');
  for (const site of marked) {
    const page = site.read(document, url);
    if (page.state !== 'nothing' && page.seen) return statusesIn(page.seen);
  }
  const found = withPosted(anyList(document, options), document, options);
  const sent = readSent(document, { confirms }, options);
  return sent.state === 'read' ? [...statusesIn(sent.seen), ...found] : found;
}

const statusesIn = (seen: readonly { reading: { kind: string } }[]): StatusReading[] =>
  seen.map(({ reading }) => reading).filter((reading): reading is StatusReading => reading.kind === 'status');

/** The documents of frames that the browser lets us see. */
const framesOf = (document: Document): Document[] =>
  [...document.querySelectorAll('iframe')].slice(0, MAX_FRAMES).flatMap((frame) => {
    const inner = frame.contentDocument;
    return inner?.body?.childElementCount ? inner : [];
  });

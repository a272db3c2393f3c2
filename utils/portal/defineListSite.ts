import type { PageRead, Site } from '@/utils/sites/site';
import { anyList, type Scope } from './anyList';
import { areEmpty } from './emptyList';
import { pageOptions } from './pageOptions';
import { piecesOf } from './pieces';
import type { Found } from './rowIn';
import { readSent, type Sent } from './sent';

/** A portal of whose design nothing is sure: where its list is, and hints for the generic reader. */
export interface ListSite {
  /** The file's name. */
  id: string;
  /** The addresses of the list, or the part of a page that it is, by a heading ('My applications'). */
  at: RegExp | Scope;
  /** An `<iframe>` of the same origin that the page's content is in. */
  frame?: string;
  /** Finds the rows that surely are the person's: `linkedBy`. */
  own?: (root: Element) => Found[];
  /** How a page confirms that an application was sent; absent where no such page is known of the site. */
  sent?: Sent;
}

const BUSY = '[aria-busy="true"],[role="progressbar"]';
/** What a sign-in by mail and code asks for. */
const SIGN_IN = 'input[type="email"],input[autocomplete="username"],input[autocomplete="one-time-code"]';
/** 'Loading…' in any language: a few words that go on, on a page of a few lines. */
const IS_LOADING = /^\p{L}[^.…]{1,24}(?:…|\.{3})$/u;
const FEW_LINES = 12;

/** Makes a site that the generic reader of lists reads. */
/*#__NO_SIDE_EFFECTS__*/
export function defineListSite(site: ListSite): Site {
  return {
    container: (document) => contentOf(document, site).body,
    read: (document, url) => readListSite(document, url, site),
  };
}

/** The document with the content: that of the frame where it can be reached, else the page's own. */
function contentOf(document: Document, { frame }: ListSite): Document {
  const inner = frame ? document.querySelector<HTMLIFrameElement>(frame)?.contentDocument : undefined;
  return inner?.body?.childElementCount ? inner : document;
}

function readListSite(document: Document, url: string, site: ListSite): PageRead {
  const page = contentOf(document, site);
  const options = pageOptions(page, url, site.id);
  const root = page.querySelector('main,[role="main"]') ?? page.body;
  const { at, own } = site;
  const isListed = at instanceof RegExp;
  if (isListed && !at.test(url)) return site.sent ? readSent(page, site.sent, options) : { state: 'nothing' };
  // Somebody who is not signed in has no list.
  if (page.querySelector('input[type="password"]')) return { state: 'nothing' };
  const rows = anyList(page, { ...options, root, own, isListed, scope: isListed ? undefined : at });
  if (rows.length > 0) return { state: 'read', seen: rows.map((reading) => ({ reading })) };
  // A heading alone proves no list: it may stand above a part of any page, a profile or a way in.
  if (!isListed || root.querySelector(`${BUSY},${SIGN_IN}`)) return { state: 'nothing' };
  const lines = piecesOf(root, 500);
  const isLoading = lines && lines.length <= FEW_LINES && lines.some(({ text }) => IS_LOADING.test(text));
  // Nothing is drawn yet, or the list says itself that it is empty.
  if (isLoading || lines?.length === 0 || (lines && areEmpty(lines))) return { state: 'nothing' };
  return { state: 'unreadable', root };
}

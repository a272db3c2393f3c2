import type { StatusReading } from '@/utils/reading';
import type { PageRead, Site } from '@/utils/sites/site';
import { anyList } from './anyList';
import { areEmpty } from './emptyList';
import { pageOptions } from './pageOptions';
import { piecesOf } from './pieces';
import { plain } from './plainWords';
import { readSent, type Sent } from './sent';

/** A portal of whose design nothing is sure: where its list is, and hints for the generic reader. */
export interface ListSite {
  /** The file's name. */
  id: string;
  /** The addresses of the list, or what a heading of its page says ('My applications'). */
  at: RegExp | ((heading: string) => boolean);
  /** An `<iframe>` of the same origin that the page's content is in. */
  frame?: string;
  /** The form of the links that lead to an application of the person's; the first group is the id. */
  link?: RegExp;
  /** The site's words for what is under way, and for what has ended in whichever way, where these are all it says. */
  standing?: { active: readonly string[]; ended: readonly string[] };
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
  const { at } = site;
  const isList = at instanceof RegExp ? at.test(url) : headingsOf(page).some(at);
  if (!isList) return site.sent ? readSent(page, site.sent, options) : { state: 'nothing' };
  const root = page.querySelector('main,[role="main"]') ?? page.body;
  // Somebody who is not signed in has no list.
  if (page.querySelector('input[type="password"]')) return { state: 'nothing' };
  const rows = anyList(page, { ...options, root, link: site.link });
  if (rows.length > 0) return { state: 'read', seen: rows.map((row) => ({ reading: standing(row, site) })) };
  // A heading alone proves no list: it may stand above a part of any page, a profile or a way in.
  if (!(at instanceof RegExp) || root.querySelector(`${BUSY},${SIGN_IN}`)) return { state: 'nothing' };
  const lines = piecesOf(root, 500);
  const isLoading = lines && lines.length <= FEW_LINES && lines.some(({ text }) => IS_LOADING.test(text));
  // Nothing is drawn yet, or the list says itself that it is empty.
  if (isLoading || lines?.length === 0 || (lines && areEmpty(lines))) return { state: 'nothing' };
  return { state: 'unreadable', root };
}

const headingsOf = (document: Document): string[] =>
  [...document.querySelectorAll('h1,h2,[role="heading"]')].slice(0, 40).map((one) => one.textContent ?? '');

/** Where the site's own words say no more than under way or ended. */
function standing(row: StatusReading, { standing: known }: ListSite): StatusReading {
  const among = (names: readonly string[] | undefined): string | undefined =>
    row.words?.find(({ text }) => names?.some((name) => plain(name) === plain(text)))?.text;
  const ended = among(known?.ended);
  if (ended !== undefined) {
    const { basis: _, words: __, ...settled } = row;
    return { ...settled, label: ended, isActive: false };
  }
  // 'Active' is no status: it was sent, and is not decided.
  return among(known?.active) === undefined ? row : { ...row, basis: 'listed', isActive: true };
}

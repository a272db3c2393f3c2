import type { StatusReading } from '@/utils/reading';
import type { PageRead, Site } from '@/utils/sites/site';
import { pageOptions } from './pageOptions';
import { piecesOf } from './pieces';
import { plain } from './plainWords';
import { postingsIn } from './postings';
import { type ListOptions, wordsOf } from './readList';

/** Reads a page that confirms that an application was sent: the history of a try begins there. */

/** How a site confirms that an application was sent. */
export interface Sent {
  /** The addresses of such pages; the group `id` is the posting's. Any page of the site when absent. */
  at?: RegExp;
  /** An element that is there on such pages alone. Absent: the headings. */
  proof?: string;
  /** Whether a line confirms. Absent: the first line does, in whichever words, for `at` or `proof` says so. */
  confirms?: (line: string) => boolean;
  /** What the site's pages are called: the groups `role` and `company`. */
  title?: RegExp;
}

const HEADINGS = 'h1,h2,h3,[role="heading"],[role="status"],[role="alert"]';
/** Most lines of what confirms. */
const MAX_LINES = 12;

/** The line of a page that confirms; `undefined` where none does, or where a form for applying is still there. */
function confirmationIn(document: Document, { proof, confirms }: Sent): string | undefined {
  if (document.querySelector('form input[type="file"], form input[type="password"]')) return undefined;
  const holders = [...document.querySelectorAll(proof ?? HEADINGS)].slice(0, 60);
  const lines = holders.flatMap((holder) => piecesOf(holder, MAX_LINES) ?? []);
  return (confirms ? lines.find(({ text }) => confirms(text)) : lines[0])?.text;
}

/** 'Job Application for Cook at Acme': what Greenhouse calls its pages, also at hosts of employers. */
const APPLICATION_FOR = /^job application for (?<role>.+) at (?<company>.+)$/i;

/** What a page is called, where the form of that says which half is which, or the address that it is of one posting. */
function titleOf(
  document: Document,
  form: RegExp | undefined,
  isPosting: boolean,
): { role?: string; company?: string } {
  const shared = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const site = wordsOf(document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '');
  for (const title of [wordsOf(shared ?? ''), wordsOf(document.title)]) {
    if (title === undefined) continue;
    const { role, company } = (form?.exec(title) ?? APPLICATION_FOR.exec(title))?.groups ?? {};
    if (role && company) return { role, company };
    // Where one half is the site's own name the other one is the role; of any page it may be whatever the page is about.
    if (!isPosting) continue;
    const parts = title.split(/\s+[-–—|]\s+/);
    const [rest, ...others] = parts.filter((part) => site === undefined || plain(part) !== plain(site));
    if (site !== undefined && rest && parts.length === 2 && others.length === 0) return { role: rest, company: site };
  }
  return {};
}

/** Makes a site where candidates have no list: no more is seen there than that an application was sent. */
/*#__NO_SIDE_EFFECTS__*/
export const defineSentSite = (id: string, sent: Sent): Site => ({
  container: (document) => document.body,
  read: (document, url) => readSent(document, sent, pageOptions(document, url, id)),
});

/** Reads a page that is no list: the application that it confirms to have been sent, or nothing. */
export function readSent(document: Document, sent: Sent, options: ListOptions): PageRead {
  const place = sent.at?.exec(options.url);
  const rowId = place?.groups?.['id'];
  const reading = sent.at && !place ? undefined : sentIn(document, sent, options, rowId !== undefined);
  return reading
    ? { state: 'read', seen: [{ reading: { ...reading, ...(rowId && { rowId }) } }] }
    : { state: 'nothing' };
}

function sentIn(
  document: Document,
  sent: Sent,
  { site, url, language }: ListOptions,
  isPosting: boolean,
): StatusReading | undefined {
  const label = confirmationIn(document, sent);
  if (label === undefined) return undefined;
  const postings = postingsIn(document);
  const posting = postings.length === 1 ? postings[0] : undefined;
  const title = titleOf(document, sent.title, isPosting);
  const role = posting?.role ?? title.role;
  const company = posting?.company ?? title.company;
  if (role === undefined) return undefined;
  return {
    kind: 'status',
    site,
    url,
    ...(language && { interfaceLanguage: language }),
    ...(company && { company }),
    role,
    ...(posting?.requisition && { requisition: posting.requisition }),
    label,
    basis: 'sent',
  };
}

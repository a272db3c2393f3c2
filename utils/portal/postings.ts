import { plain } from './plainWords';
import { wordsOf } from './readList';

/** What a page says of jobs in a form for machines (JSON-LD, schema.org): who offers what, and under which number. */
export interface Posting {
  role?: string;
  company?: string;
  requisition?: string;
  url?: string;
}

/** Longest such text, most of them, deepest nesting and most postings that are looked at. */
const MAX_TEXT = 500_000;
const MAX_SCRIPTS = 20;
const MAX_DEPTH = 8;
const MAX_POSTINGS = 500;
/** Longest address, in UTF-16 units. */
const MAX_URL = 2_000;

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
const word = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? wordsOf(String(value)) : undefined;

/** A name, or the name of what is named: 'Acme', or `{ "@type": "Organization", "name": "Acme" }`. */
const nameOf = (value: unknown, field = 'name'): string | undefined =>
  word(value) ?? (isThing(value) ? word(value[field]) : undefined);

/** All postings of a page, in their order. */
export function postingsIn(document: Document): Posting[] {
  const postings: Posting[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || postings.length >= MAX_POSTINGS || !isThing(value)) return;
    if (!Array.isArray(value) && [value['@type']].flat().includes('JobPosting')) postings.push(postingOf(value));
    else for (const inner of Object.values(value)) walk(inner, depth + 1);
  };
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_SCRIPTS)) {
    const text = script.textContent ?? '';
    if (text.length > MAX_TEXT) continue;
    try {
      walk(JSON.parse(text), 0);
    } catch {
      // Half a text, or none: it says nothing.
    }
  }
  return postings;
}

function postingOf(thing: Thing): Posting {
  const role = word(thing['title']) ?? word(thing['name']);
  const company = nameOf(thing['hiringOrganization']);
  const requisition = nameOf(thing['identifier'], 'value')?.slice(0, 100);
  const url = typeof thing['url'] === 'string' ? thing['url'].trim().slice(0, MAX_URL) : undefined;
  return {
    ...(role && { role }),
    ...(company && { company }),
    ...(requisition && { requisition }),
    ...(url && { url }),
  };
}

/** Finds the posting of a row: the one at its address, else the only one of that name. */
export function postingFinder(
  postings: readonly Posting[],
  base: string,
): (row: { role?: string | undefined; jobUrl?: string | undefined }) => Posting | undefined {
  const place = (url: string | undefined): string | undefined =>
    url && URL.canParse(url, base) ? new URL(url, base).href.replace(/[?#].*$/, '') : undefined;
  const at = Map.groupBy(postings, ({ url }) => place(url));
  const named = Map.groupBy(postings, ({ role }) => role && plain(role));
  return ({ role, jobUrl }) => {
    const there = jobUrl && at.get(place(jobUrl));
    const same = role ? named.get(plain(role)) : undefined;
    return (there || undefined)?.[0] ?? (same?.length === 1 ? same[0] : undefined);
  };
}

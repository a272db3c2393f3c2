import type { StatusReading } from '@/utils/reading';
import { type Posting, postingFinder, postingsIn } from './postings';
import type { ListOptions } from './readList';

/**
 * What a page lists for machines alone (JSON-LD): the jobs in it may be applications, where the person points at it and chooses.
 * One job is a page about that job.
 */

const isList = (document: Document, postings: readonly Posting[]): boolean =>
  postings.length > 1 ||
  [...document.querySelectorAll('script[type="application/ld+json"]')].some(({ textContent }) =>
    /"ItemList"/.test(textContent ?? ''),
  );

/** The rows that a page shows, those that are listed for machines marked as such, and after them what is listed there alone. */
export function withPosted(rows: readonly StatusReading[], document: Document, options: ListOptions): StatusReading[] {
  const postings = postingsIn(document);
  if (!isList(document, postings)) return [...rows];
  const shown = new Set<Posting>();
  const postingOf = postingFinder(postings, document.baseURI);
  const known = rows.map((row): StatusReading => {
    const posting = postingOf(row);
    if (!posting) return row;
    shown.add(posting);
    return { ...row, basis: 'listed' };
  });
  return [...known, ...postings.flatMap((posting) => (shown.has(posting) ? [] : rowOf(posting, document, options)))];
}

function rowOf(
  { role, company, requisition, url }: Posting,
  document: Document,
  options: ListOptions,
): StatusReading[] {
  if (role === undefined || (company ?? url) === undefined) return [];
  const jobUrl = url && URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : undefined;
  return [
    {
      kind: 'status',
      site: options.site,
      url: options.url,
      ...(options.language ? { interfaceLanguage: options.language } : {}),
      role,
      ...(company ? { company } : {}),
      ...(requisition ? { requisition } : {}),
      ...(jobUrl && /^https:/.test(jobUrl) && jobUrl.length <= 2_000 ? { jobUrl } : {}),
      label: '',
      basis: 'listed',
    },
  ];
}

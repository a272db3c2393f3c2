import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { expect } from 'vitest';
import { structureOf } from '@/utils/page/structure';
import { settle } from '@/utils/portal/settle';
import { type MailReading, type Reading, readingSchema, type StatusReading } from '@/utils/reading';
import type { Seen, Site } from '@/utils/sites/site';
import { withVisibility } from '../visibility';

/** The sites' pages in `tests/fixtures/sites`: each says in a comment on top where it stands and what is read of it. */

const folder = new URL('../fixtures/sites/', import.meta.url);

/** A time in a comment is an ISO time: with `Z` from an id, without it as the page shows it, in the machine's zone. */
type Written<Reading> = Omit<Reading, 'at' | 'appliedAt' | 'changedAt'> & {
  at?: string;
  appliedAt?: string;
  changedAt?: string;
};

/** What a page says of itself. */
export interface Expected {
  url: string;
  state: string;
  readings?: Written<MailReading>[] | Written<StatusReading>[];
  structure?: string;
}

/** The names of all pages. */
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** The names of a site's pages. */
export const fixturesOf = (site: string): string[] => fixtures.filter((name) => name.startsWith(`${site}.`));

/** A page as it is written, without the comment, and what that says. */
export function written(name: string): { html: string; expected: Expected } {
  const html = readFileSync(new URL(name, folder), 'utf8');
  const end = html.indexOf('-->');
  return { html: html.slice(end + 3), expected: JSON.parse(html.slice(html.indexOf('{'), end)) as Expected };
}

/** A page, fresh, at its own address. */
export function open(name: string): { document: Document; expected: Expected } {
  const { html, expected } = written(name);
  return { document: documentOf(html, expected.url), expected };
}

/** A page of any HTML at an address. */
export function documentOf(html: string, url: string): Document {
  const { window } = new JSDOM(html, { url });
  const { document } = window;
  withVisibility(window);
  for (const frame of document.querySelectorAll('iframe')) fillFrame(frame, frame.getAttribute('srcdoc'));
  return document;
}

/** Writes a document into a frame. Browsers do so with `srcdoc` by themselves, jsdom does not. */
export function fillFrame(frame: HTMLIFrameElement, html: string | null): void {
  const page = frame.contentDocument;
  page?.open();
  page?.write(html ?? '');
  page?.close();
}

/** What is to be read of a page, by its comment. */
export function readingsOf({ readings = [] }: Expected): Reading[] {
  const isTime = (name: string) => ['at', 'appliedAt', 'changedAt'].includes(name);
  return readings.map((reading) =>
    Object.fromEntries(
      Object.entries(reading).map(([name, said]) => [name, isTime(name) ? Date.parse(String(said)) : said]),
    ),
  ) as unknown[] as Reading[];
}

/** What is read of a page, in the order in which it is told. */
export function seenOf(site: Site, html: string, url: string): Reading[] {
  const page = site.read(documentOf(html, url), url);
  return page.state === 'read' ? page.seen.map(({ reading }) => reading) : [];
}

/** A row as the background takes it, with the status that its words say, and without those that say none. */
export function settledRow(reading: StatusReading): StatusReading[] {
  const { others: _, ...row } = settle(reading) ?? {};
  return 'kind' in row ? [row] : [];
}

/** The same as the background takes it. */
export const settledOf = (site: Site, html: string, url: string): Reading[] =>
  seenOf(site, html, url).flatMap((reading): Reading[] =>
    reading.kind === 'status' ? settledRow(reading) : [reading],
  );

/** Reads a page and holds it against its comment. Resolves to what was seen, for more questions. */
export function readAsSaid(site: Site, name: string): Seen[] {
  const { document, expected } = open(name);
  const page = site.read(document, expected.url);
  expect(page.state).toBe(expected.state);
  if (page.state === 'unreadable') expect(structureOf(page.root, page.isForeign)).toBe(expected.structure);
  if (page.state !== 'read') return [];
  expect(page.seen.map(({ reading }) => reading)).toEqual(readingsOf(expected));
  for (const { reading } of page.seen) expect(v.safeParse(readingSchema, reading).issues).toBeUndefined();
  return page.seen;
}

const seenIn = (site: Site, document: Document, url: string): Seen[] => {
  const page = site.read(document, url);
  if (page.state !== 'read') throw new Error(page.state);
  return page.seen;
};

/** The mails on a page, with where a prompt would stand. Throws where it is read as another thing. */
export const readMails = (site: Site, document: Document, url: string): (Seen & { reading: MailReading })[] =>
  seenIn(site, document, url).map(({ reading, ...seen }) => {
    if (reading.kind !== 'mail') throw new Error('No mail.');
    return { reading, ...seen };
  });

/** The rows on a page. Throws where it is read as another thing. */
export const readRows = (site: Site, document: Document, url: string): StatusReading[] =>
  seenIn(site, document, url).map(({ reading }) => {
    if (reading.kind !== 'status') throw new Error('No row.');
    return reading;
  });

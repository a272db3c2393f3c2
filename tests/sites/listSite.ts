import * as v from 'valibot';
import { expect } from 'vitest';
import { structureOf } from '@/utils/page/structure';
import { readingSchema, type StatusReading } from '@/utils/reading';
import type { Site } from '@/utils/sites/site';
import { open, settledRow } from './fixture';

/** Pages whose rows are settled after they are read: of those the comment on top says what comes out in the end. */

/** What the background makes of a page: its applications, each with the status that its words say. */
export function settled(site: Site, document: Document, url: string): StatusReading[] {
  const page = site.read(document, url);
  if (page.state !== 'read') return [];
  for (const { reading } of page.seen) expect(v.safeParse(readingSchema, reading).issues).toBeUndefined();
  return page.seen.flatMap(({ reading }) => (reading.kind === 'status' ? settledRow(reading) : []));
}

/** Holds a page against its comment. */
export function settledAsSaid(site: Site, name: string): void {
  const { document, expected } = open(name);
  const page = site.read(document, expected.url);
  expect(page.state).toBe(expected.state);
  if (page.state === 'unreadable') expect(structureOf(page.root, page.isForeign)).toBe(expected.structure);
  if (page.state === 'read') expect(settled(site, document, expected.url)).toEqual(expected.readings);
}

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { type EventEntry, isEvent } from '@/utils/entry';
import type { Reading } from '@/utils/reading';
import { eventOf, type UnplacedEvent } from '@/utils/record';
import { eventsOfRow, rowKey } from '@/utils/rows';
import type { Site } from '@/utils/sites/site';
import { until } from '../browsers/waiting';
import { fixturesOf, readingsOf, seenOf, written } from '../sites/fixture';
import { laterPage } from '../sites/later';
import { entriesOf, forget } from '../tour/log';
import { hear, heardIn, inEach, settle, startVisitors, type Visitor, visit } from './sitesPage';

/**
 * Every fixture of every site at its real address, in both browsers: the content script says what the comment on top says, and
 * the log holds what comes of it, once.
 */

const modules = import.meta.glob<Site>(['@/utils/sites/*.ts', '!**/index.ts', '!**/site.ts'], {
  eager: true,
  import: 'default',
});
const sites = Object.entries(modules).map(([path, site]) => ({ id: path.replace(/^.*\/|\.ts$/g, ''), site }));

/** A page is read a quarter of a second after it comes to rest; nothing tells of one of which nothing is said. */
const UNTIL_READ_MS = 450;

/** A page of a site, with what its comment says comes of it. */
interface SitePage {
  name: string;
  site: Site;
  html: string;
  url: string;
  readings: readonly Reading[];
}

const pagesOf = ({ id, site }: (typeof sites)[number]): SitePage[] =>
  fixturesOf(id).map((name) => {
    const { html, expected } = written(name);
    return { name, site, html, url: expected.url, readings: expected.state === 'read' ? readingsOf(expected) : [] };
  });
const all = sites.flatMap(pagesOf);
const told = all.filter(({ readings }) => readings.length > 0);
const untold = all.filter(({ readings }) => readings.length === 0);

/** The sites that have a page of which something is logged, and those pages. */
const logging = sites.flatMap((one) => {
  const pages = pagesOf(one).filter(({ readings }) => eventsOf(readings, Date.now()).length > 0);
  return pages.length > 0 ? [{ ...one, pages }] : [];
});

/** What the log should hold of some readings, in the order in which they are told, after what it held before. */
function eventsOf(readings: readonly Reading[], now: number, before: readonly UnplacedEvent[] = []): UnplacedEvent[] {
  const events = [...before];
  for (const reading of readings) {
    if (reading.kind === 'status') {
      const key = rowKey(reading);
      const previous = events.findLast(({ keys }) => key !== undefined && keys.includes(key));
      events.push(...eventsOfRow(reading, previous as EventEntry | undefined, now));
    } else {
      const isKnownApplication = events.some(({ source }) => source.threadId === reading.threadId);
      const event = eventOf(reading, detect(reading, { isKnownApplication }), now);
      if (event) events.push(event);
    }
  }
  return events;
}

/** What of an entry does not depend on when it was seen. */
const inShort = ({ id, kind, company, role, requisition, label, source }: UnplacedEvent) => ({
  id,
  kind,
  company,
  role,
  requisition,
  label,
  url: source.url,
});
const sorted = (events: readonly UnplacedEvent[]) => events.map(inShort).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Waits until the log holds as many events, and holds all of them against these. */
async function logHolds({ own }: Visitor, expected: readonly UnplacedEvent[]): Promise<void> {
  const logged = async () => (await entriesOf(own)).filter(isEvent);
  await until('the log', async () => ((await logged()).length >= expected.length ? true : undefined)).catch(() => {});
  expect(sorted(await logged())).toEqual(sorted(expected));
}

let visitors: Awaited<ReturnType<typeof startVisitors>> = [];
beforeAll(async () => {
  visitors = await startVisitors();
});
/** Leaves the page, and makes the log as it was. */
const forgetAll = ({ own, tab }: Visitor): Promise<void> => tab.goto('about:blank').then(() => forget(own));

afterAll(() => Promise.all(visitors.map(({ end }) => end())));

describe('a page without news', () => {
  test.each(untold)('$name: nothing is logged', ({ site, url, html }) =>
    inEach(visitors, async (visitor) => {
      await visit(visitor, url, html);
      await new Promise((resolve) => setTimeout(resolve, UNTIL_READ_MS));
      // But for rows of an unknown design, which turn out to be none.
      expect(await heardIn(visitor)).toEqual(seenOf(site, html, url));
      await logHolds(visitor, []);
    }),
  );
});

describe('a site’s pages', () => {
  afterEach(() =>
    inEach(visitors, async (visitor) => {
      // It may still be at what was told last.
      await visitor.running.killBackground();
      await forgetAll(visitor);
    }),
  );

  test.each(logging)('what $id says is logged once, and so is a label that has become a no', ({ site, pages }) =>
    inEach(visitors, async (visitor) => {
      const look = async ({ url, html }: SitePage) => {
        await visit(visitor, url, html);
        await hear(visitor, seenOf(site, html, url).length);
        await settle(visitor);
      };
      // A list has a label that can become another one; a mail has none.
      const pairs = pages.map((page) => ({ page, later: laterPage(site, page) }));
      const { page, later } = pairs.find((pair) => pair.later) ?? pairs[0] ?? {};
      if (!page) return;
      const first = eventsOf(page.readings, Date.now());
      await look(page);
      await logHolds(visitor, first);
      await look(page);
      await logHolds(visitor, first);
      if (page.readings.every(({ kind }) => kind === 'mail')) return;
      if (!later) throw new Error('No fixture has a label that can become another one.');
      const both = eventsOf(later.readings, Date.now(), first);
      expect(both.slice(first.length).map(({ kind }) => kind)).toContain('rejected');
      await look(later);
      await logHolds(visitor, both);
      await look(later);
      await logHolds(visitor, both);
    }),
  );
});

describe('a page', () => {
  afterEach(() => inEach(visitors, forgetAll));

  test.each(told)('$name is told as its comment says, and logged', ({ site, url, html, readings }) =>
    inEach(visitors, async (visitor) => {
      const seen = seenOf(site, html, url);
      await visit(visitor, url, html);
      expect(await hear(visitor, seen.length)).toEqual(seen);
      await logHolds(visitor, eventsOf(readings, Date.now()));
    }),
  );
});

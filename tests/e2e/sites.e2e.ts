import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { maskOlder } from '@/utils/detection/newest';
import { type EventEntry, isEvent } from '@/utils/entry';
import { keysOf } from '@/utils/identity';
import type { Reading } from '@/utils/reading';
import { eventOf, needsKnownApplication, type UnplacedEvent } from '@/utils/record';
import { rowKey } from '@/utils/rowKey';
import { eventsOfRow } from '@/utils/rows';
import { siteFor } from '@/utils/sites';
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

/** A page of a site. */
interface SitePage {
  name: string;
  html: string;
  url: string;
  /** What is told of it; nothing where the page stands at an address at which we are not. */
  seen: readonly Reading[];
  /** What its comment says comes of that. */
  readings: readonly Reading[];
}

const pagesOf = ({ id, site }: (typeof sites)[number]): SitePage[] =>
  fixturesOf(id).map((name) => {
    const { html, expected } = written(name);
    const { url } = expected;
    const isHere = siteFor(url)?.id === id;
    return {
      name,
      html,
      url,
      seen: isHere ? seenOf(site, html, url) : [],
      readings: isHere && expected.state === 'read' ? readingsOf(expected) : [],
    };
  });
const all = sites.flatMap(pagesOf);

/** For each site one page of which something is logged, and the same with another label where it has a list. */
const visitedOften = sites.flatMap(({ id, site }) => {
  const pages = pagesOf({ id, site }).filter(({ readings }) => eventsOf(readings, Date.now()).length > 0);
  const lists = pages.filter(isList).map((page) => ({ page, later: laterPage(site, page) }));
  const { page = pages[0], later } = lists.find((list) => list.later) ?? lists[0] ?? {};
  return page ? [{ id, page, later, hasList: lists.length > 0 }] : [];
});
const visitedOnce = all.filter(({ name }) => visitedOften.every(({ page }) => page.name !== name));
const told = visitedOnce.filter(({ readings }) => readings.length > 0);
const untold = visitedOnce.filter(({ readings }) => readings.length === 0);

/** Lists have labels that can become others; a mail has none, nor has the word that an application was sent. */
function isList({ readings }: SitePage): boolean {
  return readings.some((reading) => reading.kind === 'status' && reading.basis !== 'sent');
}

/** What the log should hold of some readings, in the order in which they are told, after what it held before. */
function eventsOf(readings: readonly Reading[], now: number, before: readonly UnplacedEvent[] = []): UnplacedEvent[] {
  const events = [...before];
  for (const reading of readings) {
    if (reading.kind === 'status') {
      const key = rowKey(reading);
      const previous = events.findLast(({ keys }) => key !== undefined && keys.includes(key));
      events.push(...eventsOfRow(reading, previous as EventEntry | undefined, now));
    } else {
      const named = keysOf(reading, {});
      const isKnownApplication = events.some(({ keys }) => keys.some((key) => named.includes(key)));
      const newest = { ...reading, text: maskOlder(reading.text) };
      const event = eventOf(reading, detect(newest, { isKnownApplication }), now);
      const isKept = event && (isKnownApplication || !needsKnownApplication.includes(event.kind));
      if (isKept) events.push(event);
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

/** Visits a page and holds what is told of it against what stands in it. */
async function look(visitor: Visitor, { url, html, seen }: SitePage): Promise<void> {
  await visit(visitor, url, html);
  expect(seen).not.toEqual([]);
  expect(await hear(visitor, seen.length)).toEqual(seen);
}

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
afterAll(() => Promise.all(visitors.map(({ end }) => end())));

/** Leaves the page, and makes the log as it was. */
const forgetAll = ({ own, tab }: Visitor): Promise<void> => tab.goto('about:blank').then(() => forget(own));

describe('a page without news', () => {
  test.each(untold)('$name: nothing is logged', ({ url, html, seen }) =>
    inEach(visitors, async (visitor) => {
      await visit(visitor, url, html);
      await new Promise((resolve) => setTimeout(resolve, UNTIL_READ_MS));
      // But for rows of an unknown design, which turn out to be none.
      expect(await heardIn(visitor)).toEqual(seen);
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

  /** Looks at it, and once more: nothing more is logged by that. */
  const lookTwice = async (visitor: Visitor, page: SitePage, logged: readonly UnplacedEvent[]): Promise<void> => {
    await look(visitor, page);
    await logHolds(visitor, logged);
    await look(visitor, page);
    await settle(visitor);
    await logHolds(visitor, logged);
  };

  test.each(visitedOften)('what $id says is logged once, and so is a label that has become a no', (one) =>
    inEach(visitors, async (visitor) => {
      const { page, later, hasList } = one;
      const first = eventsOf(page.readings, Date.now());
      await lookTwice(visitor, page, first);
      if (!hasList) return;
      if (!later) throw new Error('No fixture has a label that can become another one.');
      const both = eventsOf(later.readings, Date.now(), first);
      expect(both.slice(first.length).map(({ kind }) => kind)).toContain('rejected');
      await lookTwice(visitor, later, both);
    }),
  );
});

describe('a page', () => {
  afterEach(() => inEach(visitors, forgetAll));

  test.each(told)('$name is told as its comment says, and logged', (page) =>
    inEach(visitors, async (visitor) => {
      await look(visitor, page);
      await logHolds(visitor, eventsOf(page.readings, Date.now()));
    }),
  );
});

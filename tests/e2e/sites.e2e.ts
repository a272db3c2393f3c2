import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { type EventEntry, isEvent } from '@/utils/entry';
import type { Reading } from '@/utils/reading';
import { eventOf, type UnplacedEvent } from '@/utils/record';
import { eventsOfRow, rowKey } from '@/utils/rows';
import type { Site } from '@/utils/sites/site';
import { until } from '../browsers/waiting';
import { fixtures, readingsOf, written } from '../sites/fixture';
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

const all = fixtures.map((name) => {
  const { html, expected } = written(name);
  return { name, html, url: expected.url, readings: expected.state === 'read' ? readingsOf(expected) : [] };
});
const told = all.filter(({ readings }) => readings.length > 0);
const untold = all.filter(({ readings }) => readings.length === 0);

/** The sites that have a page of which something is logged. */
const logging = sites.flatMap(({ id, site }) => {
  const pages = told.filter(
    ({ name, readings }) => name.startsWith(`${id}.`) && eventsOf(readings, Date.now()).length > 0,
  );
  return pages.length > 0 ? [{ id, site, pages }] : [];
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

describe('at its address, in both browsers', () => {
  test.each(untold)('$name says nothing, and nothing is logged', ({ url, html }) =>
    inEach(visitors, async (visitor) => {
      await visit(visitor, url, html);
      await new Promise((resolve) => setTimeout(resolve, UNTIL_READ_MS));
      expect(await heardIn(visitor)).toEqual([]);
      await logHolds(visitor, []);
    }),
  );

  test.each(told)('$name is read as its comment says, and logged', ({ url, html, readings }) =>
    inEach(visitors, async (visitor) => {
      await visit(visitor, url, html);
      expect(await hear(visitor, readings.length)).toEqual(readings);
      await logHolds(visitor, eventsOf(readings, Date.now()));
      await forgetAll(visitor);
    }),
  );

  test.each(logging)('what $id says is logged once, and so is a label that has become a no', ({ site, pages }) =>
    inEach(visitors, async (visitor) => {
      const look = async ({ url, html, readings }: (typeof all)[number]) => {
        await visit(visitor, url, html);
        await hear(visitor, readings.length);
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
    }).finally(() =>
      inEach(visitors, async (visitor) => {
        // It may still be at what was told last.
        await visitor.running.killBackground();
        await forgetAll(visitor);
      }),
    ),
  );
});

import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { JOINT } from '@/utils/portal/layout';
import { MAX_ROWS } from '@/utils/portal/readList';
import { readingSchema, type StatusReading } from '@/utils/reading';
import { rowKey } from '@/utils/rowKey';
import type { PageRead, Site } from '@/utils/sites/site';
import { fixturesOf, open } from '../sites/fixture';

/** Every portal against pages that are not as they should be: nothing throws, nothing is made up. */

const sites = Object.fromEntries(
  Object.entries(
    import.meta.glob<Site>(['../../utils/sites/*.ts', '!**/{index,site,gmail}.ts'], { eager: true, import: 'default' }),
  ).map(([path, site]) => [path.replace(/^.*\/|\.ts$/g, ''), site]),
);

/** Pages that list applications, each with its site. */
const lists = Object.entries(sites).flatMap(([id, site]) =>
  fixturesOf(id).flatMap((name) => {
    const { expected } = open(name);
    const isList = expected.readings?.some(({ kind }) => kind === 'status');
    return expected.state === 'read' && isList ? [{ id, site, name, url: expected.url }] : [];
  }),
);

/** These know their page by what it says, at whichever address: employers have hosts of their own. */
const byWords = ['workday', 'glassdoor', 'smartrecruiters', 'stepstone', 'successfactors', 'xing'];

/** What a row is in the pages of the portals whose design is described. */
const described: Record<string, string> = {
  'indeed.2026-10.html': 'main li',
  'indeed.2024-01.html': '.atw-AppCard',
  'workday.2024-06.html': '[role="tabpanel"] tbody tr',
  'workday.2024-06.inactive.html': '[role="tabpanel"] tbody tr',
  'naukri.2026-10.html': '.ot__jdTupleContainer',
  'wellfound.2026-08.html': 'main a[href*="-"]',
};
const designs = lists.flatMap((list) =>
  described[list.name] ? [{ ...list, row: described[list.name] as string }] : [],
);

const rowsOf = (page: PageRead): StatusReading[] =>
  page.state === 'read' ? page.seen.flatMap(({ reading }) => (reading.kind === 'status' ? reading : [])) : [];

/** The page as it is written, without its comment. */
const htmlOf = (name: string): string => open(name).document.documentElement.outerHTML;
const parsed = (html: string, url: string): Document => {
  const { window } = new JSDOM(html, { url });
  opened.push(window);
  return window.document;
};
const opened: { close: () => void }[] = [];
// A thousand pages at once are more than a test may hold.
afterEach(() => {
  for (const window of opened.splice(0)) window.close();
});

test('every described portal is in the table', () => {
  expect(designs).toHaveLength(Object.keys(described).length);
  expect(lists.length).toBeGreaterThan(20);
});

vi.setConfig({ testTimeout: 60_000 });

describe.each(lists)('$name', ({ id, site, name, url }) => {
  test('at another address is nothing', () => {
    const elsewhere = `https://news.example.com/${id}`;
    const page = site.read(parsed(htmlOf(name), elsewhere), elsewhere);
    if (byWords.includes(id)) expect(['read', 'nothing']).toContain(page.state);
    else expect(page).toEqual({ state: 'nothing' });
  });

  test('in a frame of another page, in a template and in an attribute is not read', () => {
    const html = htmlOf(name);
    const document = parsed('<!doctype html><title>News</title><main><h1>News of today</h1><p>Words</p></main>', url);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.documentElement.append(parsed(html, url).body);
    frame.srcdoc = html;
    const template = document.createElement('template');
    template.innerHTML = html;
    document.body.append(template);
    document.body.setAttribute('data-page', html);
    expect(site.read(document, url).state).not.toBe('read');
  });

  test('cut off anywhere is read without an error, and no row is another one than it was', () => {
    const html = htmlOf(name);
    const whole = new Set(rowsOf(site.read(parsed(html, url), url)).map(rowKey));
    for (let part = 1; part < 8; part++) {
      const page = site.read(parsed(html.slice(0, Math.floor((html.length * part) / 8)), url), url);
      // The last one may be cut itself.
      for (const row of rowsOf(page).slice(0, -1)) expect(whole).toContain(rowKey(row));
    }
  });

  test('nothing on it but its address is no row', () => {
    expect(site.read(parsed('', url), url).state).not.toBe('read');
  });

  test('a word that a program writes where it knows nothing is read nowhere', () => {
    const document = parsed(htmlOf(name), url);
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.localName !== 'script') node.textContent = 'undefined';
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const { name: attribute, value } of [...element.attributes]) {
        const isHook =
          /^(?:class|role|id|style|hidden|aria-(?:selected|checked|hidden)|type|data-(?:automation-id|testid))$/;
        if (!isHook.test(attribute)) element.setAttribute(attribute, value.replace(/[\w-]*\d[\w-]*/g, 'undefined'));
      }
    }
    for (const { url: _, jobUrl: __, ...row } of rowsOf(site.read(document, url))) {
      expect(JSON.stringify(row)).not.toContain('undefined');
    }
  });
});

describe.each(designs)('a page of the design of $name', ({ site, name, url, row }) => {
  const fresh = () => parsed(htmlOf(name), url);
  const read = (document: Document) => rowsOf(site.read(document, url));
  let before: StatusReading[] = [];
  beforeAll(() => {
    before = read(fresh());
  });

  // How long a browser takes is a question for one; here it is the bound that counts. More than twice as many are not even looked at.
  test(`of ${3 * MAX_ROWS} rows is read as far as ${MAX_ROWS}`, () => {
    const document = fresh();
    const first = document.querySelector(row) as Element;
    const html = first.outerHTML;
    const parent = first.parentElement as Element;
    for (const other of document.querySelectorAll(row)) other.remove();
    const many = Array.from({ length: 3 * MAX_ROWS }, (_, index) => {
      const number = String(100_000 + index);
      return html
        .replace(/(?<![A-Za-z])R\d{6}/g, `R${number}`)
        .replace(/[0-9a-f]{10}(?=["&])|\d{7}(?=")/g, `4000${number}`)
        .replace(/(class="jdTitle" title=")/, `$1${number} `);
    });
    parent.append('ROWS');
    const page = parsed(document.documentElement.outerHTML.replace('ROWS', many.join('')), url);
    expect(page.querySelectorAll(row)).toHaveLength(3 * MAX_ROWS);
    const rows = read(page);
    expect(rows).toHaveLength(MAX_ROWS);
    expect(new Set(rows.map(rowKey)).size).toBe(MAX_ROWS);
  });

  test('has the same rows from right to left, and in marks for the direction', () => {
    const document = fresh();
    document.documentElement.dir = 'rtl';
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.textContent?.trim()) node.textContent = `\u200f\u2067${node.textContent}\u2069`;
    }
    expect(read(document)).toEqual(before);
  });

  test('has the others where one row throws', () => {
    const document = fresh();
    for (const method of ['querySelectorAll', 'getAttribute', 'closest']) {
      Object.defineProperty(document.querySelector(row), method, {
        value: () => {
          throw new Error('broken');
        },
      });
    }
    expect(read(document)).toEqual(before.slice(1));
  });

  test('has the same rows in whichever order, and drawn again', () => {
    const keys = before.map(rowKey).sort();
    const document = fresh();
    const rows = [...document.querySelectorAll(row)];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        const holder = document.querySelector(row)?.parentElement as Element;
        for (const one of document.querySelectorAll(row)) if (!order.includes(one)) one.remove();
        holder.append(...order.filter((one) => one.parentElement === holder));
        expect(read(document).map(rowKey).sort()).toEqual(keys);
      }),
      { numRuns: 10 },
    );
    document.body.replaceWith(document.body.cloneNode(true));
    for (const element of document.querySelectorAll('[class*="css-"]')) element.className = 'css-0x9y8z';
    expect(read(document).map(rowKey).sort()).toEqual(keys);
  });

  test('never says what is not on it, and never throws, whatever becomes of it', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('', 'undefined', 'null', '\u202e', '-', '9'.repeat(400), 'Not Selected', '<b>', 'javascript:1'),
    );
    const change = fc.tuple(fc.constantFrom('text', 'attribute', 'remove', 'unwrap', 'empty'), fc.nat(), words);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const document = fresh();
        for (const [what, at, said] of changes) alter(document, row, what, at, said);
        const page = site.read(document, url);
        const there = `${plain(document.documentElement.textContent)} ${attributesOf(document)} ${url}`;
        for (const one of rowsOf(page)) {
          expect(v.safeParse(readingSchema, one).issues).toBeUndefined();
          const { role = '', company = '', label, applied = '', changed = '', requisition = '', rowId = '' } = one;
          for (const value of [role, company, label, applied, changed, requisition, rowId]) {
            for (const word of value.split(JOINT).flatMap((part) => part.split(' '))) expect(there).toContain(word);
          }
          expect(one.jobUrl ?? 'https:').toMatch(/^https:/);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** Does something to one of the elements in the rows. */
function alter(document: Document, row: string, what: string, at: number, said: string): void {
  const all = [...document.querySelectorAll(row)].flatMap((one) => [one, ...one.querySelectorAll('*')]);
  const element = all[at % Math.max(1, all.length)];
  if (!element) return;
  if (what === 'text') element.textContent = said;
  else if (what === 'empty') element.replaceChildren();
  else if (what === 'remove') element.remove();
  else if (what === 'unwrap') element.replaceWith(...element.childNodes);
  else {
    const attribute = element.attributes[at % Math.max(1, element.attributes.length)];
    if (attribute) attribute.value = said;
  }
}

const plain = (text: string | null): string =>
  (text ?? '').replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/\s+/g, ' ');

const attributesOf = (document: Document): string =>
  plain([...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ value }) => value)).join(' '));

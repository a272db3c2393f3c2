import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Copy, copyOf } from '../browsers/copy';
import type { BrowserKind } from '../browsers/find';
import { detectorScript, filesOf, policy, withDetector } from '../pages/detector';
import { doEverything } from '../pages/detector/deeds';
import type { Detector } from '../pages/detector/main';
import { buildFor } from './setup';
import { hear, inEach, settle, startVisitors, type Visitor, visit } from './sitesPage';

/**
 * A page that looks for the extension in every way we know finds nothing at all, while the extension reads it, and before there is
 * anything new to say. LinkedIn looks for thousands of extensions. The control is an extension that is found.
 */

declare const detector: Detector;

/** Pages with something to read in them, and no news. */
const pages = [
  {
    site: 'Gmail',
    url: 'https://mail.google.com/mail/u/0/#inbox/1a10b15a8b200001',
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Lunch - robin@example.com - Gmail</title></head>
<body><div class="aeF"><div class="nH bkK"><div role="main"><h2 class="hP" data-legacy-thread-id="1a10b15a8b200001">Lunch</h2>
<div role="list"><div class="h7" role="listitem"><div class="adn ads" data-legacy-message-id="1a10b15a8b200001">
<div class="gE"><span class="gD" email="kim@example.com" name="Kim">Kim</span></div>
<div class="ii gt"><div class="a3s"><p>Soup at noon?</p></div></div></div></div></div></div></div></div></body></html>`,
  },
  {
    site: 'LinkedIn',
    url: 'https://www.linkedin.com/jobs-tracker/?stage=applied',
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Job tracker</title></head>
<body><main><div><a href="https://www.linkedin.com/jobs/view/4099887766/"><p>Lens Grinder</p><p>Fernlicht · Kassel</p><p>Applied 3w ago</p></a></div></main></body></html>`,
  },
];

let script = '';

/** Opens a page with the detector in it, and waits until the extension has read it and has nothing to say. */
async function read(visitor: Visitor, { url, html }: (typeof pages)[number]): Promise<void> {
  const { own, kind } = visitor;
  const origin = await own.evaluate(() => `${location.origin}/`);
  const nobody = origin.replace(/.{12}\/$/, `${(kind === 'firefox' ? '7' : 'b').repeat(12)}/`);
  const known = { origin, nobody, files: await filesOf(buildFor(kind)) };
  // What a list tells at the first visit is told then.
  await visit(visitor, url, html);
  await hear(visitor, 1);
  await visit(visitor, url, withDetector(html, script, known), { 'content-security-policy': policy });
  await hear(visitor, 1);
  await settle(visitor);
}

/** What each probe that fired found: enough of it to see what it was. */
async function findings({ tab }: Visitor): Promise<Record<string, readonly string[]>> {
  const found = Object.entries(await tab.evaluate(() => detector.find()));
  expect(found.length).toBeGreaterThanOrEqual(25);
  const fired = found.filter(([, what]) => what.length > 0);
  return Object.fromEntries(fired.map(([name, what]) => [name, what.slice(0, 5).map((one) => one.slice(0, 300))]));
}

/** The build with what gives an extension away: a file that any page may fetch, and an attribute on the page's root. */
async function withTraces(kind: BrowserKind): Promise<Copy> {
  const copy = await copyOf(buildFor(kind), (manifest) => ({
    ...manifest,
    web_accessible_resources: [{ resources: ['icon/16.png'], matches: ['https://*/*'] }],
  }));
  for (const site of ['gmail', 'linkedin']) {
    const file = join(copy.folder, `content-scripts/${site}.js`);
    await appendFile(file, `;document.documentElement.setAttribute('data-seen', '');`);
  }
  return copy;
}

/** By these an attribute is found, and by these a file, in both browsers. */
const byAttribute = ['changes of the document', 'the document, against what was served', 'attributes of the root'];
const byFile = ['a file as fetch', 'a file as XMLHttpRequest', 'a file as a picture'];
/** A browser may tell of a file in other ways too. */
const isAboutFiles = (name: string): boolean => /^a file (?:as|in) /.test(name);

beforeAll(async () => {
  script = await detectorScript();
});

const tests = (extension: (kind: BrowserKind) => Promise<Copy>, add: (visitors: () => Visitor[]) => void): void => {
  let visitors: Awaited<ReturnType<typeof startVisitors>> = [];
  beforeAll(async () => {
    visitors = await startVisitors(extension);
  });
  afterAll(() => Promise.all(visitors.map(({ end }) => end())));
  add(() => visitors);
};

describe('the extension, in both browsers', () =>
  tests(
    (kind) => copyOf(buildFor(kind)),
    (visitors) => {
      test.each(pages)('is not found at $site’s address', (page) =>
        inEach(visitors(), async (visitor) => {
          await read(visitor, page);
          expect(await findings(visitor)).toEqual({});
        }),
      );

      test('every probe finds what it looks for', () =>
        inEach(visitors(), async (visitor) => {
          await read(visitor, pages[1] as (typeof pages)[number]);
          const done = await visitor.tab.evaluate(doEverything);
          const fired = Object.keys(await findings(visitor));
          expect(done.filter((name) => !fired.includes(name))).toEqual([]);
        }));
    },
  ));

describe('the control, in both browsers', () =>
  tests(withTraces, (visitors) => {
    test.each(pages)('is found at $site’s address, by its file and by its attribute', (page) =>
      inEach(visitors(), async (visitor) => {
        await read(visitor, page);
        const found = Object.keys(await findings(visitor));
        expect(found).toEqual(expect.arrayContaining([...byAttribute, ...byFile]));
        expect(found.filter((name) => !byAttribute.includes(name) && !isAboutFiles(name))).toEqual([]);
      }),
    );
  }));

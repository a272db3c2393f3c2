import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { structureOf } from '@/utils/page/structure';
import { MAX_TEXT } from '@/utils/reading';
import { siteFor, sites } from '@/utils/sites';
import gmail, { about } from '@/utils/sites/gmail';
import { readId, readLoggedId, readRouteId, timeOfId } from '@/utils/sites/gmail/ids';
import { fixturesOf, open, readAsSaid, readMails as readMailsOf } from './fixture';

const readMails = (document: Document, url: string) => readMailsOf(gmail, document, url);

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('gmail'))('%s', (name) => {
    for (const { anchor } of readAsSaid(gmail, name)) {
      expect(anchor?.matches('.ii.gt')).toBe(true);
      expect(anchor?.closest('.a3s')).toBeNull();
    }
  });
});

describe('an opened conversation', () => {
  const fresh = () => open('gmail.2026-11.html');

  test('is read the same with our own prompt in it', () => {
    const { document, expected } = fresh();
    const before = readMails(document, expected.url);
    for (const { anchor } of before) {
      const prompt = document.createElement('rebound-prompt');
      prompt.textContent = 'Brightwater said no.';
      anchor?.before(prompt);
      const inside = document.createElement('rebound-prompt');
      inside.textContent = 'Brightwater said no.';
      anchor?.querySelector('.a3s')?.prepend(inside);
    }
    expect(readMails(document, expected.url).map((mail) => mail.reading)).toEqual(before.map((mail) => mail.reading));
  });

  test('one message that breaks its reading does not stop the others', () => {
    const { document, expected } = fresh();
    const [first] = document.querySelectorAll('.h7 .adn.ads:not([style]) .a3s');
    const shown = [...document.querySelectorAll('.h7 .adn.ads')].at(-2);
    expect(first).toBeDefined();
    Object.defineProperty(shown, 'getAttribute', {
      value: () => {
        throw new Error('broken');
      },
    });
    expect(readMails(document, expected.url).map((mail) => mail.reading.from?.name)).toEqual(['Ines Ahrend']);
  });

  test('a message without a body in the page yet is left for later', () => {
    const { document, expected } = fresh();
    [...document.querySelectorAll('.ii.gt')].at(-1)?.remove();
    expect(readMails(document, expected.url)).toHaveLength(1);
  });

  test('with all messages collapsed is read, and holds none', () => {
    const { document, expected } = fresh();
    for (const item of document.querySelectorAll('.h7')) item.className = 'kv nH';
    expect(gmail.read(document, expected.url)).toEqual({ state: 'read', seen: [] });
  });

  test('the account is known from the title where the bar is missing', () => {
    const { document, expected } = fresh();
    document.getElementById('gb')?.remove();
    expect(readMails(document, expected.url).map((mail) => mail.reading.own)).toEqual([true, false]);
  });

  test('a body of 2 MB is cut and says so', () => {
    const { document, expected } = fresh();
    const body = [...document.querySelectorAll('.a3s')].at(-1);
    if (body) body.textContent = 'Ein Satz mit Wörtern. 🌱 '.repeat(90_000);
    const reading = readMails(document, expected.url).at(-1)?.reading;
    expect(reading?.truncated).toBe(true);
    expect(reading?.text.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(reading?.text.isWellFormed()).toBe(true);
  });

  test('nothing is written into the page by reading it', () => {
    const { document, expected } = fresh();
    const before = document.documentElement.outerHTML;
    gmail.read(document, expected.url);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('pages that hold no conversation', () => {
  const read = (body: string, url: string) =>
    gmail.read(new JSDOM(`<body>${body}</body>`, { url }).window.document, url);

  test.each([
    [
      'a new mail in its own window',
      '<div role="dialog"></div>',
      'https://mail.google.com/mail/u/0/?view=cm&fs=1&to=a@example.com',
    ],
    ['settings', '<div role="main"><h3></h3></div>', 'https://mail.google.com/mail/u/0/#settings/general'],
    [
      'an empty folder',
      '<div role="main"><table><tr><td class="TC"></td></tr></table></div>',
      'https://mail.google.com/mail/u/0/#trash',
    ],
    [
      'Gmail starting',
      '<div id="loading"></div>',
      'https://mail.google.com/mail/u/0/#inbox/FMfcgzQdKplLmNrTsVwXyZaBcDeFgHiJk',
    ],
  ])('%s: nothing is open', (_, body, url) => {
    expect(read(body, url)).toEqual({ state: 'nothing' });
  });

  test('a page without anything known is never taken for an empty one', () => {
    const page = read('<div class="new">A private word</div>', 'https://mail.google.com/mail/u/0/#inbox');
    expect(page.state === 'unreadable' && structureOf(page.root, page.isForeign)).toBe('body div.new');
  });

  test('the description of a structure is short and holds no text', () => {
    const page = read(
      '<div class="some-class" title="secret">secret</div>'.repeat(500),
      'https://mail.google.com/mail/u/0/',
    );
    if (page.state !== 'unreadable') throw new Error(page.state);
    const structure = structureOf(page.root, page.isForeign);
    expect(structure.length).toBeLessThanOrEqual(2_000);
    expect(structure).not.toContain('secret');
  });
});

describe('ids', () => {
  test.each([
    ['198c6747aabb71a9', '198c6747aabb71a9'],
    ['198C6747AABB71A9', '198c6747aabb71a9'],
    ['#msg-f:1840959905192440233', '198c6747aabb71a9'],
    ['thread-f:1840959905192440233', '198c6747aabb71a9'],
    ['thread-a:r-123', 'thread-a:r-123'],
    ['undefined', undefined],
    ['', undefined],
    [null, undefined],
    ['<b>', undefined],
  ])('%j is kept as %j', (written, id) => {
    expect(readId(written)).toBe(id);
  });

  test('an id in a log attribute', () => {
    const encoded = btoa(JSON.stringify(['#msg-f:1840959905192440233', null])).replace(/=+$/, '');
    expect(readLoggedId(`20277; u014N:xr6bB; 4:${encoded}; 1:x`, 4)).toBe('198c6747aabb71a9');
    expect(readLoggedId(`4:${encoded}`, 1)).toBeUndefined();
    expect(readLoggedId('4:bm90IGpzb24gYXQgYWxs', 4)).toBeUndefined();
  });

  test.each([
    ['#inbox/FMfcgzQdKplLmNrTsVwXyZaBcDeFgHiJk', 'FMfcgzQdKplLmNrTsVwXyZaBcDeFgHiJk'],
    ['#search/new+job/FMfcgzQdKplLmNrTsVwXyZaBcDeFgHiJk?compose=new', 'FMfcgzQdKplLmNrTsVwXyZaBcDeFgHiJk'],
    ['#inbox/198c6747aabb71a9', '198c6747aabb71a9'],
    ['#label/interviews', undefined],
    ['#inbox/p2', undefined],
    ['', undefined],
  ])('%s opens %s', (hash, id) => {
    expect(readRouteId(`https://mail.google.com/mail/u/0/${hash}`)).toBe(id);
  });

  test('the time in an id, when it is one', () => {
    expect(timeOfId('198c6747aabb71a9')).toBe(Date.UTC(2025, 7, 20, 7, 49, 39, 115));
    expect(timeOfId('0000000000000001')).toBeUndefined();
    expect(timeOfId('ffffffffffffffff')).toBeUndefined();
    expect(timeOfId('msg-a:r1')).toBeUndefined();
  });
});

describe('links', () => {
  test('a new mail opens in the account of the page, with every sign kept', () => {
    const mail = { to: 'a+b@example.com', subject: 'A & B?', body: 'One\nTwo ü 🌱' };
    expect(about.composeUrl?.(mail, 'https://mail.google.com/mail/u/3/#inbox')).toBe(
      'https://mail.google.com/mail/u/3/?view=cm&fs=1&to=a%2Bb%40example.com&su=A%20%26%20B%3F&body=One%0D%0ATwo%20%C3%BC%20%F0%9F%8C%B1',
    );
    expect(about.composeUrl?.(mail, 'https://jobs.example')).toContain('/mail/u/0/');
  });

  test('Gmail is found by its address, and only by that', () => {
    expect(siteFor('https://mail.google.com/mail/u/4/#inbox')).toEqual({ id: 'gmail', about });
    expect(siteFor('https://mail.google.com.evil.example/')).toBeUndefined();
    expect(siteFor('http://mail.google.com/')).toBeUndefined();
    expect(siteFor('about:blank')).toBeUndefined();
    expect(Object.keys(sites)).toContain('gmail');
  });
});

test('what is observed is inside the page’s frame, and the body before Gmail has drawn it', () => {
  const { document } = open('gmail.2026-11.html');
  expect(gmail.container(document).className).toBe('aeF');
  expect(gmail.container(new JSDOM('').window.document).tagName).toBe('BODY');
});

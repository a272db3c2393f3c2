import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { structureOf } from '@/utils/page/structure';
import { sentAt } from '@/utils/sentAt';
import { siteFor } from '@/utils/sites';
import proton, { about } from '@/utils/sites/proton';
import { fillFrame, fixturesOf, open, readAsSaid, readMails as readMailsOf } from './fixture';

const readMails = (document: Document, url: string) => readMailsOf(proton, document, url).map(({ reading }) => reading);

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('proton'))('%s', (name) => {
    for (const { anchor } of readAsSaid(proton, name)) {
      expect(anchor?.matches('article > [data-testid="message-content:body"]')).toBe(true);
      expect(anchor?.ownerDocument.defaultView?.parent).toBe(anchor?.ownerDocument.defaultView);
    }
  });
});

describe('an opened conversation', () => {
  const fresh = () => open('proton.2026-11.html');

  test('says when its mails were sent: by the time for machines, else by the words that are read aloud', () => {
    const { document, expected } = fresh();
    expect(readMails(document, expected.url).map(sentAt)).toEqual([
      new Date(2026, 9, 6, 9, 15).getTime(),
      Date.parse('2026-10-20T11:19:30Z'),
    ]);
  });

  test('a mail is read once its frame is filled, and again when it is filled anew', () => {
    const { document, expected } = fresh();
    const frame = [...document.querySelectorAll('iframe')].at(-1) as HTMLIFrameElement;
    fillFrame(frame, '');
    expect(readMails(document, expected.url)).toHaveLength(1);
    fillFrame(frame, '<div id="proton-root"><div>We have chosen somebody else.</div></div>');
    expect(readMails(document, expected.url).at(-1)?.text).toBe('We have chosen somebody else.');
    fillFrame(frame, '<div id="proton-root"><div>An offer.</div></div>');
    expect(readMails(document, expected.url).at(-1)?.text).toBe('An offer.');
  });

  test('a sender whose address stands on the name alone is known by it', () => {
    const { document, expected } = fresh();
    const sender = document.querySelector('[data-testid="recipients:sender"][title="marit@glasshouse.example"]');
    expect(sender).not.toBeNull();
    sender?.removeAttribute('title');
    sender?.querySelector('[data-testid="recipient-address"]')?.remove();
    sender?.querySelector('[data-testid="recipient-label"]')?.setAttribute('title', 'marit@glasshouse.example');
    expect(readMails(document, expected.url).at(-1)?.from?.address).toBe('marit@glasshouse.example');
  });

  test('the older mail that a mail quotes stays out when it is unfolded', () => {
    const { document, expected } = fresh();
    const quote = [...document.querySelectorAll('iframe')].at(-1)?.contentDocument?.getElementById('proton-blockquote');
    quote?.replaceChildren('Is there any news?');
    expect(readMails(document, expected.url).at(-1)?.text).not.toContain('news');
  });

  test('is read the same with our own prompts in it, and nothing is written into the page', () => {
    const { document, expected } = fresh();
    const before = readMails(document, expected.url);
    for (const place of document.querySelectorAll('[data-testid="message-content:body"]'))
      place.before(document.createElement('rebound-prompt'));
    const html = document.documentElement.outerHTML;
    expect(readMails(document, expected.url)).toEqual(before);
    expect(document.documentElement.outerHTML).toBe(html);
  });

  test('whose frames are closed to us is never taken for an empty one', () => {
    const { document, expected } = fresh();
    for (const frame of document.querySelectorAll('iframe'))
      Object.defineProperty(frame, 'contentDocument', { value: null });
    expect(proton.read(document, expected.url)).toMatchObject({ state: 'unreadable' });
  });

  test('whose frames are empty so far is read, and holds none', () => {
    const { document, expected } = fresh();
    for (const frame of document.querySelectorAll('iframe')) fillFrame(frame, '');
    expect(proton.read(document, expected.url)).toEqual({ state: 'read', seen: [] });
  });

  test('at another address is none', () => {
    expect(proton.read(fresh().document, 'https://mail.proton.me.evil.example/u/0/inbox/abc')).toEqual({
      state: 'nothing',
    });
  });
});

describe('pages that hold no mail', () => {
  const read = (body: string, url = 'https://mail.proton.me/u/0/inbox/q1Xz7aPd3_kVb9Wf0LmTg5uR==') =>
    proton.read(new JSDOM(`<body>${body}</body>`, { url }).window.document, url);
  const long = 'Words that somebody reads. '.repeat(10);

  test.each([
    ['Proton starting', '<div class="app-root-loader"></div>'],
    [
      'a list beside a mail that is not there yet',
      `<main><div data-shortcut-target="item-container">${long}</div></main>`,
    ],
    ['a mail that is being loaded', '<main><div class="message-content-loading-placeholder"></div></main>'],
  ])('%s: nothing is open', (_, body) => {
    expect(read(body)).toEqual({ state: 'nothing' });
  });

  test('a page without anything known is never taken for an empty one', () => {
    const body = `<main><p class="new">${long}</p></main>`;
    const page = read(body);
    expect(page.state === 'unreadable' && structureOf(page.root, page.isForeign)).toBe('main p.new');
    expect(read(body, 'https://mail.proton.me/u/0/settings')).toEqual({ state: 'nothing' });
  });
});

test('a new mail opens in the account of the page, with every sign kept', () => {
  const link = about.composeUrl?.(
    { to: 'a+b@example.com', subject: '100 % & more?', body: 'One\nTwo' },
    'https://mail.proton.me/u/2/inbox',
  );
  const [place, mailto = ''] = link?.split('#mailto=') ?? [];
  expect(place).toBe('https://mail.proton.me/u/2/inbox');
  // As Proton takes it apart: once for the address, once for each field.
  const [to = '', query = ''] = decodeURIComponent(mailto).slice('mailto:'.length).split('?');
  expect(decodeURIComponent(to)).toBe('a+b@example.com');
  expect(query.split('&').map(decodeURIComponent)).toEqual(['subject=100 % & more?', 'body=One\r\nTwo']);
  expect(siteFor('https://mail.proton.me/u/0/inbox')?.id).toBe('proton');
});

test('what is observed is where all is drawn, and the body before that is there', () => {
  expect(proton.container(open('proton.2026-11.html').document).tagName).toBe('MAIN');
  expect(proton.container(new JSDOM('').window.document).tagName).toBe('BODY');
});

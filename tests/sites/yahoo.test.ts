import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { structureOf } from '@/utils/page/structure';
import { sentAt } from '@/utils/sentAt';
import { siteFor } from '@/utils/sites';
import yahoo, { about } from '@/utils/sites/yahoo';
import { fixturesOf, open, readAsSaid, readMails as readMailsOf } from './fixture';

const readMails = (document: Document, url: string) => readMailsOf(yahoo, document, url).map(({ reading }) => reading);

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('yahoo'))('%s', (name) => {
    for (const { anchor } of readAsSaid(yahoo, name)) {
      expect(anchor?.matches('[data-test-id="message-view-body"]')).toBe(true);
      expect(anchor?.parentElement?.closest('[data-test-id="message-view-body"]')).toBeNull();
    }
  });
});

describe('an opened conversation', () => {
  const fresh = () => open('yahoo.2026-11.html');
  const shown = (document: Document) =>
    [...document.querySelectorAll('[data-test-id="message-view-body-content"]')].slice(1);

  test('says when its mails were sent', () => {
    const { document, expected } = fresh();
    expect(readMails(document, expected.url).map(sentAt)).toEqual([
      new Date(2026, 9, 5, 9, 15).getTime(),
      new Date(2026, 9, 7, 13, 19).getTime(),
    ]);
  });

  test('is read the same with our own prompts in it, and nothing is written into the page', () => {
    const { document, expected } = fresh();
    const before = readMails(document, expected.url);
    for (const body of shown(document)) {
      const prompt = document.createElement('rebound-prompt');
      prompt.textContent = 'Citytram said no.';
      body.parentElement?.before(prompt);
    }
    const html = document.documentElement.outerHTML;
    expect(readMails(document, expected.url)).toEqual(before);
    expect(document.documentElement.outerHTML).toBe(html);
  });

  test('whose bodies are not in the page yet is read, and holds none', () => {
    const { document, expected } = fresh();
    for (const body of shown(document)) body.replaceChildren();
    expect(yahoo.read(document, expected.url)).toEqual({ state: 'read', seen: [] });
  });

  test('a single mail with a body of another design is never taken for a folded one', () => {
    const { document, expected } = open('yahoo.2026-11.reading-pane.html');
    const body = document.querySelector('[data-test-id="message-view-body"]');
    if (body) body.outerHTML = `<div class="next">${'Private words. '.repeat(10)}</div>`;
    const page = yahoo.read(document, expected.url);
    expect(page).toMatchObject({ state: 'unreadable' });
    expect(JSON.stringify(page)).not.toContain('Private');
  });

  test('the account is known from the title where the menu is closed', () => {
    const { document, expected } = fresh();
    document.querySelector('[data-test-id="account-email"]')?.remove();
    document.title = '(3 unread) - robin@example.com - Yahoo Mail';
    expect(readMails(document, expected.url).map(({ own }) => own)).toEqual([true, false]);
  });

  describe('of a mailbox whose address is not known', () => {
    const unknown = () => {
      const { document, expected } = fresh();
      document.querySelector('[data-test-id="account-email"]')?.remove();
      return { document, expected };
    };

    test('what the person wrote is never read as the words of somebody else', () => {
      const { document, expected } = unknown();
      expect(readMails(document, expected.url).map(({ from }) => from?.address)).toEqual([
        'olu.adeyemi@citytram.example',
      ]);
    });

    test('in which nothing can be told apart is read, and holds none', () => {
      const { document, expected } = unknown();
      const pill = document.querySelectorAll('[data-test-id="message-recipients"] [data-test-id="email-pill"]')[0];
      pill?.setAttribute('title', 'olu.adeyemi@citytram.example');
      expect(yahoo.read(document, expected.url)).toEqual({ state: 'read', seen: [] });
    });

    test("all that stands among what was sent is the person's", () => {
      const { document } = unknown();
      const mails = readMails(document, 'https://mail.yahoo.com/d/folders/2/messages/AKx9Qm3vTzE7Zw');
      expect(mails.length).toBeGreaterThan(0);
      expect(mails.every(({ own }) => own)).toBe(true);
    });
  });

  test('at another address is none', () => {
    const { document } = fresh();
    expect(yahoo.read(document, 'https://mail.yahoo.com.evil.example/d/folders/1/messages/2')).toEqual({
      state: 'nothing',
    });
  });
});

describe('pages that hold no mail', () => {
  const read = (body: string, url = 'https://mail.yahoo.com/d/folders/1/messages/22') =>
    yahoo.read(new JSDOM(`<body>${body}</body>`, { url }).window.document, url);
  const long = 'Words that somebody reads. '.repeat(10);

  test.each([
    ['Yahoo starting', '<div id="mail-app-component"></div>'],
    [
      'a list beside a mail that is not there yet',
      `<div role="main"><a data-test-id="message-list-item">${long}</a></div>`,
    ],
    ['a new mail', `<div role="main"><div data-test-id="compose"><div data-test-id="rte">${long}</div></div></div>`],
  ])('%s: nothing is open', (_, body) => {
    expect(read(body)).toEqual({ state: 'nothing' });
  });

  test('a page without anything known is never taken for an empty one', () => {
    const body = `<div role="main"><p class="new">${long}</p></div>`;
    const page = read(body);
    expect(page.state === 'unreadable' && structureOf(page.root, page.isForeign)).toBe('div[main] p.new');
    expect(read(body, 'https://mail.yahoo.com/d/settings/1')).toEqual({ state: 'nothing' });
  });
});

test('a new mail opens with every sign kept', () => {
  expect(about.composeUrl?.({ to: 'a+b@example.com', subject: 'A & B?', body: 'One\nTwo' }, '')).toBe(
    'https://compose.mail.yahoo.com/?to=a%2Bb%40example.com&subject=A%20%26%20B%3F&body=One%0D%0ATwo',
  );
  expect(siteFor('https://mail.yahoo.com/d/folders/1')?.id).toBe('yahoo');
});

test('what is observed is where all is drawn, and the body before that is there', () => {
  const { document } = open('yahoo.2026-11.html');
  expect(yahoo.container(document).getAttribute('data-test-id')).toBe('mail-app-main-content');
  expect(yahoo.container(new JSDOM('').window.document).tagName).toBe('BODY');
});

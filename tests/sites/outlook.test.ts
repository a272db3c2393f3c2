import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { structureOf } from '@/utils/page/structure';
import { sentAt } from '@/utils/sentAt';
import { siteFor } from '@/utils/sites';
import outlook, { about } from '@/utils/sites/outlook';
import { fixturesOf, open, readAsSaid, readMails as readMailsOf } from './fixture';

const readMails = (document: Document, url: string) =>
  readMailsOf(outlook, document, url).map(({ reading }) => reading);

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('outlook'))('%s', (name) => {
    for (const { anchor } of readAsSaid(outlook, name)) {
      expect(anchor?.matches('[data-test-id="mailMessageBodyContainer"]')).toBe(true);
      expect(anchor?.parentElement?.closest('[data-test-id="mailMessageBodyContainer"], [role="toolbar"]')).toBeNull();
    }
  });
});

describe('an opened conversation', () => {
  const fresh = () => open('outlook.2026-11.html');
  const bodies = (document: Document) => [...document.querySelectorAll('[data-test-id="mailMessageBodyContainer"]')];

  test('says when its mails were sent, in the order of the interface’s language', () => {
    const { document, expected } = fresh();
    expect(readMails(document, expected.url).map(sentAt)).toEqual([
      new Date(2026, 9, 6, 9, 15).getTime(),
      new Date(2026, 9, 8, 13, 19).getTime(),
    ]);
  });

  test('whose dates are written in another order than the language’s is told by its weekdays', () => {
    const { document, expected } = open('outlook.2026-11.bad-input.html');
    expect(readMails(document, expected.url).map(sentAt)[1]).toBe(new Date(2026, 2, 9, 10, 0).getTime());
  });

  test('is read the same with our own prompts in it, and nothing is written into the page', () => {
    const { document, expected } = fresh();
    const before = readMails(document, expected.url);
    for (const body of bodies(document)) {
      const prompt = document.createElement('rebound-prompt');
      prompt.textContent = 'Northmill said no.';
      body.before(prompt);
    }
    const html = document.documentElement.outerHTML;
    expect(readMails(document, expected.url)).toEqual(before);
    expect(document.documentElement.outerHTML).toBe(html);
  });

  test('with an answer being written below a mail still has that mail', () => {
    const { document, expected } = fresh();
    const answer = '<div role="textbox" contenteditable="true"><div id="UniqueMessageBody_9">My words</div></div>';
    bodies(document).at(-1)?.insertAdjacentHTML('afterend', answer);
    expect(readMails(document, expected.url).map(({ text }) => text.slice(0, 5))).toEqual(['Hello', 'Dear ']);
  });

  test('one message that breaks its reading does not stop the others', () => {
    const { document, expected } = fresh();
    const sender = document.querySelector('[id$="AAA2_FROM"]');
    Object.defineProperty(sender, 'getAttribute', {
      value: () => {
        throw new Error('broken');
      },
    });
    expect(readMails(document, expected.url).map(({ from }) => from?.name)).toEqual(['Tamsin Oakes']);
  });

  test('whose bodies are not in the page yet is read, and holds none', () => {
    const { document, expected } = fresh();
    for (const body of bodies(document)) body.replaceChildren();
    expect(outlook.read(document, expected.url)).toEqual({ state: 'read', seen: [] });
  });

  test('whose bodies are of another design is never taken for an empty one', () => {
    const { document, expected } = fresh();
    for (const body of bodies(document)) body.outerHTML = '<div role="document" class="next">Private words</div>';
    const page = outlook.read(document, expected.url);
    expect(page).toMatchObject({ state: 'unreadable' });
    expect(JSON.stringify(page)).not.toContain('Private');
  });

  test('whose heads are of another design has mails of nobody: a sender is never taken from another message', () => {
    const { document, expected } = fresh();
    for (const id of ['AAA2', 'AAA3']) document.querySelector(`[id$="${id}_FROM"]`)?.remove();
    for (const { from, own } of readMails(document, expected.url)) expect({ from, own }).toEqual({ own: false });
  });

  test('is linked by its id where the address does not name it', () => {
    const { document } = fresh();
    const [first] = readMails(document, 'https://outlook.live.com/mail/0/');
    expect(first?.url).toBe('https://outlook.live.com/mail/0/id/AAQkADhlYzRiLTE5NDgtNGJmZi1h%2BaJ0%2FKqAAQAB7r2w%3D');
  });

  test.each([
    'https://outlook.office.com/calendar/view/week',
    'https://outlook.office.com/mail/deeplink/compose',
    'https://outlook.office.com.evil.example/mail/inbox/id/AAQk',
    'https://login.example/mail/',
    'nonsense',
  ])('at %s is none', (url) => {
    expect(outlook.read(fresh().document, url)).toEqual({ state: 'nothing' });
  });
});

describe('pages that hold no mail', () => {
  const read = (body: string, url = 'https://outlook.office.com/mail/inbox/id/AAQkADhlYzRi') =>
    outlook.read(new JSDOM(`<body>${body}</body>`, { url }).window.document, url);
  const long = 'Words that somebody reads. '.repeat(10);

  test.each([
    ['Outlook starting', '<div id="loadingScreen"></div>'],
    [
      'a pane that is being filled',
      '<div role="main"><div id="ReadingPaneContainerId"><i role="progressbar"></i></div></div>',
    ],
    ['a list that is drawn first', `<div role="main"><div role="listbox">${long}</div></div>`],
    [
      'a new mail in the pane',
      `<div id="ReadingPaneContainerId"><div role="textbox" contenteditable="true">${long}</div></div>`,
    ],
  ])('%s: nothing is open', (_, body) => {
    expect(read(body)).toEqual({ state: 'nothing' });
  });

  test('a pane without anything known is never taken for an empty one', () => {
    const body = `<div id="ReadingPaneContainerId"><p class="new">${long}</p></div>`;
    const page = read(body);
    expect(page.state === 'unreadable' && structureOf(page.root, page.isForeign)).toBe('div p.new');
    expect(read(body, 'https://outlook.office.com/mail/')).toEqual({ state: 'nothing' });
  });
});

describe('links', () => {
  const mail = { to: 'a+b@example.com', subject: 'A & B?', body: 'One\nTwo ü' };
  const query = 'to=a%2Bb%40example.com&subject=A%20%26%20B%3F&body=One%0D%0ATwo%20%C3%BC';

  test.each([
    ['https://outlook.live.com/mail/0/inbox/id/AQQk', 'https://outlook.live.com/mail/0/'],
    ['https://outlook.live.com/mail/1/', 'https://outlook.live.com/mail/1/'],
    ['https://outlook.office.com/mail/inbox/id/AAQk', 'https://outlook.office.com/mail/'],
    ['https://outlook.cloud.microsoft/mail/', 'https://outlook.cloud.microsoft/mail/'],
    ['https://jobs.example/mail/', 'https://outlook.live.com/mail/0/'],
    ['', 'https://outlook.live.com/mail/0/'],
  ])('a new mail opens in the mailbox of %s', (url, mailbox) => {
    expect(about.composeUrl?.(mail, url)).toBe(`${mailbox}deeplink/compose?${query}`);
  });

  test('Outlook is found by its addresses, and only by them', () => {
    for (const host of ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'])
      expect(siteFor(`https://${host}/mail/0/`)?.id).toBe('outlook');
    expect(siteFor('https://outlook.example/mail/')).toBeUndefined();
  });
});

test('what is observed is around the pane, and the body before Outlook has drawn it', () => {
  const { document } = open('outlook.2026-11.html');
  expect(outlook.container(document).getAttribute('role')).toBe('main');
  expect(outlook.container(new JSDOM('').window.document).tagName).toBe('BODY');
});

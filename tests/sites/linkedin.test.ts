import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { EventEntry } from '@/utils/entry';
import { MAX_TEXT, type StatusReading } from '@/utils/reading';
import { eventsOfRow } from '@/utils/rows';
import { siteFor } from '@/utils/sites';
import linkedin, { about } from '@/utils/sites/linkedin';
import { jobInAddress, readMessageName, threadInAddress } from '@/utils/sites/linkedin/ids';
import { fixturesOf, open, readAsSaid, readMails as readMailsOf, readRows as readRowsOf } from './fixture';
import { settled } from './listSite';

const readMails = (document: Document, url: string) => readMailsOf(linkedin, document, url);
const readRows = (document: Document, url: string) => readRowsOf(linkedin, document, url);

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('linkedin'))('%s', (name) => {
    for (const { reading, anchor } of readAsSaid(linkedin, name)) {
      if (reading.kind === 'status') expect(anchor).toBeUndefined();
      else expect(anchor?.closest('.msg-s-message-list__event')).not.toBeNull();
    }
  });
});

describe('the tracker', () => {
  const fresh = () => open('linkedin.2026-08.html');

  test('a job that is drawn in one of the two ways only is read all the same', () => {
    const { document, expected } = fresh();
    document.querySelector('.l1')?.remove();
    expect(readRows(document, expected.url)).toHaveLength(5);
  });

  test('a link that is no row of the list is none of the person’s applications', () => {
    const { document, expected } = fresh();
    const main = document.querySelector('main');
    const link = document.querySelector('.l2 a[href*="4300000002"]')?.cloneNode(true) as Element;
    link.setAttribute('href', 'https://www.linkedin.com/jobs/view/4300000077/');
    main?.append(link);
    expect(readRows(document, expected.url).map(({ rowId }) => rowId)).not.toContain('4300000077');
  });

  test('more jobs than the page shows are no contradiction; some and none shown are', () => {
    const { document, expected } = fresh();
    expect(readRows(document, expected.url)).toHaveLength(5);
    for (const link of document.querySelectorAll('main a[href*="/jobs/view/"]')) link.remove();
    expect(linkedin.read(document, expected.url).state).toBe('unreadable');
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<h2>No matches</h2>');
    expect(linkedin.read(document, expected.url).state).toBe('unreadable');
  });

  test.each([
    ['applied', 5],
    ['interview', 5],
    ['archived', 5],
    ['saved', 0],
    ['draft', 0],
    ['clicked_apply', 0],
    ['', 0],
  ])('before the tabs are drawn the address says which one it is: %s', (stage, count) => {
    const { document } = fresh();
    for (const strip of document.querySelectorAll('.s1')) strip.remove();
    const page = linkedin.read(document, `https://www.linkedin.com/jobs-tracker/?stage=${stage}`);
    expect(page.state === 'read' ? page.seen.length : 0).toBe(count);
  });

  test.each([
    ['Brightwater', 'Applied 2w ago', 'Brightwater'],
    ['24Seven', 'Not moving forward', '24Seven'],
    ['Applied 2w ago', 'No longer accepting applications', undefined],
    ['Application submitted', 'Applied 2w ago', undefined],
    ['Did you hear back?', 'Applied 2w ago', undefined],
    ['3 weeks ago', 'Applied', undefined],
    ['Candidature envoyée', '', undefined],
  ])('below the role is the company, also without a place: %s, %s', (second, third, company) => {
    const { document, expected } = fresh();
    for (const link of document.querySelectorAll('main a[href*="4300000001"]')) {
      const [, place, status] = link.querySelectorAll('p');
      if (place) place.textContent = second;
      if (third === '') status?.remove();
      else if (status) status.textContent = third;
    }
    const row = readRows(document, expected.url).find(({ rowId }) => rowId === '4300000001');
    expect(row).toBeDefined();
    expect(row?.company).toBe(company);
  });

  test('of which most rows cannot be read is told as unreadable, with those that could be', () => {
    const { document, expected } = fresh();
    const counted = document.querySelector('[aria-checked="true"] label') as Element;
    counted.textContent = 'Applied · 9';
    for (const link of document.querySelectorAll('main a[href*="/jobs/view/"]')) {
      if (link.getAttribute('href')?.includes('4300000001')) continue;
      link.setAttribute('href', 'https://www.linkedin.com/jobs/view/now/');
      for (const line of link.querySelectorAll('p')) line.textContent = '';
    }
    const page = linkedin.read(document, expected.url);
    expect(page.state).toBe('unreadable');
    expect(page.state === 'unreadable' && page.seen).toHaveLength(1);
  });

  test('the checked tab is trusted more than the address', () => {
    const { document } = fresh();
    expect(readRows(document, 'https://www.linkedin.com/jobs-tracker/?stage=saved')).toHaveLength(5);
    for (const [index, radio] of [...document.querySelectorAll('[role="radio"]')].entries())
      radio.setAttribute('aria-checked', String(index % 4 === 0));
    expect(linkedin.read(document, 'https://www.linkedin.com/jobs-tracker/?stage=applied')).toEqual({
      state: 'nothing',
    });
  });

  test('a list without an end is read as far as its first 500 rows', () => {
    const { document, expected } = fresh();
    for (const slot of document.querySelectorAll('[id^="WebOpportunity"]')) slot.remove();
    const row = (id: number) =>
      `<a href="/jobs/view/${id}/"><p>Role ${id}</p><p>Brightwater · Hamburg</p><p>Applied 2w ago</p></a>`;
    document
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        Array.from({ length: 1_500 }, (_, index) => row(4_400_000_000 + index)).join(''),
      );
    expect(readRows(document, expected.url)).toHaveLength(500);
  });
});

describe('a tab of the tracker with other jobs among the applications', () => {
  const url = 'https://www.linkedin.com/jobs-tracker/';
  const tracker = (lang: string, [open, label]: [index: number, label: string], rows: string[][]) => {
    const tab = (index: number) =>
      `<div role="radio" aria-checked="${index === open}"><label>${index === open ? label : 'x'}</label></div>`;
    const row = (lines: string[], index: number) =>
      `<a href="/jobs/view/430000010${index}/"><p>Role ${index}</p><p>Aunis · Kiel</p>${lines.map((line) => `<p>${line}</p>`).join('')}</a>`;
    const page = `<html lang="${lang}"><main><div>${[0, 1, 2, 3, 4].map(tab).join('')}</div>${rows.map(row).join('')}</main>`;
    return settled(linkedin, new JSDOM(page, { url }).window.document, url).map(({ role, label }) => [role, label]);
  };
  const liked = ['Promoted · 3 benefits'];

  test('of more rows than the site counts only those that say so are the person’s', () => {
    expect(tracker('en', [2, 'Applied · 1'], [['Applied 2w ago'], liked, liked])).toEqual([
      ['Role 0', 'Applied 2w ago'],
    ]);
    expect(tracker('de', [2, 'Beworben · 1'], [['Bewerbung gesendet'], ['Gesponsert'], ['Angesehen']])).toEqual([
      ['Role 0', 'Bewerbung gesendet'],
    ]);
    expect(tracker('en', [2, 'Applied · 2'], [['Applied 2w ago'], ['Some new words']])).toHaveLength(2);
  });

  test('what was put away is known by the labels of every language; a saved job that is closed is none', () => {
    expect(
      tracker(
        'de',
        [4, 'Archiviert · 5'],
        [
          ['Nicht berücksichtigt'],
          ['Nicht berücksichtigt', 'Bewerbung vor 3 Wochen gesendet'],
          ['Stelle geschlossen'],
          ['Angesehen'],
          ['Gespeichert'],
        ],
      ),
    ).toEqual([
      ['Role 0', 'Nicht berücksichtigt'],
      ['Role 1', 'Nicht berücksichtigt'],
    ]);
    expect(tracker('en', [4, 'Archived · 2'], [['No longer accepting applications'], ['Saved']])).toEqual([]);
  });
});

describe('one application', () => {
  const now = Date.UTC(2026, 10, 28);
  const job = () => {
    const { document, expected } = open('linkedin.2023-03.job.html');
    return readRows(document, expected.url)[0] as StatusReading;
  };
  const inTracker = (label: string): StatusReading => ({
    ...job(),
    url: 'https://www.linkedin.com/jobs-tracker/',
    label,
    applied: label,
  });
  const logged = (row: StatusReading, previous?: EventEntry): EventEntry[] =>
    eventsOfRow(row, previous, now).map((event) => ({ ...event, applicationId: 'a' }) as EventEntry);

  test('begins where the posting says that it was applied for', () => {
    const [event, ...more] = logged(job());
    expect(event).toMatchObject({ kind: 'applied', role: 'Frontend Engineer', company: 'Brightwater' });
    expect(more).toEqual([]);
  });

  test('is not begun twice, whichever of its two pages is opened first', () => {
    const [posting] = logged(job());
    expect(logged(inTracker('Applied 2w ago'), posting)).toEqual([]);
    const [listed] = logged(inTracker('Applied 2w ago'));
    expect(logged(job(), listed)).toEqual([]);
    expect(logged(inTracker('Application submitted'), listed)).toEqual([]);
  });

  test('a no is news after its beginning, and the posting’s page does not take it back', () => {
    const [posting] = logged(job());
    const [no, ...more] = logged(inTracker('Not moving forward'), posting);
    expect(no).toMatchObject({ kind: 'rejected', label: 'Not moving forward' });
    expect(no?.past).toBeUndefined();
    expect(more).toEqual([]);
    expect(logged(job(), no)).toEqual([]);
  });

  test('a closed posting is no rejection', () => {
    const [posting] = logged(job());
    expect(logged(inTracker('No longer accepting applications'), posting)).toMatchObject([{ kind: 'closed' }]);
  });
});

describe('a posting’s page', () => {
  test('beside a list it is the posting in the address, or nothing yet', () => {
    const { document, expected } = open('linkedin.2023-03.search.html');
    const next = expected.url.replace('4300000064', '4300000065');
    expect(linkedin.read(document, next)).toEqual({ state: 'nothing' });
    document.querySelector('.jobs-details h1')?.replaceChildren('Another Role');
    expect(linkedin.read(document, expected.url)).toEqual({ state: 'nothing' });
  });

  test('without the title that it knows, the window’s name has role and company', () => {
    const { document, expected } = open('linkedin.2023-03.job.html');
    document.querySelector('.job-details-jobs-unified-top-card__job-title')?.remove();
    document.querySelector('.job-details-jobs-unified-top-card__company-name')?.remove();
    expect(readRows(document, expected.url)).toMatchObject([{ role: 'Frontend Engineer', company: 'Brightwater' }]);
    document.title = 'Frontend Engineer | LinkedIn';
    const [bare] = readRows(document, expected.url);
    expect(bare?.role).toBeUndefined();
    expect(bare?.company).toBeUndefined();
  });
});

describe('a conversation', () => {
  const fresh = () => open('linkedin.2026-09.messages.html');

  test('is read the same with our own prompt in it', () => {
    const { document, expected } = fresh();
    const before = readMails(document, expected.url);
    for (const { anchor } of before) {
      const prompt = document.createElement('rebound-prompt');
      prompt.textContent = 'Brightwater said no.';
      anchor?.before(prompt);
      anchor?.querySelector('p')?.append(prompt.cloneNode(true));
    }
    expect(readMails(document, expected.url).map(({ reading }) => reading)).toEqual(
      before.map(({ reading }) => reading),
    );
  });

  test('a prompt stands below the sender’s name and above what was said', () => {
    const { document, expected } = fresh();
    const anchor = readMails(document, expected.url)[2]?.anchor;
    expect(anchor?.className).toBe('msg-s-event-listitem__message-bubble');
    expect(anchor?.previousElementSibling?.className).toBe('msg-s-message-group__meta');
  });

  test('one message that breaks its reading does not stop the others', () => {
    const { document, expected } = fresh();
    Object.defineProperty(document.querySelector('[data-event-urn]'), 'getAttribute', {
      value: () => {
        throw new Error('broken');
      },
    });
    expect(readMails(document, expected.url)).toHaveLength(4);
  });

  test('a name is not carried over to somebody else', () => {
    const { document, expected } = fresh();
    for (const name of [...document.querySelectorAll('.msg-s-message-group__name')].slice(1)) name.remove();
    expect(readMails(document, expected.url).map(({ reading }) => reading.from?.name)).toEqual([
      'Ines Ahrend',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a very long message is cut and says so', () => {
    const { document, expected } = fresh();
    const [first] = document.querySelectorAll('.msg-s-event-listitem__body');
    if (first) first.textContent = `${'Ein Satz mit Wörtern. 🌱 '.repeat(9_000)}`;
    const reading = readMails(document, expected.url)[0]?.reading;
    expect(reading?.truncated).toBe(true);
    expect(reading?.text.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(reading?.text.isWellFormed()).toBe(true);
  });

  test('is nothing yet while it has no message, and unreadable where it is not drawn or drawn otherwise', () => {
    const { document, expected } = fresh();
    for (const message of document.querySelectorAll('.msg-s-event-listitem')) message.className = 'hashed';
    const other = linkedin.read(document, expected.url);
    expect(other.state).toBe('unreadable');
    expect(JSON.stringify(other)).not.toMatch(/Robin|Ines|candidate/);
    for (const event of document.querySelectorAll('.msg-s-message-list__event')) event.remove();
    expect(linkedin.read(document, expected.url)).toEqual({ state: 'nothing' });
    document.querySelector('.msg-thread')?.remove();
    expect(linkedin.read(document, expected.url).state).toBe('unreadable');
    expect(linkedin.read(document, 'https://www.linkedin.com/messaging/')).toEqual({ state: 'nothing' });
    expect(linkedin.read(document, 'https://www.linkedin.com/messaging/thread/new/')).toEqual({ state: 'nothing' });
  });

  test('a bubble in the shadow root of newer pages is read, and its prompt is in the corner', () => {
    const { document, expected } = open('linkedin.2026-09.bubble.html');
    const shadow = document.createElement('div');
    shadow.id = 'interop-outlet';
    shadow.attachShadow({ mode: 'open' }).append(document.getElementById('msg-overlay') as Element);
    document.body.append(shadow);
    const [mail] = readMails(document, expected.url);
    expect(mail?.reading.text).toBe('We decided to go on with another candidate.');
    expect(mail).not.toHaveProperty('anchor');
  });

  test('nothing is written into the page by reading it', () => {
    const { document, expected } = fresh();
    const before = document.documentElement.outerHTML;
    linkedin.read(document, expected.url);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('names', () => {
  test('a message’s name has its time and its conversation', () => {
    const coded = btoa('1798000000123b58769-004&cf2a035c-0000-4afa-9d01-0123456789ab_013');
    expect(readMessageName(`urn:li:msg_message:(urn:li:fsd_profile:ACoAAB-x_1,2-${coded})`)).toEqual({
      messageId: `2-${coded}`,
      threadId: `2-${btoa('cf2a035c-0000-4afa-9d01-0123456789ab_013')}`,
      at: 1_798_000_000_123,
    });
  });

  test.each([
    ['undefined'],
    [''],
    [null],
    ['urn:li:msg_message:(urn:li:fsd_profile:x,undefined)'],
    ['urn:li:msg_message:(urn:li:fsd_profile:x,0a1b2c3d-0000-4000-8000-000000000000)'],
    ['urn:li:activity:7000000000000000000'],
  ])('%j is no name', (urn) => expect(readMessageName(urn)).toEqual({}));

  test('a name that is coded in another way is a name, without a time', () => {
    expect(readMessageName('urn:li:msg_message:(urn:li:fsd_profile:x,2-%%%%%%%%%%%%%%%%%%%%)')).toEqual({});
    expect(readMessageName('urn:li:msg_message:(urn:li:fsd_profile:x,2-aGVsbG8gdGhlcmUhIQ==)')).toEqual({
      messageId: '2-aGVsbG8gdGhlcmUhIQ==',
    });
    expect(readMessageName('urn:li:fs_event:(6500000000000000000,S6500_500)').messageId).toContain('fs_event');
  });

  test.each([
    ['https://www.linkedin.com/messaging/thread/2-YWJjZGVm/', '2-YWJjZGVm'],
    ['https://www.linkedin.com/messaging/thread/2-YWJjZA%3D%3D/?filter=x', '2-YWJjZA=='],
    ['https://www.linkedin.com/messaging/thread/new/', undefined],
    ['https://www.linkedin.com/messaging/', undefined],
    ['https://jobs.example/messaging/thread/2-YWJjZGVm/', undefined],
  ])('%s opens %s', (url, id) => expect(threadInAddress(url)).toBe(id));

  test.each([
    ['https://www.linkedin.com/jobs/view/4300000001/', '4300000001'],
    ['https://www.linkedin.com/jobs/view/data-engineer-2026-at-acme-4300000001?x=1', '4300000001'],
    ['https://www.linkedin.com/jobs/search/?keywords=x&currentJobId=4300000001', '4300000001'],
    ['https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4300000001#x', '4300000001'],
    ['https://www.linkedin.com/jobs/view/undefined/', undefined],
    ['https://www.linkedin.com/feed/?currentJobId=4300000001', undefined],
    ['https://jobs.example/jobs/view/4300000001/', undefined],
  ])('%s shows %s', (url, id) => expect(jobInAddress(url)).toBe(id));
});

describe('the place', () => {
  const pageAt = (url: string, body: string, hasNavigation = true) => {
    const { window } = new JSDOM(`<body>${body}</body>`, { url });
    if (hasNavigation) Object.assign(window, { navigation: new EventTarget() });
    return window.document;
  };
  const corner = '<main></main><aside id="msg-overlay"></aside>';

  test('LinkedIn is found by its address, and only by that; a message to it cannot be filled by a link', () => {
    expect(siteFor('https://www.linkedin.com/jobs-tracker/')).toEqual({ id: 'linkedin', about });
    expect(siteFor('https://www.linkedin.com.evil.example/')).toBeUndefined();
    expect(about.composeUrl).toBeUndefined();
  });

  test('of pages that are not read only the corner with the conversations is observed', () => {
    expect(linkedin.container(pageAt('https://www.linkedin.com/feed/', corner)).id).toBe('msg-overlay');
    const isWhole = (page: Document) => linkedin.container(page).tagName === 'BODY';
    expect(isWhole(pageAt('https://www.linkedin.com/feed/', '<main></main>'))).toBe(true);
    expect(isWhole(pageAt('https://www.linkedin.com/feed/', corner, false))).toBe(true);
    expect(isWhole(pageAt('https://www.linkedin.com/jobs-tracker/', corner))).toBe(true);
    expect(isWhole(pageAt('https://www.linkedin.com/messaging/', corner))).toBe(true);
  });

  test.each([
    ['the feed', 'https://www.linkedin.com/feed/'],
    ['a profile', 'https://www.linkedin.com/in/robin-vale/'],
    ['notifications', 'https://www.linkedin.com/notifications/'],
    ['the jobs’ first page', 'https://www.linkedin.com/jobs/'],
  ])('nothing is read of %s, whatever stands there', (_, url) => {
    const { document } = open('linkedin.2026-08.html');
    expect(linkedin.read(document, url)).toEqual({ state: 'nothing' });
  });
});

import { describe, expect, test } from 'vitest';
import { rowKey } from '@/utils/rowKey';
import workday, { employerAt } from '@/utils/sites/workday';
import { fixturesOf, open, readAsSaid, readRows } from './fixture';

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('workday'))('%s', (name) => void readAsSaid(workday, name));
});

describe('the employer', () => {
  test.each([
    ['https://fjordline.wd3.myworkdayjobs.com/en-US/FjordlineCareers/userHome', 'Fjordline'],
    ['https://ntr.wd1.myworkdayjobs.com/NTR_External_Career_Site/userHome', 'NTR'],
    ['https://acme.wd5.myworkdayjobs.com/External/userHome', 'acme'],
    ['https://acme.wd5.myworkdayjobs.com/userHome', 'acme'],
    ['https://acme.wd5.myworkdayjobs.com/de-DE/careers/userHome', 'acme'],
    ['https://acme.myworkdayjobs.com/%E0%A4%A/userHome', 'acme'],
    ['https://wd5.myworkdaysite.com/en-US/recruiting/acme/Acme_Jobs/userHome', 'Acme'],
    ['https://wd5.myworkdaysite.com/recruiting/acme/jobs/userHome', 'acme'],
    ['https://acme.wd5.myworkdayjobs.com/en-US/Global_Experienced_Careers/userHome', 'acme'],
    ['https://acme.wd5.myworkdayjobs.com/Early_Careers/userHome', 'acme'],
    ['https://acme.wd5.myworkdayjobs.com/Professional/userHome', 'acme'],
    ['https://acme.wd5.myworkdayjobs.com/zh-Hans/External/userHome', 'acme'],
    ['https://acme.wd5.myworkdayjobs.com/zh-Hans/Acme_Careers/userHome', 'Acme'],
    ['https://acme.wd5.myworkdayjobs.com/Careers_at_Acme/userHome', 'acme'],
    ['https://hp.wd5.myworkdayjobs.com/Shipping/userHome', 'hp'],
    ['https://jobs.acme.com/candidate/userHome', undefined],
    ['https://jobs.acme.com/recruiting/candidate/userHome', undefined],
    ['https://jobs.example.com/en-US/External/userHome', undefined],
    ['https://jobs.example.com/', undefined],
  ])('by the address %s is %s', (url, name) => expect(employerAt(url)).toBe(name));

  test.each([
    ['Fjordline Careers', 'Fjordline'],
    ['Careers at Fjordline', 'Fjordline'],
    ['Karriere bei Fjordline', 'Fjordline'],
    ['Jobs & Co.', 'Jobs & Co.'],
  ])('that the page calls %j is %s', (title, name) => {
    const { document, expected } = open('workday.2024-06.custom-host.html');
    (document.querySelector('[data-automation-id="headerTitle"]') as Element).textContent = title;
    for (const { company } of readRows(workday, document, expected.url)) expect(company).toBe(name);
  });

  test.each(['Careers', '', 'undefined'])('is absent on a host of its own whose page calls itself %j', (title) => {
    const { document, expected } = open('workday.2024-06.custom-host.html');
    (document.querySelector('[data-automation-id="headerTitle"]') as Element).textContent = title;
    const [row] = readRows(workday, document, expected.url);
    expect(row).toBeDefined();
    expect(row).not.toHaveProperty('company');
  });
});

test('the same number at two employers is two applications', () => {
  const keys = ['workday.2024-06.html', 'workday.2024-06.shared-host.html'].map((name) => {
    const { document, expected } = open(name);
    const row = readRows(workday, document, expected.url).find(({ rowId }) => rowId === 'R104501');
    return row && rowKey(row);
  });
  expect(keys).toEqual([
    'row:workday:fjordline.wd3.myworkdayjobs.com:R104501',
    'row:workday:wd5.myworkdaysite.com/recruiting/tallowmill:R104501',
  ]);
});

test('a row is the same one in both tabs, in another language, and without its link', () => {
  const { document, expected } = open('workday.2024-06.html');
  const keys = () => readRows(workday, document, expected.url).map(rowKey);
  const before = keys();
  for (const panel of document.querySelectorAll('[role="tabpanel"]')) panel.id = `${panel.id.slice(0, -1)}1`;
  for (const link of document.querySelectorAll('[data-automation-id="applicationTitle"] a')) {
    link.setAttribute('href', link.getAttribute('href')?.replace('/en-US/', '/de-DE/') ?? '');
  }
  expect(keys()).toEqual(before);
  for (const link of document.querySelectorAll('[data-automation-id="applicationTitle"] a')) {
    link.replaceWith(link.textContent ?? '');
  }
  expect(keys()).toEqual(before);
});

test('a panel that is neither of the two does not say whether it is under way', () => {
  const { document, expected } = open('workday.2024-06.html');
  for (const panel of document.querySelectorAll('[role="tabpanel"]')) panel.id = 'panel';
  for (const row of readRows(workday, document, expected.url)) expect(row).not.toHaveProperty('isActive');
});

test('without the column of the number the date stays the date', () => {
  const { document, expected } = open('workday.2024-06.html');
  for (const cell of document.querySelectorAll('td.css-1q2w3e')) cell.remove();
  const [row] = readRows(workday, document, expected.url);
  expect(row).toMatchObject({ rowId: 'R104501', applied: 'August 20, 2026' });
  expect(row).not.toHaveProperty('requisition');
});

test('drafts alone are an empty list', () => {
  const { document, expected } = open('workday.2024-06.just-applied.html');
  const rows = document.querySelectorAll('[role="tabpanel"] tbody tr');
  rows[0]?.remove();
  rows[2]?.remove();
  expect(workday.read(document, expected.url)).toEqual({ state: 'nothing' });
});

describe('a panel that says that there are none, beside rows of another design,', () => {
  const say = (count: string, panel: string) => {
    const { document, expected } = open('workday.2024-06.unknown.html');
    (document.querySelector('[role="tab"]') as Element).textContent = count;
    document.querySelector('[role="tabpanel"]')?.insertAdjacentHTML('afterend', panel);
    return workday.read(document, expected.url).state;
  };
  test.each([
    ['against a count', 'Active (3)', '<div><p>No applications</p></div>', 'unreadable'],
    ['without a count', 'Active', '<div><p>No applications</p></div>', 'nothing'],
    ['unseen', 'Active', '<div style="visibility: hidden"><p>No applications</p></div>', 'unreadable'],
    [
      'of a style that hides it',
      'Active',
      '<style>.off{display:none}</style><div class="off"><p>No applications</p></div>',
      'unreadable',
    ],
    [
      'in a long sentence',
      'Active',
      `<p>No applications are taken by mail${' or by hand'.repeat(4)}</p>`,
      'unreadable',
    ],
  ])('%s', (_, count, panel, state) => expect(say(count, panel)).toBe(state));
});

test('a page of the employer that is not the list is none of ours', () => {
  const { document, expected } = open('workday.2024-06.html');
  document.querySelector('[data-automation-id="candidateHomePage"]')?.remove();
  expect(workday.read(document, expected.url)).toEqual({ state: 'nothing' });
});

test('a page with nothing on it yet is no unreadable one', () => {
  const { document, expected } = open(fixturesOf('workday').find((name) => name.includes('unknown')) as string);
  const root = workday.container(document);
  root.replaceChildren();
  root.innerHTML = '<div class="skeleton"><span></span></div>';
  expect(workday.read(document, expected.url)).toEqual({ state: 'nothing' });
});

describe('a status that its cell is named after', () => {
  const bare = (status: string, date: string) => {
    const { document, expected } = open('workday.2024-06.html');
    for (const holder of document.querySelectorAll('td [data-automation-id="applicationStatus"]')) {
      const cell = holder.closest('td') as Element;
      cell.setAttribute('data-automation-id', 'applicationStatus');
      cell.textContent = status;
      (cell.nextElementSibling as Element).textContent = date;
    }
    return workday.read(document, expected.url);
  };

  test('has its date beside it', () => {
    expect(bare('In Process', 'August 20, 2026')).toMatchObject({
      seen: [{ reading: { label: 'In Process', applied: 'August 20, 2026' } }, {}, {}, {}],
    });
  });

  test.each([
    ['In Progress', 'Created on August 20, 2026'],
    ['Draft', 'August 20, 2026'],
  ])('is of a draft where it is %s, %s', (status, date) => {
    expect(bare(status, date)).toEqual({ state: 'nothing' });
  });
});

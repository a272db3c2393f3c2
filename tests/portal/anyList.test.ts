import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyList } from '@/utils/portal/anyList';
import { linkedBy } from '@/utils/portal/linked';
import { settle } from '@/utils/portal/settle';
import { readingSchema, type StatusReading } from '@/utils/reading';

const url = 'https://jobs.example/mine';

/** What comes out in the end of a page that the person pointed at. */
function read(body: string, { site = 'page', link }: { site?: string; link?: RegExp } = {}): StatusReading[] {
  const { document } = new JSDOM(`<body>${body}</body>`, { url }).window;
  const before = document.documentElement.outerHTML;
  const found = anyList(document, { site, url, language: 'en', ...(link ? { own: linkedBy(link) } : {}) });
  expect(document.documentElement.outerHTML).toBe(before);
  for (const reading of found) expect(v.safeParse(readingSchema, reading).issues).toBeUndefined();
  return found.flatMap((reading) => settle(reading) ?? []);
}

const brief = (rows: readonly StatusReading[]) =>
  rows.map(({ company, role, label }) => [company, role, label].map((word) => word ?? '–').join(' / '));

const table = (headings: string, ...rows: string[]): string => {
  const line = (cells: string, tag: string) =>
    `<tr>${cells
      .split('|')
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join('')}</tr>`;
  return `<table><thead>${line(headings, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
};

const card = (role: string, ...words: string[]): string =>
  `<li><h3>${role}</h3>${words.map((word) => `<span>${word}</span>`).join('')}</li>`;
const list = (...cards: string[]): string => `<ul>${cards.join('')}</ul>`;

describe('a table', () => {
  test('is read by the headings of its columns', () => {
    const rows = read(
      table('Company|Job title|Req ID|Status|Date applied', 'Acme Maps|Cook|R-12|Not selected|3 May 2026'),
    );
    expect(rows).toEqual([
      {
        kind: 'status',
        site: 'page',
        url,
        interfaceLanguage: 'en',
        company: 'Acme Maps',
        role: 'Cook',
        requisition: 'R-12',
        label: 'Not selected',
        applied: '3 May 2026',
      },
    ]);
  });

  test.each([
    ['ar', 'الشركة|الوظيفة|الحالة'],
    ['cs', 'Firma|Pozice|Stav'],
    ['da', 'Virksomhed|Stilling|Status'],
    ['de', 'Unternehmen|Stelle|Bewerbungsstatus'],
    ['el', 'Εταιρεία|Θέση|Κατάσταση'],
    ['es', 'Empresa|Puesto|Estado'],
    ['fi', 'Yritys|Tehtävä|Tila'],
    ['fr', 'Entreprise|Poste|Statut'],
    ['he', 'חברה|משרה|סטטוס'],
    ['hi', 'कंपनी|पद|स्थिति'],
    ['hu', 'Cég|Munkakör|Állapot'],
    ['id', 'Perusahaan|Posisi|Status lamaran'],
    ['it', 'Azienda|Posizione|Stato'],
    ['ja', '会社名|職種|選考状況'],
    ['ko', '회사|직무|진행 상태'],
    ['nb', 'Bedrift|Stillingstittel|Søknadsstatus'],
    ['nl', 'Bedrijf|Functie|Status'],
    ['pl', 'Firma|Stanowisko|Etap'],
    ['pt', 'Empresa|Vaga|Situação'],
    ['ro', 'Companie|Post|Stare'],
    ['ru', 'Компания|Должность|Статус'],
    ['sv', 'Företag|Tjänst|Status'],
    ['tr', 'Şirket|Pozisyon|Durum'],
    ['uk', 'Компанія|Посада|Статус'],
    ['vi', 'Công ty|Vị trí|Trạng thái'],
    ['zh', '公司|职位|状态'],
  ])('has its columns named in %s', (_, headings) => {
    expect(brief(read(table(headings, 'Acme Maps|Cook|Some word')))).toEqual(['Acme Maps / Cook / Some word']);
  });

  test('with a status that nobody knows is read where its columns are those of applications', () => {
    expect(brief(read(table('Position|Status', 'Cook|With the chef')))).toEqual(['– / Cook / With the chef']);
  });

  test('that may list anything is left alone', () => {
    expect(read(table('Order|Status', '<a href="/o/1">A lamp</a>|Shipped'))).toEqual([]);
    expect(read(table('Name|Plan', 'Kim|Free', 'Robin|Paid'))).toEqual([]);
  });

  test('without headings is read where one of its words is a known status', () => {
    const row = (role: string, status: string) =>
      `<tr><td><a href="/job/${role}">${role}</a></td><td>Paris</td><td>${status}</td></tr>`;
    expect(brief(read(`<table>${row('Cook', 'Rejected')}${row('Baker', 'Hello')}</table>`))).toEqual([
      '– / Cook / Rejected',
    ]);
  });

  test('of a small window names its columns in the cells', () => {
    const row = '<tr><td data-label="Job title">Cook</td><td data-label="Status">Rejected</td></tr>';
    expect(brief(read(`<table>${row}</table>`))).toEqual(['– / Cook / Rejected']);
  });

  test('made of roles is one too', () => {
    const cells = (role: string, ...words: string[]) =>
      `<div role="row">${words.map((word) => `<div role="${role}">${word}</div>`).join('')}</div>`;
    const grid = `<div role="grid">${cells('columnheader', 'Title', 'Stage')}${cells('gridcell', 'Cook', 'Interview')}</div>`;
    expect(brief(read(grid))).toEqual(['– / Cook / Interview']);
  });

  test('has two employers with one role apart', () => {
    const line = (company: string, status: string) =>
      `<tr><th scope="row">Cook</th><td>${company}</td><td>${status}</td></tr>`;
    const head = '<tr><th>Position</th><th>Company</th><th>Status</th></tr>';
    expect(brief(read(`<table>${head}${line('Acme', 'In review')}${line('Bolt', 'Not selected')}</table>`))).toEqual([
      'Acme / Cook / In review',
      'Bolt / Cook / Not selected',
    ]);
  });

  test('around another table is made for the looks', () => {
    expect(
      brief(read(`<table><tr><td>Menu</td><td>${table('Title|Status', 'Cook|Rejected')}</td></tr></table>`)),
    ).toEqual(['– / Cook / Rejected']);
  });
});

describe('cards', () => {
  test('are read where one of their words is a known status', () => {
    const rows = read(list(card('Cook', 'Paris', 'Not selected'), card('Baker', 'Rome', 'Under review')));
    expect(brief(rows)).toEqual(['– / Cook / Not selected', '– / Baker / Under review']);
  });

  test('name what they say', () => {
    const rows = read(
      list(card('Cook', 'Company: Acme Maps', 'Status: Not selected', 'Applied on 3 May 2026'), card('Baker', 'Rome')),
    );
    expect(rows).toMatchObject([
      { company: 'Acme Maps', role: 'Cook', label: 'Not selected', applied: 'Applied on 3 May 2026' },
    ]);
  });

  test('in right-to-left pages are read the same', () => {
    const rows = read(list(card('طباخ', 'باريس', 'الحالة: مرفوض'), card('خباز', 'روما', 'الحالة: قيد المراجعة')), {
      site: 'icims',
    });
    expect(brief(rows)).toEqual(['– / طباخ / مرفوض', '– / خباز / قيد المراجعة']);
  });

  test('with a company that their markup names have it', () => {
    const item = (role: string) =>
      `<li><a href="/j/${role}">${role}</a><p class="job-company">Acme Maps</p><p class="companyLocation">Rome</p><p>Rejected</p></li>`;
    expect(brief(read(list(item('Cook'), item('Baker'))))).toEqual([
      'Acme Maps / Cook / Rejected',
      'Acme Maps / Baker / Rejected',
    ]);
  });

  test('with all steps of the way say nothing, but where one is the current one', () => {
    const steps = (now: string) =>
      `<ol>${['Applied', 'Interview', 'Offer'].map((step) => `<li${step === now ? ' aria-current="step"' : ''}>${step}</li>`).join('')}</ol>`;
    const item = (role: string, now: string) => `<div><h3>${role}</h3><p>Rome</p>${steps(now)}</div>`;
    expect(brief(read(`<main>${item('Cook', 'Interview')}${item('Baker', '')}</main>`))).toEqual([
      '– / Cook / Interview',
    ]);
  });

  test('with two words that say different things say nothing', () => {
    expect(read(list(card('Cook', 'Offer', 'Rejected'), card('Baker', 'Interview', 'Withdrawn')))).toEqual([]);
  });

  test.each(['Offre', 'Oferta', 'Offerta', 'Loại'])('that announce their role as %s say nothing by that', (caption) => {
    const item = (role: string) => `<li><span>${caption}</span><h3>${role}</h3><span>Acme Maps</span></li>`;
    expect(read(list(item('Cook'), item('Baker'), item('Driver')))).toEqual([]);
  });

  test('with a place for the status that is named so have it there', () => {
    const item = (role: string, status: string) =>
      `<li><h3>${role}</h3><span>Offer</span><span class="job-status">${status}</span></li>`;
    expect(brief(read(list(item('Cook', 'Rejected'), item('Baker', 'Interview'))))).toEqual([
      '– / Cook / Rejected',
      '– / Baker / Interview',
    ]);
  });

  test('of one employer with one role are two, by their links', () => {
    const item = (place: string, status: string) =>
      `<li><a href="/cook-${place}">Cook</a><p class="company">Acme</p><b>${status}</b></li>`;
    const rows = read(list(item('berlin', 'Not selected'), item('paris', 'Interview'), card('Baker', 'Rejected')));
    expect(brief(rows)).toEqual(['Acme / Cook / Not selected', 'Acme / Cook / Interview', '– / Baker / Rejected']);
  });

  test('of two employers with one role are two, by their links', () => {
    const item = (href: string) => `<li><a href="${href}">Cook</a><span>Rome</span><i>Rejected</i></li>`;
    const twice = list(
      item('/acme/cook?v=1'),
      item('/nova/cook?v=1'),
      item('/nova/cook?v=2'),
      `<li><a href="/x">Baker</a><i>Rejected</i></li>`,
    );
    expect(read(twice + twice).map(({ jobUrl }) => jobUrl?.slice(20))).toEqual([
      '/acme/cook?v=1',
      '/nova/cook?v=1',
      '/nova/cook?v=2',
      '/x',
    ]);
  });

  test.each([
    'Recommended jobs',
    'Ähnliche Jobs (12)',
    'Jobs, die dich interessieren könnten – für dich: passende Jobs',
    'あなたにおすすめの求人',
  ])('below %s are none of the person’s', (heading) => {
    const cards = list(card('Cook', 'Application received'), card('Baker', 'Application received'));
    expect(read(`<h2>${heading}</h2>${cards}`)).toEqual([]);
    expect(read(`<h2>${heading}</h2><h2>Mine</h2>${cards}`)).toHaveLength(2);
  });

  test('that are no applications are left alone', () => {
    expect(read(list(card('Cook', 'Paris', 'Full time'), card('Baker', 'Rome', 'Part time')))).toEqual([]);
    expect(
      read(
        '<nav><ul><li><a href="/a">Cook</a><span>Rejected</span></li><li><a href="/b">Baker</a><span>Rejected</span></li></ul></nav>',
      ),
    ).toEqual([]);
  });

  test('that are tabs or filters are left alone', () => {
    const tab = (name: string, other: string) => `<li><a href="/${name}">${name}</a><span>${other}</span></li>`;
    expect(read(list(tab('Applied', 'Offer'), tab('Rejected', 'Interview'), tab('Status', 'Rejected')))).toEqual([]);
  });

  test('that are all called the same have links, not roles', () => {
    const item = (id: number) => `<li><a href="/j/${id}">View details</a><span>Rejected</span></li>`;
    expect(read(list(item(1), item(2)))).toEqual([]);
  });

  test('with a button to press are read without it', () => {
    const item = (role: string) => `<li><h3>${role}</h3><span>Rejected</span><button>Withdrawn</button></li>`;
    expect(brief(read(list(item('Cook'), item('Baker'))))).toEqual(['– / Cook / Rejected', '– / Baker / Rejected']);
  });

  test('what is hidden is not read', () => {
    expect(
      read(
        list(card('Cook', 'Rome'), card('Baker', 'Rome')).replaceAll('<span>', '<span hidden>Rejected</span><span>'),
      ),
    ).toEqual([]);
  });
});

test('terms and their definitions are read, also of one application alone', () => {
  const terms =
    '<dl><dt>Position</dt><dd>Cook</dd><dt>Company</dt><dd>Acme Maps</dd><dt>Status</dt><dd>In the kitchen</dd></dl>';
  expect(brief(read(`<div>${terms}</div>`))).toEqual(['Acme Maps / Cook / In the kitchen']);
});

describe('links', () => {
  const item = (href: string) => `<li><a href="${href}">Cook ${href}</a><span>Rejected</span></li>`;

  test.each([
    ['/job/123456', '123456'],
    ['/view?jobId=R-778', 'R-778'],
    ['/a/0c1d2e3f-1122-4334-9556-778899aabbcc', '0c1d2e3f-1122-4334-9556-778899aabbcc'],
    ['/cook', undefined],
    ['/job/12', undefined],
    ['/view?jobId=undefined', undefined],
    ['/view?page=2&id=abc', undefined],
  ])('%s has the id %s', (href, id) => {
    expect(read(list(item(href), item('/other'))).find(({ role }) => role?.includes(href))?.rowId).toBe(id);
  });

  test('that several rows share name none of them', () => {
    const rows = read(
      list(
        '<li><a href="/list/5555">Cook</a><b>Rejected</b></li>',
        '<li><a href="/list/5555">Baker</a><b>Rejected</b></li>',
      ),
    );
    expect(rows.map(({ rowId }) => rowId)).toEqual([undefined, undefined]);
  });

  test('to scripts and other schemes are none', () => {
    const [row] = read(list('<li><h3><a href="javascript:alert(1)">Cook</a></h3><i>Rejected</i></li>', item('/x')));
    expect(row).toMatchObject({ role: 'Cook' });
    expect(row?.jobUrl).toBeUndefined();
  });

  test('of a known form make a row, even a lone one without a status', () => {
    const page = '<main><div><div><h3><a href="/applications/991">Cook</a></h3></div><p>Rome</p></div></main>';
    expect(read(page, { site: 'greenhouse', link: /\/applications\/(\d+)/ })).toMatchObject([
      { rowId: '991', role: 'Cook', label: '', basis: 'listed' },
    ]);
  });
});

test('what the page says for machines fills in the company of a row', () => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: [
      {
        '@type': 'ListItem',
        item: {
          '@type': 'JobPosting',
          title: 'Cook',
          url: '/j/77001',
          hiringOrganization: { name: 'Acme Maps' },
          identifier: { value: 'R-5' },
        },
      },
      {
        '@type': 'ListItem',
        item: { '@type': ['Thing', 'JobPosting'], title: 'Baker', hiringOrganization: 'Nova Ferry' },
      },
    ],
  };
  const item = (role: string, id: number) => `<li><a href="/j/${id}?x=1">${role}</a><span>Rejected</span></li>`;
  const page = `<script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{ half</script>`;
  expect(read(page + list(item('Cook', 77001), item('Baker', 77002), item('Driver', 77003)))).toMatchObject([
    { role: 'Cook', company: 'Acme Maps', requisition: 'R-5' },
    { role: 'Baker', company: 'Nova Ferry' },
    { role: 'Driver' },
  ]);
});

describe('bad pages', () => {
  test('a list drawn twice is read once', () => {
    const twice = list(card('Cook', 'Rejected'), card('Baker', 'Rejected'));
    expect(read(`<div class="wide">${twice}</div><div class="narrow">${twice}</div>`)).toHaveLength(2);
  });

  test('10,000 rows are read as far as 500', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => card(`Cook ${index}`, 'Rome', 'Rejected'));
    const { document } = new JSDOM(`<body>${list(...rows)}</body>`, { url }).window;
    const before = performance.now();
    expect(anyList(document, { site: 'page', url, language: 'en' })).toHaveLength(500);
    expect(performance.now() - before).toBeLessThan(20_000);
  }, 40_000);

  test('a page of 500 levels is read as far as it goes', () => {
    const { document } = new JSDOM('<body></body>', { url }).window;
    let at: Element = document.body;
    for (let level = 0; level < 500; level++) {
      const next = document.createElement('div');
      next.append('word', document.createElement('div'));
      at.append(next);
      at = next;
    }
    expect(() => anyList(document, { site: 'page', url, language: 'en' })).not.toThrow();
  });

  test('what programs write where they know nothing is nothing', () => {
    expect(read(table('Company|Title|Status', 'undefined|Cook|Rejected', 'null|undefined|Rejected'))).toMatchObject([
      { role: 'Cook', label: 'Rejected' },
    ]);
  });

  test('a text without an end is no status', () => {
    expect(read(list(card('Cook', 'Rejected '.repeat(5_000)), card('Baker', 'x'.repeat(1e6))))).toEqual([]);
  });

  test('an empty page has nothing', () => {
    expect(read('')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { defineListSite } from '@/utils/portal/defineListSite';
import { settle } from '@/utils/portal/settle';
import { underTitle } from '@/utils/portal/titled';
import { documentOf } from '../sites/fixture';

const url = 'https://jobs.example/applications';
const address = /\/applications$/;
const read = (main: string, at: typeof address | typeof underTitle = address) =>
  defineListSite({ id: 'xing', at }).read(documentOf(`<main>${main}</main>`, url), url);
const state = (main: string, at?: typeof address | typeof underTitle) => read(main, at).state;
const rolesIn = (page: ReturnType<typeof read>) =>
  page.state === 'read'
    ? page.seen.flatMap(({ reading }) => (reading.kind === 'status' ? (settle(reading)?.role ?? []) : []))
    : [];
const other = '<h1>My applications</h1><p>Words that nobody knows of</p>';

describe('a page without a list', () => {
  test('is unreadable where its address says that it has one', () => {
    expect(state(other)).toBe('unreadable');
  });

  test('is nothing where a heading alone says so: it may be a part of a profile', () => {
    expect(state('<h1>Kim</h1><h2>Bewerbungen</h2><p>Zeig, was du kannst</p>', underTitle)).toBe('nothing');
  });

  test.each([
    '<input type="email">',
    '<input autocomplete="username">',
    '<input autocomplete="one-time-code">',
    '<input type="password">',
  ])('is nothing where somebody is asked to sign in: %s', (field) => {
    expect(state(`${other}${field}`)).toBe('nothing');
  });

  test.each(['Loading…', 'Wird geladen...', '読み込み中…'])('is nothing yet while it says %s', (line) => {
    expect(state(`<h1>My applications</h1><p>${line}</p>`)).toBe('nothing');
    expect(state(`${other.repeat(12)}<p>${line}</p>`)).toBe('unreadable');
  });

  test('is nothing where it says that there are none', () => {
    expect(state('<h1>My applications</h1><p>You don’t have active job applications.</p>')).toBe('nothing');
  });
});

describe('a list that its heading names', () => {
  const cards = (...roles: string[]) =>
    `<ul>${roles.map((role) => `<li><h3><a href="/j/${role}">${role}</a></h3><i>Eingegangen</i></li>`).join('')}</ul>`;
  const mine = cards('Cook', 'Baker');
  const others = cards('Driver', 'Glazier');

  test.each([
    ['the next heading of its rank', `<h2>Meine Bewerbungen</h2>${mine}<h2>Für Eilige</h2>${others}`],
    ['a higher one', `<h2>Meine Bewerbungen</h2>${mine}<h1>Für Eilige</h1>${others}`],
    ['the one before', `<h2>Für Eilige</h2>${others}<h2>Meine Bewerbungen</h2>${mine}`],
    ['recommended jobs below it', `<h1>Meine Bewerbungen</h1>${mine}<h2>Empfohlene Jobs</h2>${others}`],
    ['the end of its section', `<section><h2>Meine Bewerbungen</h2>${mine}</section><div>${others}</div>`],
    ['the parts beside it', `<div><h2>Meine Bewerbungen</h2>${mine}</div><div><h2>Für Eilige</h2>${others}</div>`],
    [
      'headings by their role',
      `<p role="heading" aria-level="3">Bewerbungen</p>${mine}<p role="heading" aria-level="3">X</p>${others}`,
    ],
  ])('ends at %s', (_, page) => expect(rolesIn(read(page, underTitle))).toEqual(['Cook', 'Baker']));

  test('goes on below headings of its parts, and where its rows have headings of its rank', () => {
    const parts = `<h1>Meine Bewerbungen</h1><h2>Laufend</h2>${mine}<h2>Abgeschlossen</h2>${others}`;
    expect(rolesIn(read(parts, underTitle))).toHaveLength(4);
    expect(rolesIn(read(`<h3>Bewerbungen</h3>${mine}`, underTitle))).toHaveLength(2);
  });

  test('may have its heading outside the main part, or in a section of its own', () => {
    const document = documentOf(`<header><h1>Bewerbungen</h1></header><main>${mine}</main>`, url);
    expect(rolesIn(defineListSite({ id: 'xing', at: underTitle }).read(document, url))).toHaveLength(2);
    expect(rolesIn(read(`<section><h1>Bewerbungen</h1></section><div>${mine}</div>`, underTitle))).toHaveLength(2);
  });
});

describe('a list that its address names', () => {
  const settled = (page: ReturnType<typeof read>) =>
    page.state === 'read'
      ? page.seen.flatMap(({ reading }) => (reading.kind === 'status' ? (settle(reading)?.role ?? []) : []))
      : [];
  const mineBy = (tag: string, from = 0, count = 2) =>
    Array.from(
      { length: count },
      (_, at) =>
        `<${tag}><h3><a href="/jobs/48${100 + from + at}">Cook ${from + at}</a></h3><p>Not selected</p></${tag}>`,
    ).join('');

  test('has what stands under its heading, whatever stands beside it', () => {
    const page = `<h1>My applications</h1><aside><h2>Job alerts</h2><p>None</p></aside><ul>${mineBy('li')}</ul>`;
    expect(settled(read(page))).toEqual(['Cook 0', 'Cook 1']);
  });

  test.each([
    ['where their heading is drawn like a row', mineBy('div'), '<div><h2>Recommended jobs</h2></div>', 2],
    ['below hundreds of rows', mineBy('div', 0, 210), '<h2>Recommended jobs</h2>', 210],
  ])('ends at other jobs %s', (_, rows, heading, count) => {
    const others = `<div><h3><a href="/jobs/99001">Chef</a></h3><p>Apply now</p></div><div><h3><a href="/jobs/99002">Waiter</a></h3><p>New</p></div>`;
    const roles = settled(read(`<h1>My applications</h1>${rows}${heading}${others}`));
    expect(roles).toHaveLength(count);
    expect(roles).not.toContain('Chef');
    expect(roles).not.toContain('Waiter');
  });

  const one = (words: string) => `<li><h2><a href="/jobs/4821/cook/job">Cook</a></h2>${words}</li>`;

  test('is read where it has one row', () => {
    expect(rolesIn(read(`<h1>My applications</h1><ul>${one('<p>Rome</p>')}</ul>`))).toEqual(['Cook']);
  });

  test.each(['candidateStatus', 'pill', 'x-stage', 'c-badge--blue'])(
    'has labels that nobody knows from places called %s',
    (name) => {
      const page = read(
        `<h1>My applications</h1><ul>${one(`<p>Rome</p><p class="${name}">Hiring manager review</p>`)}</ul>`,
      );
      const [row] = page.state === 'read' ? page.seen : [];
      expect(row && row.reading.kind === 'status' && settle(row.reading)?.label).toBe('Hiring manager review');
    },
  );

  test('takes no status from a place that is named after a date, or from two places', () => {
    const words = '<p class="status-date">Maybe soon</p>';
    const two = '<p class="badge">Maybe</p><p class="badge">Soon</p>';
    for (const page of [words, two].map((more) => read(`<h1>My applications</h1><ul>${one(more)}</ul>`))) {
      const [row] = page.state === 'read' ? page.seen : [];
      expect(row && row.reading.kind === 'status' && settle(row.reading)?.label).toBe('');
    }
  });

  test('has no menus, contacts and recommended jobs in it', () => {
    const item = (name: string, word: string) => `<li><a href="/${name}">${name}</a><b>${word}</b></li>`;
    const menu = `<ul>${item('Profile', '3')}${item('Messages', '2 unread')}</ul>`;
    const job = (name: string, id: number) => `<li><a href="/jobs/${id}">${name}</a><b>Rome</b></li>`;
    const jobs = `<h2>Similar jobs</h2><ul>${job('Driver', 55501)}${job('Glazier', 55502)}</ul>`;
    const contact =
      '<h2>Contact</h2><ul><li><h3>Phone</h3><p>000</p></li><li><h3>Mail</h3><p>x@example.com</p></li></ul>';
    const page = `${menu}<h1>My applications</h1>${menu}<ul>${one('<p>Rome</p>')}</ul>${jobs}${contact}`;
    expect(rolesIn(read(page))).toEqual(['Cook']);
  });
});

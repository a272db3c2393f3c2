import 'fake-indexeddb/auto';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, test } from 'vitest';
import { logRows, type PageRow, understoodRows } from '@/components/popup/pageRows';
import { deleteEverything, histories } from '@/utils/log';
import { readPage } from '@/utils/portal/readPage';

const now = Date.UTC(2026, 10, 20);

function read(body: string, url = 'https://jobs.example/mine'): PageRow[] {
  const { document } = new JSDOM(`<html lang="en"><body>${body}</body></html>`, { url }).window;
  return understoodRows(readPage(document, url).rows, now);
}

const table = (status: string) =>
  `<table><tr><th>Company</th><th>Job title</th><th>Status</th></tr><tr><td>Acme Maps</td><td>Cook</td><td>${status}</td></tr></table>`;

afterEach(deleteEverything);

describe('a page that the person points at', () => {
  test('is told as what it would be logged as', () => {
    expect(read(table('Not selected')).map(({ kind }) => kind)).toEqual(['rejected']);
    expect(read(table('Under review')).map(({ kind }) => kind)).toEqual(['applied']);
    expect(read(table('With the chef')).map(({ kind }) => kind)).toEqual(['changed']);
  });

  test('logs nothing by being read', async () => {
    read(table('Not selected'));
    expect(await histories()).toEqual([]);
  });

  test('is logged once, however often it is read', async () => {
    expect(await logRows(read(table('Not selected')), now)).toHaveLength(1);
    expect(await logRows(read(table('Not selected')), now + 1)).toEqual([]);
    expect((await histories()).map(({ company, role }) => [company, role])).toEqual([['Acme Maps', 'Cook']]);
  });

  test('that says something else the next time adds that to the same application', async () => {
    await logRows(read(table('Under review')), now);
    expect((await logRows(read(table('Not selected')), now + 1)).map(({ entry }) => entry.kind)).toEqual(['rejected']);
    expect(await histories()).toHaveLength(1);
  });

  test('has ids of its own: an equal one at another host is another application', () => {
    const item = (role: string, id: number) => `<li><a href="/j/${id}">${role}</a><span>Rejected</span></li>`;
    const page = `<ul>${item('Cook', 4711)}${item('Baker', 4712)}</ul>`;
    const [here] = read(page);
    const [there] = read(page, 'https://work.example/mine');
    expect(here?.key).toContain('4711');
    expect(here?.key).not.toBe(there?.key);
  });

  test('of which nothing but the role is known is told alone, not beside another of that role', () => {
    const rows = ['Applied', 'Rejected'].map(
      (label) => ({ kind: 'status', site: 'page', role: 'Cook', label }) as const,
    );
    expect(understoodRows(rows, now)).toEqual([]);
    expect(understoodRows(rows.slice(1), now)).toMatchObject([{ kind: 'rejected' }]);
  });

  test('of a known portal at a host of its own is read as that', () => {
    const page = `<div data-automation-id="candidateHomePage"><h1 data-automation-id="headerTitle">Acme Maps</h1><table>
      <tr data-automation-id="taskListRow"><th><span data-automation-id="applicationTitle"><a href="/x/job/Rome/Cook_R123456">Cook</a></span></th>
      <td>R123456</td><td data-automation-id="applicationStatus"><span>Not Selected</span></td><td>3 May 2026</td></tr></table></div>`;
    expect(read(page)).toMatchObject([{ kind: 'rejected', row: { site: 'page', company: 'Acme Maps', role: 'Cook' } }]);
  });

  test('that confirms an application is read as that', () => {
    const url = 'https://jobs.example/thanks';
    const html = '<title>Job Application for Cook at Acme Maps</title><h1>Thank you for applying</h1>';
    const { document } = new JSDOM(html, { url }).window;
    expect(understoodRows(readPage(document, url).rows, now)).toMatchObject([
      { kind: 'applied', row: { role: 'Cook', company: 'Acme Maps' } },
    ]);
  });

  test('is looked at in its frames as far as they can be seen', () => {
    const url = 'https://jobs.example/mine';
    const { document } = new JSDOM('<body><iframe></iframe></body>', { url }).window;
    const frame = document.querySelector('iframe')?.contentDocument;
    if (frame) frame.body.innerHTML = table('Rejected');
    expect(understoodRows(readPage(document, url).rows, now)).toMatchObject([{ kind: 'rejected' }]);
  });
});

describe('what a page lists for machines', () => {
  const posting = (title: string, name: string) => ({
    '@type': 'JobPosting',
    title,
    url: `/p/${title}`,
    hiringOrganization: { name },
  });
  const script = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const brief = (rows: readonly PageRow[]) => rows.map(({ kind, row }) => [kind, row.role, row.company].join(' '));

  test('may be chosen, though nothing else shows it', () => {
    const both = [posting('Cook', 'Acme Maps'), posting('Baker', 'Nova Ferry')];
    expect(brief(read(script(both)))).toEqual(['applied Cook Acme Maps', 'applied Baker Nova Ferry']);
    expect(read(script(both)).map(({ isProposed }) => isProposed)).toEqual([false, false]);
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: both[0] }] };
    expect(brief(read(script(list)))).toEqual(['applied Cook Acme Maps']);
  });

  test('is one with the row that shows it', () => {
    const item = (role: string, word: string) => `<li><a href="/p/${role}">${role}</a><b>${word}</b></li>`;
    const page = script([posting('Cook', 'Acme Maps'), posting('Baker', 'Nova Ferry')]);
    expect(brief(read(`${page}<ul>${item('Cook', 'Rejected')}${item('Baker', 'Rome')}</ul>`))).toEqual([
      'rejected Cook Acme Maps',
      'applied Baker Nova Ferry',
    ]);
    expect(read(table('Not selected')).map(({ isProposed }) => isProposed)).toEqual([true]);
    expect(read(table('With the chef')).map(({ isProposed }) => isProposed)).toEqual([false]);
  });

  test('is nothing where it is one job: the page is about that', () => {
    expect(read(script(posting('Cook', 'Acme Maps')))).toEqual([]);
  });
});

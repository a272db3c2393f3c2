import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rebound-classify-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const REFUSAL = 'Thank you for applying for the Data Analyst position at Quillmark. We chose another candidate.';

function classify(files: Record<string, string | Buffer>, more: string[] = []) {
  const names = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vite-node/dist/cli.mjs'),
      ...['--config', 'tests/vite-node.config.ts', 'tests/classify.ts', '--', ...names, ...more],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const lines = run.stdout.split('\n').filter(Boolean);
  return {
    status: run.status,
    stderr: run.stderr,
    mails: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe('classify', { timeout: 30_000 }, () => {
  test('reads each kind of file', () => {
    const { status, stderr, mails } = classify({
      'a.eml': `From: =?utf-8?Q?Quillmark_Careers?= <no-reply@greenhouse.io>\r\nSubject: Update\r\nMessage-ID: <1@q.example>\r\n\r\n${REFUSAL}\r\n`,
      'b.eml': `From: Jo <jo@q.example>\nSubject: Update\nContent-Type: text/html; charset=utf-8\n\n<style>x</style><p>${REFUSAL}</p><blockquote>old</blockquote>`,
      'c.mbox': `From a@q.example Mon\nSubject: one\n\n${REFUSAL}\n>From here\n\nFrom b@q.example Tue\nSubject: two\n\nLunch?\n`,
      'd.txt': `Subject: Update\nFrom: Jo Kern <jo@q.example>\n\n${REFUSAL}\n\nOn 1 May 2025, Sam wrote:\n> old`,
      'e.jsonl': `${JSON.stringify({ id: 'x1', subject: 's', from: 'Quillmark <a@b.example>', body: REFUSAL })}\n\n{"id":"x2"}\n`,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(mails.map(({ outcome }) => outcome)).toEqual([
      ...['rejected', 'rejected', 'rejected', 'other', 'rejected', 'rejected', 'other'],
    ]);
    expect(mails.map(({ id }) => id)).toEqual(['1@q.example', 'b', '1', '2', 'd', 'x1', 'x2']);
    expect(mails[5]).toMatchObject({
      company: 'Quillmark',
      role: 'Data Analyst',
      language: 'en',
    });
    const evidence = (mails[5]?.['evidence'] ?? []) as { text: string; start: number; end: number }[];
    expect(evidence).not.toEqual([]);
    for (const { text, start, end } of evidence) {
      expect(REFUSAL.slice(start, end)).toBe(text);
    }
  });

  test('reads other encodings, and header lines of other languages', () => {
    const german =
      'Betreff: Ihre Bewerbung\nVon: Tönjes Möbel <hr@toenjes.example>\n\nLeider haben wir uns für eine andere Köchin entschieden.';
    const { mails } = classify({
      'latin.txt': Buffer.from(german, 'latin1'),
      'wide.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(german, 'utf16le')]),
      'marked.txt': `\ufeff${german}`,
    });
    for (const mail of mails)
      expect(mail).toMatchObject({ outcome: 'rejected', company: 'Tönjes Möbel', language: 'de' });
    expect(mails).toHaveLength(3);
  });

  test('tells what it cannot read, without its text, and goes on', () => {
    const { status, stderr, mails } = classify(
      {
        'broken.jsonl': `{"id":"1","body":"hi"}\nsecret words\n[1]\n{"id":"4"}`,
        'none.mbox': 'secret words',
        'odd.pdf': 'x',
        'bin.eml': Buffer.from([0, 255, 1]),
      },
      [join(folder, 'missing.eml')],
    );
    expect(status).toBe(1);
    expect(mails.map(({ id }) => id)).toEqual(['1', '4']);
    expect(stderr.trim().split('\n')).toHaveLength(6);
    expect(stderr).toContain('broken.jsonl, line 2: this line is not a JSON object');
    expect(stderr).toContain('missing.eml: the file cannot be opened');
    expect(stderr).not.toContain('secret');
    expect(stderr).not.toContain('    at ');
  });

  test('without a file it says how it is used', () => {
    const { status, stderr } = classify({});
    expect(status).toBe(1);
    expect(stderr).toContain('Name at least one file');
  });
});

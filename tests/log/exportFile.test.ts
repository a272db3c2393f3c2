import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '@/utils/entry';
import { add, allEntries } from '@/utils/log';
import { type Export, fromFile, toFile } from '@/utils/log/exportFile';
import { EXPORT_VERSION, exportLog, importLog } from '@/utils/log/transfer';
import { event } from '../make';
import { eachInItsOwn, newBrowser, start } from './browsers';

/** The file of the log: JSON with one entry a line, written and read in parts. */

eachInItsOwn();

const exportOf = (entries: Entry[], more: Partial<Export> = {}): Export => ({
  format: 'rebound',
  version: EXPORT_VERSION,
  entries,
  ...more,
});
const odd = [
  event({ id: 'one', text: 'a\nb ],\n{"x":1},' }),
  event({ id: 'two', company: '株式会社 😀 \u2028' }),
  event({ id: ']' }),
];

describe('an exported file', () => {
  it.each([
    ['nothing', exportOf([])],
    ['one entry', exportOf(odd.slice(0, 1))],
    ['odd words', exportOf(odd, { settings: { ownName: ']}\n', siteModes: {} } })],
    [
      'more than one part',
      exportOf(Array.from({ length: 400 }, (_, at) => event({ id: `e${at}`, text: 'ü'.repeat(7_000) }))),
    ],
  ])('with %s is JSON, and reads as that', async (_, exported) => {
    const file = toFile(exported);
    const { settings, ...rest } = exported;
    expect(JSON.parse(await file.text())).toEqual({ ...rest, ...(settings && { settings }) });
    expect(await fromFile(file)).toEqual({ version: EXPORT_VERSION, entries: exported.entries, settings });
  });

  it('is never one string, neither in the writer nor in the reader', async () => {
    const file = toFile(
      exportOf(Array.from({ length: 400 }, (_, at) => event({ id: `e${at}`, text: 'x'.repeat(7_000) }))),
    );
    const parse = vi.spyOn(JSON, 'parse');
    await fromFile(file);
    expect(Math.max(...parse.mock.calls.map(([words]) => words.length))).toBeLessThan(10_000);
  });

  it('is read however long it is, where another form is refused', async () => {
    const long = (file: Blob): Blob => Object.defineProperty(file, 'size', { value: 2 ** 30 });
    expect(await fromFile(long(toFile(exportOf(odd))))).toMatchObject({ entries: odd });
    expect(await fromFile(long(new Blob([JSON.stringify(exportOf(odd))])))).toBe('too-big');
    const cut = await toFile(exportOf(odd)).text();
    expect(await fromFile(long(new Blob([cut.slice(0, -30)])))).toBe('not-json');
  });

  it('reads the same when somebody has laid it out anew, or marked it as UTF-8', async () => {
    const exported = exportOf(odd, { settings: { ownName: 'Sam Sample' } });
    const text = await toFile(exported).text();
    for (const other of [
      JSON.stringify(exported, undefined, 2),
      text.replaceAll('\n', '\r\n'),
      `\uFEFF${text}`,
      text.trim(),
    ])
      expect(await fromFile(new Blob([other]))).toEqual(await fromFile(new Blob([text])));
  });

  it('that is cut off anywhere is no JSON', async () => {
    const text = await toFile(exportOf(odd, { settings: { ownName: 'Sam Sample' } })).text();
    for (let end = 0; end < text.trimEnd().length; end++)
      expect(await fromFile(new Blob([text.slice(0, end)]))).toBe('not-json');
  });

  it('that was changed anywhere is read as JSON has it, or not at all', async () => {
    const text = await toFile(exportOf(odd.slice(1), { settings: { a: 1 } })).text();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.nat(3),
        fc.constantFrom('', ',', '\n', ']', '{}', '"'),
        async (at, cut, put) => {
          // By way of bytes: half a sign is no text of a file.
          const changed = await new Blob([text.slice(0, at) + put + text.slice(at + cut)]).text();
          let laidOut = changed;
          try {
            // Not one of our lines is left in it.
            laidOut = JSON.stringify(JSON.parse(changed), undefined, 1);
          } catch {
            // No JSON in either form.
          }
          expect(await fromFile(new Blob([changed]))).toEqual(await fromFile(new Blob([` ${laidOut}`])));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that the browser cannot read says so', async () => {
    const gone = Object.assign(new Blob(['{']), {
      text: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    expect(await importLog(gone)).toBe('unopened');
  });

  it('brings the log to another browser', async () => {
    await add(odd);
    const file = toFile(await exportLog());
    await start(newBrowser());
    expect(await importLog(file)).toEqual({ added: 3, changed: 0, known: 0, unreadable: 0 });
    expect(await allEntries()).toHaveLength(3);
  });

  it('can be given up while it is read', async () => {
    const cancelling = new AbortController();
    cancelling.abort();
    expect(await importLog(toFile(exportOf(odd)), { signal: cancelling.signal })).toBe('cancelled');
    expect(await allEntries()).toEqual([]);
  });
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Reading } from '@/utils/reading';
import { readingsOf, written } from '../sites/fixture';
import { forget } from '../tour/log';
import { hear, inEach, startVisitors, visit } from './sitesPage';

/** A mail whose body is written into a frame after the page around it has come to rest, as Proton does it. */

/** Longer than a page needs to come to rest and be read. */
const LATE_MS = 1_500;

const { html, expected } = written('proton.2026-11.single-message.html');
const fillLate = `<script>
  const frame = document.querySelector('iframe');
  const content = frame.srcdoc;
  frame.removeAttribute('srcdoc');
  setTimeout(() => {
    const page = frame.contentDocument;
    page.open();
    page.write(content);
    page.close();
  }, ${LATE_MS});
</script>`;

let visitors: Awaited<ReturnType<typeof startVisitors>> = [];
beforeAll(async () => {
  visitors = await startVisitors();
});
afterEach(() => inEach(visitors, ({ own }) => forget(own)));
afterAll(() => Promise.all(visitors.map(({ end }) => end())));

test('a mail is read once its frame is filled, though nothing changes around it', () =>
  inEach(visitors, async (visitor) => {
    await visit(visitor, expected.url, html.replace('</body>', `${fillLate}</body>`));
    const readings: Reading[] = readingsOf(expected);
    expect(await hear(visitor, readings.length)).toEqual(readings);
  }));

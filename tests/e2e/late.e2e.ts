import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Reading } from '@/utils/reading';
import { type Expected, readingsOf, written } from '../sites/fixture';
import { forget } from '../tour/log';
import { hear, inEach, startVisitors, visit } from './sitesPage';

/** Messages that come after the page around them has come to rest, where no change of that page tells of them. */

/** Longer than a page needs to come to rest and be read. */
const LATE_MS = 1_500;

/** Proton writes the body of a mail into a frame. */
const mail = written('proton.2026-11.single-message.html');
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

/** LinkedIn opens its bubbles in a shadow root. */
const bubble = written('linkedin.2026-09.bubble.html');
const openLate = `<div id="interop-outlet"></div><script>
  const shadow = document.getElementById('interop-outlet').attachShadow({ mode: 'open' });
  const overlay = document.getElementById('msg-overlay');
  shadow.append(overlay);
  const bubbles = [...overlay.children];
  overlay.replaceChildren();
  setTimeout(() => overlay.append(...bubbles), ${LATE_MS});
</script>`;

/** A list is drawn anew as a whole, with what it stands in, and the address stays. */
const list = written('indeed.2026-10.html');
const drawLate = `<script>
  const main = document.querySelector('main');
  const drawn = main.cloneNode(true);
  main.replaceChildren();
  setTimeout(() => main.replaceWith(drawn), ${LATE_MS});
</script>`;

let visitors: Awaited<ReturnType<typeof startVisitors>> = [];
beforeAll(async () => {
  visitors = await startVisitors();
});
afterEach(() => inEach(visitors, ({ own }) => forget(own)));
afterAll(() => Promise.all(visitors.map(({ end }) => end())));

test('a mail is read once its frame is filled', () => isRead(mail, fillLate));

test('a conversation is read once it opens in a shadow root', () => isRead(bubble, openLate));

test('and so it is on a page that is watched as a whole', () =>
  isRead(bubble, openLate, 'https://www.linkedin.com/messaging/'));

test('a list is read once it is drawn in the place of what was watched', () => isRead(list, drawLate));

/** Visits the page with that script at its end, in both browsers, and holds what was told against its comment. */
async function isRead(
  { html, expected }: { html: string; expected: Expected },
  script: string,
  url = expected.url,
): Promise<void> {
  const readings: Reading[] = readingsOf(expected);
  await inEach(visitors, async (visitor) => {
    await visit(visitor, url, html.replace('</body>', `${script}</body>`));
    expect(await hear(visitor, readings.length)).toEqual(readings);
  });
}

import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../browsers/launch';
import { startPages } from '../pages/server';
import { choose } from '../tour/log';
import { median } from './median';
import { otherExtension } from './otherExtension';
import { spentOn, traced } from './trace';

/**
 * What the extension costs a long list that keeps changing, in Chromium: Gmail's list with 5,000 rows, of which 200 are drawn anew
 * five times. The same page changes in turns with us switched on and off; two pages, or two loads of one, differ by more than
 * is asked for here. Beside it the same of a script that asks for all rows at each change: the measure sees such a thing.
 */

const ROWS = 5_000;
const CHANGED = 200;
const TIMES = 5;
const ROUNDS = 24;
/** The control says enough in fewer. */
const CONTROL_ROUNDS = 4;

/** Until what was switched on has had its first look, and until the last change is read as well, in ms. */
const SETTLED_MS = 500;

const OURS = 'https://mail.google.com/mail/u/0/';
const GREEDY = 'https://greedy.example/mail/u/0/';

/** At work while the page has this attribute. */
const SWITCH = 'data-greedy';
const greedyScript = `
new MutationObserver(() => {
  if (!document.documentElement.hasAttribute('${SWITCH}')) return;
  let words = 0;
  for (const row of document.querySelectorAll('tr.zA')) words += row.textContent.length;
  globalThis.words = words;
}).observe(document.body, { childList: true, subtree: true });
`;

const row = (index: number): string =>
  `<tr class="zA yO" jscontroller="r${index}"><td class="PF xY"></td><td class="oZ-x3 xY"><div role="checkbox"></div></td>
  <td class="yX xY"><div class="yW"><span class="yP" email="p${index}@example.com" name="Person ${index}">Person ${index}</span></div></td>
  <td class="xY a4W"><div class="xS"><div class="xT"><div class="y6"><span class="bog"><span data-legacy-thread-id="${(0x198c000000000000n + BigInt(index)).toString(16)}">Subject ${index}</span></span></div>
  <span class="y2">and the first words of a mail that is not opened</span></div></div></td><td class="xW xY"><span title="Nov 9, 2026">Nov 9</span></td></tr>`;

/** Gmail's list as it has been drawn since 2014, with its rows. */
const html = `<!doctype html><html lang="en"><head><title>Inbox - robin@example.com - Gmail</title>
<style>tbody{display:block}.zA{display:flex;height:40px;contain:strict}</style></head><body>
<div class="nH"><div class="aeF"><div class="nH bkK"><div class="nH" role="main"><div gh="tl"><table class="F cf zt"><tbody>
${Array.from({ length: ROWS }, (_, index) => row(index)).join('')}
</tbody></table></div></div></div></div></div></body></html>`;

const pause = () => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));

/** Draws rows anew and lets the page be laid out in between; then whoever watches has a look. */
async function churn(page: Page): Promise<void> {
  await page.evaluate(
    async (count, rounds) => {
      const list = document.querySelector('tbody') as HTMLElement;
      for (let round = 0; round < rounds; round += 1) {
        const from = (round * 977) % (list.childElementCount - count);
        for (const old of [...list.children].slice(from, from + count)) {
          const drawn = old.cloneNode(true) as HTMLElement;
          drawn.classList.toggle('zE');
          old.replaceWith(drawn);
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
    },
    CHANGED,
    TIMES,
  );
  await pause();
}

/** How much of the processor's time the page's tasks have taken altogether, in ms. */
async function tasksMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

/** Medians of what the page's tasks take while it changes, without and with something at work in it. */
async function compare(
  page: Page,
  turnOn: (isOn: boolean) => Promise<unknown>,
  rounds: number,
): Promise<{ withoutMs: number; times: number }> {
  await page.bringToFront();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const took = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round < 2 * rounds; round += 1) {
    // On, off, off, on: neither is always the later one.
    const isOn = round % 4 === 0 || round % 4 === 3;
    await turnOn(isOn);
    await pause();
    const before = await tasksMs(session);
    await churn(page);
    took[isOn ? 'with' : 'without'].push((await tasksMs(session)) - before);
  }
  const withoutMs = median(took.without);
  return { withoutMs, times: Math.round((median(took.with) / withoutMs) * 1_000) / 1_000 };
}

export interface ChurnFigures {
  rows: number;
  /** All that the page's tasks took while it changed, with us switched off: the median, in ms of the processor's time. */
  withoutMs: number;
  /** The same with us at work, as a multiple. */
  timesWithout: number;
  /** As much for the script that asks for all rows. */
  greedyTimesWithout: number;
  /** What a trace attributes to ours while the list is drawn and changes: all of it, and the longest at a stretch, in ms. */
  attributedMs: number;
  longestMs: number;
}

export async function churnFigures(): Promise<ChurnFigures> {
  const greedy = await otherExtension('Greedy', ['https://greedy.example/*'], greedyScript);
  const server = await startPages();
  for (const url of [OURS, GREEDY]) server.put(url, html);
  const running = await launch({
    browser: 'chromium',
    extension: '.output/chrome-mv3',
    mailboxPort: server.port,
    headless: true,
  });
  try {
    const own = await running.openExtensionPage('manifest.json');
    await running.browser.installExtension(greedy.folder);
    const page = await running.openPage(OURS);
    const spent = spentOn(
      await traced(page, async () => {
        await page.reload();
        await churn(page);
      }),
      new URL('/', own.url()).href,
    );
    const ours = await compare(page, (isOn) => choose(own, { siteModes: isOn ? {} : { gmail: 'off' } }), ROUNDS);
    const other = await running.openPage(GREEDY);
    const control = await compare(
      other,
      (isOn) => other.evaluate((name, on) => document.documentElement.toggleAttribute(name, on), SWITCH, isOn),
      CONTROL_ROUNDS,
    );
    const tenths = (value: number) => Math.round(value * 10) / 10;
    return {
      rows: ROWS,
      withoutMs: Math.round(ours.withoutMs),
      timesWithout: ours.times,
      greedyTimesWithout: control.times,
      attributedMs: tenths(spent.ms),
      longestMs: tenths(spent.longestMs),
    };
  } finally {
    await running.close();
    await Promise.all([server.close(), greedy.remove()]);
  }
}

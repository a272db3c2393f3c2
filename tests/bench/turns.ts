import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../browsers/launch';
import { asOf, conversationId } from '../mailbox/mail';
import { mails } from '../mailbox/mails';
import { startMailbox } from '../mailbox/server';
import { choose } from '../tour/log';
import { GMAIL, openConversation } from '../tour/page';
import { promptShown } from '../tour/prompt';
import { otherExtension } from './otherExtension';

/**
 * What stays behind of a day in which somebody opens conversation after conversation, in Chromium: the heap and the listeners of
 * the page before and after, with the garbage collected. The controls are the page with us switched off, and one with a
 * script that leaves a listener and some memory behind at each turn.
 */

const TURNS = 1_000;
const CONTROL_TURNS = 200;

/** Every so many turns it is waited until the conversation is read and its prompt stands. */
const LOOKED_AT = 20;

/** How long a conversation is open else, in ms. */
const GLANCE_MS = 30;

const LEAKING = `
globalThis.kept = [];
addEventListener('hashchange', () => {
  const left = new Array(10_000).fill(location.hash);
  globalThis.kept.push(left);
  document.addEventListener('visibilitychange', () => left.length);
});
`;

interface Left {
  listeners: number;
  heapKilobytes: number;
}

/** What the page holds when all that can go has gone. */
async function holds(session: CDPSession): Promise<Left> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { listeners: metric('JSEventListeners'), heapKilobytes: Math.round(metric('JSHeapUsedSize') / 1_000) };
}

const inOrder = [...new Set(asOf(mails, Date.now()).map(({ threadId }) => threadId))];

/** Opens one conversation after the other, round and round. @param isRead whether we are there to read them */
async function turn(page: Page, count: number, isRead: boolean, rejection: string): Promise<void> {
  for (let done = 0; done < count; done += LOOKED_AT) {
    const routes = Array.from({ length: LOOKED_AT - 1 }, (_, next) => inOrder[(done + next) % inOrder.length] ?? '');
    await page.evaluate(
      async (hashes, ms) => {
        for (const hash of hashes) {
          location.hash = hash;
          await new Promise((resolve) => setTimeout(resolve, ms));
        }
      },
      routes.map((threadId) => `inbox/${conversationId(threadId)}`),
      GLANCE_MS,
    );
    await openConversation(page, rejection);
    if (isRead) await promptShown(page);
  }
}

export interface TurnsFigures {
  turns: number;
  /** How much more there is after the turns than before. */
  more: Left;
  controls: { turns: number; off: Left; leaking: Left };
}

/** Each page has every conversation open once before it is measured: as in Gmail, its views stay in it. */
export async function turnsFigures(): Promise<TurnsFigures> {
  const leaking = await otherExtension('Leaking', ['https://mail.google.com/*'], LEAKING);
  const recent = asOf(mails, Date.now());
  const rejection = recent.findLast(({ subject }) => subject?.includes('Fernweh Maps'))?.threadId ?? '';
  const mailbox = await startMailbox({ mails: recent });
  const running = await launch({
    browser: 'chromium',
    extension: '.output/chrome-mv3',
    mailboxPort: mailbox.port,
    headless: true,
  });
  const own = await running.openExtensionPage('welcome.html');

  async function measure(count: number, isRead: boolean): Promise<Left> {
    const page = await running.openPage(GMAIL);
    try {
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      await turn(page, Math.max(inOrder.length, 2 * LOOKED_AT), isRead, rejection);
      const before = await holds(session);
      await turn(page, count, isRead, rejection);
      const after = await holds(session);
      return {
        listeners: after.listeners - before.listeners,
        heapKilobytes: after.heapKilobytes - before.heapKilobytes,
      };
    } finally {
      await page.close();
    }
  }

  try {
    const more = await measure(TURNS, true);
    await choose(own, { siteModes: { gmail: 'off' } });
    const off = await measure(CONTROL_TURNS, false);
    await running.browser.installExtension(leaking.folder);
    return {
      turns: TURNS,
      more,
      controls: { turns: CONTROL_TURNS, off, leaking: await measure(CONTROL_TURNS, false) },
    };
  } finally {
    await running.close();
    await Promise.all([mailbox.close(), leaking.remove()]);
  }
}

import type { Page } from 'puppeteer-core';
import { conversationId } from '../mailbox/mail';

/** What a person does in the sample mailbox, for the tour of `npm start -- --headless` and for the end-to-end tests. */

export const GMAIL = 'https://mail.google.com/mail/u/0/';

/** The address of a conversation. @param query for example `?hl=de` */
export const addressOf = (threadId: string, query = ''): string => `${GMAIL}${query}#inbox/${conversationId(threadId)}`;

/** Waits for something in the page that holds; in a background tab too. */
export const waitFor = (page: Page, test: string, timeout = 10_000): Promise<unknown> =>
  page.waitForFunction(test, { polling: 50, timeout });

/** Opens a conversation within the page, as a click on its row does, and waits until its newest message is shown. */
export async function openConversation(page: Page, threadId: string): Promise<void> {
  await page.evaluate(
    (route) => {
      location.hash = route;
    },
    `inbox/${conversationId(threadId)}`,
  );
  await waitFor(
    page,
    `[...document.querySelectorAll('h2.hP[data-legacy-thread-id="${threadId}"]')].some((one) => one.getClientRects().length) &&
     [...document.querySelectorAll('.h7 .a3s')].some((one) => one.getClientRects().length)`,
  );
}

/** Opens every message of the shown conversation, the folded ones too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length > 0);
    for (const count of shown('.adv')) count.click();
    for (const folded of shown('.kv .adf')) folded.click();
  });
}

/** Clicks a button of the prompt in the page, by its accessible name, as a person does: with the mouse. */
export async function clickInPrompt(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`rebound-prompt >>> ::-p-aria([name="${name}"][role="button"])`, {
    timeout: 10_000,
  });
  await button?.scrollIntoView();
  await button?.click();
}

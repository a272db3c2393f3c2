import type { ElementHandle, Page } from 'puppeteer-core';
import { waitFor } from './page';

/** What a person sees of the prompt in a page, and does with it: by mouse and keyboard only. */

/** Waits until a prompt is drawn; one is on the screen then, and its words can be read. */
export const promptShown = (page: Page): Promise<unknown> =>
  waitFor(
    page,
    `[...document.querySelectorAll('rebound-prompt')].some((one) => one.getClientRects().length && one.shadowRoot.querySelector('h2'))`,
  );

/** Waits until no prompt is on the screen. */
export const promptGone = (page: Page): Promise<unknown> =>
  waitFor(page, `![...document.querySelectorAll('rebound-prompt')].some((one) => one.getClientRects().length)`);

/** Waits until the prompt on the screen says these words. */
export const promptSays = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('rebound-prompt')].some(
        (one) =>
          one.getClientRects().length > 0 &&
          one.shadowRoot?.querySelector<HTMLElement>('section')?.innerText.includes(wanted),
      ),
    { polling: 50, timeout: 10_000 },
    words,
  );

/** The words of every prompt on the screen. */
export const promptWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('rebound-prompt')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => one.shadowRoot?.querySelector<HTMLElement>('section')?.innerText ?? ''),
  );

/** The buttons of the prompt by the accessible name the browser computes. */
export const buttonsNamed = (page: Page, name: string): Promise<ElementHandle[]> =>
  page.$$(`rebound-prompt >>> ::-p-aria([name="${name}"][role="button"])`);

/** The words, or the label, of what has the focus in the prompt; undefined while the focus is elsewhere. */
export const focusedInPrompt = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const host = document.activeElement;
    const inside = host?.nodeName === 'REBOUND-PROMPT' ? host.shadowRoot?.activeElement : undefined;
    return inside?.getAttribute('aria-label') ?? inside?.textContent?.trim() ?? undefined;
  });

/** Goes on with the Tab key until that button of the prompt has the focus. Throws after 60 of them. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focusedInPrompt(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach '${name}'.`);
}

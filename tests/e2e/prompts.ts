import type { Page } from 'puppeteer-core';
import { waitFor } from '../tour/page';

/** What the tests of bad input and of survival ask of a page. */

/** The words of every prompt of ours on the screen. What a mail brings under the same name has no shadow root. */
export const shownPrompts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('rebound-prompt')].flatMap((element) => {
      const section = element.shadowRoot?.querySelector('section');
      return section && section.getClientRects().length > 0 ? [section.textContent ?? ''] : [];
    }),
  );

/** Waits until exactly one prompt is on the screen and says those words; gives all of its words. */
export async function promptSaying(page: Page, words: string): Promise<string> {
  await waitFor(
    page,
    `(() => {
      const texts = [...document.querySelectorAll('rebound-prompt')]
        .map((element) => element.shadowRoot?.querySelector('section'))
        .filter((section) => section && section.getClientRects().length > 0)
        .map((section) => section.textContent);
      return texts.length === 1 && texts[0].includes(${JSON.stringify(words)});
    })()`,
  ).catch(async (cause: unknown) => {
    throw new Error(`No single prompt says '${words}', but: ${JSON.stringify(await shownPrompts(page))}`, { cause });
  });
  return (await shownPrompts(page))[0] ?? '';
}

/** Waits until one of our own pages shows those words. */
export const shows = (page: Page, words: string): Promise<unknown> =>
  waitFor(page, `document.body.innerText.includes(${JSON.stringify(words)})`);

/** Collects what goes wrong in a page: exceptions nobody caught, and errors in its console. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return troubles;
}

/**
 * Says something to the background in the name of our content script in the page, from an extension page.
 * @returns what came back; `undefined` for no answer
 */
export const sayFromPage = (own: Page, message: unknown): Promise<unknown> =>
  own.evaluate(async (said) => {
    const { scripting, tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const [tab] = await tabs.query({ url: 'https://mail.google.com/*' });
    const [run] = await scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: (envelope: unknown) =>
        (globalThis as unknown as { chrome: ExtensionApi }).chrome.runtime.sendMessage(envelope).then(
          (answer) => answer ?? 'no answer',
          () => 'no answer',
        ),
      args: [said],
    });
    return run?.result;
  }, message);

/** What of the browser's own interface these tests use. */
interface ExtensionApi {
  scripting: {
    executeScript(injection: object): Promise<{ result: unknown }[]>;
  };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Start, Started } from './launch';
import { until } from './waiting';

/** Firefox, driven over WebDriver BiDi. */

export const extensionId = 'rebound@rebound.example';
/** Firefox makes up the host of the extension's pages; this fixes it, also across restarts. */
const extensionHost = '5b6d1f3c-4c5e-4d0a-9a55-0c7f1d0a2e71';

const preferences = (mailboxPort: number) => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${mailboxPort}`,
  'network.trr.mode': 5,
  'network.http.http3.enable': false,
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
  // An unsigned extension is gone after a restart; what it stored must not be.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // Who is asked for access to a site says yes: nobody could press the button.
  'extensions.webextOptionalPermissionPrompts': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
});

/** What BiDi answers to an evaluation; puppeteer does not publish its connection, so we type what we use of it. */
interface Bidi {
  connection: { send(method: string, parameters: object): Promise<{ result: never }> };
}

/** Evaluates in the browser's own window, which `--remote-allow-system-access` opens to us. */
async function inBrowser(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as Bidi;
  const tree: { contexts: { context: string }[] } = (
    await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  ).result;
  const answer: { type: string; exceptionDetails?: { text: string } } = (
    await connection.send('script.evaluate', {
      expression,
      target: { context: tree.contexts[0]?.context },
      awaitPromise: true,
    })
  ).result;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
}

/** Starts Firefox and installs the extension for this run; its host permissions are granted by that. */
export async function launchFirefox({
  executable,
  profile,
  extension,
  mailboxPort,
  headless,
  size,
}: Start): Promise<Started> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    userDataDir: profile,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? size : null,
    args: ['--remote-allow-system-access', `--width=${size.width}`, `--height=${size.height}`],
    extraPrefsFirefox: preferences(mailboxPort),
  });
  await browser.installExtension(resolve(extension)).catch(async (error) => {
    await browser.close();
    throw error;
  });

  return {
    browser,
    async openExtensionPage(path) {
      const url = `moz-extension://${extensionHost}/${path}`;
      const open = async (within: number): Promise<Page> => {
        const known = new Set(await browser.pages());
        // Opened by the browser itself: BiDi cannot wait for such a page, but it can talk to it once it is there.
        await inBrowser(browser, `void openTrustedLinkIn(${JSON.stringify(url)}, 'tab')`);
        // Puppeteer goes on calling it about:blank, so the page itself is asked where it is.
        const find = async (): Promise<Page | undefined> => {
          for (const one of await browser.pages()) {
            if (known.has(one)) continue;
            const here = await one
              .evaluate(() => document.readyState === 'complete' && location.href)
              .catch(() => false);
            if (here === url) return one;
          }
          return undefined;
        };
        return until(`the page ${path}`, find, within);
      };
      const page = await open(6_000).catch(async () => {
        // Once in some hundred times puppeteer never hears of the tab; of the next one it does.
        await inBrowser(browser, 'gBrowser.removeCurrentTab()');
        return open(10_000);
      });
      if (headless) await page.setViewport(size);
      return page;
    },
    // Its protocol cannot emulate this for one page; 0 is dark.
    darken: () =>
      inBrowser(browser, `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', 0)`),
    killBackground: () =>
      inBrowser(
        browser,
        `(async () => { await WebExtensionPolicy.getByID('${extensionId}').extension.terminateBackground(); })()`,
      ),
  };
}

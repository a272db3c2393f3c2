import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Start, Started } from './launch';
import { until } from './waiting';

/** Chromium, Chrome and Edge. */

/** A browser that was killed leaves its lock behind. */
async function unlock(profile: string): Promise<void> {
  const files = await readdir(profile).catch(() => []);
  for (const file of files) if (file.startsWith('Singleton')) await rm(join(profile, file), { force: true });
}

/** Starts Chromium over the debugging pipe, the one way in which branded Chrome still takes an unpacked extension. */
export async function launchChromium({
  executable,
  profile,
  extension,
  mailboxPort,
  headless,
  size,
}: Start): Promise<Started> {
  await unlock(profile);
  const browser = await puppeteer.launch({
    executablePath: executable,
    userDataDir: profile,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: headless ? size : null,
    args: [
      // Every host is our server: neither the pages nor the browser itself reach the network.
      `--host-resolver-rules=MAP * 127.0.0.1:${mailboxPort}`,
      `--window-size=${size.width},${size.height}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      // Chromium's sandbox does not start for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const id = await browser.installExtension(resolve(extension)).catch(async (error) => {
    await browser.close();
    throw error;
  });
  const own = `chrome-extension://${id}/`;
  const worker = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(own));

  return {
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      if (headless) await page.setViewport(size);
      await page.goto(own + path, { waitUntil: 'load' });
      return page;
    },
    darken: (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]),
    async killBackground() {
      const running = worker();
      if (!running) return;
      await (await running.worker())?.close();
      await until('the worker to end', () => (browser.targets().includes(running) ? undefined : true));
    },
  };
}

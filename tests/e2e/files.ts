import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../browsers/waiting';
import { press } from '../tour/steps';

/** Files that a person gets out of the extension and puts into it. */

export interface Offered {
  name: string;
  type: string;
  text: string;
}

/** Presses a button and gives the file that is offered by the time `settle` has ended; nothing is written to the disk. */
export async function offeredBy(page: Page, button: string, settle?: () => Promise<unknown>): Promise<Offered> {
  await page.evaluate(() => {
    const offered: Record<string, Blob> = {};
    URL.createObjectURL = (blob) => {
      const url = `blob:offered-${Object.keys(offered).length}`;
      offered[url] = blob as Blob;
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const blob = offered[this.getAttribute('href') ?? ''];
      // As it is on the disk: `text()` would drop the mark of UTF-8.
      const reading = blob?.arrayBuffer().then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      void reading?.then((text) =>
        Object.assign(window, { offeredFile: { name: this.download, type: blob?.type, text } }),
      );
    };
    Object.assign(window, { offeredFile: undefined });
  });
  await press(page, button);
  await settle?.();
  return until('the file', () => page.evaluate(() => (window as unknown as { offeredFile?: Offered }).offeredFile));
}

/** Chooses a file for the import. */
export async function importFile(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** Writes a text to a file, hands its path to `work`, and removes it again. @param size what it is blown up to, in bytes */
export async function withFile(
  text: string,
  work: (path: string) => Promise<void>,
  { name = 'file.json', size }: { name?: string; size?: number } = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rebound-file-'));
  const path = join(folder, name);
  try {
    await writeFile(path, text);
    // Zeros that take no room on the disk.
    if (size !== undefined) await truncate(path, size);
    await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Types into a field by its label, also where its words are hidden. */
export async function typeInto(page: Page, label: string, words: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-xpath(//input[@id=//label[normalize-space()="${label}"]/@for])`);
  await field?.click({ count: 3 });
  await field?.type(words);
}

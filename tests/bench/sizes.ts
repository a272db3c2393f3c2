import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { common } from '@/utils/i18n/en/common';

/** What a person's browser loads, from the built extension. */

const BUILD = '.output/chrome-mv3';

const gzipped = (file: string): number => gzipSync(readFileSync(`${BUILD}/${file}`), { level: 9 }).length;

/** Every script and style that a page loads before it is usable: those its HTML names, and what these import statically. */
function loadedBy(page: string): string[] {
  const html = readFileSync(`${BUILD}/${page}`, 'utf8');
  const found = new Set<string>();
  const waiting = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const imports = readFileSync(`${BUILD}/${file}`, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
    for (const [, name] of imports) waiting.push(`chunks/${name}`);
  }
  return [...found];
}

/** The texts of one language, which a page loads when it knows which: the chunk in which a sentence of theirs stands. */
function texts(): number {
  const chunks = readdirSync(`${BUILD}/chunks`).map((name) => `chunks/${name}`);
  const file = chunks.find((chunk) => readFileSync(`${BUILD}/${chunk}`, 'utf8').includes(common.failures.full));
  if (!file) throw new Error('The build has no chunk with the English texts.');
  return gzipped(file);
}

const page = (name: string): number =>
  gzipped(name) + loadedBy(name).reduce((sum, file) => sum + gzipped(file), 0) + texts();

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

/** Sizes in kB (1,000 bytes), gzipped. */
export const sizes = (): Record<
  'contentScript' | 'prompt' | 'background' | 'detector' | 'popup' | 'journal',
  number
> => ({
  contentScript: kilobytes(gzipped('content-scripts/gmail.js')),
  prompt: kilobytes(gzipped('prompt.js')),
  background: kilobytes(gzipped('background.js')),
  detector: kilobytes(gzipped('detector.js')),
  popup: kilobytes(page('popup.html')),
  journal: kilobytes(page('sidepanel.html')),
});

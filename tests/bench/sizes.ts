import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { common } from '@/utils/i18n/en/common';

/** What a person's browser loads, from the built extension. */

const BUILD = '.output/chrome-mv3';

const gzipped = (file: string, folder = BUILD): number =>
  gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length;

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

/** The most that comes into a page of a site, in bytes: always, and with the prompt. */
const MOST = { site: 10_000, withPrompt: 20_000 };

/** What comes into pages, gzipped bytes by script: one a site always, one a language when there is something to say. */
function inPages(folder = BUILD): { sites: [string, number][]; prompts: [string, number][] } {
  const among = (names: string[], path = ''): [string, number][] =>
    names.map((name): [string, number] => [name, gzipped(path + name, folder)]).sort(([, a], [, b]) => b - a);
  return {
    sites: among(readdirSync(`${folder}/content-scripts`), 'content-scripts/'),
    prompts: among(readdirSync(folder).filter((name) => /^prompt-\w+\.js$/.test(name))),
  };
}

/** Says of every script of a build that is too big for a page how big it is. @param folder the built extension's folder */
export function tooBig(folder: string): string[] {
  const { sites, prompts } = inPages(folder);
  const [[language = '', prompt = Number.NaN] = []] = prompts;
  if (sites.length === 0 || !(prompt > 0)) return [`${folder}: there are no content scripts.`];
  return sites.flatMap(([site, bytes]) => [
    ...(bytes > MOST.site ? [`${site} is ${bytes} bytes; the most is ${MOST.site}.`] : []),
    ...(bytes + prompt > MOST.withPrompt
      ? [`${site} and ${language} are ${bytes + prompt} bytes; the most is ${MOST.withPrompt}.`]
      : []),
  ]);
}

/** Sizes in kB (1,000 bytes), gzipped. Of the scripts for sites, and of the prompt's languages, the biggest counts. */
export function sizes(): Record<
  'contentScript' | 'prompt' | 'replyBox' | 'background' | 'detector' | 'popup' | 'journal',
  number
> {
  const { sites, prompts } = inPages();
  return {
    contentScript: kilobytes(sites[0]?.[1] ?? Number.NaN),
    prompt: kilobytes(prompts[0]?.[1] ?? Number.NaN),
    replyBox: kilobytes(gzipped('reply.js')),
    background: kilobytes(gzipped('background.js')),
    detector: kilobytes(gzipped('detector.js')),
    popup: kilobytes(page('popup.html')),
    journal: kilobytes(page('sidepanel.html')),
  };
}

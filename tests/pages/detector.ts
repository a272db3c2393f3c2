import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Known } from './detector/probe';

/** Pages of sites that look for the extension as well: LinkedIn's do, for thousands of extensions. */

const script = fileURLToPath(new URL('./detector/main.ts', import.meta.url));

/** Allows all that the probes ask for, and no style of anybody's: who adds one breaks the policy, and the page is told. */
export const policy = 'style-src-elem chrome-extension: moz-extension:';

/** Every file of a build, as it stands in an address. @param extension the built extension's folder */
export async function filesOf(extension: string): Promise<string[]> {
  const entries = await readdir(extension, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(extension, `${entry.parentPath}${sep}${entry.name}`).replaceAll(sep, '/'));
}

/** The detector as one script. */
export async function detectorScript(): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, rollupOptions: { input: script, output: { format: 'iife' } } },
  });
  const [result] = [results].flat();
  if (!result || !('output' in result)) throw new Error('The detector was not built.');
  return result.output[0].code;
}

/** A page with the detector in it, before all else. */
export function withDetector(html: string, detector: string, known: Known): string {
  const code = `var knownOfUs = ${JSON.stringify(known)};\n${detector}`.replaceAll('</script', '<\\/script');
  const page = html.replace(/<head[^>]*>/i, (head) => `${head}<script>${code}</script>`);
  if (page === html) throw new Error('The page has no head for the detector.');
  return page;
}

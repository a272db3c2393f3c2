import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BrowserKind } from '../browsers/find';
import { buildFor } from '../e2e/setup';

/** The built extension with the page and the worker of this folder in it. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Bundles one script as the extension's are: all in one file, with the real log in it. */
async function bundle(entry: string, name: string, folder: string, kind: BrowserKind): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/\/$/, ''), 'webextension-polyfill': own('storage.ts') } },
    define: { 'import.meta.env.FIREFOX': kind === 'firefox' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { input: own(entry), output: { format: 'iife', entryFileNames: name } },
    },
  });
}

/** Copies the extension that is built for a browser to a folder of its own, and adds what this test needs. */
export async function withKills(kind: BrowserKind): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rebound-kills-'));
  await cp(buildFor(kind), folder, { recursive: true });
  await cp(own('kills.html'), join(folder, 'kills.html'));
  await bundle('page.ts', 'kills.js', folder, kind);
  await bundle('worker.ts', 'kills-worker.js', folder, kind);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

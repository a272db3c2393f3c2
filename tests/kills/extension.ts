import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The built extension with the page and the worker of this folder in it. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Bundles one script as the extension's are: all in one file, with the real log in it. */
async function bundle(entry: string, name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { input: own(entry), output: { format: 'iife', entryFileNames: name } },
    },
  });
}

/** Copies the extension to a folder of its own and adds what this test needs. @param extension the built one's folder */
export async function withKills(extension: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rebound-kills-'));
  await cp(extension, folder, { recursive: true });
  await cp(own('kills.html'), join(folder, 'kills.html'));
  await bundle('page.ts', 'kills.js', folder);
  await bundle('worker.ts', 'kills-worker.js', folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The built extension with scripts of ours in it, so that these run at its own origin, with the real modules in them. */

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface WithPage {
  /** The copy's folder. */
  folder: string;
  /** The page that runs the first script, to be opened as one of the extension's own. */
  path: string;
  remove: () => Promise<void>;
}

/** Bundles one script as the extension's are: all in one file. Gives its name. */
async function bundle(entry: string, folder: string): Promise<string> {
  const name = `${basename(entry, '.ts')}.js`;
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { input: join(root, entry), output: { format: 'iife', entryFileNames: name } },
    },
  });
  return name;
}

/**
 * Copies the extension to a folder of its own and puts a page into it.
 * @param extension the built one's folder
 * @param entry the page's script, from the top of the project
 * @param others scripts that it starts as workers, by their names
 */
export async function withPage(extension: string, entry: string, ...others: string[]): Promise<WithPage> {
  const folder = await mkdtemp(join(tmpdir(), 'rebound-with-page-'));
  await cp(extension, folder, { recursive: true });
  const script = await bundle(entry, folder);
  for (const other of others) await bundle(other, folder);
  const path = script.replace(/\.js$/, '.html');
  await writeFile(
    join(folder, path),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${script}</title><script src="${script}"></script></head><body></body></html>`,
  );
  return { folder, path, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

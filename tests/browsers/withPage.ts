import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Copy, copyOf } from './copy';
import type { BrowserKind } from './find';

/** The built extension with scripts of ours in it, so that these run at its own origin, with the real modules in them. */

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface PageOptions {
  kind: BrowserKind;
  /** The built extension's folder. */
  extension: string;
  /** The page's script, from the top of the project. */
  page: string;
  /** Scripts that it starts as workers, each under its own name with `.js`. */
  workers?: readonly string[];
  /** Modules that stand in for others, from the top of the project. */
  instead?: Record<string, string>;
}

export interface WithPage extends Copy {
  /** The page, to be opened as one of the extension's own. */
  path: string;
}

const nameOf = (script: string): string => basename(script, '.ts');

/** Bundles one script as the extension's are: all in one file. */
async function bundle(script: string, folder: string, { kind, instead = {} }: PageOptions): Promise<void> {
  const others = Object.entries(instead).map(([name, path]) => [name, join(root, path)]);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/\/$/, ''), ...Object.fromEntries(others) } },
    define: { 'import.meta.env.FIREFOX': String(kind === 'firefox') },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { input: join(root, script), output: { format: 'iife', entryFileNames: `${nameOf(script)}.js` } },
    },
  });
}

/** Copies the extension to a folder of its own and puts a page into it. */
export async function withPage(options: PageOptions): Promise<WithPage> {
  const { extension, page, workers = [] } = options;
  const copy = await copyOf(extension);
  const { folder } = copy;
  for (const script of [page, ...workers]) await bundle(script, folder, options);
  const [title, path] = [nameOf(page), `${nameOf(page)}.html`];
  await writeFile(
    join(folder, path),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><script src="${title}.js"></script></head><body></body></html>`,
  );
  return { ...copy, path };
}

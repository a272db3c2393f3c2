import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'vite';

const FOLDER = '.rebound/bench';

/** Bundles `cost.ts` as the extension is bundled, and runs it. */
export async function costFigures(): Promise<unknown> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: { ssr: 'tests/bench/cost.ts', outDir: FOLDER, emptyOutDir: true, minify: false, target: 'node22' },
    ssr: { noExternal: true },
  });
  const ran = spawnSync('node', [`${FOLDER}/cost.js`], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`The cost could not be measured: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}

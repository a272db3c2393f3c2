import { spawnSync } from 'node:child_process';

/** Builds the extension as `npm run build` does, for the programs that need it. */

export const builds = { chromium: 'chrome', firefox: 'firefox' } as const;

/**
 * Builds for one kind of browser and returns the folder of the build. The environment says `production` whatever runs us:
 * the libraries have other code for development. Throws with what the build said when it fails.
 */
export function build(kind: keyof typeof builds): string {
  const target = builds[kind];
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', target], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}\n${stderr}`);
  return folderOf(kind);
}

/** Where the build for a kind of browser is. */
export const folderOf = (kind: keyof typeof builds): string => `.output/${builds[kind]}-mv3`;

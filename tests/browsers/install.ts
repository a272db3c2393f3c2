import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type BrowserKind, findBrowser } from './find';

/** Gets a browser where there is none: installs it where it may, and else says what to install. */

const debianPackage: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const wanted: Record<BrowserKind, string> = {
  chromium: 'No Chromium, Chrome or Edge was found: install one of them, or set CHROME_PATH to its program.',
  firefox: 'No Firefox was found: install it, or set FIREFOX_PATH to its program.',
};

/** Debian itself, as root: Ubuntu's packages of these names are only pointers to another shop. */
function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/**
 * The path of that browser's program. Installs the browser first when it is missing on Debian and we are root; throws
 * one sentence that says what to install otherwise.
 */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  if (mayInstall()) {
    console.error(`Installing ${debianPackage[kind]} ...`);
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', debianPackage[kind]);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  throw new Error(wanted[kind]);
}

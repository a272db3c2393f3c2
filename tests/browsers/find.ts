import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Finds the browsers that are on this machine: Chromium, Chrome, Edge and Firefox, on Linux, macOS and Windows. */

export type BrowserKind = 'chromium' | 'firefox';

export const browserKinds: readonly BrowserKind[] = ['chromium', 'firefox'];

/** The variable by which a person names the program themselves. */
const variable: Record<BrowserKind, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** The names on the PATH, the one we would rather have first. Chromium comes before Chrome: it takes any extension. */
const names: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
    'msedge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const macApplications: Record<BrowserKind, string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const windowsPrograms: Record<BrowserKind, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const linuxPaths: Record<BrowserKind, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  firefox: [
    '/usr/bin/firefox',
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
  ],
};

/** What of the machine the search looks at; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  isProgram(path: string): boolean;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir(), isProgram };

function usualPaths(kind: BrowserKind, { platform, env, home }: Machine): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      macApplications[kind].map((path) => `${folder}/${path}`),
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => env[name] ?? [])
      .flatMap((folder) => windowsPrograms[kind].map((path) => `${folder}\\${path}`));
  }
  return linuxPaths[kind];
}

/**
 * The path of that browser's program, `undefined` where there is none. What `CHROME_PATH` or `FIREFOX_PATH` names wins;
 * throws when it names nothing that can be started.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): string | undefined {
  const named = machine.env[variable[kind]];
  if (named) {
    if (machine.isProgram(named)) return named;
    throw new Error(`${variable[kind]} is ${named}, and there is no program there.`);
  }
  const windows = machine.platform === 'win32';
  const folders = (machine.env['PATH'] ?? machine.env['Path'] ?? '').split(windows ? ';' : delimiter).filter(Boolean);
  const onPath = names[kind].flatMap((name) =>
    folders.map((folder) => (windows ? `${folder}\\${name}.exe` : `${folder}/${name}`)),
  );
  return [...onPath, ...usualPaths(kind, machine)].find(machine.isProgram);
}

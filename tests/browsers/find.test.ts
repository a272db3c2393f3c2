import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine } from './find';

/** A machine on which only these programs are. */
const machine = (platform: NodeJS.Platform, programs: string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  home: '/home/sam',
  isProgram: (path) => programs.includes(path),
});

describe('finding a browser', () => {
  test.each([
    ['chromium', 'linux', '/usr/bin/google-chrome', { PATH: '/usr/local/bin:/usr/bin' }],
    ['chromium', 'linux', '/snap/bin/chromium', {}],
    ['firefox', 'linux', '/usr/bin/firefox-esr', {}],
    ['chromium', 'darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['firefox', 'darwin', '/home/sam/Applications/Firefox.app/Contents/MacOS/firefox', {}],
    [
      'chromium',
      'win32',
      'C:\\Apps (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Apps (x86)' },
    ],
    ['firefox', 'win32', 'D:\\Tools\\firefox.exe', { Path: 'C:\\Other;D:\\Tools' }],
  ] as const)('finds %s on %s at %s', (kind, platform, path, env) => {
    expect(findBrowser(kind, machine(platform, [path], env))).toBe(path);
  });

  test('would rather have Chromium than Chrome', () => {
    const both = machine('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium'], { PATH: '/usr/bin' });
    expect(findBrowser('chromium', both)).toBe('/usr/bin/chromium');
  });

  test('takes what the variable names, and says when nothing is there', () => {
    const named = machine('linux', ['/usr/bin/firefox', '/opt/own/firefox'], { FIREFOX_PATH: '/opt/own/firefox' });
    expect(findBrowser('firefox', named)).toBe('/opt/own/firefox');
    expect(() => findBrowser('chromium', machine('linux', [], { CHROME_PATH: '/nowhere' }))).toThrow(
      'CHROME_PATH is /nowhere, and there is no program there.',
    );
  });

  test('is undefined where there is none', () => {
    expect(findBrowser('firefox', machine('linux', []))).toBeUndefined();
  });
});

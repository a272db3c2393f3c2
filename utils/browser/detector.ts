import browser from 'webextension-polyfill';
import type { detect } from '@/utils/detection/detect';

/** Where the detector is found once its script has run: a script has no exports. */
declare global {
  var reboundDetect: typeof detect | undefined;
  /** In service workers alone. */
  var importScripts: ((url: string) => void) | undefined;
}

const SCRIPT = '/detector.js';

/** Called by the detector's own script. */
export function offerDetector(offered: typeof detect): void {
  globalThis.reboundDetect = offered;
}

/**
 * The detector, loaded at the first call of a life. Chrome's worker has neither `import()` nor a document, and may only
 * run scripts that it ran while it was installed: {@link keepDetector}.
 */
export async function loadDetector(): Promise<typeof detect> {
  if (!globalThis.reboundDetect) {
    const url = browser.runtime.getURL(SCRIPT);
    if (typeof document === 'undefined') globalThis.importScripts?.(url);
    else await runInPage(url);
  }
  if (!globalThis.reboundDetect) throw new Error('The detector did not load.');
  return globalThis.reboundDetect;
}

function runInPage(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('The detector did not load.'));
    document.head.append(script);
  });
}

/**
 * To be called at once when the background starts: a service worker keeps for later what it ran while it was installed.
 * https://w3c.github.io/ServiceWorker/#importscripts
 */
export function keepDetector(): void {
  if (typeof document !== 'undefined') return;
  self.addEventListener('install', () => void loadDetector());
}

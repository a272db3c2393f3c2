import browser from 'webextension-polyfill';

/** One alarm: the next moment at which something that was put off comes back. Due times live in the log. */

const NAME = 'due';

/** Wakes the background at `at` (epoch ms), instead of whatever was asked for before. */
export async function wakeAt(at: number): Promise<void> {
  await browser.alarms.create(NAME, { when: at });
}

/** Calls `onWake` when the time has come. Call it while the background starts. */
export function onWake(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) wake();
  });
}

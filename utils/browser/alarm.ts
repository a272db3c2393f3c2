import browser from 'webextension-polyfill';

/** Alarms: the next moment at which something that was put off comes back, and one that comes round. Due times live in the log. */

const NAME = 'due';
const ROUND = 'round';
/** How often the one that comes round does, in minutes. */
const ROUND_MINUTES = 120;

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

/** Calls `onRound` every two hours while the browser runs. Call it while the background starts. */
export function onRound(round: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ROUND) round();
  });
  // One that is there already keeps its time.
  void browser.alarms.get(ROUND).then((known) => {
    if (!known) void browser.alarms.create(ROUND, { delayInMinutes: 5, periodInMinutes: ROUND_MINUTES });
  });
}

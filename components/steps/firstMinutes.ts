// The first two minutes of an action item. Kept beside the components, so that it runs on while screens come and go.
import { createSignal } from 'solid-js';

/** How long a start lasts, in ms. */
export const FIRST_MINUTES = 120_000;

interface Countdown {
  /** The action item's id. */
  actionId: string;
  /** When it is over, epoch ms. */
  until: number;
  /** The person ended it early. */
  stopped: boolean;
}

const [countdown, setCountdown] = createSignal<Countdown>();

/** The one that runs, or is over and not yet answered; one at a time. */
export { countdown };

/** Starts it for an action item; another one that ran is forgotten. @param now epoch ms */
export const startCountdown = (actionId: string, now: number): void => {
  setCountdown({ actionId, until: now + FIRST_MINUTES, stopped: false });
};

/** Ends it early; it stays until it is answered. */
export const stopCountdown = (): void => {
  setCountdown((running) => running && { ...running, stopped: true });
};

/** Forgets it: it was answered. */
export const endCountdown = (): void => {
  setCountdown(undefined);
};

/** Minutes and seconds of what is left, rounded up, so that '0:00' means over. @param ms what is left */
export function minutesAndSeconds(ms: number): { minutes: number; seconds: string } {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') };
}

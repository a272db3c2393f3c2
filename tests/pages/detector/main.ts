import { attention } from './attention';
import { calls } from './calls';
import { fetching } from './fetching';
import { origin } from './origin';
import type { Known, Probe } from './probe';
import { speaking } from './speaking';
import { traces } from './traces';
import { tree } from './tree';
import { world } from './world';

/**
 * The script of a page that looks for the extension. It runs before all else in the page. The probes that only look come first at
 * the end: those that ask leave traces of their own. The one that wraps the browser's functions begins last, and puts them back
 * before the others go on.
 */

const probes: readonly Probe[] = [
  ...calls,
  ...traces,
  ...attention,
  ...tree,
  ...world,
  ...origin,
  ...speaking,
  ...fetching,
];

/** In the page, for the test. */
export interface Detector {
  /** What each probe found. */
  find(): Promise<Record<string, readonly string[]>>;
}

declare const knownOfUs: Known;

const detector: Detector = {
  async find() {
    // What is under way comes to its end first.
    for (let rest = 0; rest < 2; rest++) await new Promise((resolve) => idle(resolve, { timeout: 500 }));
    const found: Record<string, readonly string[]> = {};
    for (const [name, find] of asked) {
      // As it is now: what the next ones do is no finding of this one.
      found[name] = await Promise.resolve()
        .then(async () => [...(await find())])
        .catch((cause: unknown) => [`The probe broke: ${cause}`]);
    }
    return found;
  },
};
Object.assign(globalThis, { detector });

const idle = requestIdleCallback.bind(window);
const known = knownOfUs;
const started = new Map([...probes].reverse().map(({ name, start }) => [name, start(known)]));
const asked = probes.map(({ name }) => [name, started.get(name) ?? (() => ['The probe is not there.'])] as const);

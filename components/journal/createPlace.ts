import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type JournalTarget, journalTarget } from '@/utils/browser/journal';

/** Where in the journal somebody is: what other surfaces wished for last, or where they went themselves. */
export interface Place {
  /** `undefined` until the first wish was read. */
  place: Accessor<JournalTarget | undefined>;
  go: (target: JournalTarget) => void;
}

/** A write of our own comes back as a change within this time, in ms, or not at all. */
const ECHO = 1_000;

const same = (a: JournalTarget, b: JournalTarget): boolean => a.applicationId === b.applicationId && a.step === b.step;

/**
 * Follows the wish, and writes back where the person went: otherwise the same wish a second time would be no change
 * and nobody would hear of it.
 */
export function createPlace(): Place {
  const [place, setPlace] = createSignal<JournalTarget>();
  // Our own writes come back as changes, perhaps after a newer one: those are no wishes.
  const written: JournalTarget[] = [];

  const follow = (target: JournalTarget): void => {
    const own = written.findIndex((write) => same(write, target));
    if (own >= 0) written.splice(0, own + 1);
    else setPlace(target);
  };
  onCleanup(journalTarget.watch((target) => follow(target ?? {})));
  journalTarget.getValue().then(
    (target) => setPlace((now) => now ?? target),
    // The browser's storage does not answer: the list is always right.
    () => setPlace((now) => now ?? {}),
  );

  const go = (target: JournalTarget): void => {
    const before = place();
    setPlace(target);
    if (before && same(before, target)) return;
    written.push(target);
    setTimeout(() => {
      const stale = written.indexOf(target);
      if (stale >= 0) written.splice(stale, 1);
    }, ECHO);
    // Unwritten, it is still where this journal is.
    journalTarget.setValue(target).catch(() => undefined);
  };
  return { place, go };
}

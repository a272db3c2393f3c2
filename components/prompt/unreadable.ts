import { background, isNotedUnreadable } from '@/utils/browser/inPage';
import type { PageRead } from '@/utils/sites/site';
import { rarePart } from './parts';

/**
 * Tells, once in the life of a page, that a site cannot be read; by its structure alone, without a word of what stands there. And
 * that it shows nothing, where it was unreadable before.
 */

/** How long a page has to stay unreadable, in ms: a site draws its parts one after the other. */
const QUIET_MS = 10_000;

/** A page that never rests is told of all the same, this long after it was first unreadable. */
const LONGEST_MS = 60_000;

export interface UnreadableWatch {
  /** What came of reading the page, each time. */
  see: (page: PageRead) => void;
  /** Another view, or nobody looks: what was seen so far does not count. */
  forget: () => void;
}

/**
 * @param id the site's file name
 * @param read reads the page again
 */
export function makeUnreadableWatch(id: string, view: Window, read: () => PageRead): UnreadableWatch {
  let timer: number | undefined;
  let since: number | undefined;
  /** Of these there is no more to tell: that it cannot be read once in its life, that nothing is there once in each view. */
  const told = new Set(['read']);

  const rest = (): void => {
    view.clearTimeout(timer);
    since = undefined;
  };

  const tell = (state: PageRead['state']): void => {
    const page = view.document.hidden ? undefined : read();
    rest();
    if (page?.state !== state) return;
    told.add(state);
    // A background that cannot be reached is told by the next page.
    say(page).catch(() => undefined);
  };

  const say = async (page: PageRead): Promise<void> => {
    if (page.state === 'unreadable') {
      const structure = (await rarePart('structure', background)).describe(id, page);
      await background.send('unreadable', { site: id, structure, isMail: !!page.isForeign });
    } else if (await isNotedUnreadable(id)) await background.send('unreadable', { site: id });
  };

  return {
    see(page) {
      if (told.has(page.state)) return rest();
      const now = performance.now();
      since ??= now;
      view.clearTimeout(timer);
      timer = view.setTimeout(tell, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)), page.state);
    },
    forget() {
      rest();
      told.delete('nothing');
    },
  };
}

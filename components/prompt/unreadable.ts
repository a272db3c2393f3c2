import { background } from '@/utils/browser/inPage';
import type { PageRead } from '@/utils/sites/site';
import { rarePart } from './parts';

/** Tells, once in the life of a page, that a site cannot be read; by its structure alone, without a word of what stands there. */

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
  let isTold = false;

  const forget = (): void => {
    view.clearTimeout(timer);
    since = undefined;
  };

  const tell = async (): Promise<void> => {
    const page = view.document.hidden ? undefined : read();
    forget();
    if (page?.state !== 'unreadable') return;
    isTold = true;
    const structure = (await rarePart('structure', background)).describe(id, page);
    await background.send('unreadable', { site: id, structure, isMail: !!page.isForeign });
  };

  return {
    see({ state }) {
      if (state !== 'unreadable') return forget();
      if (isTold) return;
      const now = performance.now();
      since ??= now;
      view.clearTimeout(timer);
      // A background that cannot be reached is told by the next page.
      timer = view.setTimeout(
        () => tell().catch(() => undefined),
        Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)),
      );
    },
    forget,
  };
}

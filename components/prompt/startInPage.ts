import { background, followMode, onInsert } from '@/utils/browser/inPage';
import type { SiteMode } from '@/utils/browser/settings';
import type { Site } from '@/utils/sites/site';
import { removeLeftPrompts } from './element';
import { replyPart } from './parts';
import { type PageWatch, watchPage } from './watchPage';

/** What the content script does: watches the page as far as the person allows it, and follows that choice at once. */

/** Set in the isolated world of the page, which no page can see: the browser may start us twice (at an install). */
const STARTED = '__rebound_started';

/**
 * Starts in a page of a site; does nothing where we are at work already.
 * @param id the site's file name in `utils/sites`
 */
export async function startInPage(id: string, site: Site, document: Document): Promise<void> {
  const world = globalThis as unknown as Record<string, boolean | undefined>;
  if (world[STARTED]) return;
  world[STARTED] = true;
  removeLeftPrompts(document);
  let watch: PageWatch | undefined;

  const follow = (mode: SiteMode): void => {
    if (mode === 'off') {
      watch?.stop();
      watch = undefined;
    } else if (watch) watch.setPrompts(mode === 'page');
    else {
      watch = watchPage({ id, site, document, prompts: mode === 'page' });
    }
  };

  onInsert(async ({ threadId, messageId, text }) => {
    if (!watch || !site.replies) return 'not-here';
    const page = site.read(document, document.location.href);
    const isHere = ({ reading }: { reading: { kind: string; threadId?: string | undefined } }): boolean =>
      threadId !== undefined && reading.kind === 'mail' && reading.threadId === threadId;
    if (page.state !== 'read' || !page.seen.some(isHere)) return 'not-here';
    const { reply } = await replyPart(background);
    return reply(site.replies, document, messageId, text);
  });

  await followMode(id, follow);
}

import { handle } from '@/utils/browser/messages';
import { type SiteMode, siteModesSetting } from '@/utils/browser/settings';
import { siteFor } from '@/utils/sites';
import { removeLeftPrompts } from './mountPrompt';
import { type PageWatch, watchPage } from './watchPage';

/** What the content script does: watches the page as far as the person allows it, and follows that choice at once. */

/** Set in the isolated world of the page, which no page can see: the browser may start us twice (at an install). */
const STARTED = '__rebound_started';

/** Starts in a page; does nothing where no site of ours is, or where we are at work already. */
export async function startInPage(document: Document): Promise<void> {
  const world = globalThis as unknown as Record<string, boolean | undefined>;
  const found = siteFor(document.location.href);
  if (!found || world[STARTED]) return;
  world[STARTED] = true;
  removeLeftPrompts(document);
  const { id, site } = found;
  let watch: PageWatch | undefined;

  const follow = (mode: SiteMode): void => {
    if (mode === 'off') {
      watch?.stop();
      watch = undefined;
    } else if (watch) watch.setPrompts(mode === 'page');
    else {
      watch = watchPage({ site, document, prompts: mode === 'page' });
    }
  };

  handle(
    {
      insert: async ({ threadId, messageId, text }) => {
        if (!watch) return { result: 'not-here' };
        const page = site.read(document, document.location.href);
        const isOpen =
          page.state === 'read' &&
          page.mails.some(({ reading }) => threadId !== undefined && reading.threadId === threadId);
        return { result: isOpen ? await site.reply(document, messageId, text) : 'not-here' };
      },
    },
    (sender) => sender.tab === undefined || sender.url?.startsWith('http') === false,
    () => 'failed',
  );

  siteModesSetting.watch((modes) => follow(modes?.[id] ?? 'page'));
  // Settings that cannot be read are settings nobody has changed.
  const modes = await siteModesSetting.getValue().catch(() => undefined);
  follow(modes?.[id] ?? 'page');
}

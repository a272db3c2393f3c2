import { followMode } from '@/utils/browser/inPage';
import type { SiteMode } from '@/utils/browser/settings';
import type { Site } from '@/utils/sites/site';
import { removeLeftPrompts } from './element';
import { world } from './parts';
import { type PageWatch, watchPage } from './watchPage';

/** What the content script does: watches the page as far as the person allows it, and follows that choice at once. */

/**
 * Starts in a page of a site; does nothing where we are at work already.
 * @param id the site's file name in `utils/sites`
 */
export async function startInPage(id: string, site: Site, document: Document): Promise<void> {
  if (world.__rebound_page) return;
  let watch: PageWatch | undefined;
  world.__rebound_page = { site, document, isWatched: () => watch !== undefined };

  const follow = (mode: SiteMode): void => {
    if (mode === 'off') {
      watch?.stop();
      watch = undefined;
    } else if (watch) watch.setPrompts(mode === 'page');
    else {
      watch = watchPage({ id, site, document, prompts: mode === 'page' });
    }
  };

  await followMode(id, follow);
  removeLeftPrompts(document);
}

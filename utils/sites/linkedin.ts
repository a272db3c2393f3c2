import { readJob } from './linkedin/job';
import { findOverlay, findShadow, readMessages } from './linkedin/messages';
import { replies } from './linkedin/reply';
import { isTracker, readTracker } from './linkedin/tracker';
import type { About, PageRead, Site } from './site';

export const about: About = {
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  kind: 'both',
  forbidsTools: true,
};

export default { container, shadow, read, replies } satisfies Site;

/** The tracker, a posting that was applied for, and the conversations that are open: of all other pages nothing is read. */
function read(document: Document, url: string): PageRead {
  const page = isTracker(url) ? readTracker(document, url) : readJob(document, url);
  const messages = readMessages(document, url);
  if (page.state !== 'nothing' && page.seen && messages.state === 'read')
    return { ...page, seen: [...page.seen, ...messages.seen] };
  if (page.state === 'nothing' || messages.state === 'read') return messages;
  return page;
}

/**
 * On pages that are read it is the body: LinkedIn puts one page in the place of another, and no element below is known to stay.
 * Elsewhere (the feed, profiles) it is the corner with the conversations, so that what goes on there costs nothing; but
 * only where the browser tells of a change of address, which it is to be left by.
 */
function container(document: Document): Element {
  const { defaultView: view, body } = document;
  const isRead = /^\/(?:jobs|jobs-tracker|my-items|messaging)(?:\/|$)/.test(view?.location.pathname ?? '/jobs');
  return isRead || !view || !('navigation' in view) ? body : (findOverlay(document) ?? body);
}

/** Where the corner with the conversations is watched by itself, the rest of the shadow root (dialogs, editors of posts) is not. */
function shadow(document: Document): ShadowRoot | undefined {
  const root = findShadow(document);
  return root?.contains(container(document)) ? undefined : root;
}

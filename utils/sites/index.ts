import { hostsOf, matchesPattern } from '@/utils/page/matchPattern';
import type { About } from './site';

/**
 * All sites by the name of their file. A new site is a new file here: nothing to register. Entries are looked up here by what
 * they say of themselves: `constructor` must not be found.
 */
export const sites: Record<string, About> = Object.assign(
  Object.create(null),
  Object.fromEntries(
    Object.entries(
      import.meta.glob<About>(['./*.ts', '!./index.ts', '!./site.ts'], { eager: true, import: 'about' }),
    ).map(([path, about]) => [path.replace(/^\.\/|\.ts$/g, ''), about]),
  ),
);

/** The site that a page's address belongs to, with its id; undefined where no site is. */
export function siteFor(url: string): { id: string; about: About } | undefined {
  const found = Object.entries(sites).find(([, about]) =>
    about.matches.some((pattern) => matchesPattern(pattern, url)),
  );
  return found && { id: found[0], about: found[1] };
}

/** Whether an address is of a site's hosts: within a page that is loaded once the rest of it changes. */
export const isAt = (about: About | undefined, url: string): boolean =>
  about !== undefined && hostsOf(about.matches).some((pattern) => matchesPattern(pattern, url));

import { matchesPattern } from '@/utils/page/matchPattern';
import type { Site } from './site';

/**
 * All sites by the name of their file. A new site is a new file here: nothing to register. Entries are looked up here by what
 * they say of themselves: `constructor` must not be found.
 */
export const sites: Record<string, Site> = Object.assign(
  Object.create(null),
  Object.fromEntries(
    Object.entries(
      import.meta.glob<Site>(['./*.ts', '!./index.ts', '!./site.ts'], { eager: true, import: 'default' }),
    ).map(([path, site]) => [path.replace(/^\.\/|\.ts$/g, ''), site]),
  ),
);

/** The site that a page's address belongs to, with its id; undefined where no site is. */
export function siteFor(url: string): { id: string; site: Site } | undefined {
  const found = Object.entries(sites).find(([, site]) => site.matches.some((pattern) => matchesPattern(pattern, url)));
  return found && { id: found[0], site: found[1] };
}

import { structureOf } from '@/utils/page/structure';
import type { Unreadable } from '@/utils/sites/site';

/**
 * What is told of a page that cannot be read: its structure and no text, or the kind of error that reading it ended with. It stands
 * in the console as well, for whoever reports it.
 * @param id the site's file name
 */
export function describe(id: string, { root, isForeign, error }: Unreadable): string {
  const structure = error ?? structureOf(root, isForeign);
  // biome-ignore lint/suspicious/noConsole: told once, the structure and no text.
  console.info(`Rebound cannot read this page of ${id}: ${structure}`);
  return structure;
}

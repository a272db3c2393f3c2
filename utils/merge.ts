import { type Entry, isEvent } from '@/utils/entry';

/**
 * Two browsers that logged for themselves and exchange files: of two entries with one id the same one wins in both, in
 * whatever order they hear of each other and however often.
 */

/** Whether `entry` takes the place of `known`, which has the same id. */
export function wins(entry: Entry, known: Entry): boolean {
  const isDraft = entry.kind === 'draft';
  // A fact never becomes a draft, and the other way round no word of a fact is lost to one.
  if (isDraft !== (known.kind === 'draft')) return !isDraft;
  // Of words on their way the newest count; of a fact that two browsers noticed the first note does.
  if (entry.loggedAt !== known.loggedAt) return isDraft === entry.loggedAt > known.loggedAt;
  return JSON.stringify(entry) > JSON.stringify(known);
}

/**
 * Whether two entries of one id are the same thing: words on their way, a mail that two browsers noticed. Everything else
 * has an id that was made once, and never changes: under that id a file has something foreign, and what is here stays. What
 * browsers come to by themselves is come to anew after every import, see `together.ts`.
 */
export function isSameThing(entry: Entry, known: Entry): boolean {
  if (isEvent(entry) && isEvent(known))
    return entry.source.site === known.source.site && entry.source.messageId === known.source.messageId;
  return entry.kind === 'draft' && known.kind === 'draft';
}

import type { PageRead, Seen } from '@/utils/sites/site';
import { makeShown } from './shown';

/** Reads each message by itself: one that breaks its reading must not take the others with it. Nothing of it reaches a log. */
export function readEach<Message>(messages: readonly Message[], read: (message: Message) => Seen | undefined): Seen[] {
  return messages.flatMap((message) => {
    try {
      return read(message) ?? [];
    } catch {
      return [];
    }
  });
}

/** A page we do not know, by what is shown of it; older views and mails (`isForeign`) are left out. */
export function unreadable(root: Element, isForeign: (element: Element) => boolean): PageRead {
  const isShown = makeShown();
  return { state: 'unreadable', root, isForeign: (element) => isForeign(element) || !isShown(element) };
}

/** Those that are in none of the others. */
export const outermost = (elements: Element[]): Element[] =>
  elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));

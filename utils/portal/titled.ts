import type { Scope } from './anyList';
import { isListTitle } from './listTitles';

/** A list that no address is known of: its own heading says what it is, and only what stands under it counts. */

const levelOf = (heading: Element): number => Number(heading.getAttribute('aria-level') ?? heading.localName[1]) || 2;

/** The headings that an element stands under, the nearest last. */
function over(item: Element, headings: readonly Element[]): Element[] {
  const open: Element[] = [];
  for (const heading of headings) {
    if (!(heading.compareDocumentPosition(item) & 4)) break;
    while (open.length > 0 && levelOf(open.at(-1) as Element) >= levelOf(heading)) open.pop();
    open.push(heading);
  }
  return open;
}

const isTitle = ({ textContent }: Element): boolean => isListTitle(textContent ?? '');

/** As far as the next heading of the same rank, or as the section that the title stands in, where that has any rows at all. */
export const underTitle: Scope = {
  isTitle,
  pick(found, headings) {
    const sectionOf = (title: Element): Element | undefined => {
      const section = title.closest('section,article') ?? undefined;
      return found.some(({ item }) => section?.contains(item)) ? section : undefined;
    };
    return found.filter(({ item }) =>
      over(item, headings).some((heading) => isTitle(heading) && (sectionOf(heading)?.contains(item) ?? true)),
    );
  },
};

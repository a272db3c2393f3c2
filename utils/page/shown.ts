/**
 * Tells whether an element is shown, from the computed style of it and its ancestors. No layout is asked for, so the
 * answer is the same in a browser and in a document without one.
 *
 * @returns a test that remembers its answers; use it for one reading of one page, not longer.
 */
export function makeShown(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const displayed = (element: Element): boolean => {
    const chain: Element[] = [];
    let answer = true;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const before = known.get(at);
      if (before !== undefined) {
        answer = before;
        break;
      }
      chain.push(at);
    }
    for (const at of chain.reverse()) {
      if (answer) answer = styleOf(at)?.display !== 'none' && !at.hasAttribute('hidden');
      known.set(at, answer);
    }
    return answer;
  };
  return (element) => displayed(element) && !/^(hidden|collapse)$/.test(styleOf(element)?.visibility ?? '');
}

/** The computed style of an element; undefined in a document that no window shows. */
export const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element);

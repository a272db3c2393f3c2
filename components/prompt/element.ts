/** The one element that a prompt is in a page. */
export const ELEMENT = 'rebound-prompt';

/**
 * Takes away the prompts of an earlier life of ours, before an update: nothing answers in them any more. A mail's body may
 * hold an element of that name, but none with a shadow root.
 */
export function removeLeftPrompts(document: Document): void {
  for (const left of document.querySelectorAll(ELEMENT)) if (left.shadowRoot) left.remove();
}

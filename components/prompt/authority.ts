/** How much a click in a foreign page is worth: only a person's own, on a prompt that can be seen. */

/** Below this an ancestor's opacity hides what somebody clicks on. */
const FAINT = 0.5;

/**
 * Tells whether an event in the prompt comes from a person who sees it.
 * @param host the prompt's element in the page
 */
export function isTrusted(event: Event, host: Element): boolean {
  if (!event.isTrusted) return false;
  if (!(event instanceof MouseEvent) || event.detail === 0) return true;
  const { ownerDocument } = host;
  return ownerDocument.elementFromPoint(event.clientX, event.clientY) === host && !isFaint(host);
}

function isFaint(host: Element): boolean {
  for (let at: Element | null = host; at; at = at.parentElement)
    if (Number(getComputedStyle(at).opacity) < FAINT) return true;
  return false;
}

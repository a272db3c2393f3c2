/** How much a click in a foreign page is worth: only a person's own, on a prompt that can be seen. */

/** Below this the opacity of the prompt and what it stands in hides what somebody clicks on. */
const FAINT = 0.5;

/**
 * Tells whether an event in the prompt comes from a person who sees it.
 * @param host the prompt's element in the page
 */
export function isTrusted(event: Event, host: Element): boolean {
  if (!event.isTrusted || isFaint(host)) return false;
  if (!(event instanceof MouseEvent)) return true;
  const point = event.detail === 0 ? middleOf(event.target) : { x: event.clientX, y: event.clientY };
  if (!point) return true;
  const top = host.ownerDocument.elementFromPoint(point.x, point.y);
  // A button pressed by keyboard may have been scrolled out of sight: nothing covers it there.
  if (!top && event.detail === 0) return true;
  return top === host && !isPaintedOver(host, point.x, point.y);
}

/** Where a button that was pressed by keyboard stands in the window. */
function middleOf(target: EventTarget | null): { x: number; y: number } | undefined {
  if (!(target instanceof Element)) return undefined;
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function isFaint(host: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = host; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  return opacity < FAINT;
}

/**
 * Tells whether something that lets clicks through is painted over that point of the prompt. The browser's own hit test
 * skips `pointer-events: none`, so such elements get clicks for the length of one more test.
 */
function isPaintedOver(host: Element, x: number, y: number): boolean {
  const layers = [...host.ownerDocument.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    const isHere = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    return isHere && !element.contains(host) && isPaintedThrough(element);
  });
  return layers.some((layer) => {
    const { style } = layer;
    const [value, priority] = [style.getPropertyValue('pointer-events'), style.getPropertyPriority('pointer-events')];
    const hadStyle = layer.hasAttribute('style');
    style.setProperty('pointer-events', 'auto', 'important');
    const top = host.ownerDocument.elementFromPoint(x, y);
    if (value === '') style.removeProperty('pointer-events');
    else style.setProperty('pointer-events', value, priority);
    if (!hadStyle) layer.removeAttribute('style');
    return top !== host;
  });
}

const PICTURES = 'img, svg, canvas, video, iframe, object, embed';

/** True for an element that lets clicks through and shows something of its own: a ground, a picture or words. */
function isPaintedThrough(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.pointerEvents !== 'none' || style.visibility !== 'visible' || Number(style.opacity) === 0) return false;
  const hasGround = style.backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.textContent ?? ''));
  return hasGround || hasWords || element.matches(PICTURES);
}

import { parseColor } from '@/utils/page/color';

/** Webmails have dark themes of their own, whatever the system says: the prompt follows what is painted around it. */

/** Tells whether the ground behind an element is dark. A page that paints nothing is white. */
export function isDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const painted = parseColor(getComputedStyle(at).backgroundColor);
    // Rec. 709 luma, gamma-encoded: enough to tell dark from light.
    if (painted && painted.alpha > 0.5)
      return 0.2126 * painted.red + 0.7152 * painted.green + 0.0722 * painted.blue < 128;
  }
  return false;
}

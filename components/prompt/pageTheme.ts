/** Webmails have dark themes of their own, whatever the system says: the prompt follows what is painted around it. */

/** Tells whether the ground behind an element is dark. A page that paints nothing is white. */
export function isDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const painted = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(
      getComputedStyle(at).backgroundColor,
    );
    if (painted && Number(painted[4] ?? 1) > 0.5) {
      const [red, green, blue] = painted.slice(1, 4).map(Number) as [number, number, number];
      // Rec. 709 luma, gamma-encoded: enough to tell dark from light.
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
    }
  }
  return false;
}

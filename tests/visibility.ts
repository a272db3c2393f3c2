/** `checkVisibility` as browsers have it, from the styles alone: jsdom lays nothing out, and has none. */
export function withVisibility(view: { Element: typeof Element }): void {
  view.Element.prototype.checkVisibility = function (this: Element, options?: CheckVisibilityOptions): boolean {
    const window = this.ownerDocument.defaultView;
    if (!window) return false;
    for (let at: Element | null = this; at; at = at.parentElement)
      if (window.getComputedStyle(at).display === 'none') return false;
    return !options?.checkVisibilityCSS || window.getComputedStyle(this).visibility === 'visible';
  };
}

// In tests whose own page is jsdom's.
if ('Element' in globalThis) withVisibility(globalThis);

/** Makes the page's elements, without a string of markup: the page enforces Trusted Types, as Gmail does. */

/** Attributes; `undefined` leaves one out. */
type Attributes = Record<string, string | undefined>;

/** One element with its attributes and children. */
export function el(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A line drawing of 20 by 20; `path` is one or more SVG paths. */
export function icon(...paths: string[]): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of paths) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

export const icons = {
  mail: ['M3 5h14v10H3z', 'm3.5 5.5 6.5 5 6.5-5'],
  inbox: ['M3 11.5 5 4h10l2 7.5V16H3z', 'M3 11.5h4l1 2h4l1-2h4'],
  star: ['m10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9-4.3-2.4-4.3 2.4.9-4.9L3 8.1l4.9-.6z'],
  sent: ['m3 10 14-6-5 13-3-5z', 'm9 12 8-8'],
  all: ['M4 7h12v9H4z', 'M6 4h8'],
  search: ['M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4z', 'm13 13 4 4'],
  back: ['m9 4-6 6 6 6', 'M3 10h14'],
  archive: ['M3 4h14v4H3z', 'M4.5 8v8h11V8', 'M8 11h4'],
  delete: ['M4 6h12', 'M8 6V4h4v2', 'm5.5 6 .7 10h7.6l.7-10'],
  reply: ['M8 5 3 10l5 5', 'M3 10h8c4 0 6 2 6 6'],
  more: ['M10 5v.1', 'M10 10v.1', 'M10 15v.1'],
  forward: ['m12 5 5 5-5 5', 'M17 10H9c-4 0-6 2-6 6'],
  compose: ['m4 16 1-4 9-9 3 3-9 9z'],
} satisfies Record<string, string[]>;

const policy = (
  globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(html: string): string } } }
).trustedTypes?.createPolicy('sample-mailbox', { createHTML: (html: string) => html });

/** A mail's body as nodes: the one place where text becomes markup, through the page's one policy. */
export function bodyOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy ? policy.createHTML(html) : html;
  return template.content;
}

/** The words of a mail in one line, as the list shows them: no quoted history, signature or hidden preheader. */
export function snippetOf(html: string): string {
  const body = bodyOf(html.slice(0, 20_000));
  for (const unseen of body.querySelectorAll('[style*="display:none"], .gmail_quote, .gmail_signature'))
    unseen.remove();
  for (const block of body.querySelectorAll('p, div, td, br, h1, h2')) block.after(' ');
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

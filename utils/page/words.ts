/** Words as readers take them from a page. */

/** The language of the interface, for dates; undefined where the page names none. */
export function interfaceLanguage(document: Document): string | undefined {
  const { lang } = document.documentElement;
  return /^[a-z]{2,3}(?:[-_][\w-]{1,30})?$/i.test(lang) ? lang.replace('_', '-') : undefined;
}

/** The words in an element, on one line; undefined without any. */
export const lineIn = (element: Element | null | undefined): string | undefined =>
  cut((element?.textContent ?? '').replace(/\s+/g, ' ').trim(), 500) || undefined;

/** True for an element with any word in it; does not go further than to the first one. */
export function hasWords(element: Element): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, 4);
  while (texts.nextNode()) if (/\S/.test(texts.currentNode.nodeValue ?? '')) return true;
  return false;
}

/** Cuts a text, never within a sign. */
export const cut = (text: string, max: number): string => text.slice(0, max).replace(/[\ud800-\udbff]$/, '');

/** A date in the words of a page: of several, the first with a year in it. */
export const dateIn = (written: readonly (string | null | undefined)[]): string | undefined =>
  (written.find((text) => text && /\p{Nd}{4}/u.test(text)) ?? written.find((text) => text))?.slice(0, 300);

/** Leaves out what is undefined. */
export const defined = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** What the readers of LinkedIn's pages share. */

/** The language of the interface, for dates; undefined where the page names none. */
export function interfaceLanguage(document: Document): string | undefined {
  const { lang } = document.documentElement;
  return /^[a-z]{2,3}(?:[-_][\w-]{1,30})?$/i.test(lang) ? lang.replace('_', '-') : undefined;
}

/** The words in an element, on one line; undefined without any. */
export const lineIn = (element: Element | null | undefined): string | undefined =>
  (element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500)
    .replace(/[\ud800-\udbff]$/, '') || undefined;

/** Leaves out what is undefined. */
export const defined = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

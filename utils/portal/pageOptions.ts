import type { ListOptions } from './readList';

/** Where a list is read and in which language, from the page itself. */
export function pageOptions(document: Document, url: string, site: string): ListOptions {
  const { lang } = document.documentElement;
  const language = /^[a-z]{2,3}(?:[-_][\w-]{1,30})?$/i.test(lang) ? lang.replace('_', '-') : undefined;
  return { site, url: url.split('#')[0]?.slice(0, 2_000) ?? url, language };
}

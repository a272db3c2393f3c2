import type * as en from './en';
import type { Language } from './language';

export { chooseLanguage, type Language, languages } from './language';

/** Every text of the interface, in sections; a language that lacks one does not compile. */
export type Catalogue = typeof en;

/** Loads the texts of one language: a page carries no other. */
export const loadCatalogue: Record<Language, () => Promise<Catalogue>> = {
  en: () => import('./en'),
  de: () => import('./de'),
};

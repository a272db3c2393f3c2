import * as de from './de';
import * as en from './en';
import type { Language } from './language';

export { chooseLanguage, type Language, languages } from './language';

/** Every text of the interface, in sections; a language that lacks one does not compile. */
export type Catalogue = typeof en;

export const catalogues: Record<Language, Catalogue> = { en, de };

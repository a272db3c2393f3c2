/** The languages the interface speaks, by their own names. Another one is a folder beside these and a line here. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/**
 * The language to speak.
 * @param chosen what the person set: a tag, or `auto`
 * @param preferred the browser's languages, the most wanted first (BCP 47)
 */
export function chooseLanguage(chosen: string, preferred: readonly string[]): Language {
  const wanted = [chosen, ...preferred].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

import { type Accessor, createContext, createEffect, createSignal, type JSX, onCleanup, useContext } from 'solid-js';
import { languageSetting } from '@/utils/browser/settings';
import { type Catalogue, catalogues, chooseLanguage, type Language } from '@/utils/i18n';

/** The interface's texts for whatever is inside, in the chosen language; changing it takes effect at once. */

const englishTexts: Accessor<Catalogue> = () => catalogues.en;
const TextsContext = createContext(englishTexts);
const english: Accessor<Language> = () => 'en';
const LanguageContext = createContext(english);

/** The catalogue: `const t = useTexts(); t().popup.title`. */
export const useTexts = (): Accessor<Catalogue> => useContext(TextsContext);

/** The language spoken, for dates and numbers. */
export const useLanguage = (): Accessor<Language> => useContext(LanguageContext);

/** Follows the language setting and tells the page which language it is in. */
export function Texts(props: { children: JSX.Element }): JSX.Element {
  const [chosen, setChosen] = createSignal('auto');
  void languageSetting.getValue().then(setChosen);
  onCleanup(languageSetting.watch((language) => setChosen(language ?? 'auto')));
  const language = (): Language => chooseLanguage(chosen(), navigator.languages);
  createEffect(() => {
    document.documentElement.lang = language();
  });
  return (
    <LanguageContext.Provider value={language}>
      <TextsContext.Provider value={() => catalogues[language()]}>{props.children}</TextsContext.Provider>
    </LanguageContext.Provider>
  );
}

/** Formats of dates and numbers in the interface's language. */
export function useFormats(): {
  day: (at: number) => string;
  dayAndTime: (at: number) => string;
  number: (value: number) => string;
} {
  const language = useLanguage();
  const format = (options: Intl.DateTimeFormatOptions) => (at: number) =>
    new Intl.DateTimeFormat(language(), options).format(at);
  return {
    day: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayAndTime: format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    number: (value) => new Intl.NumberFormat(language()).format(value),
  };
}

import {
  type Accessor,
  createContext,
  createEffect,
  createSignal,
  type JSX,
  onCleanup,
  Show,
  useContext,
} from 'solid-js';
import { languageSetting } from '@/utils/browser/settings';
import { type Catalogue, chooseLanguage, type Language, loadCatalogue } from '@/utils/i18n';

/** The interface's texts for whatever is inside, in the chosen language; changing it takes effect at once. */

interface Spoken {
  language: Language;
  texts: Catalogue;
}

const SpokenContext = createContext<Accessor<Spoken>>();

function useSpoken(): Accessor<Spoken> {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('A component that speaks stands outside of <Texts>.');
  return spoken;
}

/** The catalogue: `const t = useTexts(); t().popup.title`. */
export function useTexts(): Accessor<Catalogue> {
  const spoken = useSpoken();
  return () => spoken().texts;
}

/** The language spoken, for dates and numbers. */
export function useLanguage(): Accessor<Language> {
  const spoken = useSpoken();
  return () => spoken().language;
}

/** Follows the language setting and tells the page which language it is in. Shows nothing before the texts are there. */
export function Texts(props: { children: JSX.Element }): JSX.Element {
  const [chosen, setChosen] = createSignal<string>();
  const [spoken, setSpoken] = createSignal<Spoken>();
  languageSetting.getValue().then(setChosen, () => setChosen('auto'));
  onCleanup(languageSetting.watch((language) => setChosen(language ?? 'auto')));

  createEffect(() => {
    const wanted = chosen();
    if (wanted === undefined) return;
    const language = chooseLanguage(wanted, navigator.languages);
    void loadCatalogue[language]().then((texts) => {
      // Somebody may have chosen again in the meantime.
      if (chosen() !== wanted) return;
      document.documentElement.lang = language;
      setSpoken({ language, texts });
    });
  });

  return (
    <Show when={spoken() !== undefined}>
      <SpokenContext.Provider value={spoken as Accessor<Spoken>}>{props.children}</SpokenContext.Provider>
    </Show>
  );
}

/** Formats of dates and numbers in the interface's language. */
export function useFormats(): {
  day: (at: number) => string;
  /** The day of an event; that it was seen then, where nobody says when it happened. */
  dayOf: (event: { at: number; undated?: true | undefined }) => string;
  dayAndTime: (at: number) => string;
  /** With the year: for what may be long ago, or far ahead. */
  moment: (at: number) => string;
  number: (value: number) => string;
  /** Names in a row: 'Gmail, Indeed and LinkedIn'. */
  list: (names: readonly string[]) => string;
  /** In whole days: 'today', '3 days ago'. */
  ago: (at: number) => string;
} {
  const t = useTexts();
  const language = useLanguage();
  const format = (options: Intl.DateTimeFormatOptions) => (at: number) =>
    new Intl.DateTimeFormat(language(), options).format(at);
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  return {
    day,
    dayOf: ({ at, undated }) => (undated ? t().common.seen(day(at)) : day(at)),
    dayAndTime: format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    moment: format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    number: (value) => new Intl.NumberFormat(language()).format(value),
    list: (names) => new Intl.ListFormat(language()).format(names),
    ago: (at) =>
      new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(daysBetween(Date.now(), at), 'day'),
  };
}

/** Calendar days from the first to the second, whatever the hour. */
const daysBetween = (from: number, to: number): number =>
  Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / 86_400_000);

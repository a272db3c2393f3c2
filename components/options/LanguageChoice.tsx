// The interface's language: as the browser, or one of ours by its own name. Switches at once.
import { createSignal, type JSX, onCleanup } from 'solid-js';
import { Choice } from '@/components/design/Choice';
import { useTexts } from '@/components/texts';
import { languageSetting } from '@/utils/browser/settings';
import { languages } from '@/utils/i18n';

export function LanguageChoice(): JSX.Element {
  const t = useTexts();
  const [chosen, setChosen] = createSignal('auto');
  void languageSetting.getValue().then(setChosen);
  onCleanup(languageSetting.watch((language) => setChosen(language ?? 'auto')));
  return (
    <Choice
      legend={t().options.language.legend}
      hint={t().options.language.hint}
      value={chosen()}
      onChange={(language) => {
        setChosen(language);
        void languageSetting.setValue(language);
      }}
      options={[
        { value: 'auto', label: t().options.language.auto },
        ...Object.entries(languages).map(([value, label]) => ({ value, label })),
      ]}
    />
  );
}

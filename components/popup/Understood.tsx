// What was understood of a pasted mail: the outcome, the words that decided, and what can be put right.
import { For, type JSX, Show } from 'solid-js';
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';
import { type Detection, SURE } from '@/utils/detection/detection';

export interface UnderstoodProps {
  /** Of something that is news: never `other`. */
  detection: Detection;
  company: string;
  role: string;
  onCompany: (company: string) => void;
  onRole: (role: string) => void;
}

const MOST_WORDS = 2;

export function Understood(props: UnderstoodProps): JSX.Element {
  const t = useTexts();
  const outcome = (): string => {
    const { outcome: found, confidence } = props.detection;
    if (found === 'other') return '';
    const words = t().popup.paste.outcomes[found];
    return confidence < SURE ? t().popup.paste.perhaps(words) : `${words}.`;
  };
  return (
    <>
      <div class="rb-popup-next">
        <h2 class="rb-popup-said">{outcome()}</h2>
        <Show when={props.detection.person}>
          {(person) => (
            <p class="rb-popup-why" dir="auto">
              {t().popup.paste.person(person().name)}
            </p>
          )}
        </Show>
        <Show when={props.detection.evidence.length > 0}>
          <p class="rb-popup-why">{t().popup.paste.words}</p>
          <For each={props.detection.evidence.slice(0, MOST_WORDS)}>
            {(evidence) => (
              <blockquote class="rb-popup-words" dir="auto">
                {evidence.text}
              </blockquote>
            )}
          </For>
        </Show>
      </div>
      <div class="rb-popup-pair">
        <Field label={t().popup.paste.company} value={props.company} onInput={props.onCompany} maxLength={300} />
        <Field label={t().popup.paste.role} value={props.role} onInput={props.onRole} maxLength={300} />
      </div>
    </>
  );
}

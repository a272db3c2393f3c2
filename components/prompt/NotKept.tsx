// What stands in the page when a mail holds news and the log cannot take it.
import type { JSX } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { LogFailure } from '@/utils/failure';
import type { PromptTexts } from '@/utils/i18n/prompt';

export interface NotKeptProps {
  failure: LogFailure;
  texts: PromptTexts;
  onClose: () => void;
}

export function NotKept(props: NotKeptProps): JSX.Element {
  return (
    <section
      class="rb-prompt"
      aria-label={props.texts.label}
      on:keydown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <p role="status">
        {props.texts.couldNotKeep} {props.texts.failures[props.failure]}
      </p>
      <div class="rb-prompt-actions">
        <Button variant="secondary" size="small" onClick={() => props.onClose()}>
          {props.texts.close}
        </Button>
      </div>
    </section>
  );
}

// What stands in the page after the first look at a portal's list: how much of the past is in the log now, told once.
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { RequestError, send } from '@/utils/browser/inPage';
import type { JournalPlace } from '@/utils/browser/messages';
import type { Failure } from '@/utils/failure';
import type { PromptTexts } from '@/utils/i18n/prompt';
import type { Past } from '@/utils/news';

export interface PastNoteProps {
  past: Past;
  texts: PromptTexts;
  onClose: () => void;
}

export function PastNote(props: PastNoteProps): JSX.Element {
  const [opened, setOpened] = createSignal<JournalPlace>();
  const [failure, setFailure] = createSignal<Failure>();

  const open = (): void => {
    setFailure(undefined);
    send('journal', {}).then(
      ({ place }) => setOpened(place),
      (cause: unknown) => setFailure(cause instanceof RequestError ? cause.failure : 'failed'),
    );
  };

  return (
    <section
      class="rb-prompt"
      aria-label={props.texts.label}
      on:keydown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <div role="status" aria-live="polite">
        <p>
          <strong>{props.texts.past(props.past.site, props.past.applications)}</strong>{' '}
          {props.texts.pastRejected(props.past.rejected)}
        </p>
        <Show when={opened()}>
          {(place) => (
            <p class="rb-prompt-note">{place() === 'panel' ? props.texts.journalBeside : props.texts.journalWindow}</p>
          )}
        </Show>
        <Show when={failure()}>
          {(found) => <p class="rb-prompt-note rb-prompt-problem">{props.texts.failures[found()]}</p>}
        </Show>
      </div>
      <div class="rb-prompt-actions">
        <Show when={props.past.rejected > 0 && !opened()}>
          <Button variant="secondary" size="small" onClick={open}>
            {props.texts.lookThrough}
          </Button>
        </Show>
        <Button variant="quiet" size="small" onClick={() => props.onClose()}>
          {props.texts.close}
        </Button>
      </div>
    </section>
  );
}

// A note on an application, kept while it is typed.
import { createSignal, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';
import type { Entry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { type Draft, newFact } from '../createDraft';
import { createLogging } from './createLogging';
import { type PostmortemWords, saysNothingNew } from './postmortemWords';

export interface AddNoteProps {
  history: History;
  draft: Draft<PostmortemWords>;
  toasts: ToastQueue;
}

export function AddNote(props: AddNoteProps) {
  const t = useTexts();
  const logging = createLogging(props.toasts);
  const [isMissing, setIsMissing] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  let field: HTMLElement | undefined;
  let isWriting = false;

  const open = (): void => {
    props.draft.set('note', '');
    field?.focus();
  };
  const close = (): void => {
    setIsMissing(false);
    props.draft.set('note', undefined);
    if (saysNothingNew(props.draft.words, props.history)) void props.draft.finish([]);
    opener?.focus();
  };

  const keep = async (): Promise<void> => {
    const text = props.draft.words.note?.trim() ?? '';
    if (text === '') {
      setIsMissing(true);
      field?.focus();
      return;
    }
    if (isWriting) return;
    isWriting = true;
    const note: Entry = { kind: 'note', ...newFact(props.history.applicationId), text };
    const isWritten = await logging.writeUndoable([note], t().arrange.noteAdded);
    isWriting = false;
    if (isWritten) close();
  };

  return (
    <div>
      <Show
        // An empty one is open as well.
        when={props.draft.words.note !== undefined}
        fallback={
          <Button
            size="small"
            icon="plus"
            onClick={open}
            ref={(element) => {
              opener = element;
            }}
          >
            {t().arrange.addNote}
          </Button>
        }
      >
        <form
          class="rb-journal-form"
          novalidate
          aria-label={t().arrange.addNote}
          on:submit={(event) => {
            event.preventDefault();
            void keep();
          }}
          on:keydown={(event) => {
            // What somebody typed goes by 'Cancel' alone.
            if (event.key === 'Escape' && props.draft.words.note === '') close();
          }}
        >
          <Field
            label={t().arrange.noteWords}
            placeholder={t().arrange.noteExample}
            lines={3}
            maxLength={100_000}
            value={props.draft.words.note ?? ''}
            error={isMissing() ? t().arrange.noteMissing : undefined}
            onInput={(note) => {
              setIsMissing(false);
              props.draft.set('note', note);
            }}
            onEnter={() => void keep()}
            ref={(element) => {
              field = element;
            }}
          />
          <div class="rb-row">
            <Button size="small" type="submit">
              {t().arrange.keepNote}
            </Button>
            <Button size="small" variant="quiet" onClick={close}>
              {t().common.cancel}
            </Button>
          </div>
        </form>
      </Show>
    </div>
  );
}

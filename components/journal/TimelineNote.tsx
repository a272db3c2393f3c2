// A note of the person's in the timeline, and the form that changes it.
import { createSignal, Show } from 'solid-js';
import type { ToastQueue } from '@/components/design/createToasts';
import { Field } from '@/components/design/Field';
import { TimelineLine } from '@/components/design/Timeline';
import { useFormats, useTexts } from '@/components/texts';
import type { Entry, EntryOf } from '@/utils/entry';
import { newFact } from '../createDraft';
import { createLogging } from './createLogging';
import { LineButtons, Pencil } from './LineButtons';
import { useJournal } from './useJournal';

export interface TimelineNoteProps {
  note: EntryOf<'note'>;
  /** What it is called, unlike every other line here. */
  name: string;
  toasts: ToastQueue;
  /** It was deleted. */
  onGone: () => void;
}

export function TimelineNote(props: TimelineNoteProps) {
  const t = useTexts();
  const formats = useFormats();
  const logging = createLogging(props.toasts);
  const { noteForms: forms } = useJournal();
  const { id, applicationId } = props.note;
  const [isMissing, setIsMissing] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  let field: HTMLElement | undefined;

  const open = (): void => {
    forms.open(id, { text: props.note.text });
    field?.focus();
  };
  const close = (): void => {
    setIsMissing(false);
    forms.close(id);
    opener?.focus();
  };

  const save = async (): Promise<void> => {
    const text = forms.of(id)?.words.text.trim() ?? '';
    if (text === '') {
      setIsMissing(true);
      field?.focus();
      return;
    }
    const edit: Entry = { kind: 'edit', ...newFact(applicationId), target: id, to: { text }, keys: [] };
    if (text === props.note.text || (await logging.writeUndoable([edit], t().arrange.noteSaved))) close();
  };

  // Its form stays as it is: should the note come back, so do the words in it.
  const remove = async (): Promise<void> => {
    const gone: Entry = { kind: 'delete', ...newFact(applicationId), target: id };
    if (await logging.writeUndoable([gone], t().arrange.noteDeleted)) props.onGone();
  };

  return (
    <TimelineLine
      at={props.note.at}
      when={formats.day(props.note.at)}
      title={t().arrange.note}
      source={{ label: t().arrange.byHand }}
      aside={
        <Show when={!forms.of(id)}>
          <Pencil
            name={props.name}
            onOpen={open}
            ref={(element) => {
              opener = element;
            }}
          />
        </Show>
      }
    >
      <Show
        when={forms.of(id)}
        fallback={
          <p class="rb-journal-note" dir="auto">
            {props.note.text}
          </p>
        }
      >
        {(half) => (
          <form
            class="rb-journal-form"
            novalidate
            aria-label={t().arrange.putRightLine(props.name)}
            on:submit={(event) => {
              event.preventDefault();
              void save();
            }}
            on:keydown={(event) => {
              // What somebody typed goes by 'Cancel' alone.
              if (event.key === 'Escape' && half().words.text === half().start.text) close();
            }}
          >
            <Field
              label={t().arrange.noteWords}
              lines={3}
              maxLength={100_000}
              value={half().words.text}
              error={isMissing() ? t().arrange.noteMissing : undefined}
              onInput={(text) => {
                setIsMissing(false);
                forms.change(id, { text });
              }}
              onEnter={() => void save()}
              ref={(element) => {
                field = element;
              }}
            />
            <LineButtons name={props.name} draft={forms.draftOf(id)} onCancel={close} onDelete={() => void remove()} />
          </form>
        )}
      </Show>
    </TimelineLine>
  );
}

// A note on an application, kept while it is typed.
import { createSignal } from 'solid-js';
import type { ToastQueue } from '@/components/design/createToasts';
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';
import type { Entry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { type Draft, newFact } from '../createDraft';
import { AddForm } from './AddForm';
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
  let field: HTMLElement | undefined;

  const open = (): void => {
    props.draft.set('note', '');
    field?.focus();
  };
  const close = (): void => {
    setIsMissing(false);
    props.draft.set('note', undefined);
    if (saysNothingNew(props.draft.words, props.history)) void props.draft.finish([]);
  };

  const keep = async (): Promise<void> => {
    const text = props.draft.words.note?.trim() ?? '';
    if (text === '') {
      setIsMissing(true);
      field?.focus();
      return;
    }
    const note: Entry = { kind: 'note', ...newFact(props.history.applicationId), text };
    if (await logging.writeUndoable([note], t().arrange.noteAdded)) close();
  };

  return (
    <AddForm
      label={t().arrange.addNote}
      submit={t().arrange.keepNote}
      // An empty one is open as well.
      isOpen={props.draft.words.note !== undefined}
      isUntouched={!props.draft.words.note}
      onOpen={open}
      onSubmit={() => void keep()}
      onCancel={close}
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
    </AddForm>
  );
}

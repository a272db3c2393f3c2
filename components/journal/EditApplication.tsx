// Company, role, number of the posting and contact of an application, put right by hand. Saved while typing.
import { createSignal, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Disclosure } from '@/components/design/Disclosure';
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';
import { undoEntries } from '@/utils/answers';
import type { Entry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { createDraft, newFact } from '../createDraft';
import { createLogging } from './createLogging';
import { DraftState } from './DraftState';
import { type EditWords, editOf, editWords } from './editWords';

export interface EditApplicationProps {
  history: History;
  toasts: ToastQueue;
}

export function EditApplication(props: EditApplicationProps) {
  const t = useTexts();
  const [isOpen, setIsOpen] = createSignal(false);
  let place!: HTMLDivElement;
  const close = (): void => {
    setIsOpen(false);
    place.querySelector('summary')?.focus();
  };
  return (
    <div ref={place}>
      <Disclosure summary={t().journal.edit} open={isOpen()} onToggle={setIsOpen}>
        {/* Built anew each time, so that it starts with what is known by then. */}
        <Show when={isOpen()}>
          <EditForm history={props.history} toasts={props.toasts} onClose={close} />
        </Show>
      </Disclosure>
    </div>
  );
}

function EditForm(props: EditApplicationProps & { onClose: () => void }) {
  const t = useTexts();
  const logging = createLogging(props.toasts);
  // What is told of it meanwhile is no word of the person's: an empty field that was empty says nothing.
  const opened = props.history;
  const { applicationId } = opened;
  const draft = createDraft<EditWords>(applicationId, 'hand', editWords(opened));
  const [error, setError] = createSignal<string>();
  let addressField: HTMLElement | undefined;

  const save = async (): Promise<void> => {
    const said = editOf(draft.words, opened);
    if (said?.person?.address && !said.person.address.includes('@')) {
      setError(t().journal.badAddress);
      addressField?.focus();
      return;
    }
    const entry: Entry | undefined = said && { kind: 'edit', ...newFact(applicationId), ...said };
    if (!(await draft.finish(entry ? [entry] : []))) return;
    if (entry) {
      const undo = { id: crypto.randomUUID(), applicationId, targets: [entry.id] };
      props.toasts.show({
        text: t().journal.edited,
        action: { label: t().common.undo, onAct: () => void logging.write(undoEntries(undo, Date.now())) },
      });
    }
    props.onClose();
  };

  /** Nothing of what was typed is kept: else it would come back with the next change. */
  const cancel = async (): Promise<void> => {
    if (await draft.finish([])) props.onClose();
  };

  return (
    <form
      class="rb-stack"
      novalidate
      on:submit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t().journal.company}
        value={draft.words.company}
        maxLength={300}
        onInput={(company) => draft.set('company', company)}
      />
      <Field
        label={t().journal.role}
        value={draft.words.role}
        maxLength={300}
        onInput={(role) => draft.set('role', role)}
      />
      <Field
        label={t().journal.requisition}
        hint={t().journal.requisitionHint}
        value={draft.words.requisition}
        maxLength={100}
        onInput={(requisition) => draft.set('requisition', requisition)}
      />
      <Field
        label={t().journal.contact}
        value={draft.words.name}
        maxLength={300}
        onInput={(name) => draft.set('name', name)}
      />
      <Field
        label={t().journal.address}
        type="email"
        hint={t().journal.addressHint}
        value={draft.words.address}
        error={error()}
        maxLength={320}
        onInput={(address) => {
          setError(undefined);
          draft.set('address', address);
        }}
        ref={(element) => {
          addressField = element;
        }}
      />
      <p class="rb-quiet rb-small">{t().journal.emptyIsUnknown}</p>
      <div class="rb-row">
        <Button type="submit">{t().journal.saveEdit}</Button>
        <Button variant="quiet" onClick={() => void cancel()}>
          {t().common.cancel}
        </Button>
        <DraftState draft={draft} isForm />
      </div>
    </form>
  );
}

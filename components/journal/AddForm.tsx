// Something that can be added to an application: a button, and the small form that takes its place.
import { createEffect, type JSX, on, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { useTexts } from '@/components/texts';

export interface AddFormProps {
  /** Names the button and the form. */
  label: string;
  /** On the button that puts it in. */
  submit: string;
  isOpen: boolean;
  /** Escape closes it as Cancel does: nothing that was typed would go. */
  isUntouched: boolean;
  onOpen: () => void;
  onSubmit: () => void;
  onCancel: () => void;
  children: JSX.Element;
}

export function AddForm(props: AddFormProps) {
  const t = useTexts();
  let opener: HTMLButtonElement | undefined;

  createEffect(
    on(
      () => props.isOpen,
      (isOpen) => {
        // Whoever was in the form is nowhere now.
        if (!isOpen && document.activeElement === document.body) opener?.focus();
      },
      { defer: true },
    ),
  );

  return (
    <Show
      when={props.isOpen}
      fallback={
        <Button
          size="small"
          icon="plus"
          onClick={() => props.onOpen()}
          ref={(element) => {
            opener = element;
          }}
        >
          {props.label}
        </Button>
      }
    >
      <form
        class="rb-journal-form"
        novalidate
        aria-label={props.label}
        on:submit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
        on:keydown={(event) => {
          // What somebody typed goes by 'Cancel' alone.
          if (event.key === 'Escape' && props.isUntouched) props.onCancel();
        }}
      >
        {props.children}
        <div class="rb-row">
          <Button size="small" type="submit">
            {props.submit}
          </Button>
          <Button size="small" variant="quiet" onClick={() => props.onCancel()}>
            {t().common.cancel}
          </Button>
        </div>
      </form>
    </Show>
  );
}

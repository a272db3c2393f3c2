// A password, hidden until somebody wishes to see it.
import { type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';

export interface PasswordFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  onEnter: () => void;
  isShown: boolean;
  /** Absent: another field has the button for both. */
  onShow?: ((isShown: boolean) => void) | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  autofocus?: boolean | undefined;
  ref?: ((element: HTMLInputElement | HTMLTextAreaElement) => void) | undefined;
}

export function PasswordField(props: PasswordFieldProps): JSX.Element {
  const t = useTexts();
  return (
    <Field
      label={props.label}
      type={props.isShown ? 'text' : 'password'}
      value={props.value}
      onInput={props.onInput}
      onEnter={props.onEnter}
      hint={props.hint}
      error={props.error}
      maxLength={1_000}
      autofocus={props.autofocus}
      ref={props.ref}
      aside={
        <Show when={props.onShow}>
          {(onShow) => (
            <Button size="small" variant="quiet" pressed={props.isShown} onClick={() => onShow()(!props.isShown)}>
              {t().options.password.show}
            </Button>
          )}
        </Show>
      }
    />
  );
}

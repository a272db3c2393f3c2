// A switch: takes effect at once, without a Save.
import { createUniqueId } from 'solid-js';
import { Hints, hintIds } from './Hints';

export interface ToggleProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

export function Toggle(props: ToggleProps) {
  const id = createUniqueId();
  return (
    <div class="rb-toggle">
      <label class="rb-toggle-line" for={id}>
        <span class="rb-toggle-words">{props.label}</span>
        <input
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself
          role="switch"
          class="rb-switch"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={hintIds({ id, hint: props.hint })}
          on:change={(event) => props.onChange(event.currentTarget.checked)}
        />
      </label>
      <Hints id={id} hint={props.hint} />
    </div>
  );
}

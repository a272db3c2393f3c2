// A box to tick: an action item that is done, a sentence that is agreed to.
import { createUniqueId, type JSX } from 'solid-js';
import { Hints, hintIds } from './Hints';

export interface CheckboxProps {
  label: JSX.Element;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

export function Checkbox(props: CheckboxProps) {
  const id = createUniqueId();
  return (
    <div class="rb-checkbox">
      <label class="rb-option">
        <input
          id={id}
          type="checkbox"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={hintIds({ id, hint: props.hint })}
          on:change={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span class="rb-option-words">{props.label}</span>
      </label>
      <Hints id={id} hint={props.hint} />
    </div>
  );
}

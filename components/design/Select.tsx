// One of many: the browser's own list.
import { createUniqueId, For } from 'solid-js';
import { Hints, hintIds } from './Hints';
import { Icon } from './Icon';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectProps<Value extends string> {
  label: string;
  labelHidden?: boolean | undefined;
  options: readonly SelectOption<Value>[];
  /** One of the options' values. */
  value: Value;
  onChange: (value: Value) => void;
  hint?: string | undefined;
  error?: string | undefined;
  disabled?: boolean | undefined;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const id = createUniqueId();
  const describing = () => ({ hint: props.hint, error: props.error });
  const choose = (chosen: string) => {
    const option = props.options.find(({ value }) => value === chosen);
    if (option) props.onChange(option.value);
  };
  return (
    <div class="rb-field">
      <label class="rb-label" classList={{ 'rb-visually-hidden': props.labelHidden }} for={id}>
        {props.label}
      </label>
      <div class="rb-select">
        <select
          id={id}
          class="rb-input"
          disabled={props.disabled}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={hintIds({ id, ...describing() })}
          on:change={(event) => choose(event.currentTarget.value)}
        >
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
                {option.label}
              </option>
            )}
          </For>
        </select>
        <Icon name="chevron" />
      </div>
      <Hints id={id} {...describing()} />
    </div>
  );
}

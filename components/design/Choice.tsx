// One of a few: real radio buttons, drawn as chips in a row or as lines of a list.
import { createUniqueId, For, Show } from 'solid-js';
import { Hints, hintIds } from './Hints';

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: string;
  /** A second, quieter line; shown in lists only. */
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

export interface ChoiceProps<Value extends string> {
  legend: string;
  legendHidden?: boolean | undefined;
  options: readonly ChoiceOption<Value>[];
  /** The chosen value; undefined when nothing is chosen yet. */
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** 'chips' when absent. */
  look?: 'chips' | 'list' | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  disabled?: boolean | undefined;
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const id = createUniqueId();
  const describing = () => ({ hint: props.hint, error: props.error });
  return (
    <fieldset
      class="rb-choice"
      data-look={props.look ?? 'chips'}
      disabled={props.disabled}
      aria-describedby={hintIds({ id, ...describing() })}
    >
      <legend class="rb-label" classList={{ 'rb-visually-hidden': props.legendHidden }}>
        {props.legend}
      </legend>
      <div class="rb-choice-options">
        <For each={props.options}>
          {(option) => (
            <label class="rb-option">
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === props.value}
                disabled={option.disabled}
                on:change={() => props.onChange(option.value)}
              />
              <span class="rb-option-words">
                <span>{option.label}</span>
                <Show when={props.look === 'list' && option.hint}>
                  <span class="rb-option-hint">{option.hint}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
      <Hints id={id} {...describing()} />
    </fieldset>
  );
}

// A labelled field for words: one line, or a sheet that grows with what is written on it.
import { createRenderEffect, createUniqueId, type JSX, Show } from 'solid-js';
import { Hints, hintIds } from './Hints';

export interface FieldProps {
  label: string;
  /** The label is read aloud but not shown: only where what stands around the field says the same. */
  labelHidden?: boolean | undefined;
  /**
   * What stands in it. Keep it in a signal that `onInput` sets at once: a value that comes back late from the log would
   * overwrite what was typed meanwhile.
   */
  value: string;
  onInput: (value: string) => void;
  /** Called with the value when the field is left. */
  onLeave?: ((value: string) => void) | undefined;
  /** Called on Enter in one line, on Ctrl/Cmd+Enter in many; never while an input method composes. */
  onEnter?: ((value: string) => void) | undefined;
  hint?: string | undefined;
  /** What is wrong and how to put it right. Marks the field as invalid. */
  error?: string | undefined;
  /** How full it is, in words, e.g. '84 of 120 words'; made by the caller from the value. */
  counter?: string | undefined;
  /** Absent: one line. A number: many lines, at least that many high, growing with the text. */
  lines?: number | undefined;
  /** Characters (UTF-16 units) at most; the browser stops there. */
  maxLength?: number | undefined;
  /** One line only; 'text' when absent. */
  type?: 'text' | 'email' | 'url' | 'search' | 'date' | 'datetime-local' | 'password' | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  readOnly?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Takes the focus when a dialog opens. */
  autofocus?: boolean | undefined;
  /** Language of the words in it, where it differs from the page's: for spelling and hyphenation. */
  lang?: string | undefined;
  /** Stands at the end of the label's line: one small quiet button. */
  aside?: JSX.Element;
  ref?: ((element: HTMLInputElement | HTMLTextAreaElement) => void) | undefined;
}

export function Field(props: FieldProps) {
  const id = createUniqueId();
  const lines = () => props.lines;
  const common = () => ({
    id,
    dir: 'auto' as const,
    class: 'rb-input',
    placeholder: props.placeholder,
    maxlength: props.maxLength,
    required: props.required,
    readonly: props.readOnly,
    disabled: props.disabled,
    autofocus: props.autofocus,
    lang: props.lang,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': hintIds({ id, ...describing() }),
  });
  const describing = () => ({ hint: props.hint, error: props.error, counter: props.counter });
  // A date half typed is '' to both: written again, it would be emptied at the first zero of '05'.
  const hold = (element: HTMLInputElement | HTMLTextAreaElement) => {
    createRenderEffect(() => {
      if (element.value !== props.value) element.value = props.value;
    });
    props.ref?.(element);
  };
  const enter = (event: KeyboardEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    if (event.key !== 'Enter' || event.isComposing || !props.onEnter) return;
    if (lines() !== undefined && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    props.onEnter(event.currentTarget.value);
  };
  return (
    <div class="rb-field">
      <div class="rb-field-head">
        <label class="rb-label" classList={{ 'rb-visually-hidden': props.labelHidden }} for={id}>
          {props.label}
        </label>
        {props.aside}
      </div>
      <Show
        when={lines()}
        fallback={
          <input
            {...common()}
            ref={hold}
            type={props.type ?? 'text'}
            // Browsers put a known password into any field that has not this word.
            autocomplete={props.type === 'password' ? 'new-password' : 'off'}
            on:input={(event) => props.onInput(event.currentTarget.value)}
            on:blur={(event) => props.onLeave?.(event.currentTarget.value)}
            on:keydown={enter}
          />
        }
      >
        {/* The grid's second, invisible copy of the text makes the sheet as high as its words: no script measures. */}
        <div class="rb-sheet" data-words={`${props.value} `}>
          <textarea
            {...common()}
            ref={hold}
            rows={lines()}
            on:input={(event) => props.onInput(event.currentTarget.value)}
            on:blur={(event) => props.onLeave?.(event.currentTarget.value)}
            on:keydown={enter}
          />
        </div>
      </Show>
      <Hints id={id} {...describing()} />
    </div>
  );
}

// The lines below a control: its hint, what is wrong with it, how full it is. Shared by all form controls.
import { Show } from 'solid-js';
import { Icon } from './Icon';

export interface HintsProps {
  /** Id of the control; the lines get ids from it. */
  id: string;
  hint?: string | undefined;
  error?: string | undefined;
  counter?: string | undefined;
}

/** The ids for `aria-describedby`, in reading order; undefined when there is nothing to read. */
export function hintIds(props: HintsProps): string | undefined {
  const ids = [
    props.error && `${props.id}-error`,
    props.hint && `${props.id}-hint`,
    props.counter && `${props.id}-counter`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function Hints(props: HintsProps) {
  return (
    <>
      {/* Always there, so that a mistake that appears while typing is announced. */}
      <div class="rb-error" aria-live="polite">
        <Show when={props.error}>
          {(error) => (
            <p id={`${props.id}-error`}>
              <Icon name="problem" size={14} />
              <span>{error()}</span>
            </p>
          )}
        </Show>
      </div>
      <Show when={props.hint || props.counter}>
        <div class="rb-hints">
          <Show when={props.hint}>
            <p class="rb-hint" id={`${props.id}-hint`}>
              {props.hint}
            </p>
          </Show>
          <Show when={props.counter}>
            <p class="rb-counter" id={`${props.id}-counter`}>
              {props.counter}
            </p>
          </Show>
        </div>
      </Show>
    </>
  );
}

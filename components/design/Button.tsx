// A button. One primary a screen; its words are a verb and say what happens.
import { children, type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './Icon';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal';

export interface ButtonProps {
  /** The words. May be absent only when `label` names the button and `icon` shows it. */
  children?: JSX.Element;
  /** Called on click, Enter and Space; never while `busy` or `disabled`. */
  onClick?: ((event: MouseEvent) => void) | undefined;
  /** 'secondary' when absent. 'danger' is for deleting for good only. */
  variant?: ButtonVariant | undefined;
  /** 32 px high ('normal', when absent) or 26 px ('small'). */
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
  /** Puts the icon behind the words: an arrow leads on, a chevron opens. */
  iconAfter?: boolean | undefined;
  /** The accessible name where the words are missing or say too little out of context. Begins with the visible words. */
  label?: string | undefined;
  /** Works on it: keeps its width and the focus, ignores further clicks. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  /** As wide as what it stands in. */
  wide?: boolean | undefined;
  /** 'button' when absent. */
  type?: 'button' | 'submit' | undefined;
  /** State of a button that switches something on, or opens something. */
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  /** Id of the element that says more about it. */
  describedBy?: string | undefined;
  /** Takes the focus when a dialog opens. */
  autofocus?: boolean | undefined;
  ref?: ((element: HTMLButtonElement) => void) | undefined;
}

export function Button(props: ButtonProps) {
  const words = children(() => props.children);
  const press = (event: MouseEvent) => {
    if (props.busy) event.preventDefault();
    else props.onClick?.(event);
  };
  return (
    <button
      ref={(element) => props.ref?.(element)}
      type={props.type ?? 'button'}
      class="rb-button"
      data-variant={props.variant ?? 'secondary'}
      data-size={props.size ?? 'normal'}
      data-wide={props.wide ? '' : undefined}
      data-bare={words() ? undefined : ''}
      aria-label={props.label}
      aria-busy={props.busy ? 'true' : undefined}
      aria-disabled={props.busy ? 'true' : undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-describedby={props.describedBy}
      disabled={props.disabled}
      autofocus={props.autofocus}
      on:click={press}
    >
      <Show when={!props.iconAfter && props.icon}>{(name) => <Icon name={name()} />}</Show>
      <Show when={words()}>
        <span class="rb-button-words">{words()}</span>
      </Show>
      <Show when={props.iconAfter && props.icon}>{(name) => <Icon name={name()} />}</Show>
      <Show when={props.busy}>
        <span class="rb-button-busy" aria-hidden="true" />
      </Show>
    </button>
  );
}

// A link that looks like a button: for addresses (`mailto:`, a compose link), which a button must not open.
import { type JSX, Show } from 'solid-js';
import type { ButtonSize, ButtonVariant } from './Button';
import { Icon, type IconName } from './Icon';

export interface LinkButtonProps {
  children: JSX.Element;
  href: string;
  /** 'secondary' when absent. */
  variant?: Exclude<ButtonVariant, 'danger'> | undefined;
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
  wide?: boolean | undefined;
  /** Opens in a new tab, without handing over opener or referrer. */
  newTab?: boolean | undefined;
  /** Called before the address opens. */
  onClick?: ((event: MouseEvent) => void) | undefined;
}

export function LinkButton(props: LinkButtonProps) {
  return (
    <a
      class="rb-button"
      data-variant={props.variant ?? 'secondary'}
      data-size={props.size ?? 'normal'}
      data-wide={props.wide ? '' : undefined}
      href={props.href}
      target={props.newTab ? '_blank' : undefined}
      rel={props.newTab ? 'noopener noreferrer' : undefined}
      on:click={(event) => props.onClick?.(event)}
    >
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      <span class="rb-button-words">{props.children}</span>
    </a>
  );
}

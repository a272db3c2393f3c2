// More, for those who ask: the platform's own <details>.
import type { JSX } from 'solid-js';
import { Icon } from './Icon';

export interface DisclosureProps {
  /** The line that is always there. */
  summary: JSX.Element;
  children: JSX.Element;
  /** Open from the start, or opened from outside. */
  open?: boolean | undefined;
  onToggle?: ((open: boolean) => void) | undefined;
}

export function Disclosure(props: DisclosureProps) {
  return (
    <details
      class="rb-disclosure"
      open={props.open}
      // `toggle` does not bubble, but a nested disclosure's is no business of this one either way.
      on:toggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron" size={14} />
        <span>{props.summary}</span>
      </summary>
      <div class="rb-disclosure-body">{props.children}</div>
    </details>
  );
}

// The mark: a dot that falls, touches a line, and leaves higher than it came. Drawn in the colour of the text around it.
import { markDot, markLine } from './markShape';

export interface MarkProps {
  /** Width and height in px; 24 when absent. */
  size?: number | undefined;
  /** The accessible name; without it the mark is decoration and is not read aloud. */
  title?: string | undefined;
}

/** The logo as inline SVG. The same drawing as `public/icon/icon.svg`, without its colour. */
export function Mark(props: MarkProps) {
  return (
    <svg
      class="rb-mark"
      viewBox="0 0 96 96"
      width={props.size ?? 24}
      height={props.size ?? 24}
      fill="none"
      stroke="currentColor"
      stroke-width="9"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={props.title ? 'img' : undefined}
      aria-label={props.title}
      aria-hidden={props.title ? undefined : 'true'}
    >
      <path d={markLine} />
      <circle {...markDot} fill="currentColor" stroke="none" />
    </svg>
  );
}

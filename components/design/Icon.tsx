// An icon, drawn in strokes in the colour of the text around it.
import {
  arrow,
  check,
  chevron,
  clock,
  close,
  doubt,
  link,
  mail,
  note,
  pencil,
  plus,
  problem,
  trash,
  undo,
} from './icons';

const icons = { arrow, check, chevron, clock, close, doubt, link, mail, note, pencil, plus, problem, trash, undo };

export type IconName = keyof typeof icons;

export interface IconProps {
  name: IconName;
  /** Width and height in px; 16 when absent. */
  size?: number | undefined;
}

/** One icon. Always decoration: the words beside it, or the control's name, say what it means. */
export function Icon(props: IconProps) {
  return (
    <svg
      class="rb-icon"
      viewBox="0 0 16 16"
      width={props.size ?? 16}
      height={props.size ?? 16}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={icons[props.name]} />
    </svg>
  );
}

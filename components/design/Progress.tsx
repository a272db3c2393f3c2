// How far something is that takes more than a second, with the words for it above.
import { createUniqueId } from 'solid-js';

export interface ProgressProps {
  /** What is under way; the accessible name too. */
  label: string;
  /** How far it is, 0 to 1. */
  value: number;
}

export function Progress(props: ProgressProps) {
  const id = createUniqueId();
  return (
    <div class="rb-progress">
      <label for={id}>{props.label}</label>
      <progress id={id} max={1} value={props.value} />
    </div>
  );
}

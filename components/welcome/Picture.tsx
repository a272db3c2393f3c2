// Three small drawings in the hand of the mark: an opened letter, an eye on the page, a house with everything in it.
import type { JSX } from 'solid-js';

const lines = {
  what: 'M14 24 36 12l22 12v26H14zM14 24l22 15 22-15',
  when: 'M10 32q26-34 52 0-26 34-52 0z',
  where: 'M12 34 36 14l24 20M18 30v22h36V30',
} as const;

const dots = { what: [58, 12], when: [36, 32], where: [36, 42] } as const;

export interface PictureProps {
  of: keyof typeof lines;
}

/** Always decoration: the words beside it say it all. */
export function Picture(props: PictureProps): JSX.Element {
  return (
    <svg class="rb-welcome-picture" viewBox="0 0 72 60" width="72" height="60" aria-hidden="true">
      <path class="rb-drawing-line" d={lines[props.of]} />
      <circle class="rb-drawing-dot" cx={dots[props.of][0]} cy={dots[props.of][1]} r="5" />
    </svg>
  );
}

// The place of words that are on their way. It shows after 100 ms only, so that quick answers do not flicker.
import { For } from 'solid-js';

export interface SkeletonProps {
  /** What is being waited for, read aloud. */
  label: string;
  /** How many lines of text are expected; 3 when absent. */
  lines?: number | undefined;
  /** 'card' draws the lines inside a card; 'text' when absent. */
  look?: 'text' | 'card' | undefined;
}

export function Skeleton(props: SkeletonProps) {
  return (
    <div class="rb-skeleton" classList={{ 'rb-card': props.look === 'card' }} role="status" aria-busy="true">
      <span class="rb-visually-hidden">{props.label}</span>
      <For each={Array.from({ length: props.lines ?? 3 })}>
        {() => <span class="rb-skeleton-line" aria-hidden="true" />}
      </For>
    </div>
  );
}

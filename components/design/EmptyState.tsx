// Nothing here yet: a small drawing, a sentence that says what will appear and when, and perhaps the way there.
import { type JSX, Show } from 'solid-js';

export interface EmptyStateProps {
  /** One or two sentences. */
  children: JSX.Element;
  title?: string | undefined;
  /** Level of the title; 2 when absent. */
  level?: 2 | 3 | undefined;
  /** One button. */
  action?: JSX.Element;
  /** 'letter' for mail that has not come, 'rest' (when absent) for a list without lines. */
  drawing?: 'letter' | 'rest' | undefined;
}

export function EmptyState(props: EmptyStateProps) {
  return (
    <div class="rb-empty">
      <svg class="rb-empty-drawing" viewBox="0 0 96 48" width="96" height="48" aria-hidden="true">
        <path class="rb-drawing-line" d="M10 41.5H86" />
        <Show
          when={props.drawing === 'letter'}
          fallback={
            <>
              <path class="rb-drawing-trace" d="M20 18Q34 18 40 39Q49 11 70 8" />
              <circle class="rb-drawing-dot" cx="77" cy="8" r="5" />
            </>
          }
        >
          <path class="rb-drawing-line" d="M29 14.5h38a2 2 0 0 1 2 2v25H27v-25a2 2 0 0 1 2-2zM28 16l20 14 20-14" />
          <circle class="rb-drawing-dot" cx="76" cy="9" r="4" />
        </Show>
      </svg>
      <Show when={props.title}>
        <Show when={props.level === 3} fallback={<h2>{props.title}</h2>}>
          <h3>{props.title}</h3>
        </Show>
      </Show>
      <p>{props.children}</p>
      <Show when={props.action}>{(action) => <div class="rb-empty-action">{action()}</div>}</Show>
    </div>
  );
}

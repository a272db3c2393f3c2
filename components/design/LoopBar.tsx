// The loop of the five steps: the mark's arc, falling, touching the line and rising, with five dots on it.
import { For, Show } from 'solid-js';

/** 'waiting': done for now, an answer is out. */
export type LoopState = 'done' | 'now' | 'waiting' | 'later';

export interface LoopStep<Id extends string> {
  id: Id;
  /** One short word below the dot. */
  label: string;
  /** The full name with its state, e.g. 'Step 2, gather feedback: now'. */
  name: string;
  state: LoopState;
}

export interface LoopBarProps<Id extends string> {
  /** The five steps in order. */
  steps: readonly LoopStep<Id>[];
  /** Name of the whole, e.g. 'The five steps'. */
  label: string;
  /** With it the dots are buttons. */
  onSelect?: ((id: Id) => void) | undefined;
  /** The step whose screen is open. */
  current?: Id | undefined;
  /** 'small' is for cards: dots without words. 'normal' when absent. */
  size?: 'small' | 'normal' | undefined;
}

/** A ball's way in percent of the width and of the height: a fall, a touch below the second dot, a longer rise. */
const pieces = ['M10 38Q20 38 30 90', 'M30 90Q40 60 50 40', 'M50 40Q60 20 70 10', 'M70 10Q80 0 90 0'];

export function LoopBar<Id extends string>(props: LoopBarProps<Id>) {
  const size = () => props.size ?? 'normal';
  const isDrawn = (index: number) => props.steps[index]?.state === 'done' || props.steps[index]?.state === 'waiting';
  return (
    <div class="rb-loop" data-size={size()}>
      <svg class="rb-loop-arc" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path class="rb-loop-ground" d="M22 100H38" />
        <For each={pieces}>
          {(piece, index) => (
            <>
              <path class="rb-loop-piece" d={piece} />
              <path class="rb-loop-piece rb-loop-drawn" data-drawn={isDrawn(index()) ? '' : undefined} d={piece} />
            </>
          )}
        </For>
      </svg>
      {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
      <ol class="rb-loop-steps" role="list" aria-label={props.label}>
        <For each={props.steps}>
          {(step) => (
            <li class="rb-loop-step" data-state={step.state} data-current={step.id === props.current ? '' : undefined}>
              <Show when={props.onSelect} fallback={<Dot step={step} withWord={size() === 'normal'} />}>
                {(onSelect) => (
                  <button
                    type="button"
                    class="rb-loop-button"
                    aria-current={step.id === props.current ? 'step' : undefined}
                    on:click={() => onSelect()(step.id)}
                  >
                    <Dot step={step} withWord={size() === 'normal'} />
                  </button>
                )}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}

function Dot(props: { step: LoopStep<string>; withWord: boolean }) {
  return (
    <>
      <svg class="rb-loop-dot" viewBox="0 0 20 20" aria-hidden="true">
        <circle class="rb-loop-disc" cx="10" cy="10" r="7" />
        <Show when={props.step.state === 'done'}>
          <path class="rb-loop-sign" d="M6.8 10.3 9.1 12.6 13.3 7.6" />
        </Show>
        <Show when={props.step.state === 'now'}>
          <circle class="rb-loop-core" cx="10" cy="10" r="3" />
        </Show>
        <Show when={props.step.state === 'waiting'}>
          <path class="rb-loop-sign" d="M10 6.4V10.2l2.4 1.6" />
        </Show>
      </svg>
      <span class="rb-visually-hidden">{props.step.name}</span>
      <Show when={props.withWord}>
        <span class="rb-loop-word" aria-hidden="true">
          {props.step.label}
        </span>
      </Show>
    </>
  );
}

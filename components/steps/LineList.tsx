// A list that is written like one: Enter starts the next line, Backspace in an empty line removes it.
import { createUniqueId, Index, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Hints, hintIds } from '@/components/design/Hints';
import './lineList.css';

export interface LineListProps {
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** As they stand in the draft, empty ones included; none shows one empty line. */
  lines: readonly string[];
  onChange: (lines: string[]) => void;
  /** The accessible names of line `number` (counted from 1, as a word) and of the button that removes it. */
  lineLabel: (number: string) => string;
  removeLabel: (number: string) => string;
  addLabel: string;
  /** A line with words in it was removed; `before` is what stood there. */
  onRemoved: (before: string[]) => void;
  /** Takes the focus to the first line, from outside. */
  ref?: ((focus: () => void) => void) | undefined;
}

export function LineList(props: LineListProps) {
  const id = createUniqueId();
  const areas: HTMLTextAreaElement[] = [];
  const shown = (): readonly string[] => (props.lines.length > 0 ? props.lines : ['']);
  const describing = () => ({ hint: props.hint, error: props.error });

  const focus = (index: number, caret: 'start' | 'end') => {
    const area = areas[index];
    area?.focus();
    const at = caret === 'start' ? 0 : (area?.value.length ?? 0);
    area?.setSelectionRange(at, at);
  };
  props.ref?.(() => focus(0, 'end'));

  const put = (index: number, line: string) => props.onChange(shown().with(index, line));
  const insertAfter = (index: number, line: string, rest: string) => {
    props.onChange([...shown().slice(0, index), line, rest, ...shown().slice(index + 1)]);
    focus(index + 1, 'start');
  };
  const remove = (index: number) => {
    const before = [...shown()];
    props.onChange(before.toSpliced(index, 1));
    focus(Math.max(0, index - 1), 'end');
    if (before[index]?.trim()) props.onRemoved(before);
  };

  const press = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }, index: number) => {
    const { key, currentTarget: area, shiftKey, isComposing } = event;
    if (isComposing) return;
    const { value, selectionStart, selectionEnd } = area;
    const isAt = (place: number) => selectionStart === place && selectionEnd === place;
    if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      // An empty line is where one would go on anyway.
      if (value.trim()) insertAfter(index, value.slice(0, selectionStart), value.slice(selectionEnd));
    } else if (key === 'Backspace' && value === '' && shown().length > 1) {
      event.preventDefault();
      remove(index);
    } else if (key === 'ArrowDown' && isAt(value.length) && index < shown().length - 1) {
      event.preventDefault();
      focus(index + 1, 'start');
    } else if (key === 'ArrowUp' && isAt(0) && index > 0) {
      event.preventDefault();
      focus(index - 1, 'end');
    }
  };

  return (
    <fieldset class="rb-lines" aria-describedby={hintIds({ id, ...describing() })}>
      <legend class="rb-label">{props.legend}</legend>
      <ul class="rb-lines-list">
        <Index each={shown()}>
          {(line, index) => (
            <li class="rb-lines-line">
              <div class="rb-sheet" data-words={`${line()} `}>
                <textarea
                  ref={(element) => {
                    areas[index] = element;
                  }}
                  class="rb-input"
                  dir="auto"
                  rows={1}
                  maxlength={2_000}
                  aria-label={props.lineLabel(String(index + 1))}
                  aria-invalid={props.error && index === 0 ? 'true' : undefined}
                  value={line()}
                  on:input={(event) => put(index, event.currentTarget.value)}
                  on:keydown={(event) => press(event, index)}
                />
              </div>
              <Show when={shown().length > 1 || line().trim()}>
                <Button
                  variant="quiet"
                  size="small"
                  icon="close"
                  label={props.removeLabel(String(index + 1))}
                  onClick={() => remove(index)}
                />
              </Show>
            </li>
          )}
        </Index>
      </ul>
      <Show when={shown().at(-1)?.trim()}>
        <div>
          <Button
            variant="quiet"
            size="small"
            icon="plus"
            onClick={() => insertAfter(shown().length - 1, shown().at(-1) ?? '', '')}
          >
            {props.addLabel}
          </Button>
        </div>
      </Show>
      <Hints id={id} {...describing()} />
    </fieldset>
  );
}

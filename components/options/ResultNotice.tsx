// What came of the last press.
import { type JSX, Show } from 'solid-js';
import { Notice } from '@/components/design/Notice';

export interface Result {
  /** The sentence; asked for where it is shown, so that it follows the language. */
  say: () => string;
  isGood: boolean;
}

export function ResultNotice(props: { result: Result | undefined }): JSX.Element {
  return (
    <div class="rb-options-result" role="status">
      <Show when={props.result}>
        {(found) => <Notice tone={found().isGood ? 'quiet' : 'problem'}>{found().say()}</Notice>}
      </Show>
    </div>
  );
}

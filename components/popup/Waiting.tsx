// What else waits, a line each: the company and what to do.
import { For, type JSX, Show } from 'solid-js';
import { useFormats, useTexts } from '@/components/texts';
import type { Due } from '@/utils/due';
import type { Catalogue } from '@/utils/i18n';

export interface WaitingProps {
  /** What waits behind the one next step, most pressing first. */
  waiting: readonly Due[];
  onGo: (due: Due) => void;
  /** Opens the journal's list. */
  onAll: () => void;
}

const MOST_LINES = 3;

/** What to do about it, in a few words. */
function todoOf(due: Due, t: Catalogue): string {
  if (due.reason === 'doubt' || due.reason === 'changed') return t.popup.checkNo;
  if (due.reason === 'answer') return t.popup.readAnswer;
  if (due.reason === 'resume') return t.popup.goOn;
  return due.reason === 'action' ? t.popup.start : t.popup.verbs[due.step];
}

export function Waiting(props: WaitingProps): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  // One line more is shown rather than 'and 1 more'.
  const lines = () => (props.waiting.length === MOST_LINES + 1 ? props.waiting : props.waiting.slice(0, MOST_LINES));
  const hidden = () => props.waiting.length - lines().length;
  return (
    <ul class="rb-popup-waiting">
      <For each={lines()}>
        {(due) => (
          <li>
            <button type="button" class="rb-popup-line" on:click={() => props.onGo(due)}>
              <bdi class="rb-popup-line-name">
                {due.history.company ?? due.history.role ?? t().common.unknownCompany}
              </bdi>
              <span class="rb-popup-line-todo">{todoOf(due, t())}</span>
            </button>
          </li>
        )}
      </For>
      <Show when={hidden() > 0}>
        <li>
          <button type="button" class="rb-popup-line rb-popup-line-more" on:click={() => props.onAll()}>
            {t().popup.more(formats.number(hidden()))}
          </button>
        </li>
      </Show>
    </ul>
  );
}

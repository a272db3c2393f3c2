// Rehearse once: see the moment, type the answer from memory, compare.
import { createSignal, onMount, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';
import type { EntryOf } from '@/utils/entry';
import type { ActionDraft } from './ActionForm';

export interface RehearsalProps {
  action: EntryOf<'action'>;
  draft: ActionDraft;
  onCompared: () => void;
  onClose: () => void;
}

export function Rehearsal(props: RehearsalProps) {
  const t = useTexts();
  const [recalled, setRecalled] = createSignal<string>();
  const typed = () => (props.draft.words.rehearsing === props.action.id ? props.draft.words.recalled : '');
  let field: HTMLElement | undefined;
  let close: HTMLButtonElement | undefined;
  onMount(() => field?.focus());

  const forget = () => {
    props.draft.set({ rehearsing: '', recalled: '' });
    const { cue, response, doneWhen } = props.draft.words;
    // An empty draft would read as something half written.
    if (!cue && !response && !doneWhen) void props.draft.finish([]);
  };
  const compare = () => {
    setRecalled(typed().trim());
    forget();
    props.onCompared();
    close?.focus();
  };
  const leave = () => {
    if (recalled() === undefined) forget();
    props.onClose();
  };

  return (
    <div class="rb-stack">
      <p class="rb-plan" dir="auto">
        {t().actions.ifPart(props.action.cue)}
      </p>
      <Show
        when={recalled() === undefined}
        fallback={
          <div role="status">
            <dl class="rb-stack">
              <Show when={recalled()}>
                <div>
                  <dt class="rb-small rb-quiet">{t().actions.youTyped}</dt>
                  <dd dir="auto">{recalled()}</dd>
                </div>
              </Show>
              <div>
                <dt class="rb-small rb-quiet">{t().actions.yourPlan}</dt>
                <dd class="rb-plan-then" dir="auto">
                  {t().actions.thenPart(props.action.response)}
                </dd>
              </div>
            </dl>
          </div>
        }
      >
        <Field
          label={t().actions.fromMemory}
          hint={t().actions.fromMemoryHint}
          lines={2}
          maxLength={2_000}
          value={typed()}
          onInput={(words) => props.draft.set({ rehearsing: props.action.id, recalled: words })}
          onEnter={compare}
          ref={(element) => {
            field = element;
          }}
        />
      </Show>
      <div class="rb-row">
        <Show when={recalled() === undefined}>
          <Button onClick={compare}>{t().actions.compare}</Button>
        </Show>
        <Button
          variant={recalled() === undefined ? 'quiet' : 'secondary'}
          onClick={leave}
          ref={(element) => {
            close = element;
          }}
        >
          {t().actions.closeRehearsal}
        </Button>
      </div>
    </div>
  );
}

// An action item in words: if this, then I will that.
import { Show } from 'solid-js';
import { useTexts } from '@/components/texts';
import type { EntryOf } from '@/utils/entry';

type Written = Pick<EntryOf<'action'>, 'cue' | 'response' | 'doneWhen'>;

export function Plan(props: { action: Written }) {
  const t = useTexts();
  return (
    <div class="rb-plan">
      <p dir="auto">{t().actions.ifPart(props.action.cue)}</p>
      <p class="rb-plan-then" dir="auto">
        {t().actions.thenPart(props.action.response)}
      </p>
      <Show when={props.action.doneWhen}>
        {(doneWhen) => (
          <p class="rb-small rb-quiet" dir="auto">
            {t().actions.donePart(doneWhen())}
          </p>
        )}
      </Show>
    </div>
  );
}

/** The same in one line, for names of buttons. */
export const planInWords = (t: ReturnType<typeof useTexts>, { cue, response }: Written): string =>
  `${t().actions.ifPart(cue)} ${t().actions.thenPart(response)}`;

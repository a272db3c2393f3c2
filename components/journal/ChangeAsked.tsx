// A portal says something else than before, in words that say nothing to us: the person is asked.
import { Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';
import { answerEntry } from '@/utils/answers';
import { changeToAsk } from '@/utils/changed';
import type { History } from '@/utils/history';
import { createLogging } from './createLogging';

/** Draws nothing where there is nothing to ask. */
export function ChangeAsked(props: { history: History; toasts: ToastQueue }) {
  const t = useTexts();
  const logging = createLogging(props.toasts);
  const asked = () => changeToAsk(props.history)?.entry;

  const answer = (said: 'confirm' | 'reject', text: string): void => {
    const event = asked();
    if (!event) return;
    const { applicationId } = props.history;
    const entry = answerEntry({ id: crypto.randomUUID(), applicationId, eventId: event.id, answer: said }, Date.now());
    void logging.writeUndoable([entry], text);
  };

  return (
    <Show when={asked()}>
      {(event) => (
        <Notice
          tone="doubt"
          title={event().ended ? t().journal.endedTitle : t().journal.changedTitle}
          action={
            <>
              <Button size="small" onClick={() => answer('reject', t().journal.confirmed)}>
                {t().journal.isNo}
              </Button>
              <Button size="small" onClick={() => answer('confirm', t().journal.changeKept)}>
                {t().journal.notRejection}
              </Button>
            </>
          }
        >
          <Show when={event().label}>
            {(label) => (
              <p class="rb-small" dir="auto">
                <mark>{label()}</mark>
              </p>
            )}
          </Show>
        </Notice>
      )}
    </Show>
  );
}

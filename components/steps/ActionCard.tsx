// One open action item: start it now, rehearse it once, settle it.
import { createSignal, Show } from 'solid-js';
import { newFact } from '@/components/createDraft';
import { createWrites } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import { Card } from '@/components/design/Card';
import type { ToastQueue } from '@/components/design/createToasts';
import { useFormats, useTexts } from '@/components/texts';
import type { EntryOf } from '@/utils/entry';
import type { ActionItem } from '@/utils/history';
import type { ActionDraft } from './ActionForm';
import { Countdown } from './Countdown';
import { countdown, endCountdown, startCountdown } from './firstMinutes';
import { Plan } from './Plan';
import { Rehearsal } from './Rehearsal';

export interface ActionCardProps {
  action: ActionItem;
  /** The first one that is not started: the one small thing for today. */
  isToday: boolean;
  draft: ActionDraft;
  toasts: ToastQueue;
  /** It was settled and is gone from the list: the focus needs a place. */
  onSettled: () => void;
}

export function ActionCard(props: ActionCardProps) {
  const t = useTexts();
  const formats = useFormats();
  const { write, offerUndo } = createWrites(props.toasts);
  const entry = () => props.action.entry;
  const isRunning = () => countdown()?.actionId === entry().id;
  const [isRehearsing, setRehearsing] = createSignal(props.draft.words.rehearsing === props.action.entry.id);
  let isStartedHere = false;
  let again: HTMLButtonElement | undefined;
  let rehearse: HTMLButtonElement | undefined;

  const progress = async (to: EntryOf<'progress'>['to']): Promise<EntryOf<'progress'> | undefined> => {
    const made: EntryOf<'progress'> = { kind: 'progress', ...newFact(entry().applicationId), target: entry().id, to };
    return (await write([made])) ? made : undefined;
  };

  const start = async () => {
    // Another two minutes of what was begun before are no new fact.
    const made = props.action.state === 'started' ? undefined : await progress('started');
    if (props.action.state !== 'started' && !made) return;
    isStartedHere = true;
    startCountdown(entry().id, Date.now());
    if (made) offerUndo(t().actions.started, [{ applicationId: made.applicationId, targets: [made.id] }]);
  };

  const settle = async (to: 'done' | 'dropped') => {
    const { onSettled } = props;
    const words = to === 'done' ? t().actions.finished : t().actions.dropped;
    const made = await progress(to);
    if (!made) return;
    if (countdown()?.actionId === made.target) endCountdown();
    offerUndo(words, [{ applicationId: made.applicationId, targets: [made.id] }]);
    onSettled();
  };

  const notYet = () => {
    endCountdown();
    again?.focus();
  };

  const closeRehearsal = () => {
    setRehearsing(false);
    rehearse?.focus();
  };

  return (
    <Card as="li" tone={props.isToday || isRunning() ? 'lift' : 'plain'}>
      <Show when={props.isToday}>
        <h3>{t().actions.today}</h3>
      </Show>
      <Show when={!isRehearsing()}>
        <Plan action={entry()} />
      </Show>
      <Show when={props.action.rehearsals > 0 && !isRehearsing()}>
        <p class="rb-small rb-quiet">
          {t().actions.rehearsed(props.action.rehearsals, formats.number(props.action.rehearsals))}
        </p>
      </Show>
      <Show when={isRunning()}>
        <Countdown takesFocus={isStartedHere} onDone={() => void settle('done')} onNotYet={notYet} />
      </Show>
      <Show when={isRehearsing()}>
        <Rehearsal
          action={entry()}
          draft={props.draft}
          onCompared={() => void progress('rehearsed')}
          onClose={closeRehearsal}
        />
      </Show>
      <Show when={!isRunning() && !isRehearsing()}>
        <div class="rb-row">
          <Button
            variant={props.isToday ? 'primary' : 'secondary'}
            icon="clock"
            onClick={() => void start()}
            ref={(element) => {
              again = element;
            }}
          >
            {props.action.state === 'started' ? t().actions.startAgain : t().actions.start}
          </Button>
          <Show when={props.action.state === 'started'}>
            <Button icon="check" onClick={() => void settle('done')}>
              {t().actions.finish}
            </Button>
          </Show>
        </div>
        <div class="rb-row rb-row-quiet" data-size="small">
          <Button
            variant="quiet"
            size="small"
            onClick={() => setRehearsing(true)}
            ref={(element) => {
              rehearse = element;
            }}
          >
            {props.action.rehearsals > 0 ? t().actions.rehearseAgain : t().actions.rehearse}
          </Button>
          <Show when={props.action.state === 'open'}>
            <Button variant="quiet" size="small" onClick={() => void settle('done')}>
              {t().actions.finish}
            </Button>
          </Show>
          <Button variant="quiet" size="small" onClick={() => void settle('dropped')}>
            {t().actions.drop}
          </Button>
        </div>
      </Show>
    </Card>
  );
}

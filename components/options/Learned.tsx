// What the person's answers have taught, each thing with the way to forget it.
import { createSignal, For, type JSX, Show } from 'solid-js';
import { newFact } from '@/components/createDraft';
import { createWrites } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Disclosure } from '@/components/design/Disclosure';
import { EmptyState } from '@/components/design/EmptyState';
import { Notice } from '@/components/design/Notice';
import { Skeleton } from '@/components/design/Skeleton';
import { useFormats, useTexts } from '@/components/texts';
import { LEARNED_ID } from '@/utils/learned';
import { createLearned, type Lesson } from './createLearned';
import { LearnedLesson } from './LearnedLesson';
import './learned.css';

/** So many stand in the open; the rest waits behind a line. */
const IN_THE_OPEN = 8;

export interface LearnedProps {
  toasts: ToastQueue;
}

export function Learned(props: LearnedProps): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const { lessons, failure, refresh } = createLearned();
  const { write, offerUndo } = createWrites(props.toasts, () => t().options.log.failures);
  const [busy, setBusy] = createSignal(false);
  let place!: HTMLDivElement;

  /** @param focusNext what takes the focus: the pressed button goes with what it forgot */
  const forget = async (target: string, text: string, focusNext: HTMLElement): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    const entry = { kind: 'forget' as const, ...newFact(LEARNED_ID), target };
    if (await write([entry])) {
      focusNext.focus();
      offerUndo(text, [{ applicationId: LEARNED_ID, targets: [entry.id] }]);
    }
    setBusy(false);
  };
  const forgetLesson = ({ target }: Lesson, row: HTMLElement): void => {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    void forget(target, t().options.learned.forgotten, neighbour?.querySelector('button') ?? place);
  };

  return (
    <div class="rb-stack" tabindex="-1" ref={place}>
      <Show when={failure()}>
        {(found) => (
          <Notice
            tone="problem"
            live
            action={
              <Button size="small" onClick={refresh}>
                {t().common.tryAgain}
              </Button>
            }
          >
            {t().options.log.failures[found()]}
          </Notice>
        )}
      </Show>
      <Show
        when={lessons()}
        fallback={
          <Show when={!failure()}>
            <Skeleton label={t().options.learned.loading} lines={2} />
          </Show>
        }
      >
        {(found) => (
          <Show when={found().length > 0} fallback={<EmptyState>{t().options.learned.empty}</EmptyState>}>
            <Lessons lessons={found().slice(0, IN_THE_OPEN)} onForget={forgetLesson} />
            <Show when={found().length > IN_THE_OPEN}>
              <Disclosure summary={t().options.learned.more(formats.number(found().length - IN_THE_OPEN))}>
                <Lessons lessons={found().slice(IN_THE_OPEN)} onForget={forgetLesson} />
              </Disclosure>
            </Show>
            <div class="rb-row">
              <Button onClick={() => void forget('all', t().options.learned.allForgotten, place)}>
                {t().options.learned.forgetAll}
              </Button>
            </div>
          </Show>
        )}
      </Show>
    </div>
  );
}

interface LessonsProps {
  lessons: readonly Lesson[];
  onForget: (lesson: Lesson, row: HTMLElement) => void;
}

function Lessons(props: LessonsProps): JSX.Element {
  return (
    <ul class="rb-learned-lessons">
      <For each={props.lessons}>
        {(lesson) => <LearnedLesson lesson={lesson} onForget={(row) => props.onForget(lesson, row)} />}
      </For>
    </ul>
  );
}

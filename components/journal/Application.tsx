// One application: who said no to what, the way back to the mail, and the step that is open.
import { createEffect, createMemo, For, on, onMount, Show, untrack } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Disclosure } from '@/components/design/Disclosure';
import { Icon } from '@/components/design/Icon';
import { Notice } from '@/components/design/Notice';
import { Emphasis } from '@/components/Emphasis';
import { useFormats, useTexts } from '@/components/texts';
import { answerEntry } from '@/utils/answers';
import type { JournalTarget } from '@/utils/browser/journal';
import { SURE } from '@/utils/detection/detection';
import type { Entry, EventEntry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { historyOf } from '@/utils/log';
import { decidingWords } from '@/utils/record';
import { nextStep } from '@/utils/steps';
import type { StepName } from '@/utils/steps/step';
import { newFact } from '../createDraft';
import { Changes } from './Changes';
import { createLogging } from './createLogging';
import { EditApplication } from './EditApplication';
import { Loop } from './Loop';
import { OpenApplication } from './OpenApplication';
import { Question } from './Question';
import { StepScreen } from './StepScreen';
import { Together } from './Together';
import { webAddress } from './webAddress';

export interface ApplicationProps {
  /** Stays the same for as long as the component lives. */
  applicationId: string;
  /** The step that was asked for; without one the step that is due is shown. */
  step: StepName | undefined;
  histories: History[];
  toasts: ToastQueue;
  onGo: (target: JournalTarget) => void;
  /** Back to the list. */
  onLeave: () => void;
  /** It was taken out of the list: back there. */
  onGone: () => void;
  onSay: (words: string) => void;
}

export function Application(props: ApplicationProps) {
  const t = useTexts();
  const logging = createLogging(props.toasts);
  const { applicationId } = props;
  let heading: HTMLHeadingElement | undefined;
  /** A step was finished: the screen that follows takes the focus. One that was chosen from the loop does not. */
  let goesOn = false;

  // The last known one stays while the log takes the application away.
  const known = createMemo<History | undefined>(
    (before) => props.histories.find((history) => history.applicationId === applicationId) ?? before,
  );
  const back = (): void => props.onGo({ applicationId });
  const isTurnedDown = createMemo(() => known()?.rejection !== undefined);
  // Another step may be due once it is over; while it is not, which one that is stays.
  const step = createMemo(() => props.step ?? (isTurnedDown() ? dueStep(untrack(known)) : 'postmortem'));

  onMount(() => heading?.focus());

  // With a rejection that comes or goes another screen takes the place of the one that may have had the focus.
  createEffect(
    on(
      isTurnedDown,
      () => {
        if (document.activeElement === document.body) heading?.focus();
      },
      { defer: true },
    ),
  );

  const finish = async (finished: StepName, wanted: StepName | undefined): Promise<void> => {
    const next = wanted ?? dueStep(await historyOf(applicationId).catch(() => known()));
    const names = t().common.steps;
    props.onSay(
      next === finished
        ? t().journal.finishedSame(names[finished])
        : t().journal.finished(names[finished], names[next]),
    );
    goesOn = next !== finished;
    props.onGo({ applicationId, step: next });
  };

  const select = (name: StepName): void => {
    goesOn = false;
    props.onGo({ applicationId, step: name });
  };

  const opened = (section: HTMLElement): void => {
    if (!goesOn) return;
    goesOn = false;
    const place = section.querySelector<HTMLElement>('[data-step-heading]');
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  };

  const notRejection = async (rejection: EventEntry): Promise<void> => {
    const answer = { id: crypto.randomUUID(), applicationId, eventId: rejection.id, answer: 'dismiss' as const };
    const text = t().journal.notRejectionDone;
    if (await logging.writeUndoable([answerEntry(answer, Date.now())], text, back)) props.onGone();
  };

  const confirm = async (rejection: EventEntry): Promise<void> => {
    const answer = { id: crypto.randomUUID(), applicationId, eventId: rejection.id, answer: 'confirm' as const };
    if (await logging.writeUndoable([answerEntry(answer, Date.now())], t().journal.confirmed)) heading?.focus();
  };

  const remove = async (): Promise<void> => {
    const entry: Entry = { kind: 'delete', ...newFact(applicationId) };
    if (await logging.writeUndoable([entry], t().journal.deleted, back)) props.onGone();
  };

  return (
    <Show when={known()}>
      {(history) => (
        <>
          <header class="rb-stack" data-gap="tight">
            <div class="rb-journal-back">
              <Button variant="quiet" size="small" icon="arrow" onClick={() => props.onLeave()}>
                {t().journal.all}
              </Button>
            </div>
            <h1 class="rb-journal-title" ref={heading} tabindex="-1">
              <Emphasis text={titleOf(history())} names={[history().company, history().role]} />
            </h1>
            <Facts history={history()} />
            <div class="rb-journal-manage">
              <Disclosure summary={t().journal.manage}>
                <EditApplication history={history()} toasts={props.toasts} />
                <Together
                  history={history()}
                  histories={props.histories}
                  toasts={props.toasts}
                  onGo={(target) => props.onGo(target)}
                />
                <Changes history={history()} histories={props.histories} toasts={props.toasts} />
                <hr />
                <div class="rb-row">
                  <Show when={history().rejection}>
                    {(rejection) => (
                      <Button size="small" onClick={() => void notRejection(rejection().entry)}>
                        {t().journal.notRejection}
                      </Button>
                    )}
                  </Show>
                  <Button size="small" icon="trash" onClick={() => void remove()}>
                    {t().journal.delete}
                  </Button>
                </div>
                <p class="rb-quiet rb-small">{t().journal.deleteHint}</p>
              </Disclosure>
            </div>
          </header>
          <Question
            history={history()}
            histories={props.histories}
            toasts={props.toasts}
            onGo={(target) => props.onGo(target)}
            onStay={() => heading?.focus()}
          />
          <Show when={doubtful(history())}>
            {(rejection) => (
              <Notice
                tone="doubt"
                title={t().journal.doubtTitle}
                action={
                  <>
                    <Button size="small" onClick={() => void confirm(rejection())}>
                      {t().journal.doubtYes}
                    </Button>
                    <Button size="small" onClick={() => void notRejection(rejection())}>
                      {t().journal.notRejection}
                    </Button>
                  </>
                }
              >
                <Show when={rejection().evidence.length > 0}>
                  <p class="rb-small">{t().journal.doubtWords}</p>
                  <For each={decidingWords(rejection(), 2)}>
                    {(words) => (
                      <p class="rb-small" dir="auto" lang={rejection().language}>
                        <mark>{words}</mark>
                      </p>
                    )}
                  </For>
                </Show>
              </Notice>
            )}
          </Show>
          <Show
            when={history().rejection}
            fallback={<OpenApplication history={history()} histories={props.histories} toasts={props.toasts} />}
          >
            <Loop history={history()} current={step()} onSelect={select} />
            <StepScreen
              step={step()}
              history={history()}
              histories={props.histories}
              toasts={props.toasts}
              onDone={(finished, next) => void finish(finished, next)}
              onOpen={opened}
            />
          </Show>
        </>
      )}
    </Show>
  );

  function titleOf(history: History): string {
    const { company, role } = history;
    return history.rejection ? t().common.saidNo(company, role) : t().journal.application(company, role);
  }
}

const dueStep = (history: History | undefined): StepName => (history && nextStep(history)?.name) ?? 'repeat';

/** The rejection, where nobody has said yet whether it is one and the words alone leave a doubt. */
function doubtful({ rejection }: History): EventEntry | undefined {
  return rejection?.standing === 'told' && rejection.entry.confidence < SURE ? rejection.entry : undefined;
}

/** When, how far, and the way back to where it was read. */
function Facts(props: { history: History }) {
  const t = useTexts();
  const formats = useFormats();
  const entry = () => props.history.rejection?.entry ?? props.history.events.at(-1)?.entry;
  return (
    <p class="rb-journal-facts">
      <Show when={entry()}>
        {(told) => <time dateTime={new Date(told().at).toISOString()}>{formats.dayOf(told())}</time>}
      </Show>
      <Show when={props.history.stage}>{(stage) => <span>{t().common.stages[stage()]}</span>}</Show>
      <Show when={props.history.person}>
        {(person) => <bdi class="rb-journal-clamp">{person().name || person().address}</bdi>}
      </Show>
      <Show when={webAddress(entry()?.source.url)}>
        {(url) => (
          <a href={url()} target="_blank" rel="noopener noreferrer">
            <Icon name={entry()?.from ? 'mail' : 'link'} size={14} />
            <span>{entry()?.from ? t().journal.toMail : t().journal.toPage}</span>
          </a>
        )}
      </Show>
    </p>
  );
}

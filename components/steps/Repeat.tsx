// Step 5: what the search looks like so far, the next obstacle and the answer to it, and again.
import { createMemo, createResource, createSignal, For, onCleanup, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Card } from '@/components/design/Card';
import { Field } from '@/components/design/Field';
import { DraftState } from '@/components/journal/DraftState';
import { StagePlot } from '@/components/journal/StagePlot';
import { useFormats, useTexts } from '@/components/texts';
import { journalTarget } from '@/utils/browser/journal';
import { isOpen } from '@/utils/history';
import { watchLog } from '@/utils/log';
import { searchSoFar } from '@/utils/log/search';
import { stepStates } from '@/utils/steps';
import { summarise } from '@/utils/steps/repeat';
import { stepNames } from '@/utils/steps/step';
import { createDraft, newFact } from '../createDraft';
import { keptText } from './kept';
import type { StepProps } from './step';

/** So many open applications are named; the rest are counted. */
const NAMED = 4;

export function Repeat(props: StepProps) {
  const t = useTexts();
  const formats = useFormats();
  // More of the search than the list shows; what is recent until it is read, and where it cannot be.
  const [read, { refetch }] = createResource(() => searchSoFar().catch(() => undefined));
  onCleanup(
    watchLog((changed) => {
      // Half-written words, also those of the form below, change no figure.
      if (!changed) void refetch();
    }),
  );
  const looked = () => read.latest?.histories ?? props.histories;
  const search = createMemo(() => summarise(looked()));
  const waiting = createMemo(() => looked().filter(isOpen));

  return (
    <div class="rb-stack" data-gap="wide">
      <header class="rb-stack" data-gap="tight">
        <h2 data-step-heading tabindex="-1" class="rb-journal-heading">
          {t().repeat.title}
        </h2>
        <p class="rb-journal-sentence">
          <Show when={search().applications > 0} fallback={t().repeat.nothingYet}>
            {t().repeat.soFar(search().applications, search().talks, search().finals, search().offers)}{' '}
            {t().repeat.onlyOne}
          </Show>
        </p>
        <Show when={read.latest?.isAll === false && read.latest}>
          {(part) => (
            <p class="rb-quiet rb-small">
              {t().repeat.newestAlone(formats.number(search().rejections), formats.number(part().rejections))}
            </p>
          )}
        </Show>
      </header>
      <Show when={search().rejections > 0}>
        <StagePlot search={search()} />
      </Show>
      <div class="rb-stack" data-gap="tight">
        <h3>{t().repeat.also}</h3>
        <p>
          {t().repeat.feedback(search().requestsSent, search().requestsAnswered)}
          <Show when={search().requestsSent > search().requestsAnswered}> {t().repeat.feedbackRule}</Show>
        </p>
        <p>{t().repeat.actionsDone(search().actionsDone)}</p>
        <p>{t().repeat.waiting(waiting().length)}</p>
        <Show when={waiting().length > 0}>
          {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
          <ul class="rb-journal-waiting" role="list">
            <For each={waiting().slice(0, NAMED)}>
              {(history) => (
                <li dir="auto" class="rb-journal-clamp">
                  {t().journal.application(history.company, history.role)}
                </li>
              )}
            </For>
            <Show when={waiting().length > NAMED}>
              <li class="rb-quiet">{t().repeat.more(waiting().length - NAMED)}</li>
            </Show>
          </ul>
        </Show>
      </div>
      <Closing {...props} />
    </div>
  );
}

/** The form, and once it is done the calm end of the loop in its place. */
function Closing(props: StepProps) {
  const t = useTexts();
  const kept = props.history.drafts.repeat?.content;
  const [isChanging, setIsChanging] = createSignal(kept !== undefined);
  /** Somebody just pressed the button: the focus follows to what took the form's place. */
  let moved = false;
  const focusWhenMoved = (element: HTMLElement): void => {
    if (!moved) return;
    moved = false;
    queueMicrotask(() => element.focus());
  };

  return (
    <Show
      when={!isChanging() && props.history.repeat}
      fallback={
        <Form
          {...props}
          onFinish={() => {
            moved = true;
            setIsChanging(false);
            props.onDone('repeat');
          }}
          onField={focusWhenMoved}
        />
      }
    >
      {(repeat) => (
        <Card tone="lift" as="div">
          <h3 tabindex="-1" class="rb-journal-clamp" ref={focusWhenMoved}>
            {stillOpen() === undefined ? t().repeat.closed(props.history.company) : t().repeat.ready}
          </h3>
          <dl class="rb-journal-ifthen">
            <div>
              <dt class="rb-quiet rb-small">{t().repeat.ifThen}</dt>
              <dd dir="auto">{repeat().obstacle}</dd>
            </div>
            <div>
              <dt class="rb-quiet rb-small">{t().repeat.thenThis}</dt>
              <dd dir="auto">{repeat().response}</dd>
            </div>
          </dl>
          <Show when={stillOpen()}>{(steps) => <p class="rb-quiet">{t().repeat.closedStill(steps())}</p>}</Show>
          <div class="rb-row">
            <Button onClick={() => void journalTarget.setValue({})}>{t().repeat.toAll}</Button>
            <Button
              variant="quiet"
              onClick={() => {
                moved = true;
                setIsChanging(true);
              }}
            >
              {t().repeat.change}
            </Button>
          </div>
        </Card>
      )}
    </Show>
  );

  function stillOpen(): string | undefined {
    const states = stepStates(props.history);
    const open = stepNames.filter((name) => states[name] === 'now' || states[name] === 'later');
    return open.map((name) => t().common.steps[name]).join(', ') || undefined;
  }
}

function Form(props: StepProps & { onFinish: () => void; onField: (element: HTMLElement) => void }) {
  const t = useTexts();
  const { applicationId } = props.history;
  const kept = props.history.drafts.repeat?.content;
  const draft = createDraft<{ obstacle: string; response: string }>(applicationId, 'repeat', {
    obstacle: keptText(kept, 'obstacle') ?? props.history.repeat?.obstacle ?? '',
    response: keptText(kept, 'response') ?? props.history.repeat?.response ?? '',
  });
  const [missing, setMissing] = createSignal<'obstacle' | 'response'>();
  const fields: { obstacle?: HTMLElement; response?: HTMLElement } = {};
  const errorOf = (name: 'obstacle' | 'response') => (missing() === name ? t().repeat.both : undefined);

  const finish = async (): Promise<void> => {
    const obstacle = draft.words.obstacle.trim();
    const response = draft.words.response.trim();
    const empty = obstacle === '' ? 'obstacle' : response === '' ? 'response' : undefined;
    setMissing(empty);
    if (empty) fields[empty]?.focus();
    else if (await draft.finish([{ kind: 'repeat', ...newFact(applicationId), obstacle, response }])) props.onFinish();
  };

  return (
    <div class="rb-stack">
      <h3>{t().repeat.next}</h3>
      <Field
        label={t().repeat.obstacle}
        placeholder={t().repeat.obstacleExample}
        lines={2}
        value={draft.words.obstacle}
        error={errorOf('obstacle')}
        maxLength={2_000}
        onInput={(obstacle) => {
          setMissing(undefined);
          draft.set('obstacle', obstacle);
        }}
        ref={(element) => {
          fields.obstacle = element;
          props.onField(element);
        }}
      />
      <Field
        label={t().repeat.response}
        placeholder={t().repeat.responseExample}
        lines={2}
        value={draft.words.response}
        error={errorOf('response')}
        maxLength={2_000}
        onInput={(response) => {
          setMissing(undefined);
          draft.set('response', response);
        }}
        ref={(element) => {
          fields.response = element;
        }}
      />
      <div>
        <Button variant="primary" onClick={() => void finish()}>
          {t().repeat.done}
        </Button>
      </div>
      <DraftState draft={draft} />
    </div>
  );
}

// The one next step: what it is about, why, and its one primary action.
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Card } from '@/components/design/Card';
import { Emphasis } from '@/components/Emphasis';
import { useTexts } from '@/components/texts';
import type { EventAnswer } from '@/utils/answers';
import type { Due } from '@/utils/due';
import { decidingWords } from '@/utils/record';

export interface NextProps {
  due: Due;
  /** Goes where the step is done. */
  onGo: () => void;
  onAnswer: (answer: EventAnswer) => void;
}

/** At most this many of the deciding words are quoted; the others are in the journal. */
const MOST_WORDS = 2;

export function Next(props: NextProps): JSX.Element {
  return (
    <Switch fallback={<Step {...props} />}>
      <Match when={props.due.reason === 'doubt'}>
        <Doubt {...props} />
      </Match>
      <Match when={props.due.reason === 'changed' && props.due}>
        {(due) => <Changed due={due()} onAnswer={props.onAnswer} />}
      </Match>
    </Switch>
  );
}

function Step(props: NextProps): JSX.Element {
  const t = useTexts();
  const history = () => props.due.history;
  const action = () => (props.due.reason === 'action' ? props.due.action : undefined);
  const answeredBy = () => history().feedback.at(-1)?.person?.name ?? history().person?.name;
  const sentence = () =>
    props.due.reason === 'answer'
      ? t().popup.answered(answeredBy())
      : t().common.saidNo(history().company, history().role);
  const verb = () =>
    props.due.reason === 'action'
      ? t().popup.start
      : props.due.reason === 'answer'
        ? t().popup.readAnswer
        : props.due.reason === 'resume'
          ? t().popup.goOn
          : t().popup.verbs[props.due.step];
  return (
    <Card as="div" tone="lift">
      <div class="rb-popup-next">
        <h3 class="rb-popup-said">
          <Emphasis
            text={sentence()}
            names={[history().company, history().role, answeredBy()]}
            strong={history().role ?? history().company}
          />
        </h3>
        <p class="rb-popup-why">
          <Switch fallback={t().popup.reasons[props.due.step]}>
            <Match when={action()}>
              {(found) => (
                <Emphasis
                  text={t().popup.ifThen(found().entry.cue, found().entry.response)}
                  names={[found().entry.cue, found().entry.response]}
                />
              )}
            </Match>
            <Match when={props.due.reason === 'answer'}>{t().popup.answeredReason}</Match>
            <Match when={props.due.reason === 'resume'}>{t().popup.halfWritten}</Match>
          </Switch>
        </p>
      </div>
      <div class="rb-row" data-spread>
        <Button variant="primary" onClick={() => props.onGo()}>
          {verb()}
        </Button>
        <Button variant="quiet" onClick={() => props.onAnswer('later')}>
          {t().popup.later}
        </Button>
      </div>
    </Card>
  );
}

/** It reads like a no and it is not sure: the person decides, with the words in front of them. */
function Doubt(props: NextProps): JSX.Element {
  const t = useTexts();
  const history = () => props.due.history;
  const words = () => {
    const rejection = history().rejection?.entry;
    return rejection ? decidingWords(rejection, MOST_WORDS) : [];
  };
  return (
    <Card as="div" tone="amber">
      <div class="rb-popup-next">
        <h3 class="rb-popup-said">
          <Emphasis text={t().popup.isItNo(history().company)} names={[history().company]} />
        </h3>
        <Show when={words().length > 0}>
          <p class="rb-popup-why">{t().popup.decidingWords}</p>
          <For each={words()}>
            {(evidence) => (
              <blockquote class="rb-popup-words" dir="auto">
                {evidence}
              </blockquote>
            )}
          </For>
        </Show>
      </div>
      <div class="rb-row">
        <Button variant="primary" onClick={() => props.onAnswer('confirm')}>
          {t().popup.yesNo}
        </Button>
        <Button onClick={() => props.onAnswer('dismiss')}>{t().popup.notRejection}</Button>
        <span class="rb-popup-end">
          <Button variant="quiet" onClick={() => props.onAnswer('later')}>
            {t().popup.later}
          </Button>
        </span>
      </div>
    </Card>
  );
}

/** A portal says something else, and what it means is not clear. */
function Changed(props: { due: Extract<Due, { reason: 'changed' }>; onAnswer: (answer: EventAnswer) => void }) {
  const t = useTexts();
  const history = () => props.due.history;
  const event = () => props.due.event;
  const question = () => (event().ended ? t().popup.ended : t().popup.changed)(history().company, history().role);
  return (
    <Card as="div" tone="amber">
      <div class="rb-popup-next">
        <h3 class="rb-popup-said">
          <Emphasis text={question()} names={[history().company, history().role]} />
        </h3>
        <Show when={event().label}>
          {(label) => (
            <blockquote class="rb-popup-words" dir="auto">
              {label()}
            </blockquote>
          )}
        </Show>
      </div>
      <div class="rb-row">
        <Button onClick={() => props.onAnswer('reject')}>{t().popup.isNo}</Button>
        <Button onClick={() => props.onAnswer('confirm')}>{t().popup.notRejection}</Button>
        <span class="rb-popup-end">
          <Button variant="quiet" onClick={() => props.onAnswer('later')}>
            {t().popup.later}
          </Button>
        </span>
      </div>
    </Card>
  );
}

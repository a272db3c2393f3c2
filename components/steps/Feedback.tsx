// Step 2: ask one person for advice, wait without waiting, keep what comes back word for word.
import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { createWrites } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import { Card } from '@/components/design/Card';
import { Disclosure } from '@/components/design/Disclosure';
import { useFormats, useTexts } from '@/components/texts';
import type { EventEntry } from '@/utils/entry';
import { AnswerForm, cameBy } from './AnswerForm';
import { Quote } from './Quote';
import { RequestForm } from './RequestForm';
import type { StepProps } from './step';

export function Feedback(props: StepProps) {
  const t = useTexts();
  const answers = () => props.history.feedback;
  const isAsking = () => !props.history.request && answers().length === 0;
  let heading!: HTMLHeadingElement;
  return (
    <div class="rb-stack" data-gap="wide">
      <header class="rb-stack" data-gap="tight">
        <h2 ref={heading} class="rb-journal-heading" data-step-heading tabindex="-1">
          {t().feedback.title}
        </h2>
        <Show when={isAsking()}>
          <p class="rb-quiet">{t().feedback.lead}</p>
        </Show>
      </header>
      <Show when={isAsking()} fallback={<AfterAsking {...props} onChange={() => heading.focus()} />}>
        <RequestForm {...props} onChange={() => heading.focus()} />
      </Show>
    </div>
  );
}

function AfterAsking(props: StepProps & { onChange: () => void }) {
  const t = useTexts();
  const formats = useFormats();
  const { takeBack, offerUndo } = createWrites(props.toasts);
  const [isWriting, setWriting] = createSignal(props.history.drafts.answer !== undefined);
  const request = () => props.history.request;
  const answers = () => props.history.feedback;
  let opener: HTMLButtonElement | undefined;

  const takeRequestBack = async () => {
    const taken = request();
    if (!taken) return;
    const { to, language, text } = taken;
    // What was skipped left its words in the log's memory only when it had some.
    const words = text ? { about: 'request' as const, content: { to, language, text } } : undefined;
    if (await takeBack([{ applicationId: taken.applicationId, targets: [taken.id], words }])) props.onChange();
  };

  const remove = async (answer: EventEntry) => {
    const { applicationId, id } = answer;
    const back = await takeBack([{ applicationId, targets: [id] }]);
    if (!back) return;
    offerUndo(t().feedback.answerRemoved, back);
    props.onChange();
  };

  const openerWords = () => {
    if (answers().length > 0) return t().feedback.anotherAnswer;
    return request()?.how === 'skipped' ? t().feedback.toldAnyway : t().feedback.answerCame;
  };

  return (
    <>
      <Show when={answers().length > 0}>
        <div class="rb-stack">
          <h3>{t().feedback.answers}</h3>
          <For each={answers()}>
            {(answer) => (
              <Card as="div">
                <p class="rb-small rb-quiet" dir="auto">
                  {t().feedback.answerFrom(
                    answer.person?.name ?? answer.from?.name,
                    formats.day(answer.at),
                    t().feedback.ways[cameBy(answer)],
                  )}
                </p>
                <Show when={answer.text} fallback={<p class="rb-quiet">{t().feedback.emptyAnswer}</p>}>
                  {(text) => <Quote text={text()} language={answer.language} />}
                </Show>
                <div class="rb-row rb-row-quiet" data-size="small">
                  <Button variant="quiet" size="small" onClick={() => void remove(answer)}>
                    {t().feedback.removeAnswer}
                  </Button>
                </div>
              </Card>
            )}
          </For>
        </div>
      </Show>
      <Show when={request()}>
        {(made) => (
          <div class="rb-stack">
            <Switch>
              <Match when={made().how === 'skipped'}>
                <p>{t().feedback.skippedOn(formats.day(made().at))}</p>
              </Match>
              <Match when={made().how === 'sent'}>
                <p dir="auto">
                  {t().feedback.asked(made().to?.name, formats.day(made().at))}{' '}
                  <Show when={answers().length === 0}>{t().feedback.silence}</Show>
                </p>
                <Show when={answers().length === 0}>
                  <p class="rb-small rb-quiet">{t().feedback.silenceSource}</p>
                </Show>
                <Disclosure summary={t().feedback.whatYouAsked}>
                  <Quote text={made().text} language={made().language} />
                </Disclosure>
              </Match>
            </Switch>
          </div>
        )}
      </Show>
      <Show when={isWriting()}>
        <AnswerForm
          {...props}
          onCancel={() => {
            setWriting(false);
            opener?.focus();
          }}
          onKept={() => setWriting(false)}
        />
      </Show>
      <div class="rb-row">
        <Button
          variant={isWriting() ? 'secondary' : 'primary'}
          icon="arrow"
          iconAfter
          onClick={() => props.onDone('retrospective')}
        >
          {t().feedback.goOn}
        </Button>
        <Show when={!isWriting()}>
          <Button ref={(element) => (opener = element)} onClick={() => setWriting(true)}>
            {openerWords()}
          </Button>
        </Show>
      </div>
      <Show when={request() && answers().length === 0}>
        <div class="rb-row rb-row-quiet">
          <Button variant="quiet" onClick={() => void takeRequestBack()}>
            {request()?.how === 'skipped' ? t().feedback.askAfterAll : t().feedback.notSent}
          </Button>
        </div>
      </Show>
    </>
  );
}

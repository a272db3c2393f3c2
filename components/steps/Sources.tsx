// What a retrospective can go by, side by side: the feedback, the mail, what the person set down themselves.
import { For, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Disclosure } from '@/components/design/Disclosure';
import { useFormats, useTexts } from '@/components/texts';
import type { History } from '@/utils/history';
import { Quote } from './Quote';
import './sources.css';

export function Sources(props: { history: History; onPostmortem: () => void }) {
  const t = useTexts();
  const formats = useFormats();
  const rejection = () => props.history.rejection?.entry;
  const happened = () => props.history.postmortem?.happened.trim();
  // By id: the entries are new objects each time the log changes, and an opened one shall stay open.
  const answerIds = () => props.history.feedback.map((answer) => answer.id);
  const answer = (id: string) => props.history.feedback.find((one) => one.id === id);
  return (
    <section class="rb-stack" data-gap="tight" aria-labelledby="sources-heading">
      <h3 id="sources-heading">{t().retrospective.sources}</h3>
      <div class="rb-sources">
        <For each={answerIds()} fallback={<p class="rb-quiet rb-small">{t().retrospective.noFeedback}</p>}>
          {(id) => (
            <Disclosure
              open
              summary={t().retrospective.feedbackFrom(
                answer(id)?.person?.name ?? answer(id)?.from?.name,
                formats.day(answer(id)?.at ?? 0),
              )}
            >
              <Quote text={answer(id)?.text ?? t().feedback.emptyAnswer} language={answer(id)?.language} />
            </Disclosure>
          )}
        </For>
        <Show when={rejection()}>
          {(mail) => (
            <Show
              when={mail().source.site !== 'hand'}
              fallback={<p class="rb-quiet rb-small">{t().retrospective.noMail}</p>}
            >
              <Disclosure summary={t().retrospective.mail(formats.day(mail().at))}>
                <Show when={mail().text} fallback={<p class="rb-quiet">{t().retrospective.mailNoText}</p>}>
                  {(text) => <Quote text={text()} language={mail().language} />}
                </Show>
              </Disclosure>
            </Show>
          )}
        </Show>
        <Disclosure summary={t().retrospective.memory} open={answerIds().length === 0}>
          <Show
            when={happened()}
            fallback={
              <>
                <p class="rb-quiet">{t().retrospective.noMemory}</p>
                <div>
                  <Button size="small" onClick={() => props.onPostmortem()}>
                    {t().retrospective.toPostmortem}
                  </Button>
                </div>
              </>
            }
          >
            {(words) => <Quote text={words()} />}
          </Show>
        </Disclosure>
      </div>
    </section>
  );
}

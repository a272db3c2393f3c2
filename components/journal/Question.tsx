// News that may belong to one of several applications: only the person knows, so the person is asked.
import { createMemo, For, Show } from 'solid-js';
import type { ToastQueue } from '@/components/design/createToasts';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';
import { belongsEntry, candidatesOf } from '@/utils/arrange';
import type { JournalTarget } from '@/utils/browser/journal';
import type { History } from '@/utils/history';
import { createLogging } from './createLogging';
import { useNames } from './useNames';

export interface QuestionProps {
  history: History;
  /** Every application, newest first. */
  histories: readonly History[];
  toasts: ToastQueue;
  onGo: (target: JournalTarget) => void;
  /** It was answered, and the journal stays where it is. */
  onStay: () => void;
}

/** Draws nothing where there is nothing to ask. */
export function Question(props: QuestionProps) {
  const t = useTexts();
  const names = useNames();
  const logging = createLogging(props.toasts);

  const candidates = createMemo(() => candidatesOf(props.history, props.histories));
  /** What the candidates are called and their news, no two alike. */
  const labels = createMemo(() => {
    const applications = candidates().map(names.application);
    const whole = names.distinct(
      candidates().map((one, index) => `${applications[index]} ${t().arrange.lastNews(names.news(one))}`),
    );
    return applications.map((name, index) => ({ name, news: whole[index]?.slice(name.length + 1) }));
  });
  const question = () => (candidates().length > 0 ? props.history.question : undefined);

  /** The open news is all that its application has. */
  const isWhole = () => props.history.events.length === 1;
  const explained = (line: string): string =>
    isWhole() ? t().arrange.questionWhole(line) : t().arrange.questionLine(line);
  const stays = () => (isWhole() ? t().arrange.newOneHint : t().arrange.thisOneHint);

  const answer = async (into: string, text: string): Promise<boolean> => {
    const asked = question();
    if (!asked) return false;
    const { history } = props;
    const { applicationId } = history;
    const said = { id: crypto.randomUUID(), into, eventId: asked.event.id };
    const entry = belongsEntry(said, history, Date.now());
    return logging.writeUndoable([entry], text, () => props.onGo({ applicationId }));
  };

  const choose = async (candidate: History): Promise<void> => {
    const { applicationId } = candidate;
    const name = names.application(candidate);
    const text = isWhole() ? t().arrange.joined(name) : t().arrange.moved(name);
    if (await answer(applicationId, text)) props.onGo({ applicationId });
  };

  const keep = async (): Promise<void> => {
    if (await answer(props.history.applicationId, stays())) props.onStay();
  };

  return (
    <Show when={question()}>
      {(asked) => (
        <section aria-label={t().arrange.question}>
          <Notice tone="doubt" title={t().arrange.question}>
            <p class="rb-small">{explained(names.line(asked().event))}</p>
            {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
            <ul class="rb-journal-candidates" role="list">
              <For each={candidates()}>
                {(candidate, index) => (
                  <li>
                    <button type="button" class="rb-journal-candidate" on:click={() => void choose(candidate)}>
                      <bdi>{labels()[index()]?.name}</bdi>{' '}
                      <span class="rb-quiet rb-small">{labels()[index()]?.news}</span>
                    </button>
                  </li>
                )}
              </For>
              <li>
                <button type="button" class="rb-journal-candidate" on:click={() => void keep()}>
                  <span>{isWhole() ? t().arrange.newOne : t().arrange.thisOne}</span>{' '}
                  <span class="rb-quiet rb-small">{stays()}</span>
                </button>
              </li>
            </ul>
          </Notice>
        </section>
      )}
    </Show>
  );
}

// What the log knows of an application, oldest first, each line with its source; lines can be added and taken out.
import { createMemo, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Timeline, TimelineLine, type TimelineSource } from '@/components/design/Timeline';
import { useFormats, useTexts } from '@/components/texts';
import { answerEntry } from '@/utils/answers';
import type { EventEntry } from '@/utils/entry';
import type { History, LoggedEvent } from '@/utils/history';
import { decidingWords } from '@/utils/record';
import type { Draft } from '../createDraft';
import { AddLine } from './AddLine';
import { createLogging } from './createLogging';
import type { PostmortemWords } from './postmortemWords';
import { webAddress } from './webAddress';

export interface TimelineFactsProps {
  history: History;
  /** Where the line that is being added is kept while it is typed. */
  draft: Draft<PostmortemWords>;
  toasts: ToastQueue;
  /** Level of its heading. */
  level: 2 | 3;
}

export function TimelineFacts(props: TimelineFactsProps) {
  const t = useTexts();
  const formats = useFormats();
  const logging = createLogging(props.toasts);
  let heading: HTMLElement | undefined;

  const byId = createMemo(() => new Map(props.history.events.map((event) => [event.entry.id, event])));
  // Ids: a line stays the same element while the log changes around it.
  const ids = createMemo(() => props.history.events.map((event) => event.entry.id));

  const title = ({ kind, stage }: EventEntry): string =>
    kind === 'interview' && stage === 'final' ? t().postmortem.finalRound : t().common.kinds[kind];

  const source = (entry: EventEntry): TimelineSource => {
    const { site, url } = entry.source;
    if (site === 'hand') return { label: t().postmortem.byHand };
    if (site === 'paste') return { label: t().postmortem.fromPaste };
    return { label: t().postmortem.fromMail(formats.day(entry.at)), href: webAddress(url) };
  };

  const remove = async ({ id, applicationId }: EventEntry): Promise<void> => {
    const answer = { id: crypto.randomUUID(), applicationId, eventId: id, answer: 'dismiss' as const };
    const removed = await logging.writeUndoable([answerEntry(answer, Date.now())], t().postmortem.lineRemoved);
    if (removed) heading?.focus();
  };

  return (
    <div class="rb-stack">
      <Dynamic
        component={`h${props.level}`}
        tabindex="-1"
        ref={(element: HTMLElement) => {
          heading = element;
        }}
      >
        {t().postmortem.timeline}
      </Dynamic>
      <Show when={ids().length > 0} fallback={<p class="rb-quiet">{t().postmortem.timelineEmpty}</p>}>
        <Timeline label={t().postmortem.timeline}>
          <For each={ids()}>
            {(id) => {
              const event = createMemo<LoggedEvent | undefined>((before) => byId().get(id) ?? before);
              const isTheRejection = () => props.history.rejection?.entry.id === id;
              return (
                <Show when={event()?.entry}>
                  {(entry) => (
                    <TimelineLine
                      at={entry().at}
                      when={formats.day(entry().at)}
                      title={title(entry())}
                      detail={<Show when={entry().subject}>{(subject) => <bdi>{subject()}</bdi>}</Show>}
                      tone={isTheRejection() ? 'amber' : 'plain'}
                      source={source(entry())}
                      aside={
                        // The rejection itself is taken back with 'Not a rejection' above.
                        <Show when={!isTheRejection()}>
                          <Button
                            variant="quiet"
                            size="small"
                            icon="close"
                            label={t().postmortem.removeLine(title(entry()), formats.day(entry().at))}
                            onClick={() => void remove(entry())}
                          />
                        </Show>
                      }
                    >
                      <Show when={decidingWords(entry(), 1)[0]}>
                        {(words) => (
                          <p class="rb-quote rb-small rb-journal-evidence" dir="auto" lang={entry().language}>
                            {words()}
                          </p>
                        )}
                      </Show>
                    </TimelineLine>
                  )}
                </Show>
              );
            }}
          </For>
        </Timeline>
      </Show>
      <AddLine history={props.history} draft={props.draft} toasts={props.toasts} />
    </div>
  );
}

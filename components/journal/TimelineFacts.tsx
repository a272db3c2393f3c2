// What the log knows of an application, oldest first, each line with its source; lines can be added and put right.
import { createEffect, createMemo, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { ToastQueue } from '@/components/design/createToasts';
import { Timeline, TimelineLine } from '@/components/design/Timeline';
import { useFormats, useTexts } from '@/components/texts';
import type { EntryOf } from '@/utils/entry';
import type { History, LoggedEvent } from '@/utils/history';
import type { Draft } from '../createDraft';
import { AddLine } from './AddLine';
import { AddNote } from './AddNote';
import type { PostmortemWords } from './postmortemWords';
import { TimelineFact } from './TimelineFact';
import { TimelineNote } from './TimelineNote';
import { useJournal } from './useJournal';
import { useNames } from './useNames';

export interface TimelineFactsProps {
  history: History;
  /** Every application, newest first. */
  histories: readonly History[];
  /** Where the line that is being added is kept while it is typed. */
  draft: Draft<PostmortemWords>;
  toasts: ToastQueue;
  /** Level of its heading. */
  level: 2 | 3;
}

export function TimelineFacts(props: TimelineFactsProps) {
  const t = useTexts();
  const formats = useFormats();
  const names = useNames();
  let heading: HTMLElement | undefined;

  const { lineForms, noteForms } = useJournal();

  const byId = createMemo(() => new Map(props.history.events.map((event) => [event.entry.id, event])));
  const wordsById = createMemo(
    () => new Map([...props.history.notes, ...props.history.nudges].map((one) => [one.id, one])),
  );
  const all = createMemo(() =>
    [...props.history.events.map(({ entry }) => entry), ...wordsById().values()].sort((a, b) => a.at - b.at),
  );
  // Ids: a line stays the same element while the log changes around it.
  const ids = createMemo(() => all().map(({ id }) => id));
  const nameOf = (one: ReturnType<typeof all>[number]): string => {
    if (one.kind === 'note') return t().arrange.noteLine(formats.day(one.at));
    return one.kind === 'nudge' ? t().arrange.line(t().arrange.nudge, formats.day(one.at)) : names.line(one);
  };
  const lineNames = createMemo(() => {
    const apart = names.distinct(all().map(nameOf));
    return new Map(ids().map((id, index) => [id, apart[index]]));
  });
  createEffect(() => {
    lineForms.restore([...byId().keys()]);
    noteForms.restore([...wordsById().keys()]);
  });
  const putRight = createMemo(() => {
    const edits = props.history.changes.filter(({ entry, undoneBy }) => entry.kind === 'edit' && undoneBy.length === 0);
    return new Set(edits.flatMap(({ about }) => about?.id ?? []));
  });

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
              const words = createMemo<EntryOf<'note' | 'nudge'> | undefined>(
                (before) => wordsById().get(id) ?? before,
              );
              const note = () => {
                const found = words();
                return found?.kind === 'note' ? found : undefined;
              };
              const nudge = () => {
                const found = words();
                return found?.kind === 'nudge' ? found : undefined;
              };
              return (
                <>
                  <Show when={note()}>
                    {(found) => (
                      <TimelineNote
                        note={found()}
                        name={lineNames().get(id) ?? nameOf(found())}
                        toasts={props.toasts}
                        onGone={() => heading?.focus()}
                      />
                    )}
                  </Show>
                  <Show when={nudge()}>
                    {(found) => (
                      <TimelineLine
                        at={found().at}
                        when={formats.day(found().at)}
                        title={t().arrange.nudge}
                        source={{ label: t().arrange.byHand }}
                      >
                        <Show when={found().text}>
                          {(text) => (
                            <p class="rb-journal-note" dir="auto">
                              {text()}
                            </p>
                          )}
                        </Show>
                      </TimelineLine>
                    )}
                  </Show>
                  <Show when={event()?.entry}>
                    {(entry) => (
                      <TimelineFact
                        entry={entry()}
                        name={lineNames().get(id) ?? names.line(entry())}
                        isPutRight={putRight().has(id)}
                        history={props.history}
                        histories={props.histories}
                        toasts={props.toasts}
                        onGone={() => heading?.focus()}
                      />
                    )}
                  </Show>
                </>
              );
            }}
          </For>
        </Timeline>
      </Show>
      <div class="rb-journal-adds">
        <AddLine history={props.history} draft={props.draft} toasts={props.toasts} />
        <AddNote history={props.history} draft={props.draft} toasts={props.toasts} />
      </div>
    </div>
  );
}

// What the log knows of an application, oldest first, each line with its source; lines can be added and put right.
import { createMemo, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { ToastQueue } from '@/components/design/createToasts';
import { Timeline } from '@/components/design/Timeline';
import { useTexts } from '@/components/texts';
import type { History, LoggedEvent } from '@/utils/history';
import type { Draft } from '../createDraft';
import { AddLine } from './AddLine';
import type { PostmortemWords } from './postmortemWords';
import { TimelineFact } from './TimelineFact';
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
  const names = useNames();
  let heading: HTMLElement | undefined;

  const byId = createMemo(() => new Map(props.history.events.map((event) => [event.entry.id, event])));
  // Ids: a line stays the same element while the log changes around it.
  const ids = createMemo(() => props.history.events.map((event) => event.entry.id));
  const lineNames = createMemo(() => {
    const all = names.distinct(props.history.events.map(({ entry }) => names.line(entry)));
    return new Map(ids().map((id, index) => [id, all[index]]));
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
              return (
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
              );
            }}
          </For>
        </Timeline>
      </Show>
      <AddLine history={props.history} draft={props.draft} toasts={props.toasts} />
    </div>
  );
}

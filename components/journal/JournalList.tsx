// Every rejection, newest first, and quietly below what else was applied for.
import { createMemo, For, onMount, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { EmptyState } from '@/components/design/EmptyState';
import { Mark } from '@/components/design/Mark';
import { RejectionCard } from '@/components/RejectionCard';
import { useFormats, useTexts } from '@/components/texts';
import { candidatesOf } from '@/utils/arrange';
import type { History } from '@/utils/history';
import { createPage, PAGE } from './createPage';
import { GoneList } from './GoneList';
import { LookThrough } from './LookThrough';

export interface JournalListProps {
  /** The newest applications, newest first. */
  histories: History[];
  /** There are no older ones. */
  isAll: boolean;
  /** There were more, and all are lost: the list is no beginning, also where it is empty. */
  isLost: boolean;
  /** How many rejections to show; one page when absent. */
  length: number | undefined;
  onLength: (length: number) => void;
  /** The same for the others. */
  othersLength: number;
  onOthersLength: (length: number) => void;
  /** The application that was left for the list: its line gets the focus, else the heading. Absent at the start. */
  cameFrom: string | undefined;
  onOpen: (applicationId: string) => void;
  toasts: ToastQueue;
  /** Says something to those who cannot see it. */
  onSay: (words: string) => void;
}

const rejectedAt = (history: History): number => history.rejection?.entry.at ?? 0;

/** So many of the others are shown at first. */
export const FIRST_OTHERS = 8;

export function JournalList(props: JournalListProps) {
  const t = useTexts();
  let heading!: HTMLHeadingElement;
  let list: HTMLUListElement | undefined;

  const byId = createMemo(() => new Map(props.histories.map((history) => [history.applicationId, history])));
  // Lists of ids: a line stays the same element while what it says changes.
  const rejected = createMemo(() =>
    props.histories
      .filter((history) => history.rejection)
      .sort((a, b) => rejectedAt(b) - rejectedAt(a))
      .map((history) => history.applicationId),
  );
  const others = createMemo(() =>
    props.histories.filter((history) => !history.rejection).map((history) => history.applicationId),
  );
  const page = createPage(rejected, () => props.length ?? PAGE);
  const othersPage = createPage(others, () => props.othersLength);

  const lineAt = (index: number): HTMLElement | undefined =>
    list?.querySelectorAll<HTMLElement>('.rb-rejection-open')[index];

  const showMore = (): void => {
    const first = page.shown().length;
    props.onLength(first + page.more());
    props.onSay(t().journal.nowShown(page.shown().length, rejected().length));
    lineAt(first)?.focus();
  };

  onMount(() => {
    if (props.cameFrom === undefined) return;
    const line = lineAt(page.shown().indexOf(props.cameFrom));
    (line ?? heading).focus();
  });

  /** The newest history of an id; the last known one while a line is on its way out. */
  const historyOf = (id: string) => createMemo<History | undefined>((before) => byId().get(id) ?? before);

  const asks = (history: History): boolean => candidatesOf(history, props.histories).length > 0;

  return (
    <>
      <LookThrough
        histories={props.histories}
        toasts={props.toasts}
        onOpen={props.onOpen}
        onDone={() => heading.focus()}
      />
      <section class="rb-stack" aria-labelledby="rb-journal-rejections">
        <header class="rb-stack" data-gap="tight">
          <div class="rb-row">
            <Mark size={22} />
            <h1 id="rb-journal-rejections" ref={heading} tabindex="-1">
              {t().journal.rejections}
            </h1>
          </div>
          <Show when={rejected().length > 0}>
            <p class="rb-quiet rb-small">{t().journal.rejectionCount(rejected().length, props.isAll)}</p>
          </Show>
        </header>
        <Show
          when={rejected().length > 0}
          fallback={
            <Show when={others().length === 0} fallback={<p class="rb-quiet">{t().journal.noneYet}</p>}>
              <Show when={!props.isLost}>
                <EmptyState drawing="letter" title={t().journal.emptyTitle}>
                  {t().journal.empty}
                </EmptyState>
              </Show>
            </Show>
          }
        >
          {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
          <ul class="rb-journal-list" role="list" aria-labelledby="rb-journal-rejections" ref={list}>
            <For each={page.shown()}>
              {(id) => {
                const known = historyOf(id);
                return (
                  <Show when={known()}>
                    {(history) => (
                      <RejectionCard history={history()} asks={asks(history())} onOpen={() => props.onOpen(id)} />
                    )}
                  </Show>
                );
              }}
            </For>
          </ul>
          <Show when={page.more() > 0}>
            <Button wide onClick={showMore}>
              {t().journal.showMore(page.more())}
            </Button>
          </Show>
        </Show>
      </section>
      <Show when={others().length > 0}>
        <section class="rb-stack" aria-labelledby="rb-journal-others">
          <h2 id="rb-journal-others" class="rb-quiet">
            {t().journal.others}
          </h2>
          {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
          <ul class="rb-journal-others" role="list">
            <For each={othersPage.shown()}>
              {(id) => {
                const known = historyOf(id);
                return (
                  <Show when={known()}>
                    {(history) => (
                      <OtherLine history={history()} asks={asks(history())} onOpen={() => props.onOpen(id)} />
                    )}
                  </Show>
                );
              }}
            </For>
          </ul>
          <Show when={othersPage.more() > 0}>
            <div>
              <Button size="small" variant="quiet" onClick={() => props.onOthersLength(props.othersLength + PAGE)}>
                {t().journal.showMore(othersPage.more())}
              </Button>
            </div>
          </Show>
        </section>
      </Show>
      <GoneList toasts={props.toasts} />
    </>
  );
}

function OtherLine(props: { history: History; asks: boolean; onOpen: () => void }) {
  const t = useTexts();
  const formats = useFormats();
  const news = () => props.history.events.at(-1)?.entry;
  return (
    <li>
      <button type="button" class="rb-journal-other" on:click={() => props.onOpen()}>
        <bdi class="rb-journal-clamp">{t().journal.application(props.history.company, props.history.role)}</bdi>
        <Show when={news()}>
          {(entry) => (
            <span class="rb-quiet rb-small">
              {t().journal.news(t().common.kinds[entry().kind], formats.dayOf(entry()))}
              <Show when={props.asks}>
                {' · '}
                <span class="rb-amber">{t().arrange.asks}</span>
              </Show>
            </span>
          )}
        </Show>
      </button>
    </li>
  );
}

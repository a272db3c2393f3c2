// The journal beside the page: the list of rejections, or one application with its five steps.
import './journal.css';
import { createEffect, createMemo, createSignal, ErrorBoundary, Match, Show, Switch } from 'solid-js';
import { Broken } from '@/components/Broken';
import { createLive } from '@/components/createLive';
import { createStories } from '@/components/createStories';
import { Button } from '@/components/design/Button';
import { createToasts } from '@/components/design/createToasts';
import { Notice } from '@/components/design/Notice';
import { Skeleton } from '@/components/design/Skeleton';
import { Toasts } from '@/components/design/Toasts';
import { StoryNotice } from '@/components/StoryNotice';
import { useTexts } from '@/components/texts';
import { openOptions } from '@/utils/browser/tabs';
import type { LogFailure } from '@/utils/failure';
import type { History } from '@/utils/history';
import { Application } from './Application';
import { createPlace } from './createPlace';
import { JournalList } from './JournalList';

/** The whole surface, with its landmark; needs `Texts` around it. */
export function Journal() {
  return (
    <ErrorBoundary fallback={(_cause, again) => <Broken onRetry={again} />}>
      <Surface />
    </ErrorBoundary>
  );
}

function Surface() {
  const t = useTexts();
  const live = createLive();
  const stories = createStories();
  const toasts = createToasts();
  const { place, go } = createPlace();
  const [said, setSaid] = createSignal('');
  /** The list is left and come back to: it opens at the same length, with the focus where it was. */
  const [listLength, setListLength] = createSignal<number>();
  /** The application that was left for the list; empty when it left the list as well. */
  let cameFrom: string | undefined;

  const histories = (): History[] => live.histories() ?? [];
  /** The application on show; `undefined` for the list, also when the log does not have it (any more). */
  const applicationId = createMemo(() => {
    const wanted = place()?.applicationId;
    return histories().some((history) => history.applicationId === wanted) ? wanted : undefined;
  });
  const isReady = createMemo(
    () => live.histories() !== undefined && place() !== undefined && stories.stories() !== undefined,
  );
  const step = createMemo(() => place()?.step);

  createEffect(() => {
    document.title = `${t().journal.title} · ${t().common.name}`;
  });

  return (
    <>
      <main class="rb-page rb-journal">
        <StoryNotice live={stories} onImport={() => void openOptions()} />
        {/* What was read before stays below it. */}
        <Show when={live.histories() !== undefined}>
          <NotRead failure={live.failure()} onAgain={live.refresh} />
        </Show>
        <Switch>
          <Match when={live.histories() === undefined && live.failure()}>
            <h1>{t().journal.notRead}</h1>
            <NotRead failure={live.failure()} onAgain={live.refresh} />
          </Match>
          <Match when={!isReady()}>
            <h1 class="rb-visually-hidden">{t().journal.title}</h1>
            <Skeleton label={t().journal.reading} look="card" />
            <Skeleton label={t().journal.reading} look="card" />
          </Match>
          <Match when={applicationId()} keyed>
            {(id) => {
              cameFrom = id;
              return (
                <Application
                  applicationId={id}
                  step={step()}
                  histories={histories()}
                  toasts={toasts}
                  onGo={go}
                  onLeave={() => go({})}
                  onGone={() => {
                    // The list may still have its line for a moment: the focus must not go down with it.
                    cameFrom = '';
                    go({});
                  }}
                  onSay={setSaid}
                />
              );
            }}
          </Match>
          <Match when={isReady()}>
            <JournalList
              histories={histories()}
              isLost={stories.isLost() ?? false}
              length={listLength()}
              onLength={setListLength}
              cameFrom={cameFrom}
              onOpen={(id) => go({ applicationId: id })}
              onSay={setSaid}
            />
          </Match>
        </Switch>
      </main>
      <p class="rb-visually-hidden" role="status">
        {said()}
      </p>
      <Toasts queue={toasts} label={t().journal.notices} closeLabel={t().common.close} />
    </>
  );
}

function NotRead(props: { failure: LogFailure | undefined; onAgain: () => void }) {
  const t = useTexts();
  return (
    <Show when={props.failure}>
      {(failure) => (
        <Notice
          tone="problem"
          live
          action={
            <Button size="small" onClick={() => props.onAgain()}>
              {t().common.tryAgain}
            </Button>
          }
        >
          {t().common.failures[failure()]}
        </Notice>
      )}
    </Show>
  );
}

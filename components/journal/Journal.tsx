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
import { standingIn } from '@/utils/arrange';
import { openOptions } from '@/utils/browser/tabs';
import type { LogFailure } from '@/utils/failure';
import type { History } from '@/utils/history';
import type { Window } from '@/utils/log';
import { Application } from './Application';
import { createLineForms } from './createLineForms';
import { PAGE } from './createPage';
import { createPlace } from './createPlace';
import { FIRST_OTHERS, JournalList } from './JournalList';
import { readLineWords } from './lineWords';
import { JournalContext, readNoteWords } from './useJournal';

/** Lists are read from the log in steps of this many. */
const STEP = 50;
const inSteps = (length: number): number => Math.ceil(length / STEP) * STEP;

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
  const stories = createStories();
  const toasts = createToasts();
  const { place, go } = createPlace();
  const lineForms = createLineForms(readLineWords);
  const noteForms = createLineForms(readNoteWords);
  const [said, setSaid] = createSignal('');
  /** The list is left and come back to: it opens at the same length, with the focus where it was. */
  const [listLength, setListLength] = createSignal<number>();
  const [othersLength, setOthersLength] = createSignal(FIRST_OTHERS);
  const [isOpening, setIsOpening] = createSignal(true);
  /** The list was read once; before that there is at most the application that the journal was opened at. */
  const [isListed, setIsListed] = createSignal(false);
  const wanted = createMemo<Window | undefined>(
    () => {
      const at = place();
      if (!at) return undefined;
      const also = [at.applicationId ?? []].flat();
      // It stands before the rest of the log is read.
      if (isOpening() && also.length > 0) return { rejections: 0, others: 0, also };
      // In large steps, so that 'Show more' rarely waits; the application on show comes along, however old.
      return {
        rejections: inSteps((listLength() ?? PAGE) + PAGE),
        others: inSteps(othersLength() + PAGE),
        also,
      };
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const live = createLive(wanted);
  createEffect(() => {
    if (!live.isCurrent()) return;
    if (wanted()?.rejections) setIsListed(true);
    setIsOpening(false);
  });
  /** The application that was left for the list; empty when it left the list as well. */
  let cameFrom: string | undefined;

  const histories = (): History[] => live.histories() ?? [];
  /**
   * The application on show, also where the wanted one is part of it by now; `undefined` for the list, also when the log
   * does not have it (any more).
   */
  const applicationId = createMemo(() => {
    const wanted = place()?.applicationId;
    return wanted === undefined ? undefined : standingIn(histories(), wanted)?.applicationId;
  });
  const isReady = createMemo(() => {
    const at = place();
    if (!at || live.histories() === undefined || stories.stories() === undefined) return false;
    if (applicationId() !== undefined) return true;
    // An old application may be on its way: the list is not shown for a moment before it.
    return isListed() && (at.applicationId === undefined || live.isCurrent());
  });
  const step = createMemo(() => place()?.step);

  createEffect(() => {
    document.title = `${t().journal.title} · ${t().common.name}`;
  });

  return (
    <JournalContext.Provider value={{ go, lineForms, noteForms }}>
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
              isAll={live.isAll()}
              isLost={stories.isLost() ?? false}
              length={listLength()}
              onLength={setListLength}
              othersLength={othersLength()}
              onOthersLength={setOthersLength}
              cameFrom={cameFrom}
              onOpen={(id) => go({ applicationId: id })}
              toasts={toasts}
              onSay={setSaid}
            />
          </Match>
        </Switch>
      </main>
      <p class="rb-visually-hidden" role="status">
        {said()}
      </p>
      <Toasts queue={toasts} label={t().journal.notices} closeLabel={t().common.close} />
    </JournalContext.Provider>
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

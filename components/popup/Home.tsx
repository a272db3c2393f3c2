// The popup's first view: the next step, what waits, the newest rejections.
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { Live } from '@/components/createLive';
import type { LiveStories } from '@/components/createStories';
import { Button } from '@/components/design/Button';
import { EmptyState } from '@/components/design/EmptyState';
import { Notice } from '@/components/design/Notice';
import { Skeleton } from '@/components/design/Skeleton';
import { RejectionCard } from '@/components/RejectionCard';
import { StoryNotice } from '@/components/StoryNotice';
import type { LiveSites } from '@/components/sites/createSites';
import { SiteNotices } from '@/components/sites/SiteNotices';
import { useTexts } from '@/components/texts';
import { answerEntry, type EventAnswer } from '@/utils/answers';
import type { JournalTarget } from '@/utils/browser/journal';
import { toLookThrough } from '@/utils/changed';
import { SURE } from '@/utils/detection/detection';
import { type Due, due } from '@/utils/due';
import type { Entry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { nextStep } from '@/utils/steps';
import { Next } from './Next';
import { Waiting } from './Waiting';

export interface HomeProps {
  live: Live;
  stories: LiveStories;
  sites: LiveSites;
  /** Which of the two forms has words in it that are not logged yet. */
  begun: { hand: boolean; paste: boolean };
  onBegun: (which: 'hand' | 'paste') => void;
  onDiscard: (which: 'hand' | 'paste') => void;
  /** Opens the journal and closes the popup. Called in the click itself. */
  onGo: (target: JournalTarget) => void;
  /** Opens the settings: a file is imported there, and there is all about the sites. */
  onSettings: () => void;
  /** Says what was done, with the way back. */
  sayDone: (text: string, applicationId: string, targets: readonly string[]) => void;
  /** Writes; says so when it did not work. Resolves to whether it did. */
  write: (entries: readonly Entry[]) => Promise<boolean>;
}

const MOST_REJECTIONS = 2;

export function Home(props: HomeProps): JSX.Element {
  const t = useTexts();
  let heading: HTMLHeadingElement | undefined;

  const waiting = (): Due[] => due(props.live.histories() ?? [], Date.now());
  /** Nothing is called empty before it is known that nothing was lost. */
  const isReading = (): boolean => !props.live.histories() || (isEmpty() && !props.stories.stories());
  const isEmpty = (): boolean => props.live.histories()?.length === 0;
  /** What is in doubt is asked, not told: it is no rejection before the person says so. */
  const rejections = (): History[] =>
    (props.live.histories() ?? []).filter(
      ({ rejection }) => rejection && (rejection.standing === 'confirmed' || rejection.entry.confidence >= SURE),
    );
  const past = (): number => toLookThrough(props.live.histories() ?? []).length;
  const half = () => (['hand', 'paste'] as const).filter((which) => props.begun[which]);
  const target = ({ history, step }: Due): JournalTarget => ({ applicationId: history.applicationId, step });

  const answer = async (asked: Due, said: EventAnswer): Promise<void> => {
    const { history } = asked;
    const isChange = asked.reason === 'changed';
    const eventId = isChange ? asked.event.id : history.rejection?.entry.id;
    if (eventId === undefined) return;
    const { applicationId } = history;
    const entry = answerEntry({ id: crypto.randomUUID(), applicationId, eventId, answer: said }, Date.now());
    const words = {
      later: t().popup.putOff,
      dismiss: t().popup.dismissed,
      confirm: isChange ? t().popup.changeKept : t().popup.confirmed,
      reject: t().popup.confirmed,
    }[said];
    if (await props.write([entry])) props.sayDone(words, applicationId, [entry.id]);
    // The card under the finger is another one now: the focus goes to what stands above it.
    heading?.focus();
  };

  return (
    <>
      <Show when={props.live.failure()}>
        <Failed live={props.live} />
      </Show>
      <StoryNotice live={props.stories} onImport={props.onSettings} />
      <SiteNotices live={props.sites} onSettings={props.onSettings} />
      <For each={half()}>
        {(which) => (
          <div class="rb-popup-half">
            <p>{t().popup.half[which]}</p>
            <Button size="small" onClick={() => props.onBegun(which)}>
              {t().popup.half.goOn}
            </Button>
            <Button
              size="small"
              variant="quiet"
              icon="close"
              label={t().popup.half.discard}
              onClick={() => props.onDiscard(which)}
            />
          </div>
        )}
      </For>
      <Switch>
        <Match when={isReading() && !props.live.failure()}>
          <Skeleton look="card" label={t().popup.loading} lines={4} />
        </Match>
        <Match when={props.live.histories() && isEmpty()}>
          {/* A log that was lost is no beginning: its story stands above. */}
          <Show when={!props.stories.isLost()}>
            <div class="rb-popup-empty">
              <EmptyState drawing="letter" title={t().popup.emptyTitle}>
                {t().popup.empty}
              </EmptyState>
            </div>
          </Show>
        </Match>
        <Match when={props.live.histories()}>
          <section class="rb-popup-part">
            <h2 class="rb-popup-heading" tabindex="-1" ref={heading}>
              {t().popup.next}
            </h2>
            <Show
              when={waiting()[0]}
              fallback={
                <p class="rb-popup-rest">
                  {t().popup.nothingWaits} <span class="rb-quiet">{t().popup.nothingWaitsMore}</span>
                </p>
              }
            >
              {(first) => (
                <Next
                  due={first()}
                  onGo={() => props.onGo(target(first()))}
                  onAnswer={(said) => void answer(first(), said)}
                />
              )}
            </Show>
          </section>
          <Show when={waiting().length > 1}>
            <section class="rb-popup-part">
              <h2 class="rb-popup-heading">{t().popup.waiting}</h2>
              <Waiting
                waiting={waiting().slice(1)}
                onGo={(found) => props.onGo(target(found))}
                onAll={() => props.onGo({})}
              />
            </section>
          </Show>
          <Show when={past() > 0}>
            <button type="button" class="rb-link rb-small" on:click={() => props.onGo({})}>
              {t().popup.lookThrough(past())}
            </button>
          </Show>
          <Show when={rejections().length > 0}>
            <section class="rb-popup-part">
              <div class="rb-popup-line-head">
                <h2 class="rb-popup-heading">{t().popup.rejections}</h2>
                <Show when={rejections().length > MOST_REJECTIONS}>
                  <button type="button" class="rb-link rb-small" on:click={() => props.onGo({})}>
                    {t().popup.allInJournal}
                  </button>
                </Show>
              </div>
              <ul class="rb-popup-rejections">
                <For each={rejections().slice(0, MOST_REJECTIONS)}>
                  {(history) => (
                    <RejectionCard
                      history={history}
                      onOpen={() =>
                        props.onGo({ applicationId: history.applicationId, step: nextStep(history)?.name ?? 'repeat' })
                      }
                    />
                  )}
                </For>
              </ul>
            </section>
          </Show>
        </Match>
      </Switch>
    </>
  );
}

/** The log cannot be read. What was read before stays below it. */
function Failed(props: { live: Live }): JSX.Element {
  const t = useTexts();
  const sentence = (): string => {
    const failure = props.live.failure();
    return failure === 'closed' || failure === 'newer' ? t().common.failures[failure] : t().popup.readFailed;
  };
  return (
    <Notice
      tone="problem"
      live
      action={
        <Button size="small" onClick={() => props.live.refresh()}>
          {t().common.tryAgain}
        </Button>
      }
    >
      <p>{sentence()}</p>
      <Show when={import.meta.env.FIREFOX && props.live.failure() === 'closed'}>
        <p>{t().popup.privateMode}</p>
      </Show>
    </Notice>
  );
}

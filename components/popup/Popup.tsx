// The popup: the one next step on top, what waits, the newest rejections; and two ways to add one.
import { createSignal, ErrorBoundary, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { Broken } from '@/components/Broken';
import { createLive } from '@/components/createLive';
import { createStories } from '@/components/createStories';
import { createWrites } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import { createToasts } from '@/components/design/createToasts';
import { Mark } from '@/components/design/Mark';
import { Toasts } from '@/components/design/Toasts';
import { RECENT } from '@/components/recentWindow';
import { createSites } from '@/components/sites/createSites';
import { useFormats, useTexts } from '@/components/texts';
import { type JournalTarget, openJournal } from '@/utils/browser/journal';
import { activeTab, openOptions } from '@/utils/browser/tabs';
import { draftId, type EventEntry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { add, type Recorded, watchLog } from '@/utils/log';
import { ByHand } from './ByHand';
import { Home } from './Home';
import type { PasteLogged } from './logPaste';
import { emptyHand, isHandBegun, isPasteBegun, NEW, type NewDrafts, readNewDrafts } from './newDrafts';
import { Paste } from './Paste';
import { ReadPage } from './ReadPage';
import { SiteRow } from './SiteRow';

type View = 'home' | 'hand' | 'paste' | 'page';

export function Popup(): JSX.Element {
  return (
    <ErrorBoundary fallback={(_cause, reset) => <Broken onRetry={reset} />}>
      <Sheet />
    </ErrorBoundary>
  );
}

function Sheet(): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const live = createLive(() => RECENT);
  const stories = createStories();
  const sites = createSites();
  const toasts = createToasts();
  const { write, offerUndo } = createWrites(toasts, () => t().options.log.failures);
  const [view, setView] = createSignal<View>('home');
  const [drafts, setDrafts] = createSignal<NewDrafts>();
  /** The rejection told by hand is the one in the pasted mail: logging it settles both. */
  const [cameFromPaste, setCameFromPaste] = createSignal(false);
  const [tab, setTab] = createSignal<Awaited<ReturnType<typeof activeTab>>>({});
  let title: HTMLHeadingElement | undefined;
  // Known before any click: a panel opens only in the click itself.
  void activeTab().then(setTab, () => undefined);
  const readDrafts = (): void => void readNewDrafts().then(setDrafts);
  readDrafts();
  onCleanup(watchLog(readDrafts));

  const go = (target: JournalTarget): void => {
    void openJournal(target, { tabId: tab().id, windowId: tab().windowId }).finally(() => window.close());
  };

  const settings = (): void => void openOptions().finally(() => window.close());

  const open = (next: View): void => {
    setCameFromPaste(false);
    setView(next);
    if (next === 'home') title?.focus();
  };

  /** Says what was done, with the way back. */
  const sayDone = (text: string, applicationId: string, targets: readonly string[]): void =>
    offerUndo(text, [{ applicationId, targets }], () => toasts.show({ text: t().popup.undone }));

  const newsOf = ({ kind, company, role }: EventEntry, history: History): string =>
    kind === 'rejected' ? t().common.saidNo(company ?? history.company, role ?? history.role) : t().common.kinds[kind];

  const onHandLogged = ({ entry, history }: Recorded): void => {
    sayDone(t().popup.hand.logged(newsOf(entry, history)), entry.applicationId, [entry.id]);
    if (cameFromPaste()) add([], [draftId(NEW, 'paste')]).catch(() => undefined);
    open('home');
  };
  const onPasteLogged = ({ recorded, undoTargets }: PasteLogged): void => {
    const { entry, history, isNew } = recorded;
    sayDone(
      isNew ? t().popup.paste.logged(newsOf(entry, history)) : t().popup.paste.known,
      entry.applicationId,
      undoTargets,
    );
    open('home');
  };
  const onPageLogged = (recorded: readonly Recorded[]): void => {
    const applications = new Set(recorded.map(({ entry }) => entry.applicationId));
    const many = applications.size;
    if (many === 0) toasts.show({ text: t().popup.page.known });
    else {
      const targets = [...applications].map((applicationId) => ({
        applicationId,
        targets: recorded.filter(({ entry }) => entry.applicationId === applicationId).map(({ entry }) => entry.id),
      }));
      offerUndo(t().popup.page.logged(formats.number(many), many), targets, () =>
        toasts.show({ text: t().popup.undone }),
      );
    }
    open('home');
  };
  const onByHand = (company: string, role: string): void => {
    const known = drafts()?.hand ?? emptyHand();
    // Words that are there already are never overwritten.
    const hand = isHandBegun(known) ? known : { ...known, company, role };
    setDrafts((was) => was && { ...was, hand });
    setView('hand');
    setCameFromPaste(true);
  };
  /** Throws half typed words away; they can be had back. */
  const discard = async (which: 'hand' | 'paste'): Promise<void> => {
    const words = { about: which, content: { ...drafts()?.[which] } };
    if (!(await write([], [draftId(NEW, which)]))) return;
    offerUndo(t().popup.half.discarded, [{ applicationId: NEW, targets: [], words }]);
    title?.focus();
  };

  return (
    <div class="rb-popup">
      <header class="rb-popup-head">
        <Show
          when={view() === 'home'}
          fallback={
            <>
              <Button variant="quiet" size="small" onClick={() => open('home')}>
                {t().common.back}
              </Button>
              <h1 class="rb-popup-title">{t().popup[view() as Exclude<View, 'home'>].title}</h1>
            </>
          }
        >
          <h1 class="rb-popup-title" tabindex="-1" ref={title}>
            <Mark size={20} />
            {t().common.name}
          </h1>
          <div class="rb-popup-adds">
            <Button variant="quiet" size="small" icon="plus" onClick={() => open('hand')}>
              {t().popup.addByHand}
            </Button>
            <Button variant="quiet" size="small" icon="mail" onClick={() => open('paste')}>
              {t().popup.pasteMail}
            </Button>
          </div>
        </Show>
      </header>
      <main class="rb-popup-main">
        <Switch>
          <Match when={view() === 'home'}>
            <Home
              live={live}
              stories={stories}
              sites={sites}
              begun={{
                hand: drafts() ? isHandBegun((drafts() as NewDrafts).hand) : false,
                paste: drafts() ? isPasteBegun((drafts() as NewDrafts).paste) : false,
              }}
              onBegun={(which) => open(which)}
              onDiscard={(which) => void discard(which)}
              onGo={go}
              onSettings={settings}
              sayDone={sayDone}
              write={write}
            />
          </Match>
          <Match when={view() === 'hand' && drafts()}>
            {(found) => <ByHand start={found().hand} onLogged={onHandLogged} />}
          </Match>
          <Match when={view() === 'paste' && drafts()}>
            {(found) => <Paste start={found().paste} onLogged={onPasteLogged} onByHand={onByHand} />}
          </Match>
          <Match when={view() === 'page'}>
            <ReadPage tabId={tab().id} onLogged={onPageLogged} onByHand={() => open('hand')} />
          </Match>
        </Switch>
      </main>
      <footer class="rb-popup-foot">
        <SiteRow url={tab().url} live={sites} onRead={() => open('page')} />
        <nav class="rb-popup-links" aria-label={t().common.name}>
          <button type="button" class="rb-link" on:click={() => go({})}>
            {t().popup.journal}
          </button>
          <button type="button" class="rb-link" on:click={settings}>
            {t().popup.settings}
          </button>
        </nav>
      </footer>
      <Toasts queue={toasts} label={t().popup.notices} closeLabel={t().common.close} />
    </div>
  );
}

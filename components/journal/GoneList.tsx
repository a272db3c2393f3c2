// What left the journal, folded away at the foot of its list, each with the way back.
import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Disclosure } from '@/components/design/Disclosure';
import { Skeleton } from '@/components/design/Skeleton';
import { useFormats, useTexts } from '@/components/texts';
import { undoEntries } from '@/utils/answers';
import type { Gone } from '@/utils/gone';
import { watchLog } from '@/utils/log';
import { hasGone, newestGone } from '@/utils/log/gone';
import { createLogging } from './createLogging';
import { PAGE } from './createPage';
import { useNames } from './useNames';

export interface GoneListProps {
  toasts: ToastQueue;
}

export function GoneList(props: GoneListProps) {
  const t = useTexts();
  const [isThere, setIsThere] = createSignal(false);
  const [isOpen, setIsOpen] = createSignal(false);
  let place: HTMLDivElement | undefined;

  const refresh = async (): Promise<void> => {
    // A log that cannot be read is told by whoever shows it.
    setIsThere(await hasGone().catch(() => false));
  };
  onCleanup(
    watchLog((changed) => {
      if (!changed && !isThere()) void refresh();
    }),
  );
  void refresh();

  return (
    <Show when={isThere()}>
      <div class="rb-journal-manage" ref={place}>
        <Disclosure summary={t().arrange.gone} open={isOpen()} onToggle={setIsOpen}>
          {/* Read when it is asked for. */}
          <Show when={isOpen()}>
            <Opened {...props} onLast={() => place?.querySelector('summary')?.focus()} />
          </Show>
        </Disclosure>
      </div>
    </Show>
  );
}

function Opened(props: GoneListProps & { onLast: () => void }) {
  const t = useTexts();
  const formats = useFormats();
  const names = useNames();
  const logging = createLogging(props.toasts);
  const [length, setLength] = createSignal(PAGE);
  const [found, setFound] = createSignal<Awaited<ReturnType<typeof newestGone>>>();
  let list: HTMLUListElement | undefined;
  let latest: Promise<unknown> = Promise.resolve();

  /** Reads, and waits for whoever asked meanwhile as well: only the last answer is shown. */
  const read = async (): Promise<void> => {
    const mine = newestGone(length()).catch(() => ({ gone: [], isAll: true }));
    latest = mine;
    const answer = await mine;
    if (mine === latest) setFound(answer);
    for (let awaited: unknown = mine; awaited !== latest; await latest) awaited = latest;
  };
  onCleanup(
    watchLog((changed) => {
      if (!changed) void read();
    }),
  );
  void read();

  const byId = createMemo(() => new Map(found()?.gone.map((gone) => [gone.history.applicationId, gone])));
  // Ids: a line stays the same element while the log changes around it.
  const ids = createMemo(() => [...byId().keys()]);
  const labels = createMemo(() => {
    const apart = names.applications([...byId().values()].map(({ history }) => history));
    return new Map(ids().map((id, index) => [id, apart[index] ?? '']));
  });

  // With its last line the list itself goes.
  const buttons = (): HTMLButtonElement[] => (list?.isConnected ? [...list.querySelectorAll('button')] : []);

  const showMore = async (): Promise<void> => {
    const first = ids().length;
    setLength(first + PAGE);
    await read();
    buttons()[first]?.focus();
  };

  const bringBack = async ({ history, targets }: Gone): Promise<void> => {
    const { applicationId } = history;
    const next = ids().indexOf(applicationId);
    const undo = { id: crypto.randomUUID(), applicationId, targets };
    const text = t().arrange.broughtBack(names.application(history));
    if (!(await logging.writeUndoable(undoEntries(undo, Date.now()), text))) return;
    await read();
    const left = buttons();
    const after = left[Math.min(next, left.length - 1)];
    if (after) after.focus();
    else props.onLast();
  };

  return (
    <Show when={found()} fallback={<Skeleton label={t().journal.reading} lines={3} />}>
      {(read) => (
        <Show when={ids().length > 0} fallback={<p class="rb-quiet">{t().arrange.noneGone}</p>}>
          <p class="rb-quiet rb-small">{t().arrange.goneHint}</p>
          {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
          <ul class="rb-journal-changes" role="list" ref={list} aria-label={t().arrange.gone}>
            <For each={ids()}>
              {(id) => {
                const gone = createMemo<Gone | undefined>((before) => byId().get(id) ?? before);
                return (
                  <Show when={gone()}>
                    {(known) => (
                      <li class="rb-journal-change">
                        <div>
                          <p class="rb-journal-clamp rb-journal-gone" dir="auto">
                            {names.application(known().history)}
                          </p>
                          <p class="rb-small rb-quiet">{names.news(known().history)}</p>
                          <p class="rb-small rb-quiet">
                            {known().isDeleted
                              ? t().arrange.goneDeleted(formats.day(known().at))
                              : t().arrange.goneAside(formats.day(known().at))}
                          </p>
                        </div>
                        <Button
                          size="small"
                          label={t().arrange.bringBackNamed(labels().get(id) ?? '')}
                          onClick={() => void bringBack(known())}
                        >
                          {t().arrange.bringBack}
                        </Button>
                      </li>
                    )}
                  </Show>
                );
              }}
            </For>
          </ul>
          <Show when={!read().isAll}>
            <div>
              <Button size="small" variant="quiet" onClick={() => void showMore()}>
                {t().arrange.olderGone}
              </Button>
            </div>
          </Show>
        </Show>
      )}
    </Show>
  );
}

// What a person changed of an application, newest first, each to be taken back and to be done again.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Disclosure } from '@/components/design/Disclosure';
import { useFormats, useTexts } from '@/components/texts';
import { undoEntries } from '@/utils/answers';
import type { Change } from '@/utils/corrections';
import type { History } from '@/utils/history';
import { changeDetails, changeWords } from './changeWords';
import { createLogging } from './createLogging';
import { createPage, PAGE } from './createPage';
import { useNames } from './useNames';

export interface ChangesProps {
  history: History;
  histories: readonly History[];
  toasts: ToastQueue;
}

export function Changes(props: ChangesProps) {
  const t = useTexts();
  const [isOpen, setIsOpen] = createSignal(false);
  return (
    <Disclosure summary={t().arrange.changes} open={isOpen()} onToggle={setIsOpen}>
      <Show when={isOpen()}>
        <Show when={props.history.changes.length > 0} fallback={<p class="rb-quiet">{t().arrange.noChanges}</p>}>
          <ChangeList {...props} />
        </Show>
      </Show>
    </Disclosure>
  );
}

function ChangeList(props: ChangesProps) {
  const t = useTexts();
  const formats = useFormats();
  const names = useNames();
  const logging = createLogging(props.toasts);
  const [length, setLength] = createSignal(PAGE);
  let list!: HTMLUListElement;

  const byId = createMemo(() => new Map(props.history.changes.map((change) => [change.entry.id, change])));
  // Ids: a button keeps the focus while it turns from Undo to Redo.
  const ids = createMemo(() => props.history.changes.map(({ entry }) => entry.id));
  const page = createPage(ids, length);

  const speech = () => ({ t: t(), names, day: formats.day, histories: props.histories });
  /** What the buttons are called, no two alike. */
  const labels = createMemo(() => {
    const all = names.distinct(
      props.history.changes.map((change) =>
        [changeWords(change, speech()), ...changeDetails(change, speech())].join('. '),
      ),
    );
    return new Map(ids().map((id, index) => [id, all[index] ?? '']));
  });

  const showMore = (): void => {
    const first = page.shown().length;
    setLength(first + page.more());
    list.querySelectorAll('button')[first]?.focus();
  };

  const turn = async ({ entry, undoneBy }: Change): Promise<void> => {
    const isUndone = undoneBy.length > 0;
    const undo = {
      id: crypto.randomUUID(),
      applicationId: entry.applicationId,
      targets: isUndone ? undoneBy : [entry.id],
    };
    await logging.writeUndoable(undoEntries(undo, Date.now()), isUndone ? t().arrange.redoneSaid : t().journal.undone);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
      <ul class="rb-journal-changes" role="list" ref={list}>
        <For each={page.shown()}>
          {(id) => {
            const change = createMemo<Change | undefined>((before) => byId().get(id) ?? before);
            const isUndone = () => (change()?.undoneBy.length ?? 0) > 0;
            const label = () => labels().get(id) ?? '';
            return (
              <Show when={change()}>
                {(known) => (
                  <li class="rb-journal-change">
                    <div>
                      <p dir="auto">{changeWords(known(), speech())}</p>
                      <For each={changeDetails(known(), speech())}>
                        {(detail) => (
                          <p class="rb-small rb-quiet rb-journal-clamp" dir="auto">
                            {detail}
                          </p>
                        )}
                      </For>
                      <p class="rb-small rb-quiet">
                        {isUndone()
                          ? t().arrange.undone(formats.day(known().entry.loggedAt))
                          : formats.day(known().entry.loggedAt)}
                      </p>
                    </div>
                    <Button
                      size="small"
                      label={isUndone() ? t().arrange.redoNamed(label()) : t().arrange.undoNamed(label())}
                      onClick={() => void turn(known())}
                    >
                      {isUndone() ? t().arrange.redo : t().common.undo}
                    </Button>
                  </li>
                )}
              </Show>
            );
          }}
        </For>
      </ul>
      <Show when={page.more() > 0}>
        <div>
          <Button size="small" variant="quiet" onClick={showMore}>
            {t().journal.showMore(page.more())}
          </Button>
        </div>
      </Show>
    </>
  );
}

// Two applications that are one: put together by hand, and taken apart again.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Disclosure } from '@/components/design/Disclosure';
import { Select } from '@/components/design/Select';
import { useTexts } from '@/components/texts';
import { undoEntries } from '@/utils/answers';
import { mergeEntry, mergesOf } from '@/utils/arrange';
import type { JournalTarget } from '@/utils/browser/journal';
import type { EntryOf } from '@/utils/entry';
import type { History } from '@/utils/history';
import { createLogging } from './createLogging';
import { partOf } from './partOf';
import { useNames } from './useNames';

export interface TogetherProps {
  history: History;
  /** Every application, newest first. */
  histories: readonly History[];
  toasts: ToastQueue;
  onGo: (target: JournalTarget) => void;
}

export function Together(props: TogetherProps) {
  const t = useTexts();
  const [isOpen, setIsOpen] = createSignal(false);
  let place!: HTMLDivElement;
  return (
    <div ref={place}>
      <Disclosure summary={t().arrange.same} open={isOpen()} onToggle={setIsOpen}>
        {/* Built when it is asked for: it names every other application. */}
        <Show when={isOpen()}>
          <Join {...props} />
          <Parts {...props} onApart={() => place.querySelector('summary')?.focus()} />
        </Show>
      </Disclosure>
    </div>
  );
}

function Join(props: TogetherProps) {
  const t = useTexts();
  const names = useNames();
  const logging = createLogging(props.toasts);
  const [chosen, setChosen] = createSignal('');
  const [isMissing, setIsMissing] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const others = createMemo(() =>
    props.histories.filter(({ applicationId }) => applicationId !== props.history.applicationId),
  );
  const options = createMemo(() => {
    const labels = names.applications(others());
    return [
      { value: '', label: t().arrange.choose },
      ...others().map(({ applicationId }, index) => ({ value: applicationId, label: labels[index] ?? '' })),
    ];
  });

  const join = async (): Promise<void> => {
    const other = others().find(({ applicationId }) => applicationId === chosen());
    if (!other) {
      setIsMissing(true);
      form?.querySelector('select')?.focus();
      return;
    }
    const { applicationId } = props.history;
    const into = other.applicationId;
    const entry = mergeEntry({ id: crypto.randomUUID(), into }, applicationId, Date.now());
    const text = t().arrange.joined(names.application(other));
    if (await logging.writeUndoable([entry], text, () => props.onGo({ applicationId })))
      props.onGo({ applicationId: into });
  };

  return (
    <Show when={others().length > 0} fallback={<p class="rb-quiet">{t().arrange.noOther}</p>}>
      <form
        class="rb-stack"
        novalidate
        ref={form}
        on:submit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <Select
          label={t().arrange.sameWith}
          options={options()}
          value={chosen()}
          hint={t().arrange.sameHint}
          error={isMissing() ? t().arrange.chooseFirst : undefined}
          onChange={(value) => {
            setIsMissing(false);
            setChosen(value);
          }}
        />
        <div class="rb-row">
          <Button size="small" type="submit">
            {t().arrange.join}
          </Button>
        </div>
      </form>
    </Show>
  );
}

function Parts(props: TogetherProps & { onApart: () => void }) {
  const t = useTexts();
  const names = useNames();
  const logging = createLogging(props.toasts);
  const merges = createMemo(() => mergesOf(props.history));
  const labels = createMemo(() =>
    names.distinct(
      merges().map((merge) => {
        const part = partOf(props.history, merge.applicationId);
        return t().arrange.application(names.application(part), names.news(part));
      }),
    ),
  );

  const takeApart = async (merge: EntryOf<'merge'>): Promise<void> => {
    const undo = { id: crypto.randomUUID(), applicationId: merge.applicationId, targets: [merge.id] };
    if (await logging.writeUndoable(undoEntries(undo, Date.now()), t().arrange.apart)) props.onApart();
  };

  return (
    <Show when={merges().length > 0}>
      <div class="rb-stack" data-gap="tight">
        <h2 class="rb-label">{t().arrange.parts}</h2>
        {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
        <ul class="rb-journal-changes" role="list">
          <For each={merges()}>
            {(merge, index) => (
              <li class="rb-journal-change">
                <p dir="auto">{labels()[index()]}</p>
                <Button
                  size="small"
                  label={t().arrange.takeApartNamed(labels()[index()] ?? '')}
                  onClick={() => void takeApart(merge)}
                >
                  {t().arrange.takeApart}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

// The page behind the popup, read because the person asked for it: what was found, and which of it goes into the log.
import { createResource, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { Skeleton } from '@/components/design/Skeleton';
import { useFormats, useTexts } from '@/components/texts';
import { readThisPage } from '@/utils/browser/readThisPage';
import type { LogFailure } from '@/utils/failure';
import { LogError, type Recorded } from '@/utils/log';
import type { PageRow } from './pageRows';

export interface ReadPageProps {
  tabId: number | undefined;
  /** With what is new in the log by it; nothing where all of it was there before. */
  onLogged: (recorded: readonly Recorded[]) => void;
  onByHand: () => void;
}

type Found = { state: 'rows'; rows: PageRow[]; isCut: boolean } | { state: 'nothing' | 'refused' };

async function look(tabId: number): Promise<Found> {
  // What labels say is big, and needed by few openings of the popup.
  const [read, { understoodRows }] = await Promise.all([readThisPage(tabId), import('./pageRows')]);
  if (!read) return { state: 'refused' };
  const rows = understoodRows(read.rows, Date.now());
  return rows.length === 0 ? { state: 'nothing' } : { state: 'rows', rows, isCut: read.isCut };
}

export function ReadPage(props: ReadPageProps): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const [found, { refetch }] = createResource(
    () => props.tabId ?? -1,
    (tabId) => look(tabId).catch((): Found => ({ state: 'refused' })),
  );
  /** What the person chose otherwise than it was proposed, by key. */
  const [chosen, setChosen] = createSignal<Record<string, boolean>>({});
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<LogFailure>();

  const listed = () => {
    const read = found();
    return read?.state === 'rows' ? read : undefined;
  };
  /** What nobody knows the meaning of is not proposed. */
  const isChosen = ({ key, isProposed }: PageRow): boolean => chosen()[key] ?? isProposed;
  const selected = (): PageRow[] => listed()?.rows.filter(isChosen) ?? [];
  const choose = (rows: readonly PageRow[], is: boolean): void => {
    setChosen((was) => ({ ...was, ...Object.fromEntries(rows.map(({ key }) => [key, is])) }));
  };

  const log = async (): Promise<void> => {
    if (busy() || selected().length === 0) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const { logRows } = await import('./pageRows');
      props.onLogged(await logRows(selected(), Date.now()));
    } catch (cause) {
      setFailure(cause instanceof LogError ? cause.failure : 'failed');
    } finally {
      setBusy(false);
    }
  };

  const ways = () => (
    <div class="rb-row">
      <Button size="small" onClick={() => void refetch()}>
        {t().popup.page.again}
      </Button>
      <Button size="small" onClick={() => props.onByHand()}>
        {t().popup.page.byHand}
      </Button>
    </div>
  );

  return (
    <Switch fallback={<Skeleton look="card" label={t().popup.page.reading} lines={4} />}>
      <Match when={!found.loading && found()?.state === 'refused'}>
        <Notice tone="problem" live action={ways()}>
          {t().popup.page.refused}
        </Notice>
      </Match>
      <Match when={!found.loading && found()?.state === 'nothing'}>
        <Notice live action={ways()}>
          {t().popup.page.nothing}
        </Notice>
      </Match>
      <Match when={listed()}>
        {(read) => (
          <form
            class="rb-popup-form"
            novalidate
            on:submit={(event) => {
              event.preventDefault();
              void log();
            }}
          >
            <div class="rb-popup-line-head">
              <p role="status">{t().popup.page.found(formats.number(read().rows.length), read().rows.length)}</p>
              <button
                type="button"
                class="rb-link rb-small"
                on:click={() => choose(read().rows, selected().length < read().rows.length)}
              >
                {selected().length < read().rows.length ? t().popup.page.all : t().popup.page.none}
              </button>
            </div>
            <Show when={read().isCut}>
              <Notice tone="doubt">{t().popup.page.cut}</Notice>
            </Show>
            <ul class="rb-popup-found">
              <For each={read().rows}>
                {(one) => <Row row={one} isChosen={isChosen(one)} onChoose={(is) => choose([one], is)} />}
              </For>
            </ul>
            <Show when={failure()}>
              {(word) => (
                <Notice tone="problem" live>
                  {t().common.failures[word()]}
                </Notice>
              )}
            </Show>
            <div class="rb-popup-found-log">
              <Button variant="primary" type="submit" busy={busy()} disabled={selected().length === 0}>
                {t().popup.page.log(formats.number(selected().length), selected().length)}
              </Button>
            </div>
          </form>
        )}
      </Match>
    </Switch>
  );
}

interface RowProps {
  row: PageRow;
  isChosen: boolean;
  onChoose: (is: boolean) => void;
}

/** One application: its role and company, what it is taken for, and the words of the page that say so. */
function Row(props: RowProps): JSX.Element {
  const t = useTexts();
  const row = () => props.row.row;
  return (
    <li>
      <label class="rb-popup-found-row">
        <input
          type="checkbox"
          checked={props.isChosen}
          on:change={(event) => props.onChoose(event.currentTarget.checked)}
        />
        <span class="rb-popup-found-words">
          <span class="rb-popup-found-role" dir="auto">
            {row().role}
          </span>
          <Show when={row().company}>
            {(company) => (
              <span class="rb-popup-found-more" dir="auto">
                {company()}
              </span>
            )}
          </Show>
          <span class="rb-popup-found-kind" data-kind={props.row.kind}>
            {props.row.kind === 'changed' ? t().popup.page.unknown : t().common.kinds[props.row.kind]}
            <Show when={row().label}>
              {(label) => (
                <q class="rb-popup-found-label" dir="auto">
                  {label()}
                </q>
              )}
            </Show>
          </span>
        </span>
      </label>
    </li>
  );
}

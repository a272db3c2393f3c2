// A folder of the person's that the log is exchanged with; only where the browser can be given one.
import { createResource, createSignal, type JSX, Match, onCleanup, Switch } from 'solid-js';
import { Button } from '@/components/design/Button';
import { useFormats, useTexts } from '@/components/texts';
import { readSettings } from '@/utils/browser/settings';
import { watchLog } from '@/utils/log';
import { exchange, type FolderState, folderState, leaveFolder, useFolder, wakeFolder } from '@/utils/log/folder';
import { type Result, ResultNotice } from './ResultNotice';

/** Chrome's picker: https://wicg.github.io/file-system-access/#api-showdirectorypicker */
type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

const pickerOf = (): Picker | undefined => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** Whether this browser can be given a folder. */
export const canPickFolder = (): boolean => pickerOf() !== undefined;

export function Folder(): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const [state, { refetch }] = createResource<FolderState>(() => folderState().catch(() => ({ state: 'none' })));
  const [busy, setBusy] = createSignal(false);
  const [result, setResult] = createSignal<Result>();

  // All may have been deleted.
  onCleanup(watchLog((changed) => changed === undefined && void refetch()));

  const words = () => t().backup.folder;
  const chosen = () => {
    const known = state.latest;
    return known && known.state !== 'none' ? known : undefined;
  };

  const run = async (work: () => Promise<(() => string) | undefined>): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setResult(undefined);
    try {
      const say = await work();
      if (say) setResult({ say, isGood: true });
    } catch {
      setResult({ say: () => words().failed, isGood: false });
    } finally {
      setBusy(false);
      await refetch();
    }
  };

  const exchangeNow = async (): Promise<(() => string) | undefined> => {
    const done = await exchange(await readSettings().catch(() => undefined));
    if (!done) return undefined;
    const { added, unread } = done;
    return () => {
      const said = words().exchanged(added, formats.number(added));
      return unread.length > 0 ? `${said} ${words().unread(unread.join(', '))}` : said;
    };
  };
  const pick = async (): Promise<(() => string) | undefined> => {
    // Closing the picker is no failure.
    const handle = await pickerOf()?.({ id: 'rebound', mode: 'readwrite' }).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
      throw cause;
    });
    if (!handle) return undefined;
    await useFolder(handle);
    return exchangeNow();
  };
  const wake = async (): Promise<(() => string) | undefined> => ((await wakeFolder()) ? exchangeNow() : undefined);
  const leave = async (): Promise<() => string> => {
    await leaveFolder();
    return () => words().left;
  };

  return (
    <>
      <Switch>
        <Match when={chosen()}>
          {(folder) => (
            <>
              <p>{folder().state === 'in-use' ? words().inUse(folder().name) : words().asleep(folder().name)}</p>
              <div class="rb-row">
                <Button busy={busy()} onClick={() => void run(folder().state === 'in-use' ? exchangeNow : wake)}>
                  {folder().state === 'in-use' ? words().now : words().wake}
                </Button>
                <Button variant="quiet" onClick={() => void run(leave)}>
                  {words().leave}
                </Button>
              </div>
            </>
          )}
        </Match>
        <Match when={state.latest}>
          <div class="rb-row">
            <Button busy={busy()} onClick={() => void run(pick)}>
              {words().pick}
            </Button>
          </div>
        </Match>
      </Switch>
      <ResultNotice result={result()} />
    </>
  );
}

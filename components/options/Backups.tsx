// The log of each day that Rebound keeps, each to be brought back or taken away as a file.
import { createResource, createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { timeOfDay } from '@/components/days';
import { Button } from '@/components/design/Button';
import { useFormats, useTexts } from '@/components/texts';
import { LogError, watchLog } from '@/utils/log';
import { type Backup, backups, readBackup, restoreBackup } from '@/utils/log/backups';
import { toFile } from '@/utils/log/exportFile';
import { download } from './download';
import { type Result, ResultNotice } from './ResultNotice';

export function Backups(): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  /** `refused`: the browser does not let us look. */
  const [kept, { refetch }] = createResource<Backup[] | 'refused'>(
    async (_, { value }) => (await backups(value === 'refused' ? [] : value)) ?? 'refused',
  );
  const [busy, setBusy] = createSignal<string>();
  const [result, setResult] = createSignal<Result>();

  const listed = (): Backup[] => {
    const found = kept.latest;
    return found === 'refused' ? [] : (found ?? []);
  };
  // One may have been made, or all deleted.
  onCleanup(watchLog((changed) => changed === undefined && void refetch()));

  const nameOf = (day: string): string => formats.day(timeOfDay(day, 0) ?? 0);

  const run = async (day: string, work: () => Promise<Result>): Promise<void> => {
    if (busy()) return;
    setBusy(day);
    setResult(undefined);
    try {
      setResult(await work());
    } catch (cause) {
      const failure = cause instanceof LogError ? cause.failure : 'failed';
      setResult({ say: () => t().options.log.failures[failure], isGood: false });
    } finally {
      setBusy(undefined);
    }
  };
  const unreadable = (): Result => ({ say: () => t().backup.unreadable, isGood: false });

  const told = (say: () => string, missing: number): Result => ({
    say: () => (missing > 0 ? `${say()} ${t().backup.inPart(missing, formats.number(missing))}` : say()),
    isGood: missing === 0,
  });

  const restore = async (day: string): Promise<Result> => {
    const merged = await restoreBackup(day);
    if (!merged) return unreadable();
    const count = merged.added + merged.changed;
    // Of one that is damaged nobody knows that nothing was missing.
    const isAllThere = count === 0 && merged.missing > 0;
    return told(
      () => (isAllThere ? t().backup.restIsThere : t().backup.restored(count, formats.number(count))),
      merged.missing,
    );
  };
  const take = async (day: string): Promise<Result> => {
    const backup = await readBackup(day);
    if (!backup) return unreadable();
    const name = download('json', toFile(backup), timeOfDay(day, 0) ?? 0);
    return told(() => t().backup.downloaded(name), backup.missing);
  };

  return (
    <>
      <Show
        when={listed().length > 0}
        fallback={
          <Show when={kept.latest}>
            {(found) => <p>{found() === 'refused' ? t().backup.refused : t().backup.none}</p>}
          </Show>
        }
      >
        <ul class="rb-backups">
          <For each={listed()}>
            {({ day, entries }) => (
              <li>
                <span>{t().backup.ofDay(nameOf(day), entries, formats.number(entries))}</span>
                <span class="rb-row">
                  <Button
                    size="small"
                    busy={busy() === day}
                    label={t().backup.restoreOne(nameOf(day))}
                    onClick={() => void run(day, () => restore(day))}
                  >
                    {t().backup.restore}
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    label={t().backup.downloadOne(nameOf(day))}
                    onClick={() => void run(day, () => take(day))}
                  >
                    {t().backup.download}
                  </Button>
                </span>
              </li>
            )}
          </For>
        </ul>
        <p class="rb-quiet rb-small">{t().backup.hint}</p>
      </Show>
      <ResultNotice result={result()} />
    </>
  );
}

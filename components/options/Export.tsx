// The log as a file: complete, complete behind a password, or as a table to look at.
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { useFormats, useTexts } from '@/components/texts';
import type { LogFailure } from '@/utils/failure';
import { LogError } from '@/utils/log';
import { exportIsKept, isStopped } from '@/utils/log/transfer';
import { download, type FileKind } from './download';
import { ExportSealed } from './ExportSealed';
import { type Made, makeJson, makeSealed, makeTable } from './makeFile';

/** A file that was offered. */
interface Offered extends Omit<Made, 'file'> {
  kind: FileKind;
  name: string;
  /** What waits for it: `awaited`, a word of the person that it is saved; until then nothing is written to the log. */
  safety: 'of-no-matter' | 'awaited' | 'kept';
}

/** What came of the last press; the sentence is made where it is shown, so that it follows the language. */
type Result = Offered | { failure: LogFailure };

export function Export(): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const [result, setResult] = createSignal<Result>();
  const [busy, setBusy] = createSignal<FileKind>();
  let button: HTMLButtonElement | undefined;

  /** Makes a file and offers it. Resolves to why it did not work. */
  const run = async (kind: FileKind, make: () => Promise<Made>): Promise<LogFailure | undefined> => {
    if (busy()) return undefined;
    setBusy(kind);
    setResult(undefined);
    try {
      const { file, ...made } = await make();
      const name = download(kind, file, Date.now());
      // A table is no copy of the log.
      const safety = kind !== 'csv' && (await isStopped()) ? 'awaited' : 'of-no-matter';
      setResult({ ...made, kind, name, safety });
      return undefined;
    } catch (cause) {
      return cause instanceof LogError ? cause.failure : 'failed';
    } finally {
      setBusy(undefined);
    }
  };
  const runHere = async (kind: FileKind, make: () => Promise<Made>): Promise<void> => {
    const failure = await run(kind, make);
    if (failure) setResult({ failure });
  };

  /** Only the person sees what became of the download: it may have been cancelled, or the disk be as full as before. */
  const keep = async (offered: Offered): Promise<void> => {
    await exportIsKept();
    setResult({ ...offered, safety: 'kept' });
    // The button that was pressed is gone.
    button?.focus();
  };

  const sentence = (found: Result): string => {
    const { log } = t().options;
    if ('failure' in found) return log.failures[found.failure];
    const exported = found.kind === 'csv' ? log.exportedTable : log.exported;
    const said = exported(found.name, found.count, formats.number(found.count));
    return found.lacksSettings ? `${said} ${log.lacksSettings}` : said;
  };
  const offered = (): Offered | undefined => {
    const found = result();
    return found && !('failure' in found) ? found : undefined;
  };

  return (
    <div class="rb-stack">
      <div class="rb-row">
        <Button
          busy={busy() === 'json'}
          onClick={() => void runHere('json', makeJson)}
          ref={(element) => {
            button = element;
          }}
        >
          {t().options.log.export}
        </Button>
        <ExportSealed onExport={(password) => run('sealed', () => makeSealed(password))} />
        <Button busy={busy() === 'csv'} onClick={() => void runHere('csv', () => makeTable(t()))}>
          {t().options.log.exportTable}
        </Button>
      </div>
      <p class="rb-quiet rb-small">{t().options.log.exportHint}</p>
      <div class="rb-options-result rb-stack" role="status">
        <Show when={result()}>
          {(found) => <Notice tone={'failure' in found() ? 'problem' : 'quiet'}>{sentence(found())}</Notice>}
        </Show>
        <Switch>
          <Match when={offered()?.safety === 'awaited' && offered()}>
            {(found) => (
              <Notice
                tone="doubt"
                action={
                  <Button size="small" onClick={() => void keep(found())}>
                    {t().options.log.isSaved}
                  </Button>
                }
              >
                {t().options.log.stopped}
              </Notice>
            )}
          </Match>
          <Match when={offered()?.safety === 'kept'}>
            <Notice>{t().options.log.writesAgain}</Notice>
          </Match>
        </Switch>
      </div>
    </div>
  );
}

// The log as a file: complete, complete behind a password, or as a table to look at.
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { useFormats, useTexts } from '@/components/texts';
import type { LogFailure } from '@/utils/failure';
import { LogError } from '@/utils/log';
import { download, type FileKind } from './download';
import { ExportSealed } from './ExportSealed';
import { type Made, makeJson, makeSealed, makeTable } from './makeFile';

/** What came of the last press; the sentence is made where it is shown, so that it follows the language. */
type Result = { kind: FileKind; name: string; count: number } | { failure: LogFailure };

export function Export(): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const [result, setResult] = createSignal<Result>();
  const [busy, setBusy] = createSignal<FileKind>();

  /** Makes a file and offers it. Resolves to why it did not work. */
  const run = async (kind: FileKind, make: () => Promise<Made>): Promise<LogFailure | undefined> => {
    if (busy()) return undefined;
    setBusy(kind);
    setResult(undefined);
    try {
      const { text, count, onKept } = await make();
      const name = download(kind, text, Date.now());
      await onKept?.();
      setResult({ kind, name, count });
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

  const sentence = (found: Result): string => {
    const { log } = t().options;
    if ('failure' in found) return log.failures[found.failure];
    const exported = found.kind === 'csv' ? log.exportedTable : log.exported;
    return exported(found.name, found.count, formats.number(found.count));
  };

  return (
    <div class="rb-stack">
      <div class="rb-row">
        <Button busy={busy() === 'json'} onClick={() => void runHere('json', makeJson)}>
          {t().options.log.export}
        </Button>
        <ExportSealed onExport={(password) => run('sealed', () => makeSealed(password))} />
        <Button busy={busy() === 'csv'} onClick={() => void runHere('csv', () => makeTable(t()))}>
          {t().options.log.exportTable}
        </Button>
      </div>
      <p class="rb-quiet rb-small">{t().options.log.exportHint}</p>
      <div class="rb-options-result" role="status">
        <Show when={result()}>
          {(found) => <Notice tone={'failure' in found() ? 'problem' : 'quiet'}>{sentence(found())}</Notice>}
        </Show>
      </div>
    </div>
  );
}

// The log as a file and back.
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { useFormats, useTexts } from '@/components/texts';
import { LogError } from '@/utils/log';
import { exportLog, type Imported, type ImportProblem, importLog } from '@/utils/log/transfer';
import { dayName, download } from './download';

/** What came of the last press; the sentence is made where it is shown, so that it follows the language. */
type Result =
  | { state: 'exported'; name: string; count: number }
  | { state: 'imported'; imported: Imported }
  | { state: 'refused'; problem: ImportProblem }
  | { state: 'unopened' }
  | { state: 'failed'; failure: LogError['failure'] };

export function Transfer(): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const [result, setResult] = createSignal<Result>();
  const [busy, setBusy] = createSignal<'export' | 'import'>();
  let picker!: HTMLInputElement;

  const run = async (which: 'export' | 'import', work: () => Promise<Result>): Promise<void> => {
    if (busy()) return;
    setBusy(which);
    setResult(undefined);
    try {
      setResult(await work());
    } catch (cause) {
      setResult({ state: 'failed', failure: cause instanceof LogError ? cause.failure : 'failed' });
    } finally {
      setBusy(undefined);
    }
  };

  const exportAll = async (): Promise<Result> => {
    const exported = await exportLog();
    const name = dayName(Date.now());
    download(name, JSON.stringify(exported, undefined, 2));
    return { state: 'exported', name, count: exported.entries.length };
  };

  const importFile = async (file: File): Promise<Result> => {
    let words: string;
    try {
      words = await file.text();
    } catch {
      return { state: 'unopened' };
    }
    const imported = await importLog(words);
    return typeof imported === 'string' ? { state: 'refused', problem: imported } : { state: 'imported', imported };
  };

  const sentence = (found: Result): string => {
    const { log } = t().options;
    switch (found.state) {
      case 'exported':
        return log.exported(found.name, formats.number(found.count));
      case 'refused':
        return log.problems[found.problem];
      case 'unopened':
        return log.unopened;
      case 'failed':
        return log.failures[found.failure];
      case 'imported': {
        const { added, known, unreadable } = found.imported;
        const words = log.imported(formats.number(added), formats.number(known));
        return unreadable > 0 ? `${words} ${log.unreadable(formats.number(unreadable))}` : words;
      }
    }
  };
  const isGood = (found: Result): boolean =>
    found.state === 'exported' || (found.state === 'imported' && found.imported.unreadable === 0);

  return (
    <>
      <div class="rb-row">
        <Button busy={busy() === 'export'} onClick={() => void run('export', exportAll)}>
          {t().options.log.export}
        </Button>
        <Button busy={busy() === 'import'} onClick={() => picker.click()}>
          {t().options.log.import}
        </Button>
        <input
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t().options.log.import}
          ref={picker}
          on:change={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again.
            event.currentTarget.value = '';
            if (file) void run('import', () => importFile(file));
          }}
        />
      </div>
      <p class="rb-quiet rb-small">{t().options.log.importHint}</p>
      <div class="rb-options-result" role="status">
        <Show when={result()}>
          {(found) => <Notice tone={isGood(found()) ? 'quiet' : 'problem'}>{sentence(found())}</Notice>}
        </Show>
      </div>
    </>
  );
}

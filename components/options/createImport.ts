import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type SettingName, takeSettings } from '@/utils/browser/settings';
import type { LogFailure } from '@/utils/failure';
import { LogError } from '@/utils/log';
import { type FileProblem, importFile } from '@/utils/log/importFile';
import { isSealed } from '@/utils/log/seal';
import type { Imported } from '@/utils/log/transfer';

/** An import that is under way. */
export interface Running {
  /** The file's name. */
  name: string;
  /** How far it is, 0 to 1. */
  part: number;
  isCancelled: boolean;
}

/** A sealed file whose password is asked for. */
export interface Sealed {
  file: File;
  /** What was wrong with the last try. */
  problem?: FileProblem | undefined;
  isOpening: boolean;
}

/** What came of it. `settings`: those that the file brought along. */
export type Result =
  | { imported: Imported; settings: readonly SettingName[] }
  | { problem: FileProblem }
  | { failure: LogFailure };

export interface Import {
  running: Accessor<Running | undefined>;
  sealed: Accessor<Sealed | undefined>;
  result: Accessor<Result | undefined>;
  /** Looks at a file, and imports it or asks for its password. */
  begin: (file: File) => Promise<void>;
  /** Tries a password. */
  open: (password: string) => void;
  /** Stops the import, or no longer asks for a password: nothing has happened then. */
  cancel: () => void;
}

/** Imports one file after the other. Ends with its owner. @param onEnded called after each that was begun */
export function createImport(onEnded: () => unknown): Import {
  const [running, setRunning] = createSignal<Running>();
  const [sealed, setSealed] = createSignal<Sealed>();
  const [result, setResult] = createSignal<Result>();
  let current = new AbortController();
  onCleanup(() => current.abort());

  const begin = async (file: File): Promise<void> => {
    setResult(undefined);
    // What comes of an earlier one that was given up is no longer of interest.
    current = new AbortController();
    const start = await file
      .slice(0, 200)
      .text()
      .catch(() => undefined);
    if (start === undefined) setResult({ problem: 'unopened' });
    else if (isSealed(start)) setSealed({ file, isOpening: false });
    else await run(file);
  };

  const run = async (file: File, password?: string): Promise<void> => {
    const own = new AbortController();
    current = own;
    const onOpened = (): void => {
      if (own.signal.aborted) return;
      setSealed(undefined);
      setRunning({ name: file.name, part: 0, isCancelled: false });
    };
    if (password === undefined) onOpened();
    const onProgress = (part: number): void => void setRunning((was) => was && { ...was, part });
    const found = await outcomeOf(file, { password, onOpened, onProgress, signal: own.signal });
    // Another one was begun since.
    if (current !== own) return;
    setRunning(undefined);
    if (sealed() && 'problem' in found) setSealed({ file, problem: found.problem, isOpening: false });
    else {
      setSealed(undefined);
      setResult(own.signal.aborted && 'problem' in found ? { problem: 'cancelled' } : found);
      onEnded();
    }
  };

  const open = (password: string): void => {
    const asked = sealed();
    if (!asked || asked.isOpening) return;
    setSealed({ file: asked.file, isOpening: true });
    void run(asked.file, password);
  };

  const cancel = (): void => {
    setSealed(undefined);
    setRunning((was) => was && { ...was, isCancelled: true });
    current.abort();
  };

  return { running, sealed, result, begin, open, cancel };
}

async function outcomeOf(...importing: Parameters<typeof importFile>): Promise<Result> {
  try {
    const outcome = await importFile(...importing);
    if (typeof outcome === 'string') return { problem: outcome };
    // The entries are there, whatever becomes of the settings.
    const settings = outcome.settings ? await takeSettings(outcome.settings).catch(() => []) : [];
    return { imported: outcome, settings };
  } catch (cause) {
    return { failure: cause instanceof LogError ? cause.failure : 'failed' };
  }
}

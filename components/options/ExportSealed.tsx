// Export with a password, typed twice because nobody can look it up later.
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Dialog } from '@/components/design/Dialog';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';
import type { LogFailure } from '@/utils/failure';
import { PasswordField } from './PasswordField';
import { passwordProblem, SHORTEST } from './password';

export interface ExportSealedProps {
  /** Makes the file and offers it. Resolves to why it did not work; the dialog stays open then. */
  onExport: (password: string) => Promise<LogFailure | undefined>;
}

export function ExportSealed(props: ExportSealedProps): JSX.Element {
  const t = useTexts();
  const [open, setOpen] = createSignal(false);
  const [password, setPassword] = createSignal('');
  const [again, setAgain] = createSignal('');
  const [isShown, setShown] = createSignal(false);
  const [problem, setProblem] = createSignal<ReturnType<typeof passwordProblem>>();
  const [failure, setFailure] = createSignal<LogFailure>();
  const [busy, setBusy] = createSignal(false);
  const fields: Record<'short' | 'different', HTMLElement | undefined> = { short: undefined, different: undefined };

  /** No password waits in a closed dialog. */
  const reset = (isOpen: boolean): void => {
    setPassword('');
    setAgain('');
    setShown(false);
    setProblem(undefined);
    setFailure(undefined);
    setOpen(isOpen);
  };
  const type = (set: (words: string) => void, words: string): void => {
    set(words);
    setProblem(undefined);
  };
  const run = async (): Promise<void> => {
    if (busy()) return;
    const wrong = passwordProblem(password(), again());
    setProblem(wrong);
    setFailure(undefined);
    if (wrong) return fields[wrong]?.focus();
    setBusy(true);
    const failed = await props.onExport(password());
    setBusy(false);
    if (failed) setFailure(failed);
    else reset(false);
  };

  return (
    <>
      <Button onClick={() => reset(true)}>{t().options.log.exportSealed}</Button>
      <Dialog
        open={open()}
        onClose={() => reset(false)}
        title={t().options.password.sealHeading}
        closeLabel={t().common.close}
        actions={
          <>
            <Button onClick={() => reset(false)}>{t().common.cancel}</Button>
            <Button variant="primary" busy={busy()} onClick={() => void run()}>
              {t().options.password.seal}
            </Button>
          </>
        }
      >
        <p>{t().options.password.sealWords}</p>
        <PasswordField
          label={t().options.password.label}
          hint={t().options.password.atLeast(SHORTEST)}
          error={problem() === 'short' ? t().options.password.short(SHORTEST) : undefined}
          value={password()}
          onInput={(words) => type(setPassword, words)}
          onEnter={() => void run()}
          isShown={isShown()}
          onShow={setShown}
          autofocus
          ref={(field) => {
            fields.short = field;
          }}
        />
        <PasswordField
          label={t().options.password.again}
          error={problem() === 'different' ? t().options.password.different : undefined}
          value={again()}
          onInput={(words) => type(setAgain, words)}
          onEnter={() => void run()}
          isShown={isShown()}
          ref={(field) => {
            fields.different = field;
          }}
        />
        <Show when={failure()}>
          {(found) => (
            <Notice tone="problem" live>
              {t().options.log.failures[found()]}
            </Notice>
          )}
        </Show>
      </Dialog>
    </>
  );
}

// Delete the whole log for good: a word has to be typed first.
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Dialog } from '@/components/design/Dialog';
import { Field } from '@/components/design/Field';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';
import { forgetSettings } from '@/utils/browser/settings';
import { deleteEverything, LogError } from '@/utils/log';

export interface DeleteEverythingProps {
  toasts: ToastQueue;
}

export function DeleteEverything(props: DeleteEverythingProps): JSX.Element {
  const t = useTexts();
  const [open, setOpen] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<LogError['failure']>();

  const isConfirmed = (): boolean => typed().trim().normalize('NFC').toLowerCase() === t().options.remove.confirmWord;
  const ask = (): void => {
    setTyped('');
    setFailure(undefined);
    setOpen(true);
  };
  const remove = async (): Promise<void> => {
    if (!isConfirmed() || busy()) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await deleteEverything();
      await forgetSettings();
      setOpen(false);
      props.toasts.show({ text: t().options.remove.done });
    } catch (cause) {
      setFailure(cause instanceof LogError ? cause.failure : 'failed');
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <div class="rb-row">
        <Button icon="trash" onClick={ask}>
          {t().options.remove.open}
        </Button>
      </div>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t().options.remove.heading}
        closeLabel={t().common.close}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t().common.cancel}</Button>
            <Button variant="danger" busy={busy()} disabled={!isConfirmed()} onClick={() => void remove()}>
              {t().options.remove.confirm}
            </Button>
          </>
        }
      >
        <p>{t().options.remove.words}</p>
        <Field
          label={t().options.remove.confirmLabel(t().options.remove.confirmWord)}
          value={typed()}
          onInput={setTyped}
          onEnter={() => void remove()}
          maxLength={40}
          autofocus
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

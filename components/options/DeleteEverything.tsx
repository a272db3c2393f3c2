// Delete the log, its copies and the settings for good: a word has to be typed first.
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Dialog } from '@/components/design/Dialog';
import { Field } from '@/components/design/Field';
import { Notice } from '@/components/design/Notice';
import { showDue } from '@/components/refreshBadge';
import { useTexts } from '@/components/texts';
import { giveUpAll } from '@/utils/browser/access';
import { forgetSettings } from '@/utils/browser/settings';
import type { LogFailure } from '@/utils/failure';
import { deleteEverything, LogError } from '@/utils/log';
import { folderState, leaveFolder } from '@/utils/log/folder';

export interface DeleteEverythingProps {
  toasts: ToastQueue;
}

export function DeleteEverything(props: DeleteEverythingProps): JSX.Element {
  const t = useTexts();
  const [open, setOpen] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<LogFailure>();

  const isConfirmed = (): boolean => typed().trim().normalize('NFC').toLowerCase() === t().options.remove.confirmWord;
  /** The folder in use, which stays as it is. */
  const [folder, setFolder] = createSignal<string>();
  const ask = async (): Promise<void> => {
    setTyped('');
    setFailure(undefined);
    const used = await folderState().catch(() => undefined);
    setFolder(used && used.state !== 'none' ? used.name : undefined);
    setOpen(true);
  };
  const remove = async (): Promise<void> => {
    if (!isConfirmed() || busy()) return;
    setBusy(true);
    setFailure(undefined);
    // In the language of the person, which goes with the settings.
    const { done, unsure } = t().options.remove;
    try {
      // First: an exchange that is under way would bring back what other browsers have put there.
      await leaveFolder();
      const isGone = await deleteEverything();
      await forgetSettings();
      // After the settings: without them a script in an open page would go on reading, were it not told that access went.
      await giveUpAll((await import('@/utils/sites')).sites);
      // Nothing waits any more; the icon says so too.
      await showDue([], Date.now()).catch(() => undefined);
      setOpen(false);
      props.toasts.show({ text: isGone ? done : unsure, tone: isGone ? 'quiet' : 'problem' });
    } catch (cause) {
      setFailure(cause instanceof LogError ? cause.failure : 'failed');
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <div class="rb-row">
        <Button icon="trash" onClick={() => void ask()}>
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
        <p>{t().options.remove.words(folder())}</p>
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
              {found() === 'failed' ? t().options.remove.failed : t().options.log.failures[found()]}
            </Notice>
          )}
        </Show>
      </Dialog>
    </>
  );
}

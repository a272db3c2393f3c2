// Asks for the password of a sealed file, as often as it takes.
import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Dialog } from '@/components/design/Dialog';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';
import type { Sealed } from './createImport';
import { PasswordField } from './PasswordField';

export interface UnsealProps {
  /** The file that is asked about; `undefined` while none is. */
  sealed: Sealed | undefined;
  onOpen: (password: string) => void;
  onClose: () => void;
}

export function Unseal(props: UnsealProps): JSX.Element {
  const t = useTexts();
  const [password, setPassword] = createSignal('');
  const [isShown, setShown] = createSignal(false);
  let field: HTMLElement | undefined;
  const isWrong = (): boolean => props.sealed?.problem === 'wrong-password';
  /** What no other password puts right. */
  const problem = () => (isWrong() ? undefined : props.sealed?.problem);
  const open = (): void => {
    if (password() === '') field?.focus();
    else props.onOpen(password());
  };
  const isOpen = createMemo(() => props.sealed !== undefined);
  // No password waits in a closed dialog.
  createEffect(
    on(isOpen, () => {
      setPassword('');
      setShown(false);
    }),
  );
  createEffect(() => isWrong() && field?.focus());
  return (
    <Dialog
      open={isOpen()}
      onClose={props.onClose}
      title={t().options.password.unsealHeading}
      closeLabel={t().common.close}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t().common.cancel}</Button>
          <Button variant="primary" busy={props.sealed?.isOpening} onClick={open}>
            {t().options.password.unseal}
          </Button>
        </>
      }
    >
      <p>{t().options.password.unsealWords(props.sealed?.file.name ?? '')}</p>
      <PasswordField
        label={t().options.password.label}
        error={isWrong() ? t().options.log.problems['wrong-password'] : undefined}
        value={password()}
        onInput={setPassword}
        onEnter={open}
        isShown={isShown()}
        onShow={setShown}
        autofocus
        ref={(element) => {
          field = element;
        }}
      />
      <Show when={problem()}>
        {(found) => (
          <Notice tone="problem" live>
            {t().options.log.problems[found()]}
          </Notice>
        )}
      </Show>
    </Dialog>
  );
}

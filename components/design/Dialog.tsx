// A dialog on the platform's own <dialog>: modal, closed by Escape, its button or a click beside it.
import { createEffect, createUniqueId, type JSX, onCleanup, Show } from 'solid-js';
import { Button } from './Button';

export interface DialogProps {
  /** Whether it is shown. The caller decides: `onClose` asks, setting this to false closes. */
  open: boolean;
  /** The person wants out: Escape, the cross, a click beside the dialog. */
  onClose: () => void;
  title: string;
  /** The accessible name of the cross. */
  closeLabel: string;
  /** Built when it opens, thrown away when it closes. */
  children: JSX.Element;
  /** Buttons at the foot, the primary one last. */
  actions?: JSX.Element;
}

export function Dialog(props: DialogProps) {
  const id = createUniqueId();
  let dialog!: HTMLDialogElement;
  let title: HTMLHeadingElement | undefined;
  let cameFrom: Element | undefined;
  let pressedBeside = false;

  const show = () => {
    if (dialog.open || !dialog.isConnected) return;
    const root = dialog.getRootNode() as Document | ShadowRoot;
    cameFrom = root.activeElement ?? undefined;
    dialog.showModal();
    // The title, rather than the cross that the browser would choose, so that the dialog is read from its start.
    if (!dialog.querySelector('[autofocus]')) title?.focus();
  };
  const hide = () => {
    if (dialog.open) dialog.close();
    // The browser gives the focus back by itself, but not when the dialog is taken out of the page.
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    cameFrom = undefined;
  };
  createEffect(() => (props.open ? show() : hide()));
  onCleanup(() => dialog.open && hide());

  return (
    <dialog
      ref={dialog}
      class="rb-dialog"
      aria-labelledby={id}
      on:cancel={(event) => {
        if (event.target !== dialog) return;
        event.preventDefault();
        props.onClose();
      }}
      // A browser closes by itself at a second Escape in a row.
      on:close={() => props.open && props.onClose()}
      // Only a press that began and ended beside it counts: selecting text may end there.
      on:pointerdown={(event) => {
        pressedBeside = event.target === dialog;
      }}
      on:click={(event) => {
        if (event.target === dialog && pressedBeside) props.onClose();
      }}
    >
      <Show when={props.open}>
        <div class="rb-dialog-sheet">
          <header class="rb-dialog-head">
            <h2
              id={id}
              tabindex="-1"
              ref={(element) => {
                title = element;
              }}
            >
              {props.title}
            </h2>
            <Button variant="quiet" icon="close" label={props.closeLabel} onClick={() => props.onClose()} />
          </header>
          <div class="rb-dialog-body">{props.children}</div>
          <Show when={props.actions}>{(actions) => <footer class="rb-dialog-actions">{actions()}</footer>}</Show>
        </div>
      </Show>
    </dialog>
  );
}

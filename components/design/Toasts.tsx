// Where toasts appear: one polite live region a surface, at its foot.
import { For, Show } from 'solid-js';
import { Button } from './Button';
import type { Toast, ToastQueue } from './createToasts';
import { Icon } from './Icon';

export interface ToastsProps {
  queue: ToastQueue;
  /** Name of the region, e.g. 'Notices'. */
  label: string;
  /** The accessible name of each cross. */
  closeLabel: string;
}

export function Toasts(props: ToastsProps) {
  let cameFrom: EventTarget | undefined;

  /** Takes one away and gives the focus back to where it was before somebody reached into the toasts. */
  const leave = (toast: Toast) => {
    const goTo = cameFrom;
    props.queue.dismiss(toast.id);
    if (goTo instanceof HTMLElement && goTo.isConnected) goTo.focus();
  };

  return (
    <section
      class="rb-toasts"
      aria-label={props.label}
      on:pointerenter={() => props.queue.hold()}
      on:pointerleave={() => props.queue.release()}
      on:focusin={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          cameFrom = event.relatedTarget ?? undefined;
        }
        props.queue.hold();
      }}
      on:focusout={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) props.queue.release();
      }}
    >
      <div role="status" aria-live="polite" aria-atomic="false">
        <For each={props.queue.shown()}>
          {(toast) => (
            <div class="rb-toast" data-tone={toast.tone ?? 'quiet'}>
              <Show when={toast.tone === 'problem'}>
                <Icon name="problem" />
              </Show>
              <p>{toast.text}</p>
              <Show when={toast.action}>
                {(action) => (
                  <Button
                    variant="quiet"
                    size="small"
                    onClick={() => {
                      action().onAct();
                      leave(toast);
                    }}
                  >
                    {action().label}
                  </Button>
                )}
              </Show>
              <Button variant="quiet" size="small" icon="close" label={props.closeLabel} onClick={() => leave(toast)} />
            </div>
          )}
        </For>
      </div>
    </section>
  );
}

// The queue behind <Toasts/>: what is said in passing, how long it stays, and who holds the clock.
import { type Accessor, createSignal, onCleanup } from 'solid-js';

export interface ToastAction {
  /** E.g. 'Undo'. */
  label: string;
  onAct: () => void;
}

export interface ToastContent {
  text: string;
  action?: ToastAction | undefined;
  /** 'quiet' when absent; 'problem' says that something did not work. */
  tone?: 'quiet' | 'problem' | undefined;
  /** How long it stays, in ms. 5 s when absent, never under 8 s with an action or a problem. */
  stayMs?: number | undefined;
}

export interface Toast extends ToastContent {
  id: number;
}

export interface ToastQueue {
  /** What is on show: none or one. A second would cover what somebody is writing, so the newest takes the place. */
  shown: Accessor<readonly Toast[]>;
  /** Says something; the answer takes it away again. */
  show: (content: ToastContent) => () => void;
  dismiss: (id: number) => void;
  /** Stops the clock while somebody points at or focuses a toast, and starts it again. */
  hold: () => void;
  release: () => void;
}

const shortestMs = 5_000;
const shortestWithActionMs = 8_000;

/** A queue for one surface. It ends with the owner that created it. */
export function createToasts(): ToastQueue {
  const [shown, setShown] = createSignal<readonly Toast[]>([]);
  const clocks = new Map<number, ReturnType<typeof setTimeout>>();
  let last = 0;
  let held = false;

  const stay = (toast: Toast) => {
    const least = toast.action || toast.tone === 'problem' ? shortestWithActionMs : shortestMs;
    return Math.max(toast.stayMs ?? least, least);
  };
  const stop = (id: number) => {
    clearTimeout(clocks.get(id));
    clocks.delete(id);
  };
  const start = (toast: Toast) => {
    stop(toast.id);
    clocks.set(
      toast.id,
      setTimeout(() => dismiss(toast.id), stay(toast)),
    );
  };
  const dismiss = (id: number) => {
    stop(id);
    setShown((toasts) => toasts.filter((toast) => toast.id !== id));
    // A toast that vanishes under the pointer sends no leave event: the clock must not stand still for ever.
    if (shown().length === 0) held = false;
  };
  onCleanup(() => {
    for (const id of [...clocks.keys()]) stop(id);
  });

  return {
    shown,
    show: (content) => {
      last += 1;
      const toast = { ...content, id: last };
      for (const { id } of shown()) stop(id);
      setShown([toast]);
      if (!held) start(toast);
      return () => dismiss(toast.id);
    },
    dismiss,
    hold: () => {
      held = true;
      for (const id of [...clocks.keys()]) stop(id);
    },
    release: () => {
      held = false;
      shown().forEach(start);
    },
  };
}

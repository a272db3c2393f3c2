import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { showBadge } from '@/utils/browser/badge';
import { due } from '@/utils/due';
import type { LogFailure } from '@/utils/failure';
import type { History } from '@/utils/history';
import { LogError, histories as readHistories, watchLog } from '@/utils/log';

/** The log as a surface sees it: read once, and again whenever any context changes it. */
export interface Live {
  /** Every application, newest first; `undefined` until the first read came back. */
  histories: Accessor<History[] | undefined>;
  /** Why the log cannot be read; what was read before stays on the screen. */
  failure: Accessor<LogFailure | undefined>;
  /** Reads again, for a 'Try again' button. */
  refresh: () => void;
}

/** Follows the log for as long as the owner lives. */
export function createLive(): Live {
  const [histories, setHistories] = createSignal<History[] | undefined>(undefined, { equals: false });
  const [failure, setFailure] = createSignal<LogFailure>();
  let reading = false;
  let changed = false;

  const refresh = (): void => {
    if (reading) {
      changed = true;
      return;
    }
    reading = true;
    changed = false;
    readHistories()
      .then(
        (read) => {
          setHistories(read);
          setFailure(undefined);
          void showBadge(due(read, Date.now()).length);
        },
        (cause: unknown) => setFailure(cause instanceof LogError ? cause.failure : 'failed'),
      )
      .finally(() => {
        reading = false;
        if (changed) refresh();
      });
  };

  onCleanup(watchLog(refresh));
  refresh();
  return { histories, failure, refresh };
}

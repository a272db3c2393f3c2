import { type Accessor, batch, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js';
import type { LogFailure } from '@/utils/failure';
import type { History } from '@/utils/history';
import { type Changed, histories as historiesAmong, LogError, recent, type Window, watchLog } from '@/utils/log';
import { RECENT } from './recentWindow';
import { refreshBadge, showDue } from './refreshBadge';

/** The log as a surface sees it: read once, and what changes again whenever any context changes it. */
export interface Live {
  /** The applications that are wanted, newest first; `undefined` until the first read came back. */
  histories: Accessor<History[] | undefined>;
  /** Nothing older is left out of what is wanted. */
  isAll: Accessor<boolean>;
  /** What is there was read for what is wanted now. */
  isCurrent: Accessor<boolean>;
  /** Why the log cannot be read; what was read before stays on the screen. */
  failure: Accessor<LogFailure | undefined>;
  /** Reads again, for a 'Try again' button. */
  refresh: () => void;
}

/**
 * Follows the log for as long as the owner lives.
 * @param wanted how much of it; read again when that changes. `undefined`: not known yet, nothing is read
 */
export function createLive(wanted: Accessor<Window | undefined>): Live {
  const [isAll, setIsAll] = createSignal(false);
  const [readFor, setReadFor] = createSignal<Window>();
  const [histories, setHistories] = createSignal<History[] | undefined>(undefined);
  const [failure, setFailure] = createSignal<LogFailure>();
  let reading = false;
  /** What changed since the last reading began; no ids: all of it. */
  let waiting: { ids: Changed } | undefined;
  /** The last reading failed: what it should have read must not be taken for read. */
  let missed = false;

  /** While somebody types, only what they type about is read again: the log may be long. */
  const hear = (changed: Changed): void => {
    const before = waiting ? waiting.ids : new Set<string>();
    waiting = { ids: before && changed && new Set([...before, ...changed]) };
    if (!reading) void read();
  };

  const read = async (): Promise<void> => {
    const window = untrack(wanted);
    const known = untrack(histories);
    const ids = known && !missed ? waiting?.ids : undefined;
    waiting = undefined;
    if (!window) return;
    reading = true;
    const found = await (ids ? changedAmong(ids) : recent(window)).catch((cause: unknown) =>
      cause instanceof LogError ? cause.failure : ('failed' as const),
    );
    reading = false;
    missed = typeof found === 'string';
    if (typeof found === 'string') setFailure(found);
    else {
      setFailure(undefined);
      if (known && ids) replace(known, found.histories);
      else {
        batch(() => {
          setReadFor(window);
          setIsAll(found.isAll);
          setHistories(found.histories);
        });
        const now = Date.now();
        // A look at one application says nothing of how much waits.
        if (window.rejections > 0)
          void (window === RECENT ? showDue(found.histories, now).catch(() => undefined) : refreshBadge(now));
      }
    }
    if (waiting) void read();
  };

  const changedAmong = async (ids: ReadonlySet<string>) => ({ histories: await historiesAmong(ids), isAll: isAll() });

  /** Half-written words change neither the order nor how much waits. */
  const replace = (known: History[], read: History[]): void => {
    const fresh = new Map(read.map((history) => [history.applicationId, history]));
    if (known.some(({ applicationId }) => fresh.has(applicationId)))
      setHistories(known.map((history) => fresh.get(history.applicationId) ?? history));
  };

  const refresh = (): void => hear(undefined);
  onCleanup(watchLog(hear));
  refresh();
  createEffect(on(wanted, refresh, { defer: true }));
  return { histories, isAll, isCurrent: () => wanted() !== undefined && readFor() === wanted(), failure, refresh };
}

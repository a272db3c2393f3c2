import { hasMark, removeMark, setMark } from './copy';
import { LogError, nameOf } from './database';
import { asking, writing } from './health';
import { snapshot } from './rescue';

/** After a failure of the database nothing is written to it before a snapshot elsewhere has succeeded. */

/** In this context, the failure after which nothing may be written. */
let stoppedBy: LogError | undefined;

/** There is no such failure any more, as far as this context knows. */
export function forgetStop(): void {
  stoppedBy = undefined;
}

/** How browsers say that the medium failed, rather than what was asked of it. */
const mediumFaults = [
  'QuotaExceededError',
  'UnknownError',
  'AbortError',
  'NotReadableError',
  'NoModificationAllowedError',
];

/** Remembers that the database has failed. Chromium has been seen to lose all of it after the next writes that succeed. */
export async function stopAfter(cause: unknown): Promise<void> {
  if (!(cause instanceof LogError) || cause.failure === 'closed' || cause.failure === 'newer') return;
  if (!mediumFaults.includes(nameOf(cause.cause))) return;
  stoppedBy = cause;
  await writing('copy', () => setMark('stopped'));
}

/** Lets the next write pass only when nothing stopped it, or a snapshot has succeeded since. Throws {@link LogError}. */
export async function mayWrite(): Promise<void> {
  if (!stoppedBy && !(await asking('copy', () => hasMark('stopped')))) return;
  try {
    await snapshot();
    await removeMark('stopped');
    stoppedBy = undefined;
  } catch (cause) {
    throw stoppedBy ?? new LogError(nameOf(cause) === 'QuotaExceededError' ? 'full' : 'failed', cause);
  }
}

/** The log has reached a file of the person's: that is a snapshot elsewhere as well. */
export async function snapshotElsewhere(): Promise<void> {
  stoppedBy = undefined;
  await writing('copy', () => removeMark('stopped'));
}

import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Entry } from '@/utils/entry';
import type { LogFailure } from '@/utils/failure';

/** The database and nothing else: its name, its one store, its indexes, and how it fails. */

export interface Schema extends DBSchema {
  entries: {
    key: string;
    value: Entry;
    indexes: { applicationId: string; kind: string; at: number; keys: string };
  };
}
export type Database = IDBPDatabase<Schema>;
export type EntryStore = IDBPObjectStore<Schema, ['entries'], 'entries', 'readonly' | 'readwrite'>;

/** A failure of the log, told without any of its content. */
export class LogError extends Error {
  constructor(
    readonly failure: LogFailure,
    cause: unknown,
  ) {
    super(`The log is ${failure} (${cause instanceof Error ? cause.name : typeof cause}).`, { cause });
    this.name = 'LogError';
  }
}

let opened: Promise<Database> | undefined;

const forget = (): void => {
  opened = undefined;
};

/** Opens the database once for this context, and again after the browser closed it. Throws {@link LogError}. */
function database(): Promise<Database> {
  opened ??= inTime(open()).catch((cause: unknown) => {
    forget();
    throw new LogError('closed', cause);
  });
  return opened;
}

/** How long a database may take to open before we say that it does not, in ms. */
const PATIENCE = 8_000;

/** A database that neither opens nor fails (another version holds it) must not leave a screen waiting for ever. */
function inTime(opening: Promise<Database>): Promise<Database> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new DOMException('The database took too long to open.', 'TimeoutError')), PATIENCE);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(clock));
}

// `async`, because some browsers throw where others reject.
const open = async (): Promise<Database> =>
  openDB<Schema>('rebound', 1, {
    upgrade(db) {
      const entries = db.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('applicationId', 'applicationId');
      entries.createIndex('kind', 'kind');
      entries.createIndex('at', 'at');
      entries.createIndex('keys', 'keys', { multiEntry: true });
    },
    // A newer version of Rebound waits for us to let go.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });

/** Runs `work` on the open database; a connection that went away in the meantime is opened again once. */
export async function withDatabase<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  const first = await database();
  try {
    return await work(first);
  } catch (cause) {
    if (!isGone(cause)) throw asLogError(cause);
    forget();
  }
  const again = await database();
  return work(again).catch((cause: unknown) => {
    throw asLogError(cause);
  });
}

const nameOf = (cause: unknown): string => (cause instanceof Error || cause instanceof DOMException ? cause.name : '');

/** The connection, not the work, is what failed: nothing was written. */
const isGone = (cause: unknown): boolean => nameOf(cause) === 'InvalidStateError';

function asLogError(cause: unknown): LogError {
  if (cause instanceof LogError) return cause;
  return new LogError(nameOf(cause) === 'QuotaExceededError' ? 'full' : 'failed', cause);
}

/** Lets go of the connection, so that a test or a deletion can have the database for itself. */
export async function closeDatabase(): Promise<void> {
  const db = await opened?.catch(() => undefined);
  db?.close();
  forget();
}

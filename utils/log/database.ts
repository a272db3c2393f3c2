import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, wrap } from 'idb';
import type { Entry } from '@/utils/entry';
import type { LogFailure } from '@/utils/failure';
import { databases, isMoved, move } from './bucket';
import { emptySum, type Witness, withEntry } from './sum';

/** The database and nothing else: its name, its stores, its indexes, its upgrades, and how it fails. */

const NAME = 'rebound';

/** Raised with every change to the stores; each step is in `upgrade`. */
export const VERSION = 2;

/** Something that happened to the log, to be told to the person once. */
export interface Story {
  id: string;
  /** When it was noticed, epoch ms. */
  at: number;
  /** How the database was found: without its entries, with fewer than it had, or not to be read at all. */
  found: 'empty' | 'shorter' | 'unreadable';
  /** How many entries there had been, and how many there are again. */
  had: number;
  back: number;
}

/** A folder of the person's, and what has been exchanged with it. */
export interface FolderChoice {
  handle: FileSystemDirectoryHandle;
  /** Names this browser's own file there. */
  id: string;
  /** The number of the write that our file there has; -1 before the first. */
  written: number;
  /** Files of other browsers that were merged, by name, each with its time of change. */
  merged: Record<string, number>;
}

export interface Schema extends DBSchema {
  entries: {
    key: string;
    value: Entry;
    indexes: { applicationId: string; kindAt: [string, number, string]; at: number; keys: string };
  };
  /**
   * What the log comes to after its newest write, under `witness`. Under `erased` that it came to nothing, as long as what
   * was deleted may still be in another medium. Under `owed`, as long as some of the log could not be read from the copy, what it
   * should have come to: that it is there is what counts.
   */
  state: { key: string; value: Witness };
  stories: { key: string; value: Story };
  /** The folder that the person picked for backups, under `folder`; see `folder.ts`. */
  folder: { key: string; value: FolderChoice };
}
type Stores = ['entries', 'state', 'stories'];
export type Database = IDBPDatabase<Schema>;
export type Transaction = IDBPTransaction<Schema, Stores, 'readwrite'>;
export type EntryStore = IDBPObjectStore<
  Schema,
  ArrayLike<'entries' | 'state' | 'stories'>,
  'entries',
  'readonly' | 'readwrite' | 'versionchange'
>;

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

let onGone: (isFault: boolean) => void = () => undefined;

/**
 * Calls `listener` when a connection has gone that this context did not let go of by itself: what opens next may be another
 * database. `isFault`: the browser has ended it, rather than somebody who needs the database for himself.
 */
export function whenGone(listener: (isFault: boolean) => void): void {
  onGone = listener;
}

/** Opens the database once for this context, and again after the browser closed it. Throws {@link LogError}. */
function database(): Promise<Database> {
  opened ??= inTime(open()).catch((cause: unknown) => {
    forget();
    throw new LogError(nameOf(cause) === 'VersionError' ? 'newer' : 'closed', cause);
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
  // One that opens after all must not stand in the way of a newer version.
  void opening.then(
    (db) => opened === undefined && db.close(),
    () => undefined,
  );
  return Promise.race([opening, late]).finally(() => clearTimeout(clock));
}

type Upgrade = IDBPTransaction<Schema, ArrayLike<'entries' | 'state' | 'stories' | 'folder'>, 'versionchange'>;

async function upgradeFrom(from: number, db: Database, tx: Upgrade): Promise<void> {
  if (from < 1) {
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('applicationId', 'applicationId');
    entries.createIndex('at', 'at');
    entries.createIndex('keys', 'keys', { multiEntry: true });
  }
  if (from < 2) {
    const entries = tx.objectStore('entries');
    // Version 1 had an index of kinds alone.
    if (from === 1) (entries as unknown as IDBObjectStore).deleteIndex('kind');
    // With the application in it, so that the applications with the newest of a kind are found here alone.
    entries.createIndex('kindAt', ['kind', 'at', 'applicationId']);
    db.createObjectStore('state');
    db.createObjectStore('stories', { keyPath: 'id' });
    db.createObjectStore('folder');
    let sum = emptySum;
    for await (const { value } of entries) sum = withEntry(sum, value, 1);
    if (sum.count > 0) await tx.objectStore('state').put({ seq: 1, ...sum }, 'witness');
  }
}

// `async`, because some browsers throw where others reject.
const open = async (): Promise<Database> => {
  const request = (await databases()).open(NAME, VERSION);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const { result, transaction } = request;
    if (transaction) void upgrade(wrap(result) as never, oldVersion, wrap(transaction) as never);
  });
  const db = (await wrap(request)) as unknown as Database;
  // A newer version of Rebound waits for us to let go.
  db.addEventListener('versionchange', () => {
    db.close();
    forget();
    onGone(false);
  });
  db.addEventListener('close', () => {
    forget();
    onGone(true);
  });
  return db;
};

/** All of it in the one transaction that the browser makes for it: what fails half-way has not happened. */
async function upgrade(db: Database, from: number, tx: Upgrade): Promise<void> {
  try {
    await upgradeFrom(from, db, tx);
  } catch {
    tx.done.catch(() => undefined);
    tx.abort();
  }
}

/**
 * Deletes a database that cannot be read, so that a new one can be made; where the browser does not do that either, the
 * log moves. Throws {@link LogError}.
 */
export async function startAnew(): Promise<void> {
  await closeDatabase();
  try {
    await deleteIn(await databases());
  } catch (cause) {
    const isHeld = nameOf(cause) === 'TimeoutError';
    if (isHeld || !(await move(async () => (await inTime(open())).close()))) throw new LogError('closed', cause);
  }
}

/** Deletes what is left in the usual place, where the log has moved away from it and the browser does that again. */
export async function forgetUsualPlace(): Promise<void> {
  if (await isMoved()) await deleteIn(indexedDB).catch(() => undefined);
}

const deleteIn = (place: IDBFactory): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = place.deleteDatabase(NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException('Another page holds the database.', 'TimeoutError'));
  });

/** So many entries are read at once: a browser refuses an answer of some hundred megabytes. */
const AT_ONCE = 5_000;

/** Every entry, in the order of ids, within the transaction of `store`. */
export async function entriesIn(store: EntryStore): Promise<Entry[]> {
  const found: Entry[] = [];
  for (let last: string | undefined; ; last = found.at(-1)?.id) {
    const more = await store.getAll(last === undefined ? undefined : IDBKeyRange.lowerBound(last, true), AT_ONCE);
    for (const entry of more) found.push(entry);
    if (more.length < AT_ONCE) return found;
  }
}

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

export const nameOf = (cause: unknown): string =>
  cause instanceof Error || cause instanceof DOMException ? cause.name : '';

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

import { openDB } from 'idb';
import { startLog } from '@/components/startLog';
import type { Entry } from '@/utils/entry';
import { add, type Health, healthOfMedia } from '@/utils/log';

/**
 * What runs in the page of `extension.ts`: the log's own code, and beside it a database as anybody makes one, with nothing that
 * watches over it.
 */

startLog();

/** Opened for each use: it must not fail for the reason that the browser has ended an old connection. */
async function inPlain<Result>(work: (db: Awaited<ReturnType<typeof openPlain>>) => Promise<Result>): Promise<Result> {
  const db = await openPlain();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
const openPlain = () =>
  openDB('plain', 1, { upgrade: (db) => void db.createObjectStore('entries', { keyPath: 'id' }) });

const addPlain = (entries: readonly Entry[]): Promise<void> =>
  inPlain(async (db) => {
    const tx = db.transaction('entries', 'readwrite', { durability: 'strict' });
    for (const entry of entries) void tx.store.put(entry);
    await tx.done;
  });

let written: string[] = [];

const hands = {
  /**
   * Writes one entry after the other into the log and into the plain database, until one fails in the log.
   * @returns the entries that the log has acknowledged, by their ids, and why it stopped
   */
  async write(entries: readonly Entry[]): Promise<{ written: string[]; failure?: string }> {
    written = [];
    for (const entry of entries) {
      await addPlain([entry]).catch(() => undefined);
      try {
        await add([entry]);
      } catch (cause) {
        return { written, failure: String(cause) };
      }
      written.push(entry.id);
    }
    return { written };
  },

  /** Ids of what {@link write} has written so far. */
  written: (): string[] => written,

  addPlain,
  /** How many entries the plain database has; 0 where it cannot be read. */
  countPlain: (): Promise<number> => inPlain((db) => db.count('entries')).catch(() => 0),

  /** Makes the browser's file system (OPFS) for this extension, whether or not the log uses it. */
  async makeFile(): Promise<void> {
    const root = await navigator.storage.getDirectory();
    const stream = await (await root.getFileHandle('plain', { create: true })).createWritable();
    await stream.write('A file of somebody else.');
    await stream.close();
  },

  health: (): Health => healthOfMedia(),
};
export type Hands = typeof hands;

Object.assign(globalThis, { hands });

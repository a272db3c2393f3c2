/**
 * The second medium: unless somebody names another, files of the browser's own file system for this extension (OPFS). In
 * Chromium that is kept apart from the database on the disk, and came through where the database did not. In Firefox it
 * is not: see `browser/files.ts`.
 */

/** Files beside the database. A write is whole or not at all; names have no folders. */
export interface Medium {
  /** `undefined` where there is no such file. */
  read: (name: string) => Promise<Uint8Array | undefined>;
  write: (name: string, parts: readonly Uint8Array[]) => Promise<void>;
  /** Nothing happens where there is no such file. */
  remove: (name: string) => Promise<void>;
  list: () => Promise<string[]>;
}

const FOLDER = 'rebound';

const isMissing = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'NotFoundError';

const folder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/** The browser's. Every call rejects where the browser refuses the file system, as in private windows. */
const opfs: Medium = {
  async read(name) {
    try {
      const file = await (await (await folder()).getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw cause;
    }
  },
  async write(name, parts) {
    const handle = await (await folder()).getFileHandle(name, { create: true });
    // Written beside the file, and in its place only once it is closed.
    const stream = await handle.createWritable();
    try {
      for (const part of parts) await stream.write(part as Uint8Array<ArrayBuffer>);
      await stream.close();
    } catch (cause) {
      await stream.abort().catch(() => undefined);
      throw cause;
    }
  },
  async remove(name) {
    await (await folder()).removeEntry(name).catch((cause: unknown) => {
      if (!isMissing(cause)) throw cause;
    });
  },
  async list() {
    const names: string[] = [];
    for await (const name of (await folder()).keys()) names.push(name);
    return names;
  },
};

let medium: Medium = opfs;

/** Where the copy of the log is kept. */
export const theMedium = (): Medium => medium;

/** Whether that is the usual place, which a worker reaches as well as a page does. */
export const isUsualMedium = (): boolean => medium === opfs;

/** Keeps it elsewhere from now on; call it before the log is used. */
export function keepCopyIn(other: Medium): void {
  medium = other;
}

/** One after the other in all contexts of this browser: two that write the same file would mix their words. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('rebound:copy', work) as Promise<Result>;
}

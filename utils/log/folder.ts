import { type FolderChoice, withDatabase } from './database';
import { toFile } from './exportFile';
import { ready } from './guard';
import { exportLog, merge, readLog } from './transfer';

/**
 * A folder that the person picked (Chrome): each browser keeps the whole log there in a file of its own, and merges the
 * files of the others. Whatever carries that folder between machines carries the log.
 */

/** What Chrome's handles can do beyond the standard: https://wicg.github.io/file-system-access/ */
interface Permitted {
  queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** How the folder stands: none was picked; the browser wants to be asked again; it is used. */
export type FolderState = { state: 'none' } | { state: 'asleep' | 'in-use'; name: string };

const readChoice = async (): Promise<FolderChoice | undefined> => {
  await ready();
  return withDatabase((db) => db.get('folder', 'folder'));
};
const writeChoice = (choice: FolderChoice): Promise<unknown> =>
  withDatabase((db) => db.put('folder', choice, 'folder'));

const isPermitted = async ({ handle }: FolderChoice): Promise<boolean> =>
  ((await (handle as Permitted).queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';

/**
 * One after the other in all contexts of this browser: what comes from a folder is written only while that is the one in
 * use. Whoever holds it waits for the database alone, never for the folder, which may be far away.
 */
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request('rebound:folder', work) as Promise<Result>;

/** Does `work` if that folder is still the one in use; it was left, another one picked, or all deleted, otherwise. */
const whileUsed = <Result>(id: string, work: () => Promise<Result>): Promise<Result | undefined> =>
  inTurn(async () => ((await readChoice())?.id === id ? work() : undefined));

/** Throws `LogError`. */
export async function folderState(): Promise<FolderState> {
  const choice = await readChoice();
  if (!choice) return { state: 'none' };
  return { state: (await isPermitted(choice)) ? 'in-use' : 'asleep', name: choice.handle.name };
}

/** Uses a folder from now on. Throws `LogError`. */
export async function useFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  const known = await readChoice();
  const isSame = known !== undefined && (await known.handle.isSameEntry(handle));
  if (!isSame) await inTurn(() => writeChoice({ handle, id: crypto.randomUUID(), written: -1, merged: {} }));
}

/** Asks the browser for the folder again, within a click. Resolves to whether it may be used. */
export async function wakeFolder(): Promise<boolean> {
  const choice = await readChoice();
  if (!choice) return false;
  return ((await (choice.handle as Permitted).requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Uses it no longer: an exchange that is under way ends, and merges nothing more. The files there stay. */
export const leaveFolder = (): Promise<void> => inTurn(() => withDatabase((db) => db.delete('folder', 'folder')));

const nameOf = (id: string): string => `rebound-${id}.json`;
const isOurs = (name: string): boolean => /^rebound-[\w-]+\.json$/.test(name);

/** What an exchange did. `unread`: names of files that could not be merged. */
export interface Exchanged {
  /** Entries that other browsers had and this one had not. */
  added: number;
  unread: string[];
}

/**
 * Merges what other browsers have put into the folder, and writes our own file where the log has changed since.
 * @returns `undefined` when no folder is in use, or no longer. Rejects where the folder is gone or full. Throws `LogError`.
 */
export async function exchange(settings?: Record<string, unknown>): Promise<Exchanged | undefined> {
  const choice = await readChoice();
  if (!choice || !(await isPermitted(choice))) return undefined;
  const { handle, id } = choice;
  const merged = { ...choice.merged };
  const unread: string[] = [];
  let added = 0;
  for await (const [name, file] of handle.entries()) {
    if (!isOurs(name) || name === nameOf(id) || file.kind !== 'file') continue;
    const content = await (file as FileSystemFileHandle).getFile().catch(() => undefined);
    if (content && merged[name] === content.lastModified) continue;
    // Kept elsewhere, as by a cloud, and out of reach for the moment: the next exchange tries again.
    const read = content ? await readLog(content) : 'unopened';
    if (typeof read === 'string') unread.push(name);
    else {
      const count = await whileUsed(id, () => merge(read.entries));
      if (!count) return undefined;
      added += count.added + count.changed;
    }
    const isFinal = typeof read !== 'string' || read === 'not-json' || read === 'not-rebound';
    // What is damaged is tried again when it changes. What is newer is read by the newer Rebound that we become.
    if (content && isFinal) merged[name] = content.lastModified;
  }
  const written = await writeOwn(choice, settings);
  if (written === undefined) return undefined;
  await whileUsed(id, () => writeChoice({ ...choice, merged, written }));
  return { added, unread };
}

/**
 * Writes our own file where it is missing or behind the log.
 * @returns the number of the write that it has; `undefined` where the folder is no longer in use: then it is left as it was
 */
async function writeOwn(
  { handle, id, written }: FolderChoice,
  settings?: Record<string, unknown>,
): Promise<number | undefined> {
  const isUsed = async (): Promise<boolean> => (await readChoice())?.id === id;
  const seq = (await withDatabase((db) => db.get('state', 'witness')))?.seq ?? 0;
  if (seq === written && !(await isMissing(handle, nameOf(id)))) return seq;
  const file = toFile(await exportLog(settings));
  if (!(await isUsed())) return undefined;
  const stream = await (await handle.getFileHandle(nameOf(id), { create: true })).createWritable();
  await stream.write(file);
  if (await isUsed()) {
    await stream.close();
    return seq;
  }
  await stream.abort();
  return undefined;
}

const isMissing = (handle: FileSystemDirectoryHandle, name: string): Promise<boolean> =>
  handle.getFileHandle(name).then(
    () => false,
    () => true,
  );

import { type FolderChoice, withDatabase } from './database';
import { ready } from './guard';
import { EXPORT_VERSION, exportLog, importLog } from './transfer';

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
  if (!isSame) await writeChoice({ handle, id: crypto.randomUUID(), written: -1, merged: {} });
}

/** Asks the browser for the folder again, within a click. Resolves to whether it may be used. */
export async function wakeFolder(): Promise<boolean> {
  const choice = await readChoice();
  if (!choice) return false;
  return ((await (choice.handle as Permitted).requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Uses it no longer; the files there stay. */
export const leaveFolder = (): Promise<void> => withDatabase((db) => db.delete('folder', 'folder'));

const nameOf = (id: string): string => `rebound-${id}.json`;
const isOurs = (name: string): boolean => /^rebound-[\w-]+\.json$/.test(name);

/** What an exchange did. `unread`: names of files that could not be merged; they are tried again when they change. */
export interface Exchanged {
  /** Entries that other browsers had and this one had not. */
  added: number;
  unread: string[];
}

/**
 * Merges what other browsers have put into the folder, and writes our own file where the log has changed since.
 * @returns `undefined` when no folder is in use. Rejects where the folder is gone or full. Throws `LogError`.
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
    const content = await (file as FileSystemFileHandle).getFile();
    if (merged[name] === content.lastModified) continue;
    const imported = await importLog(await content.text());
    if (typeof imported === 'string') unread.push(name);
    else added += imported.added + imported.changed;
    merged[name] = content.lastModified;
  }
  const seq = (await withDatabase((db) => db.get('state', 'witness')))?.seq ?? 0;
  if (seq !== choice.written || (await isMissing(handle, nameOf(id)))) {
    const { entries } = await exportLog();
    const stream = await (await handle.getFileHandle(nameOf(id), { create: true })).createWritable();
    await stream.write(JSON.stringify({ format: 'rebound', version: EXPORT_VERSION, entries, settings }));
    await stream.close();
  }
  await writeChoice({ ...choice, merged, written: seq });
  return { added, unread };
}

const isMissing = (handle: FileSystemDirectoryHandle, name: string): Promise<boolean> =>
  handle.getFileHandle(name).then(
    () => false,
    () => true,
  );

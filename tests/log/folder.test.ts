import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '@/utils/entry';
import { add, allEntries, deleteEverything } from '@/utils/log';
import { withDatabase } from '@/utils/log/database';
import { exchange, folderState, leaveFolder, useFolder } from '@/utils/log/folder';
import { EXPORT_VERSION } from '@/utils/log/transfer';
import { event } from '../make';
import { eachInItsOwn } from './browsers';

/** The folder of the person's: what other browsers put there, our own file, and the choice itself. */

eachInItsOwn();

/** A folder with files by name; `Error` where one cannot be read. */
type Files = Record<string, string | Error>;

/** The folders by name: the database keeps no function, so a handle is found by its name, as a browser finds it. */
const folders = new Map<string, { files: Files; onRead: () => Promise<unknown>; onWrite: () => Promise<unknown> }>();
const changed = new Map<string, number>();

function pick(name: string, files: Files = {}): FileSystemDirectoryHandle {
  folders.set(name, { files, onRead: async () => undefined, onWrite: async () => undefined });
  return living({ name });
}

/** The methods of a handle, which the copy that the database gives has not got. */
function living(handle: { name: string }): FileSystemDirectoryHandle {
  const folder = () => folders.get(handle.name) as NonNullable<ReturnType<typeof folders.get>>;
  const fileOf = (name: string) => ({
    kind: 'file',
    getFile: async () => {
      await folder().onRead();
      const words = folder().files[name];
      if (words instanceof Error) throw words;
      return Object.assign(new Blob([words ?? '']), { lastModified: changed.get(name) ?? 1 });
    },
    createWritable: async () => {
      const parts: Blob[] = [];
      return {
        write: async (part: Blob) => {
          await folder().onWrite();
          parts.push(part);
        },
        close: async () => {
          folder().files[name] = await new Blob(parts).text();
        },
        abort: async () => undefined,
      };
    },
  });
  const methods = {
    isSameEntry: async (other: { name: string }) => other.name === handle.name,
    async *entries() {
      for (const name of Object.keys(folder().files)) yield [name, fileOf(name)];
    },
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!create && !(name in folder().files)) throw new DOMException('', 'NotFoundError');
      return fileOf(name);
    },
  };
  for (const [name, method] of Object.entries(methods))
    Object.defineProperty(handle, name, { value: method, enumerable: false, configurable: true });
  return handle as unknown as FileSystemDirectoryHandle;
}

/** The database's own copies of a handle come to life where the log reads them. */
beforeEach(() => {
  folders.clear();
  changed.clear();
  const { structuredClone: clone } = globalThis;
  vi.stubGlobal('structuredClone', (value: unknown) => {
    const made = clone(value);
    const { handle } = (made ?? {}) as { handle?: { name: string } };
    if (handle) living(handle);
    return made;
  });
});

const fileOf = (entries: Entry[], version = EXPORT_VERSION): string =>
  JSON.stringify({ format: 'rebound', version, entries });
const theirs = fileOf([event({ id: 'theirs' })]);
const own = (files: Files): string[] => Object.keys(files).filter((name) => /^rebound-[\da-f-]{36}\.json$/.test(name));
const ids = async (): Promise<string[]> => (await allEntries()).map(({ id }) => id);

describe('an exchange', () => {
  it('merges what others have put there, and writes our own', async () => {
    const files: Files = { 'rebound-theirs.json': theirs, 'holiday.json': '{}' };
    await add([event({ id: 'ours' })]);
    await useFolder(pick('picked', files));
    expect(await exchange({ ownName: 'Sam Sample' })).toEqual({ added: 1, unread: [] });
    const [name = ''] = own(files);
    const written = JSON.parse(files[name] as string);
    expect(written).toMatchObject({ format: 'rebound', version: EXPORT_VERSION, settings: { ownName: 'Sam Sample' } });
    expect(written.entries).toHaveLength(2);
    expect(await exchange()).toEqual({ added: 0, unread: [] });
  });

  it('goes on where a file is out of reach, and reads it the next time', async () => {
    const files: Files = {
      'rebound-away.json': new DOMException('', 'NotReadableError'),
      'rebound-theirs.json': theirs,
    };
    await add([event({ id: 'ours' })]);
    await useFolder(pick('picked', files));
    expect(await exchange()).toEqual({ added: 1, unread: ['rebound-away.json'] });
    expect(own(files)).toHaveLength(1);
    files['rebound-away.json'] = fileOf([event({ id: 'away' })]);
    expect(await exchange()).toEqual({ added: 1, unread: [] });
  });

  it('goes on where a file is too big', async () => {
    const files: Files = { 'rebound-big.json': '{', 'rebound-theirs.json': theirs };
    await useFolder(pick('picked', files));
    const size = vi.spyOn(Blob.prototype, 'size', 'get').mockReturnValue(2 ** 30);
    const done = await exchange();
    size.mockRestore();
    expect(done?.unread).toContain('rebound-big.json');
    expect(own(files)).toHaveLength(1);
  });

  it('reads a file of a newer Rebound once it has become that one, and a damaged one when it changes', async () => {
    const files: Files = { 'rebound-newer.json': fileOf([], EXPORT_VERSION + 1), 'rebound-cut.json': '{' };
    await useFolder(pick('picked', files));
    expect((await exchange())?.unread).toEqual(['rebound-newer.json', 'rebound-cut.json']);
    // As after an update: what it said is what we read now, and its time of change is the same.
    files['rebound-newer.json'] = theirs;
    expect(await exchange()).toEqual({ added: 1, unread: [] });
    files['rebound-cut.json'] = fileOf([event({ id: 'mended' })]);
    changed.set('rebound-cut.json', 2);
    expect(await exchange()).toEqual({ added: 1, unread: [] });
  });
});

describe.each([
  ['while a file is read', 'onRead'],
  ['while our own is written', 'onWrite'],
] as const)('the choice that changes %s', (_, when) => {
  /** Exchanges, and does `work` in the middle of it. */
  const exchangeDuring = async (files: Files, work: () => Promise<unknown>): Promise<unknown> => {
    await add([event({ id: 'ours' })]);
    await useFolder(pick('picked', files));
    const folder = folders.get('picked');
    if (folder) folder[when] = work;
    return exchange();
  };
  const choice = () => withDatabase((db) => db.get('folder', 'folder'));

  it('is left when the folder was left', async () => {
    const files: Files = { 'rebound-theirs.json': theirs };
    await exchangeDuring(files, leaveFolder);
    expect(await folderState()).toEqual({ state: 'none' });
    expect(own(files)).toEqual([]);
  });

  it('is the folder that was picked since', async () => {
    const files: Files = { 'rebound-theirs.json': theirs };
    const other = pick('other');
    await exchangeDuring(files, () => useFolder(other));
    expect(await choice()).toMatchObject({ handle: { name: 'other' }, written: -1, merged: {} });
  });

  it('is gone with everything, and nothing that others had comes back', async () => {
    const files: Files = { 'rebound-theirs.json': theirs };
    await exchangeDuring(files, async () => {
      await leaveFolder();
      await deleteEverything();
    });
    expect(await choice()).toBeUndefined();
    expect(await ids()).toEqual([]);
    expect(own(files)).toEqual([]);
  });
});

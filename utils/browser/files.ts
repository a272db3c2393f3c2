import browser from 'webextension-polyfill';

/**
 * Files in the browser's own storage, for the log's copy in Firefox: there the file system (OPFS) lies in one folder with the
 * database, and Firefox throws all of that folder away when the file system's list of files is damaged. The storage has a
 * folder of its own.
 */

/** Where it says which key each file is under: asking the storage for its keys reads all that it keeps. */
const KEYS = 'copy';

async function keysByName(): Promise<Map<string, string>> {
  const { [KEYS]: kept } = await browser.storage.local.get(KEYS);
  return new Map(Object.entries(kept ?? {}).filter(([, key]) => typeof key === 'string'));
}

const keep = (keys: Map<string, string>, more: Record<string, Uint8Array> = {}): Promise<void> =>
  browser.storage.local.set({ ...more, [KEYS]: Object.fromEntries(keys) });

/** One after the other in all contexts of this browser: they share the keys. */
const inTurn = (change: () => Promise<void>): Promise<void> =>
  navigator.locks.request('rebound:files', change) as Promise<void>;

/** What is damaged cannot be removed; nobody looks for it any more. */
const removeKey = (key: string): Promise<void> => browser.storage.local.remove(key).catch(() => undefined);

/** As `Medium` in `log/medium.ts` has it. Every call rejects where the storage fails. */
export const storedFiles = {
  async read(name: string): Promise<Uint8Array | undefined> {
    const key = (await keysByName()).get(name);
    const bytes = key === undefined ? undefined : (await browser.storage.local.get(key))[key];
    return bytes instanceof Uint8Array ? bytes : undefined;
  },

  write: (name: string, parts: readonly Uint8Array[]): Promise<void> =>
    inTurn(async () => {
      const bytes = new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
      const keys = await keysByName();
      const before = keys.get(name);
      // A new key with every write: what is damaged cannot be written over either.
      const key = `copy:${crypto.randomUUID()}`;
      await keep(keys.set(name, key), { [key]: bytes });
      if (before !== undefined) await removeKey(before);
    }),

  remove: (name: string): Promise<void> =>
    inTurn(async () => {
      const keys = await keysByName();
      const key = keys.get(name);
      if (key === undefined) return;
      keys.delete(name);
      await keep(keys);
      await removeKey(key);
    }),

  list: async (): Promise<string[]> => [...(await keysByName()).keys()],
};

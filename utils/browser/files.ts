import browser from 'webextension-polyfill';

/**
 * Files in the browser's own storage, for the log's copy in Firefox: there the file system (OPFS) lies in one folder with the
 * database, and Firefox throws all of that folder away when the file system's list of files is damaged. The storage has a
 * folder of its own.
 */

/** Where it says which key each file is under: asking the storage for its keys reads all that it keeps. */
const KEYS = 'copy';

/**
 * Which keys may be there though no file is under them: pieces that are being written or removed. Said in one go with the
 * first of them, so that whoever has the next turn removes what somebody left who died.
 */
const UNNAMED = 'copy-unnamed';

/** The keys of each file's pieces, in order. */
async function keysByName(): Promise<Map<string, string[]>> {
  const { [KEYS]: kept } = await browser.storage.local.get(KEYS);
  return new Map(Object.entries(kept ?? {}).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])));
}

/** @param unnamed keys that are no file's from now on */
const keep = (keys: Map<string, string[]>, unnamed: string[]): Promise<void> =>
  browser.storage.local.set({ [KEYS]: Object.fromEntries(keys), [UNNAMED]: unnamed });

/** A page that stores more than this at once stands still meanwhile, in bytes. */
const PIECE = 1_000_000;

/** One after the other in all contexts of this browser: they share the keys. First what the dead left is removed. */
const inTurn = (change: () => Promise<void>): Promise<void> =>
  navigator.locks.request('rebound:files', async () => {
    const { [UNNAMED]: left } = await browser.storage.local.get(UNNAMED);
    if (Array.isArray(left) && left.length > 0) {
      const named = new Set([...(await keysByName()).values()].flat());
      await removeKeys(left.filter((key) => !named.has(key)));
    }
    await change();
  }) as Promise<void>;

/** Removes pieces that are no file's. What is damaged cannot be removed; nobody looks for it any more. */
async function removeKeys(keys: string[]): Promise<void> {
  const remove = (all: string[]): Promise<void> => browser.storage.local.remove(all);
  await remove([...keys, UNNAMED]).catch(async () => {
    for (const key of [...keys, UNNAMED]) await remove([key]).catch(() => undefined);
  });
}

/** As `Medium` in `log/medium.ts` has it. Every call rejects where the storage fails. */
export const storedFiles = {
  async read(name: string): Promise<Uint8Array | undefined> {
    const keys = (await keysByName()).get(name);
    if (!keys) return undefined;
    const kept = await browser.storage.local.get(keys);
    const pieces = keys.map((key) => kept[key]).filter((piece) => piece instanceof Uint8Array);
    return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  },

  write: (name: string, parts: readonly Uint8Array[]): Promise<void> =>
    inTurn(async () => {
      const pieces = new Blob(parts as Uint8Array<ArrayBuffer>[]);
      // New keys with every write: what is damaged cannot be written over, and the file is whole before it is named.
      const own = Array.from({ length: Math.ceil(pieces.size / PIECE) }, () => `copy:${crypto.randomUUID()}`);
      for (const [index, key] of own.entries()) {
        const piece = await pieces.slice(index * PIECE, (index + 1) * PIECE).arrayBuffer();
        const saying = index === 0 ? { [UNNAMED]: own } : {};
        await browser.storage.local.set({ [key]: new Uint8Array(piece), ...saying });
      }
      const keys = await keysByName();
      const before = keys.get(name) ?? [];
      await keep(keys.set(name, own), before);
      await removeKeys(before);
    }),

  remove: (name: string): Promise<void> =>
    inTurn(async () => {
      const keys = await keysByName();
      const own = keys.get(name);
      if (!own) return;
      keys.delete(name);
      await keep(keys, own);
      await removeKeys(own);
    }),

  list: async (): Promise<string[]> => [...(await keysByName()).keys()],
};

import { beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { storedFiles } from '@/utils/browser/files';

/** The log's copy in Firefox: files in the browser's storage, which fails for a value that is damaged as Firefox does. */

const kept = vi.hoisted(() => ({ values: {} as Record<string, unknown>, damaged: new Set<string>() }));
/** A set or a removal reads what was there as well, to tell of the change. */
const touch = vi.hoisted(() => (keys: string[]) => {
  if (keys.some((key) => kept.damaged.has(key))) throw new Error('An unexpected error occurred');
});

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        async get(asked: string | string[]) {
          touch([asked].flat());
          const keys = [asked].flat().filter((key) => key in kept.values);
          return Object.fromEntries(keys.map((key) => [key, structuredClone(kept.values[key])]));
        },
        async set(values: Record<string, unknown>) {
          touch(Object.keys(values));
          Object.assign(kept.values, structuredClone(values));
        },
        async remove(asked: string | string[]) {
          touch([asked].flat());
          for (const key of [asked].flat()) delete kept.values[key];
        },
      },
    },
  },
}));

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const read = async (name: string): Promise<string | undefined> => {
  const found = await storedFiles.read(name);
  return found && new TextDecoder().decode(found);
};

beforeEach(() => {
  kept.values = { language: 'de' };
  kept.damaged.clear();
});

it('keeps files: whole, written over, removed, listed', async () => {
  expect(await storedFiles.list()).toEqual([]);
  expect(await read('a')).toBeUndefined();
  await storedFiles.write('a', [bytes('one '), bytes('two')]);
  await storedFiles.write('b', []);
  await storedFiles.write('a', [bytes('three')]);
  expect(await read('a')).toBe('three');
  expect(await read('b')).toBe('');
  expect(await storedFiles.list()).toEqual(['a', 'b']);
  await storedFiles.remove('a');
  await storedFiles.remove('never there');
  expect(await read('a')).toBeUndefined();
  expect(await storedFiles.list()).toEqual(['b']);
});

it('leaves nothing behind, and everybody else alone', async () => {
  for (const words of ['one', 'two']) await storedFiles.write('a', [bytes(words)]);
  await storedFiles.remove('a');
  expect(kept.values).toEqual({ language: 'de', copy: {} });
});

it.each([1, 2, 3, 4])(
  'keeps no piece of a writer that died at its access %i, once another one has written',
  async (last) => {
    await storedFiles.write('long', [bytes('y'.repeat(1_500_000))]);
    const { set } = browser.storage.local;
    let calls = 0;
    const dying = new Promise<void>((resolve) => {
      vi.spyOn(browser.storage.local, 'set').mockImplementation(async (values) => {
        calls += 1;
        if (calls > last) return;
        await set(values);
        if (calls < last) return;
        // Nothing of it happens any more; the browser gives its turn to the next.
        resolve();
        throw new Error('killed');
      });
    });
    const killed = storedFiles.write('long', [bytes('x'.repeat(2_500_000))]).catch(() => undefined);
    await Promise.all([dying, killed]);
    vi.restoreAllMocks();
    await storedFiles.write('short', [bytes('two')]);
    // The last of the four names the new pieces.
    expect(await read('long')).toBe(last < 4 ? 'y'.repeat(1_500_000) : 'x'.repeat(2_500_000));
    await storedFiles.remove('long');
    expect(Object.keys(kept.values).filter((key) => key.startsWith('copy:'))).toHaveLength(1);
    await storedFiles.remove('short');
    expect(kept.values).toEqual({ language: 'de', copy: {} });
  },
);

it('removes around a piece that is damaged', async () => {
  await storedFiles.write('long', [bytes('x'.repeat(1_500_000))]);
  const [damaged = ''] = Object.keys(kept.values).filter((key) => key.startsWith('copy:'));
  kept.damaged.add(damaged);
  await storedFiles.remove('long');
  expect(Object.keys(kept.values).sort()).toEqual(['copy', damaged, 'language'].sort());
});

it('loses none of many that are written at the same time', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `file ${index}`);
  await Promise.all(names.map((name) => storedFiles.write(name, [bytes(name)])));
  expect((await storedFiles.list()).sort()).toEqual(names.sort());
  for (const name of names) expect(await read(name)).toBe(name);
});

it('writes over a file that is damaged, and removes it', async () => {
  for (const name of ['a', 'b']) await storedFiles.write(name, [bytes('one')]);
  for (const key of Object.keys(kept.values)) if (key.startsWith('copy:')) kept.damaged.add(key);
  await expect(storedFiles.read('a')).rejects.toThrow();
  await storedFiles.write('a', [bytes('two')]);
  expect(await read('a')).toBe('two');
  await storedFiles.remove('b');
  expect(await storedFiles.list()).toEqual(['a']);
});

it('says so when the storage fails', async () => {
  kept.damaged.add('copy');
  await expect(storedFiles.list()).rejects.toThrow();
  await expect(storedFiles.write('a', [bytes('one')])).rejects.toThrow();
});

it('keeps a long file in pieces, so that the page does not stand still', async () => {
  const words = 'x'.repeat(2_500_000);
  await storedFiles.write('long', [bytes(words)]);
  expect(await read('long')).toBe(words);
  const sizes = Object.values(kept.values).flatMap((value) => (value instanceof Uint8Array ? [value.length] : []));
  expect(sizes).toEqual([1_000_000, 1_000_000, 500_000]);
  await storedFiles.remove('long');
  expect(Object.keys(kept.values).sort()).toEqual(['copy', 'language']);
});

import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { closeLog, keepWitnessIn, type Witness } from '@/utils/log';
import { keepCopyIn } from '@/utils/log/medium';
import { type MemoryMedium, memoryMedium } from './memoryMedium';
import { memoryStorage } from './memoryStorage';

/** One person's browser as far as the log sees it: its database, its files, its storage. */
export interface TestBrowser {
  database: IDBFactory;
  files: MemoryMedium;
  /** What `storage.local` keeps; `broken` makes every access fail. */
  settings: { witness: Witness | undefined; broken: boolean };
  /** Its storage buckets by name, each with databases of its own; absent where the browser has none. */
  buckets?: Map<string, IDBFactory>;
}

export const newBrowser = (): TestBrowser => ({
  database: new IDBFactory(),
  files: memoryMedium(),
  settings: { witness: undefined, broken: false },
});

/** Starts that browser: what the log remembers in this context is forgotten, what is on its disks is there. */
export async function start({ database, files, settings, buckets }: TestBrowser): Promise<void> {
  await closeLog();
  Object.defineProperty(navigator, 'storageBuckets', { configurable: true, value: buckets && bucketsOf(buckets) });
  vi.stubGlobal('indexedDB', database);
  vi.stubGlobal('localStorage', memoryStorage());
  keepCopyIn(files);
  const checkSettings = (): void => {
    if (settings.broken) throw new Error('An unexpected error occurred');
  };
  keepWitnessIn({
    read: async () => {
      checkSettings();
      return settings.witness;
    },
    write: async (witness) => {
      checkSettings();
      settings.witness = witness;
    },
  });
}

/** `navigator.storageBuckets`, as far as the log uses it. */
const bucketsOf = (buckets: Map<string, IDBFactory>) => ({
  keys: async () => [...buckets.keys()],
  async open(name: string) {
    const indexedDB = buckets.get(name) ?? new IDBFactory();
    buckets.set(name, indexedDB);
    return { indexedDB };
  },
  delete: async (name: string) => void buckets.delete(name),
});

/** Gives each test of a file a browser of its own, started; `own()` is the one of the test that runs. */
export function eachInItsOwn(): () => TestBrowser {
  let own: TestBrowser;
  beforeEach(async () => {
    own = newBrowser();
    await start(own);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await closeLog();
    vi.unstubAllGlobals();
  });
  return () => own;
}

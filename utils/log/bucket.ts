/**
 * Where the database is. Usually in the browser's usual place; but Chromium opens that never again once the list of its
 * files is gone, and deletes nothing in it either. A bucket has files of its own, and only Chromium has buckets.
 * https://wicg.github.io/storage-buckets/explainer
 */

interface Buckets {
  keys: () => Promise<string[]>;
  open: (name: string) => Promise<{ indexedDB: IDBFactory }>;
  delete: (name: string) => Promise<void>;
}

const BUCKET = 'rebound';

const buckets = (): Buckets | undefined => (navigator as Navigator & { storageBuckets?: Buckets }).storageBuckets;

/** Whether the log has moved into the bucket: the bucket itself is the mark, for every context and every later start. */
export async function isMoved(): Promise<boolean> {
  const names = await buckets()
    ?.keys()
    .catch(() => undefined);
  return names?.includes(BUCKET) ?? false;
}

/** The databases among which the log's is. Rejects where the bucket does not open. */
export async function databases(): Promise<IDBFactory> {
  const bucket = (await isMoved()) ? await buckets()?.open(BUCKET) : undefined;
  return bucket?.indexedDB ?? indexedDB;
}

/**
 * Moves into the bucket, for good.
 * @param works whether a database opens there: on a full disk, say, it does not, and nothing moves
 * @returns whether it has moved now; false too where it had before
 */
export async function move(works: () => Promise<unknown>): Promise<boolean> {
  const all = buckets();
  if (!all || (await isMoved())) return false;
  try {
    await all.open(BUCKET);
    await works();
    return true;
  } catch {
    await all.delete(BUCKET).catch(() => undefined);
    return false;
  }
}

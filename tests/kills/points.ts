/**
 * The await points of the log, and a worker that stops at one of them as if it had died there.
 *
 * Every wait for the database, the files, the locks, a digest or the third medium has two points: it has just been asked
 * for, and its answer is there and nobody has heard it yet. At the chosen point everything stops: no answer is heard any
 * more. A transaction that is under way then is kept from ending by itself, which it would do as nobody asks it for anything:
 * a thread that stands still lets no transaction end either.
 */

let passed = 0;
let under = 0;
let stopAt = Number.POSITIVE_INFINITY;
let onStop: () => void = () => undefined;

/** Counts an await point. Returns whether life goes on from here. */
function pass(): boolean {
  if (passed >= stopAt) return false;
  passed += 1;
  if (passed < stopAt) return true;
  onStop();
  return false;
}

/** How many waits are under way. */
export const waiting = (): number => under;

/** A promise that the log waits for, with its two points. */
export function awaited<Result>(answer: Promise<Result>): Promise<Result> {
  pass();
  under += 1;
  return new Promise((resolve, reject) => {
    const then = (go: () => void): void => {
      under -= 1;
      if (pass()) go();
    };
    answer.then(
      (result) => then(() => resolve(result)),
      (cause: unknown) => then(() => reject(cause)),
    );
  });
}

type Method = (this: unknown, ...values: unknown[]) => unknown;

/** Puts another method in the place of one. */
function replace(owner: object, name: string, make: (original: Method) => Method): void {
  const methods = owner as Record<string, Method>;
  const original = methods[name];
  if (!original) throw new Error(`There is no method '${name}' to wait for.`);
  methods[name] = make(original);
}

/** From here on the worker stops at the n-th await point, counted from 1, and calls `whenStopped`. */
export function stopAtPoint(n: number, whenStopped: () => void): void {
  stopAt = n;
  onStop = whenStopped;
  const files: [object, string[]][] = [
    [StorageManager.prototype, ['getDirectory']],
    [FileSystemDirectoryHandle.prototype, ['getDirectoryHandle', 'getFileHandle', 'removeEntry']],
    [FileSystemFileHandle.prototype, ['getFile', 'createWritable']],
    [FileSystemWritableFileStream.prototype, ['write']],
    [WritableStream.prototype, ['close', 'abort']],
    [Blob.prototype, ['arrayBuffer']],
    [SubtleCrypto.prototype, ['digest']],
  ];
  // Only Chromium has them.
  const { storageBuckets } = navigator as { storageBuckets?: object };
  if (storageBuckets) files.push([Object.getPrototypeOf(storageBuckets), ['keys', 'open', 'delete']]);
  for (const [owner, names] of files) {
    for (const name of names) {
      replace(
        owner,
        name,
        (original) =>
          function (...values) {
            return awaited(original.apply(this, values) as Promise<unknown>);
          },
      );
    }
  }
  replace(
    FileSystemDirectoryHandle.prototype,
    'keys',
    (original) =>
      function () {
        const names = original.call(this) as AsyncIterator<string>;
        const next = names.next.bind(names);
        return Object.assign(names, { next: () => awaited(next()) });
      },
  );
  replace(
    LockManager.prototype,
    'request',
    (original) =>
      function (name, work) {
        // Had by a worker that stands still, a lock is not given back before its death.
        const stand = (): Promise<never> => new Promise(() => undefined);
        return awaited(original.call(this, name, () => (pass() ? (work as Method)() : stand())) as Promise<unknown>);
      },
  );
  for (const { prototype } of [IDBRequest, IDBTransaction]) listenIn(prototype);
}

/** Counts what is heard of requests and transactions. */
function listenIn(prototype: IDBRequest | IDBTransaction): void {
  const heard = new WeakMap<object, EventListener>();
  prototype.addEventListener = function (this: EventTarget, type: string, listener: EventListener): void {
    const isAnswer = type === 'success' || type === 'complete';
    if (isAnswer) {
      pass();
      under += 1;
    }
    const hear = (event: Event): void => {
      if (isAnswer) under -= 1;
      if (pass()) listener.call(this, event);
      else keepBusy(event);
    };
    heard.set(listener, hear);
    EventTarget.prototype.addEventListener.call(this, type, hear);
  };
  prototype.removeEventListener = function (this: EventTarget, type: string, listener: EventListener): void {
    EventTarget.prototype.removeEventListener.call(this, type, heard.get(listener) ?? listener);
  };
}

/** Asks a transaction for something again and again, so that it ends with its worker and not before. */
function keepBusy({ type, target }: Event): void {
  if (!(target instanceof IDBRequest)) return;
  const { transaction } = target;
  if (!transaction) return;
  if (type === 'upgradeneeded') transaction.db.createObjectStore('busy');
  const [store] = transaction.objectStoreNames;
  const ask = (): void => {
    transaction.objectStore(store ?? '').count().onsuccess = ask;
  };
  ask();
}

/** Tells every open surface of this browser that the log changed; they read again what did. */

const NAME = 'rebound:log';

/** The applications of which nothing but half-written words changed, by their ids; `undefined` for any other change. */
export type Changed = ReadonlySet<string> | undefined;

/** Says that the log changed, see {@link Changed}: words change with every other key, and a log may be long. */
export function announceChange(applicationIds?: Iterable<string>): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(applicationIds && [...applicationIds]);
  channel.close();
}

/** Calls `onChange` whenever the log was changed, by this context or another. Returns what ends it. */
export function watchLog(onChange: (changed: Changed) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
    onChange(Array.isArray(data) ? new Set(data.filter((id) => typeof id === 'string')) : undefined),
  );
  return () => channel.close();
}

/** Tells every open surface of this browser that the log changed; they read it again. */

const NAME = 'rebound:log';

/** Says that the log changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `onChange` whenever another context changed the log. Returns what ends it. */
export function watchLog(onChange: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', onChange);
  return () => channel.close();
}

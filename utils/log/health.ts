/** What the second medium and the third are worth at the moment: a failing one is told, and stops nobody. */

export interface Health {
  /** `failing`: it could not be read or written, and nothing was written to it since. */
  copy: 'good' | 'failing';
  witness: 'good' | 'failing';
}

let health: Health = { copy: 'good', witness: 'good' };

/** As this context knows it. */
export const healthOfMedia = (): Health => health;

const listeners = new Set<(health: Health) => void>();

/** Calls `onChange` when this context finds a medium failing, or good again. Returns what ends it. */
export function watchHealth(onChange: (health: Health) => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Notes how a medium was the last time. */
export function noteHealth(which: keyof Health, now: Health[keyof Health]): void {
  if (health[which] === now) return;
  health = { ...health, [which]: now };
  for (const listener of listeners) listener(health);
}

/** Writes to a medium; `undefined` and a word in {@link Health} where that fails. */
export async function writing<Result>(which: keyof Health, work: () => Promise<Result>): Promise<Result | undefined> {
  const result = await asking(which, async () => ({ of: await work() }));
  if (result) noteHealth(which, 'good');
  return result?.of;
}

/** Reads from a medium, as {@link writing}. That it can be read does not mean that it can be written. */
export async function asking<Result>(which: keyof Health, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch {
    noteHealth(which, 'failing');
    return undefined;
  }
}

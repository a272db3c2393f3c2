// A kept draft's content is plain JSON of an unknown age: these read it without trusting it.

type Content = Record<string, unknown> | undefined;

/** The text kept under `key`; `undefined` when there is none. */
export function keptText(content: Content, key: string): string | undefined {
  const value = content?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** The lines kept under `key`; `undefined` when there are none. */
export function keptLines(content: Content, key: string): string[] | undefined {
  const value = content?.[key];
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string') : undefined;
}

/** The one of `known` kept under `key`; `undefined` when it is none of them. */
export function keptWord<Word extends string>(content: Content, key: string, known: readonly Word[]): Word | undefined {
  return known.find((word) => word === content?.[key]);
}

/** The person kept under `key`; `undefined` when there is none. */
export function keptPerson(content: Content, key: string): { name: string; address?: string | undefined } | undefined {
  const value = content?.[key];
  if (typeof value !== 'object' || value === null || !('name' in value) || typeof value.name !== 'string') return;
  const address = 'address' in value && typeof value.address === 'string' ? value.address : undefined;
  return { name: value.name, address };
}

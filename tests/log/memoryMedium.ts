import type { Medium } from '@/utils/log/medium';

/** The second medium for tests: files in memory, which a test can damage, fill up or refuse. */
export interface MemoryMedium extends Medium {
  files: Map<string, Uint8Array>;
  /** What every access throws; `undefined` for none. */
  refusal: Error | undefined;
}

export function memoryMedium(): MemoryMedium {
  const files = new Map<string, Uint8Array>();
  const medium: MemoryMedium = {
    files,
    refusal: undefined,
    async read(name) {
      refuse();
      return files.get(name);
    },
    async write(name, parts) {
      refuse();
      const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      files.set(name, whole);
    },
    async remove(name) {
      refuse();
      files.delete(name);
    },
    async list() {
      refuse();
      return [...files.keys()];
    },
  };
  const refuse = (): void => {
    if (medium.refusal) throw medium.refusal;
  };
  return medium;
}

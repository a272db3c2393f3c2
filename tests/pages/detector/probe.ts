/** What a page that looks for the extension can do: many ways, each with a name. */

/** The page knows more than any real one could: the extension's id, and every file of its build. */
export interface Known {
  /** For example `chrome-extension://<id>/`. */
  origin: string;
  /** The same with an id that nobody has. */
  nobody: string;
  files: readonly string[];
}

export interface Probe {
  name: string;
  /** Begins to look when the page begins. What it gives is asked at the end, and says what was found, in words; nothing is `[]`. */
  start(known: Known): () => readonly string[] | Promise<readonly string[]>;
}

/** A probe that needs no beginning: it looks at the end. */
export const atEnd = (name: string, find: (known: Known) => readonly string[] | Promise<readonly string[]>): Probe => ({
  name,
  start: (known) => () => find(known),
});

/** A probe of something that should be the same at the end as in the beginning. */
export const same = (name: string, look: () => Record<string, unknown>): Probe => ({
  name,
  start() {
    const before = look();
    return () => {
      const after = look();
      const names = new Set([...Object.keys(before), ...Object.keys(after)]);
      return [...names].flatMap((one) =>
        Object.is(before[one], after[one]) ? [] : [`${one}: ${String(before[one])} became ${String(after[one])}`],
      );
    };
  },
});

/** Whether some words name the extension. */
export const isNamed = (words: string, { origin }: Known): boolean =>
  words.includes(origin) || words.includes(new URL(origin).host) || /rebound/i.test(words);

/** Gives what comes within a second, else `late`. */
export const inTime = <T>(coming: Promise<T>, late: T, within = 1_000): Promise<T> =>
  Promise.race([coming, new Promise<T>((resolve) => setTimeout(resolve, within, late))]);

/** What happened to the log behind the person's back, on top of every surface until it was read. */
export const story = {
  label: 'What happened to the log',
  found: {
    empty: (day: string) => `The browser had lost the log on ${day}.`,
    shorter: (day: string) => `The browser had lost a part of the log on ${day}.`,
    unreadable: (day: string) => `The browser could no longer read the log on ${day}.`,
  },
  allBack: (count: number, words: string) =>
    count === 1
      ? "The one entry is back from Rebound's own copy."
      : `${words} of ${words} entries are back from Rebound's own copy.`,
  someBack: (back: string, had: string, missing: number, words: string) =>
    `${back} of ${had} entries are back from Rebound's own copy; ${missing === 1 ? 'one is' : `${words} are`} missing.`,
  noneBack: (count: number, words: string) =>
    `Rebound's own copy is gone as well: ${count === 1 ? 'the one entry is' : `all ${words} entries are`} missing.`,
  remedy: 'An exported file or a backup brings back what is in it.',
  toImport: 'To the import',
  understood: 'Understood',
};

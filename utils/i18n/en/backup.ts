/** Backups: those that are kept beside the log, and the folder of the person's. */
export const backup = {
  title: 'Backups',
  lead: 'Rebound keeps the log of each day here for two weeks, beside a copy that follows every change.',
  none: 'None yet. The first one is made within a day of the first entry.',
  refused: 'The browser does not let Rebound at its backups at the moment; export a file to be safe.',
  /** `shown`: the count as it is written. */
  ofDay: (day: string, count: number, shown: string) => `${day}: ${count === 1 ? 'one entry' : `${shown} entries`}`,
  restore: 'Bring back',
  /** Read aloud; begins with the word on the button. */
  restoreOne: (day: string) => `Bring back: ${day}`,
  download: 'Download',
  downloadOne: (day: string) => `Download: ${day}`,
  restored: (count: number, shown: string) => {
    if (count === 0) return 'Nothing was missing: the log has all of it.';
    return count === 1 ? 'One entry is back.' : `${shown} entries are back.`;
  },
  hint: 'Bringing one back merges: it adds what is missing, and leaves alone what was changed or deleted on purpose.',
  unreadable: 'This backup is damaged and cannot be read. The others are not touched.',
  restIsThere: 'What can be read of it is in the log already.',
  inPart: (count: number, shown: string) =>
    count === 1
      ? 'One entry of this backup is damaged and could not be read.'
      : `${shown} entries of this backup are damaged and could not be read.`,
  downloaded: (name: string) => `${name} is on its way to your downloads.`,
  folder: {
    title: 'A folder of yours',
    lead: 'Pick a folder, and Rebound keeps the whole log there too. If something syncs that folder, your other browsers meet in it: each keeps a file of its own and merges those of the others.',
    pick: 'Pick a folder ...',
    inUse: (name: string) => `In use: ${name}`,
    asleep: (name: string) => `The browser wants to be asked again before Rebound may use ${name}.`,
    wake: 'Allow again',
    now: 'Exchange now',
    exchanged: (count: number, shown: string) => {
      if (count === 0) return 'Up to date.';
      return count === 1
        ? 'One entry came from your other browsers.'
        : `${shown} entries came from your other browsers.`;
    },
    unread: (names: string) => `Not read, because it is damaged, out of reach or of a newer Rebound: ${names}.`,
    failed: 'The folder could not be read or written. Is it still there, and is there room?',
    leave: 'Stop using it',
    left: 'Rebound uses the folder no longer. The files there stay.',
  },
};

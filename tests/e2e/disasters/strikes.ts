import { rm } from 'node:fs/promises';
import type { Entry } from '@/utils/entry';
import type { Story } from '@/utils/log';
import type { BrowserKind } from '../../browsers/find';
import type { Running } from '../../browsers/launch';
import { each, filesLike, garble, garbleMiddle, halve, largest, type Places, remove, removeFolder } from './damage';
import { call, LOG_PAGE } from './extension';

/** The disasters of each browser, as a table: what is done to a profile, and what the log may say of it afterwards. */

/** A browser profile to strike, and what its log has acknowledged, by ids. */
export interface Profile {
  folder: string;
  places: Places;
  acknowledged: Map<string, Entry>;
  start(): Promise<Running>;
}

export interface Disaster {
  name: string;
  strike: (profile: Profile) => Promise<void>;
  /** What the story may say of how the database was found; absent where no story may be told: nothing was lost. */
  found?: Story['found'][];
  /** Not always is anything lost: then no story is told, and the plain database may have all it had. */
  isSmall?: true;
  /** The disaster is there at every later start too. */
  lasts?: true;
}

const ANSWER = 'No answer to my question so far. I will ask once more, and then let it rest. ';

/** Entries to write. */
export const notes = (name: string, count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'note',
    id: `note:${name}:${index}`,
    applicationId: `application:Company ${index % 40}`,
    at: Date.now(),
    loggedAt: Date.now(),
    text: `${index}. ${ANSWER.repeat(20)}`,
  }));

/** Starts the browser, and kills it while the log is written to. */
async function killWhileWriting({ start, acknowledged }: Profile): Promise<void> {
  const running = await start();
  const many = notes('killed', 2_000);
  const page = await running.openExtensionPage(LOG_PAGE);
  void call(page, 'write', many).catch(() => undefined);
  const end = Date.now() + 1_000;
  let written: string[] = [];
  while (Date.now() < end || written.length < 10) written = await call(page, 'written');
  await running.kill();
  const byId = new Map(many.map((entry) => [entry.id, entry]));
  for (const id of written) acknowledged.set(id, byId.get(id) as Entry);
}

const chromium: Disaster[] = [
  {
    name: 'the newest writes of the database are cut in half',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /\.log$/), halve),
    found: ['shorter'],
  },
  {
    name: 'the newest writes of the database are garbled',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /\.log$/), garble),
    found: ['shorter', 'empty'],
  },
  {
    name: 'the newest writes of the database are deleted',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /\.log$/), remove),
    found: ['shorter'],
  },
  {
    name: 'the tables of the database are cut in half',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /\.ldb$/), halve),
    found: ['empty'],
  },
  {
    name: 'the tables of the database are garbled',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /\.ldb$/), garbleMiddle),
    found: ['empty'],
  },
  {
    name: 'the tables of the database are deleted',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /\.ldb$/), remove),
    found: ['empty'],
  },
  {
    name: 'the list of the database files is garbled',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /MANIFEST/), garble),
    found: ['empty'],
  },
  {
    // Chromium opens such a database never again, and deletes nothing of it: the log moves.
    name: 'the list of the database files is deleted',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /MANIFEST/), remove),
    found: ['unreadable', 'empty'],
    lasts: true,
  },
  {
    name: 'the name of that list is deleted',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, /CURRENT$/), remove),
    found: ['shorter', 'empty'],
  },
  {
    name: 'the database is gone',
    strike: ({ folder, places }) => removeFolder(folder, places.database),
    found: ['empty'],
  },
  {
    name: 'the copy is gone',
    strike: ({ folder, places }) => removeFolder(folder, places.copy),
  },
  {
    name: 'the copy is garbled',
    strike: ({ folder, places }) => each(filesLike(folder, places.copy, /./), garble),
  },
  {
    name: 'the settings are gone',
    strike: ({ folder, places }) => removeFolder(folder, places.settings),
  },
  {
    name: 'the settings are garbled',
    strike: ({ folder, places }) => each(filesLike(folder, places.settings, /./), garble),
  },
  {
    name: 'the database is gone, and the settings are garbled',
    async strike({ folder, places }) {
      await removeFolder(folder, places.database);
      await each(filesLike(folder, places.settings, /./), garble);
    },
    found: ['empty'],
  },
  {
    name: 'the database is gone, and a snapshot of the copy is garbled',
    async strike({ folder, places }) {
      await removeFolder(folder, places.database);
      await each(largest(filesLike(folder, places.copy, /./)), garble);
    },
    found: ['empty'],
  },
];

const SQLITE = /\.sqlite$/;

const firefox: Disaster[] = [
  {
    name: 'the database is cut in half',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, SQLITE), halve),
    found: ['empty'],
  },
  {
    name: 'the database is garbled',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, SQLITE), garble),
    found: ['empty'],
  },
  {
    name: 'the database is garbled in its middle',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, SQLITE), garbleMiddle),
    found: ['unreadable', 'shorter', 'empty'],
  },
  {
    name: 'the database is deleted',
    strike: ({ folder, places }) => each(filesLike(folder, places.database, SQLITE), remove),
    found: ['empty'],
  },
  {
    name: 'the database is gone, with its folder',
    strike: ({ folder, places }) => removeFolder(folder, places.database),
    found: ['empty'],
  },
  {
    // Firefox throws away all that the extension keeps there, the database with it.
    name: 'the list of files of the file system is garbled',
    strike: ({ folder, places }) => each(filesLike(folder, places.own, /fs.metadata\.sqlite$/), garble),
    found: ['empty'],
  },
  {
    name: 'the file system is gone',
    strike: ({ folder, places }) => removeFolder(folder, `${places.own}/fs`),
  },
  {
    name: 'the settings and the copy are gone',
    strike: ({ folder, places }) => removeFolder(folder, places.settings),
  },
  {
    name: 'the settings and the copy are cut in half',
    strike: ({ folder, places }) => each(filesLike(folder, places.settings, SQLITE), halve),
  },
  {
    name: 'the settings and the copy are garbled',
    strike: ({ folder, places }) => each(filesLike(folder, places.settings, SQLITE), garble),
  },
  {
    name: 'the database is deleted, and a snapshot of the copy is garbled',
    async strike({ folder, places }) {
      await each(filesLike(folder, places.database, SQLITE), remove);
      await each(largest(filesLike(folder, places.copy, /\.files./)), garble);
    },
    found: ['empty'],
  },
  {
    name: 'the browser is killed in the midst of writing, and the newest writes of the database are deleted',
    async strike(profile) {
      await killWhileWriting(profile);
      await each(filesLike(profile.folder, profile.places.database, /-wal$/), remove);
    },
    found: ['shorter'],
    isSmall: true,
  },
];

const killed: Disaster = { name: 'the browser is killed in the midst of writing', strike: killWhileWriting };

export const disasters: Record<BrowserKind, Disaster[]> = {
  chromium: [...chromium, killed],
  firefox: [...firefox, killed],
};

/** Removes a profile, or another folder made for a test, whatever still writes into it. */
export const forget = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

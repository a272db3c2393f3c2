import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserKind } from '../../browsers/find';

/** Where a browser's profile keeps what the extension stores, and what disks do to it. */

/** Every file below a folder of the profile. Throws where there is none: then the browser keeps it elsewhere by now. */
async function filesIn(profile: string, folder: string): Promise<string[]> {
  const found = await readdir(join(profile, folder), { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  if (files.length === 0) throw new Error(`There is nothing in ${folder}.`);
  return files;
}

/** Those whose path fits. Throws where none does. */
export async function filesLike(profile: string, folder: string, like: RegExp): Promise<string[]> {
  const files = (await filesIn(profile, folder)).filter((file) => like.test(file));
  if (files.length === 0) throw new Error(`There is nothing like ${like} in ${folder}.`);
  return files;
}

type Damage = (file: string) => Promise<void>;

export const halve: Damage = async (file) => truncate(file, Math.floor((await stat(file)).size / 2));

/** Every 97th byte is another one. */
export const garble: Damage = async (file) => {
  const bytes = await readFile(file);
  for (let at = 0; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
  await writeFile(file, bytes);
};

/** The middle third is something else: begin and end are as they were. */
export const garbleMiddle: Damage = async (file) => {
  const bytes = await readFile(file);
  for (let at = Math.floor(bytes.length / 3); at < (bytes.length * 2) / 3; at++) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
  await writeFile(file, bytes);
};

export const remove: Damage = (file) => rm(file);

/** Deletes a folder of the profile. Throws where there is none. */
export async function removeFolder(profile: string, folder: string): Promise<void> {
  if (!existsSync(join(profile, folder))) throw new Error(`There is no ${folder}.`);
  await rm(join(profile, folder), { recursive: true });
}

export async function each(files: Promise<string[]>, damage: Damage): Promise<void> {
  for (const file of await files) await damage(file);
}

/** The largest of these files: of the copy, a snapshot. */
export async function largest(files: Promise<string[]>): Promise<string[]> {
  const sized = await Promise.all((await files).map(async (file) => ({ file, size: (await stat(file)).size })));
  return sized
    .sort((a, b) => b.size - a.size)
    .slice(0, 1)
    .map(({ file }) => file);
}

/** Where things are, as folders of the profile. */
export interface Places {
  database: string;
  /** What the log's copy is in. */
  copy: string;
  /** The browser's own storage: settings and one witness. */
  settings: string;
  /** What the extension's pages keep, in one folder where the browser does it so. */
  own: string;
}

const FIREFOX_ROOT = 'storage/default';

/** Finds them in a profile that the extension has run in. */
export async function placesIn(kind: BrowserKind, profile: string): Promise<Places> {
  if (kind === 'chromium')
    return {
      database: 'Default/IndexedDB',
      copy: 'Default/File System',
      settings: 'Default/Local Extension Settings',
      own: 'Default',
    };
  const folders = (await readdir(join(profile, FIREFOX_ROOT))).filter((name) => name.startsWith('moz-extension'));
  const own = folders.find((name) => !name.includes('^'));
  const storage = folders.find((name) => name.includes('^'));
  if (!own || !storage) throw new Error(`Firefox keeps its folders elsewhere by now: ${folders}.`);
  const settings = `${FIREFOX_ROOT}/${storage}`;
  return { database: `${FIREFOX_ROOT}/${own}/idb`, copy: settings, settings, own: `${FIREFOX_ROOT}/${own}` };
}

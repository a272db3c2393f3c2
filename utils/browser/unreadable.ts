import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import type { Reading } from '@/utils/reading';

/** Sites whose pages we could not read: kept until they are read again, told once. */

export interface Unreadable {
  /** When it was first so, epoch ms. */
  since: number;
  /** Which part of the site it was: its host and the first word of its path. */
  place: string;
  /** Where a site has messages and a list: whether it was messages that could not be read. */
  isMail?: boolean | undefined;
  /** Tags, classes and roles. */
  structure: string;
  /** The version of ours that could not: another one may. */
  version: string;
  /** The person has read it. */
  isAside?: boolean;
}

/** By site id, also what an earlier version could not read: see {@link readUnreadable}. */
const unreadableSetting = storage.defineItem<Record<string, Unreadable>>('local:unreadable', { fallback: {} });

const ourVersion = (): string => browser.runtime.getManifest().version;

/** What we cannot read as far as we know, by site id. */
export async function readUnreadable(): Promise<Record<string, Unreadable>> {
  const known = Object.entries(await unreadableSetting.getValue());
  return Object.fromEntries(known.filter(([, { version }]) => version === ourVersion()));
}

/** Calls `changed` when that changes. @returns what ends it */
export const watchUnreadable = (changed: () => void): (() => void) => unreadableSetting.watch(() => changed());

/** Keeps that a site could not be read. The first time counts. @param now epoch ms */
export const noteUnreadable = (
  siteId: string,
  { url, ...what }: { url: string; structure: string; isMail?: boolean | undefined },
  now: number,
): Promise<void> =>
  change((known) =>
    known[siteId]
      ? undefined
      : { ...known, [siteId]: { since: now, place: placeOf(url), ...what, version: ourVersion() } },
  );

/**
 * A page was read: where that part of the site was unreadable, it is so no longer. On a page whose list cannot be read messages may
 * open all the same: these prove nothing of the list.
 */
export async function forgetUnreadable(url: string, read: readonly Pick<Reading, 'site' | 'kind'>[]): Promise<void> {
  const isSame = ({ place, isMail }: Unreadable): boolean =>
    place === placeOf(url) && read.some(({ kind }) => isMail === undefined || isMail === (kind === 'mail'));
  const siteId = read[0]?.site;
  const isNoted = (known: Record<string, Unreadable>): boolean =>
    siteId !== undefined && known[siteId] !== undefined && isSame(known[siteId]);
  if (siteId === undefined || !isNoted(await readUnreadable())) return;
  await change((known) => (isNoted(known) ? without(known, siteId) : undefined));
}

/** The person has read it and need not be told again. */
export const putAside = (siteId: string): Promise<void> =>
  change((known) => {
    const one = known[siteId];
    return one && { ...known, [siteId]: { ...one, isAside: true } };
  });

function without(known: Record<string, Unreadable>, siteId: string): Record<string, Unreadable> {
  const { [siteId]: _, ...others } = known;
  return others;
}

/** One at a time, so that two pages at once do not undo each other. `undefined` changes nothing. */
async function change(
  make: (known: Record<string, Unreadable>) => Record<string, Unreadable> | undefined,
): Promise<void> {
  await navigator.locks.request('rebound:unreadable', async () => {
    const made = make(await readUnreadable());
    if (made) await unreadableSetting.setValue(made);
  });
}

/** A site has parts that change each by itself: LinkedIn's messages are read where its list of jobs is not. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { host, pathname } = new URL(url);
  return `${host}/${pathname.split('/')[1] ?? ''}`;
}

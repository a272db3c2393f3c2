import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Entry } from '@/utils/entry';
import { importFile, withFile } from './files';
import { wrongLooks } from './looks';
import { copied } from './media';
import type { Session } from './setup';
import { allSteps, draft, invitation, rejection, says } from './surfaces';

/** The settings page as a test uses it, and a log to go out of it and back in. */

export const WIDE = { width: 900, height: 900 };
export const openOptions = (session: Session): Promise<Page> => session.openOwn('options.html', WIDE);

export const acme = rejection('Acme Maps', 'Designer', 30);
export const umbra = rejection('Umbra Print', 'Writer', 3);
export const some: Entry[] = [
  invitation('Acme Maps', 40),
  acme,
  ...allSteps(acme),
  umbra,
  draft(umbra.applicationId, 'postmortem', { happened: 'Half a sentence' }),
];
export const fileOf = (entries: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ format: 'rebound', version: 3, entries, ...more });

/** Nothing for axe, nothing sideways, in every look. */
export async function looksRight(session: Session, page: Page, name: string, size = WIDE): Promise<void> {
  expect(await wrongLooks(session, page, name, { size })).toEqual({});
}

/** Fills the log as the extension does, so that its copy and its witnesses know. */
export async function fillLog(session: Session, entries: readonly Entry[]): Promise<void> {
  const page = await openOptions(session);
  await withFile(fileOf(entries), async (path) => {
    await importFile(page, path);
    await says(page, `${entries.length} entries added.`);
  });
  await copied(session.own, entries.length);
  await page.close();
}

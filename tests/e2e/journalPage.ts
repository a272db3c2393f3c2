import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { EventEntry } from '@/utils/entry';
import { foldLog, type History } from '@/utils/history';
import { until } from '../browsers/waiting';
import { entriesOf } from '../tour/log';
import { waitFor } from '../tour/page';
import { wrongLooks } from './looks';
import type { Session } from './setup';
import { began, focused, invitation, PANEL, rejection, wordsOf } from './surfaces';

/** The journal as a test uses it: two applications of one search, what stands on the page, and how it is put right. */

export const DAY = 86_400_000;
/** A time in ms as the journal writes it. */
export const dayOf = (at: number): string =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
export const day = (daysAgo: number): string => dayOf(began - daysAgo * DAY);

/** As a person types a date in English: its parts one after the other. */
const typedDay = (at: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(at.getMonth() + 1)}${two(at.getDate())}${at.getFullYear()}`;
};

/** A talk with Acme Maps, 12 days ago. */
export const talk = (): EventEntry => invitation('Acme Maps', 12);
/** The no to it, 2 days ago. */
export const no = (): EventEntry => rejection('Acme Maps', 'Designer', 2);
export const acmeWords = 'Acme Maps said no to Designer.';

/** Another application, with one line. */
export const other = (company: string, role: string, daysAgo: number): EventEntry => ({
  ...invitation(company, daysAgo),
  applicationId: `application:${company}:${role}`,
  role,
});

/** News that may as well belong to others, with an application of its own. */
export const news = (candidates: readonly EventEntry[], more: Partial<EventEntry> = {}): EventEntry => ({
  ...rejection('Acme Maps', 'Designer', 1),
  applicationId: 'application:news',
  role: undefined,
  kind: 'viewed',
  stage: undefined,
  candidates: candidates.map(({ applicationId }) => applicationId),
  ...more,
});

export const openJournal = (session: Session): Promise<Page> => session.openOwn('sidepanel.html', PANEL);

export const historyOf = async (session: Session, applicationId: string): Promise<History | undefined> =>
  foldLog(await entriesOf(session.own)).find((history) => history.applicationId === applicationId);

/** Waits until the timeline has that many lines. */
export const lineCount = (page: Page, count: number): Promise<unknown> =>
  waitFor(page, `document.querySelectorAll('.rb-timeline > li').length === ${count}`).catch(async (cause: unknown) => {
    throw new Error(`Not ${count} lines, but:\n${await wordsOf(page)}`, { cause });
  });

/** Waits until that has the focus. */
export const focusOn = (page: Page, name: string): Promise<unknown> =>
  until(`the focus on '${name}'`, async () => ((await focused(page)) === name ? true : undefined)).catch(
    async (cause: unknown) => {
      throw new Error(`Not '${name}' has the focus, but '${await focused(page)}'.`, { cause });
    },
  );

/** Chooses in a list by its label, and by the beginning of what is to be chosen. */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  const select = await page.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
  const value = await select?.evaluate(
    (list, wanted) => [...(list as HTMLSelectElement).options].find((one) => one.label.startsWith(wanted))?.value,
    option,
  );
  if (!select || value === undefined) throw new Error(`'${label}' does not offer '${option}'.`);
  await select.select(value);
}

/** Types another day into the date field of the open form. */
export const redate = (page: Page, daysAgo: number): Promise<void> => typeDay(page, new Date(began - daysAgo * DAY));

/** The same with a date. */
export async function typeDay(page: Page, at: Date): Promise<void> {
  const field = await page.waitForSelector('form input[type="date"]');
  await field?.focus();
  await page.keyboard.type(typedDay(at));
}

/** Buttons of one screen that a screen reader would call the same. */
const twins = (page: Page): Promise<string[]> =>
  page.$$eval('button, summary, a[href]', (all) => {
    const shown = all.filter((one) => one.getClientRects().length > 0 && !one.closest('.rb-toast'));
    const names = shown.map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim());
    return names.filter((name, index) => names.indexOf(name) !== index && !name.startsWith('from the mail'));
  });

/** Nothing for axe, nothing sideways, no two buttons alike; in every look. */
export async function looksRight(session: Session, page: Page, name: string): Promise<void> {
  expect(await twins(page)).toEqual([]);
  expect(await wrongLooks(session, page, name, { size: PANEL, german: true })).toEqual({});
}

export const fact = (applicationId: string) => ({
  id: `test:${crypto.randomUUID()}`,
  applicationId,
  at: Date.now(),
  loggedAt: Date.now(),
});

import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Entry, EntryOf, EventEntry } from '@/utils/entry';
import { companyKey } from '@/utils/names';
import { until } from '../browsers/waiting';
import { entriesOf } from '../tour/log';
import { waitFor } from '../tour/page';

/** What a person sees on the extension's own pages, and logs for them to show. */

export const POPUP = { width: 380, height: 560 };
export const PANEL = { width: 360, height: 800 };
export const NARROW = { width: 320, height: 800 };
const DAY = 86_400_000;

/** The words on the screen, as they are drawn. */
export const wordsOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Waits until the page says these words. */
export const says = (page: Page, words: string): Promise<unknown> =>
  waitFor(page, `document.body.innerText.includes(${JSON.stringify(words)})`).catch(async (cause: unknown) => {
    throw new Error(`The page does not say '${words}', but:\n${await wordsOf(page)}`, { cause });
  });

/** Waits until the page no longer says these words. */
export const saysNoMore = (page: Page, words: string): Promise<unknown> =>
  waitFor(page, `!document.body.innerText.includes(${JSON.stringify(words)})`);

interface Tabs {
  tabs: { getCurrent(): Promise<{ id: number }>; remove(id: number): Promise<void> };
}

/**
 * Closes one of the extension's pages as a person does, at once: what it does when it goes, it may do.
 * @param own another one of them
 */
export async function leave(own: Page, page: Page): Promise<void> {
  const id = await page.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: Tabs }).chrome;
    return (await tabs.getCurrent()).id;
  });
  await own.evaluate((tab) => (globalThis as unknown as { chrome: Tabs }).chrome.tabs.remove(tab), id);
}

/** Waits until the log holds such an entry. @param within in ms */
export const logged = <Kind extends Entry['kind']>(
  own: Page,
  kind: Kind,
  test: (entry: EntryOf<Kind>) => boolean = () => true,
  within = 5_000,
): Promise<EntryOf<Kind>> =>
  until(
    `an entry '${kind}'`,
    async () =>
      (await entriesOf(own)).find((entry): entry is EntryOf<Kind> => entry.kind === kind && test(entry as never)),
    within,
  );

/** Opens a part that is folded. */
export async function unfold(page: Page, words: string): Promise<void> {
  const summary = await page.waitForSelector(`::-p-xpath(//summary[contains(., "${words}")])`);
  await summary?.scrollIntoView();
  await summary?.click();
}

/** Opens a step by its dot. */
export async function openStep(page: Page, name: string): Promise<void> {
  const dot = await page.waitForSelector(
    `::-p-xpath(//button[contains(@class, "rb-loop-button")][contains(., "${name}")])`,
  );
  await dot?.scrollIntoView();
  await dot?.click();
}

/** The lines of the timeline as they are read. */
export const linesOf = (page: Page): Promise<string[]> =>
  page.$$eval('.rb-timeline > li', (all) => all.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''));

/** The accessible name, roughly, of what has the focus: its label, its words. Empty while nothing has. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return '';
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : undefined;
    return (at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent ?? '').trim();
  });

/** Presses Tab until that control has the focus. Throws after 80 of them. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const now = await focused(page);
    if (now === name) return;
    seen.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach '${name}', but: ${seen.join(' | ')}`);
}

/** What is still fading in has the wrong colours: everything that moves is brought to its end. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) {
      // One without an end, as the wait of a button has, is left alone.
      if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish();
    }
  });

let axeSource: string | undefined;
interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** What axe finds wrong on the page as it is now; `[]` for nothing. */
export async function axe(page: Page): Promise<string[]> {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  await settled(page);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

/** What stands out of the page to the right: nothing should scroll sideways. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 160))];
  });

/** With `REBOUND_SHOTS=folder` every state is also kept as a picture, for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['REBOUND_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  // The whole page, but a popup or a dialog as it stands in its window.
  const fullPage = await page.evaluate(() => !document.querySelector('.rb-popup, dialog[open]'));
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage });
}

/** When these tests began, in ms: every day is counted from here, also where midnight passes meanwhile. */
export const began = Date.now();

let made = 0;
const fact = (applicationId: string, at: number) => {
  made += 1;
  return { id: `test:${made}`, applicationId, at, loggedAt: at };
};

/** A rejection that a mail told. @param daysAgo how old it is */
export function rejection(company: string, role: string, daysAgo: number, more: Partial<EventEntry> = {}): EventEntry {
  const words = `We have decided to go on with somebody else for ${role}.`;
  return {
    kind: 'rejected',
    ...fact(`application:${company}`, began - daysAgo * DAY),
    source: { site: 'gmail', url: 'https://mail.google.com/mail/u/0/#inbox/none', threadId: `thread-${company}` },
    confidence: 0.97,
    company,
    role,
    stage: 'interview',
    person: { name: 'Ada Example', address: 'ada@acme.example' },
    from: { name: 'Ada Example', address: 'ada@acme.example' },
    language: 'en',
    subject: `Your application: ${role}`,
    evidence: [words],
    text: `Hello Sam,\n\nthank you for the talk. ${words}\n\nAda Example\n${company}`,
    keys: [`company:${companyKey(company)}`],
    ...more,
  };
}

/** The same application some days before: an invitation to a talk. */
export const invitation = (company: string, daysAgo: number): EventEntry => ({
  ...rejection(company, 'Designer', daysAgo),
  kind: 'interview',
  subject: 'Shall we talk?',
  evidence: ['We would like to invite you to a talk.'],
  text: undefined,
});

const HOUR = 3_600_000;

/** The five steps of a rejection, all done. @param open an action item is left open rather than done */
export function allSteps({ applicationId, at }: EventEntry, open = false): Entry[] {
  const later = (hours: number) => fact(applicationId, at + hours * HOUR);
  const action = { kind: 'action' as const, ...later(4), cue: 'they ask for a choice', response: 'name one and why' };
  return [
    {
      kind: 'postmortem',
      ...later(1),
      stage: 'interview',
      told: 'mail',
      happened: 'One talk of an hour. We drew the whole system on a board.',
      factors: [{ text: 'They had somebody from inside', owner: 'process' }],
      feeling: 'tired',
    },
    {
      kind: 'request',
      ...later(2),
      to: { name: 'Ada Example', address: 'ada@acme.example' },
      language: 'en',
      text: 'What was the one thing that decided?',
      how: 'sent',
    },
    {
      kind: 'feedback',
      ...later(2.5),
      source: { site: 'hand', via: 'mail' },
      confidence: 1,
      person: { name: 'Ada Example', address: 'ada@acme.example' },
      evidence: [],
      text: 'Your drawing was clear. We missed a word about the costs.',
      keys: [],
    },
    {
      kind: 'retrospective',
      ...later(3),
      well: ['I drew before I spoke'],
      improve: ['I name the costs before anybody asks'],
      surprised: 'How short the hour was',
    },
    action,
    ...(open ? [] : [{ kind: 'progress' as const, ...later(5), target: action.id, to: 'done' as const }]),
    { kind: 'repeat', ...later(6), obstacle: 'Questions about costs', response: 'I say the number first' },
  ];
}

/** Half-written words, as a page keeps them. */
export const draft = (applicationId: string, about: EntryOf<'draft'>['about'], content: object): Entry => ({
  ...fact(applicationId, Date.now()),
  id: `draft:${about}:${applicationId}`,
  kind: 'draft',
  about,
  content: { ...content },
});

/** An action item that is open. */
export const openAction = (applicationId: string, cue: string, response: string): Entry => ({
  kind: 'action',
  ...fact(applicationId, Date.now() - DAY),
  cue,
  response,
});

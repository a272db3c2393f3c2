import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '@/utils/entry';
import { type StepName, stepNames } from '@/utils/steps/step';
import { entriesOf, write } from '../tour/log';
import { waitFor } from '../tour/page';
import { fill, press } from '../tour/steps';
import { wrongLooks } from './looks';
import { describeInBrowsers, type Session } from './setup';
import { allSteps, draft, invitation, openAction, PANEL, POPUP, rejection, says } from './surfaces';

/**
 * Every screen in its states: nothing for axe to find, light and dark, in English and in German, and nothing to scroll
 * sideways at 320 px. `REBOUND_SHOTS=folder` keeps a picture of each.
 */

interface Screen {
  name: string;
  path: string;
  size: { width: number; height: number };
  entries?: readonly Entry[];
  /** What the journal shows. */
  target?: { applicationId?: string; step?: StepName };
  /** Words that are there once the screen is. */
  shown: string;
  /** What a person does to get there. */
  act?: (page: Page) => Promise<void>;
}

const acme = rejection('Acme Maps', 'Designer of maps for people who walk', 2);
const done = rejection('Umbra Print', 'Writer', 20);
const nova = rejection('Nova Ferry', 'Cook', 8, { stage: 'final', role: undefined });
const doubt = rejection('Oak Clinic', 'Nurse', 1, { confidence: 0.62 });
const some = [invitation('Acme Maps', 12), acme, done, ...allSteps(done), nova];
const bare = { applicationId: acme.applicationId };

const half = [
  draft(acme.applicationId, 'postmortem', {
    stage: 'final',
    told: 'Over a coffee',
    happened: 'Three talks in three weeks.\n\nIn the last one we drew a map together.',
    factors: [
      { text: 'They had somebody from inside', owner: 'process' },
      { text: 'I came late to the first talk', owner: 'mine' },
    ],
    feeling: 'tired',
    line: { what: 'interview', day: '', words: 'A call' },
  }),
  draft(acme.applicationId, 'retrospective', {
    well: ['I drew before I spoke', 'I asked for the costs'],
    improve: ['I name what I would drop within five minutes'],
    surprised: 'How short the hour was',
    voice: 'you',
  }),
  draft(acme.applicationId, 'action', {
    cue: 'they ask for a choice',
    response: 'name one and say why',
    doneWhen: 'I said it',
  }),
  draft(acme.applicationId, 'repeat', { obstacle: 'Noise', response: 'I ask for another room' }),
];

const journal = (name: string, shown: string, more: Partial<Screen>): Screen => ({
  name,
  path: 'sidepanel.html',
  size: PANEL,
  entries: some,
  shown,
  ...more,
});
const popup = (name: string, shown: string, more: Partial<Screen>): Screen => ({
  name,
  path: 'popup.html',
  size: POPUP,
  shown,
  ...more,
});
const titles: Record<StepName, string> = {
  postmortem: 'How it went',
  feedback: 'Ask one person',
  retrospective: 'What you take from this',
  actions: 'One small action',
  repeat: 'Before the next one',
};

const screens: Screen[] = [
  popup('popup-empty', 'Nothing here yet', {}),
  popup('popup-filled', 'The next step', { entries: some }),
  popup('popup-doubt', 'Is this a no from Oak Clinic?', { entries: [...some, doubt] }),
  popup('popup-by-hand', 'Company', {
    act: async (page) => {
      await press(page, 'Add by hand');
      await press(page, 'Log the rejection');
    },
  }),
  popup('popup-paste', 'These words decided', {
    act: async (page) => {
      await press(page, 'Paste a mail');
      await fill(
        page,
        'The text of the mail',
        `Dear Sam,\n\nunfortunately, we will not be moving forward with your application as Stage Carpenter at Nordlys Theatre.\n\nKind regards,\nOda Brandvold`,
      );
      await press(page, 'Read it');
    },
  }),
  popup('popup-toast', 'It waits until tomorrow morning.', { entries: some, act: (page) => press(page, 'Later') }),
  journal('journal-empty', 'Nothing here yet', { entries: [] }),
  journal('journal-list', 'Umbra Print said no to Writer.', { entries: [...some, doubt, invitation('Quillon', 3)] }),
  journal('journal-doubt', 'This reads like a no. Is it?', {
    entries: [doubt],
    target: { applicationId: doubt.applicationId, step: 'postmortem' },
  }),
  journal('journal-manage', 'An empty field means: not known.', {
    target: { ...bare, step: 'postmortem' },
    act: async (page) => {
      for (const words of ['Edit or remove', 'What is known of it']) {
        const summary = await page.waitForSelector(`::-p-xpath(//summary[contains(., "${words}")])`);
        await summary?.click();
      }
    },
  }),
  ...stepNames.flatMap((step) => [
    journal(`${step}-empty`, titles[step], { target: { ...bare, step } }),
    journal(`${step}-half`, titles[step], { entries: [...some, ...half], target: { ...bare, step } }),
    journal(`${step}-done`, step === 'repeat' ? 'The loop for Umbra Print is closed.' : titles[step], {
      target: { applicationId: done.applicationId, step },
    }),
  ]),
  journal('actions-running', 'Time left', {
    entries: [...some, openAction(acme.applicationId, 'they ask for a choice', 'name one')],
    target: { ...bare, step: 'actions' },
    shown: 'Only the first two minutes.',
    act: (page) => press(page, 'Start: 2 minutes'),
  }),
  journal('actions-room', 'Three are open. Which one goes?', {
    entries: [
      ...some,
      ...half,
      ...['a', 'b', 'c'].map((word) =>
        openAction(nova.applicationId, `they ask for ${word}`, 'answer in one sentence'),
      ),
    ],
    target: { ...bare, step: 'actions' },
    act: (page) => press(page, 'Keep this action'),
  }),
  { name: 'options', path: 'options.html', size: { width: 900, height: 900 }, shown: 'Settings' },
  {
    name: 'options-delete',
    path: 'options.html',
    size: { width: 900, height: 900 },
    shown: 'Delete everything?',
    act: (page) => press(page, 'Delete everything ...'),
  },
  { name: 'welcome', path: 'welcome.html', size: { width: 1100, height: 900 }, shown: 'Make each no worth something.' },
  {
    name: 'welcome-sample',
    path: 'welcome.html',
    size: { width: 1100, height: 900 },
    shown: 'Norrvik said no to Frontend engineer.',
    act: async (page) => {
      await press(page, 'Try it on a sample rejection');
      await press(page, 'Why am I seeing this?');
    },
  },
];

describeInBrowsers('the screens', (session) => {
  beforeAll(async () => {
    await (await session.running.openExtensionPage('popup.html')).close();
  });
  describe('every screen is right for axe, and fits', () => {
    test.each(screens)('$name', async (screen) => looksRight(session, screen));
  });
});

/** Opens the screen in its state. */
async function show(session: Session, { path, size, entries = [], target, shown, act }: Screen): Promise<Page> {
  if (entries.length > 0) await write(session.own, entries);
  await session.own.evaluate(async (wish) => {
    interface Session {
      storage: { session: { set(values: object): Promise<void> } };
    }
    await (globalThis as unknown as { chrome: Session }).chrome.storage.session.set({ journalTarget: wish });
  }, target ?? {});
  const page = await session.openOwn(path, size);
  await waitFor(page, `document.querySelector('h1')`);
  await act?.(page);
  await says(page, shown);
  return page;
}

async function looksRight(session: Session, screen: Screen): Promise<void> {
  const page = await show(session, screen);
  expect(await wrongLooks(session, page, screen.name, { size: screen.size, german: true })).toEqual({});
  expect((await entriesOf(session.own)).length).toBeGreaterThanOrEqual(screen.entries?.length ?? 0);
}
